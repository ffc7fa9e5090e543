/** A number with two digits after the point. */
export const two = (value: number): string => value.toFixed(2);

/** A share as a whole percentage. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** A number that is added or taken away; what rounds to nothing has no sign. */
export const signed = (value: number): string => {
  const shown = two(Math.abs(value));
  if (Number(shown) === 0) return shown;
  return `${value < 0 ? '−' : '＋'}${shown}`;
};
