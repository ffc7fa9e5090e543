/** A figure with the target that the project has set for it. */
export type Figure = {
  readonly name: string;
  readonly measured: string;
  readonly target?: string;
  /** Whether the target is met; undefined where there is none. */
  readonly met?: boolean;
};

export type Part = { readonly title: string; readonly figures: readonly Figure[] };

/** A figure that should stay below a limit, such as 3 ms. */
export const below = (name: string, value: number, limit: number, unit: string, digits = 2): Figure => ({
  name,
  measured: `${value.toFixed(digits)} ${unit}`,
  target: `< ${limit} ${unit}`,
  met: value < limit,
});

/** A figure that should be above a limit. */
export const above = (name: string, value: number, limit: number, unit: string): Figure => ({
  name,
  measured: `${value.toFixed(0)} ${unit}`,
  target: `> ${limit} ${unit}`,
  met: value > limit,
});

/** A figure without a target. */
export const plain = (name: string, value: number, unit: string, digits = 2): Figure => ({
  name,
  measured: `${value.toFixed(digits)} ${unit}`,
});

/** Columns of equal width, parts under their titles. */
export const tableOf = (parts: readonly Part[]): string => {
  const all = parts.flatMap(({ figures }) => figures);
  const wide = (text: (figure: Figure) => string) => Math.max(...all.map((figure) => text(figure).length));
  const [names, values, targets] = [
    wide(({ name }) => name),
    wide(({ measured }) => measured),
    wide(({ target = '' }) => target),
  ];
  const line = ({ name, measured, target = '', met }: Figure): string =>
    `  ${name.padEnd(names)}  ${measured.padStart(values)}  ${target.padEnd(targets)}  ${met === undefined ? '' : met ? 'met' : 'NOT MET'}`.trimEnd();
  return parts.map(({ title, figures }) => [title, ...figures.map(line)].join('\n')).join('\n\n');
};
