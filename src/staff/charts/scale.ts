/** An axis from 0: its end and the values that are written at it. */
export type Scale = { readonly end: number; readonly ticks: readonly number[] };

const mostTicks = 5;

/** A scale of whole, round numbers that holds a value. */
export const roundScale = (most: number): Scale => {
  const step = [1, 2, 5]
    .flatMap((digit) => [0, 1, 2, 3, 4, 5, 6, 7].map((power) => digit * 10 ** power))
    .sort((a, b) => a - b)
    .find((one) => most / one <= mostTicks - 1);
  const width = step ?? most;
  const steps = Math.max(1, Math.ceil(most / width));
  return { end: steps * width, ticks: Array.from({ length: steps + 1 }, (_, place) => place * width) };
};

/** Which of so many labels are written, so that they do not run into each other: the last one always. */
export const shownLabels = (labels: number, most: number): ReadonlySet<number> => {
  const every = Math.max(1, Math.ceil(labels / most));
  return new Set(Array.from({ length: labels }, (_, at) => at).filter((at) => (labels - 1 - at) % every === 0));
};
