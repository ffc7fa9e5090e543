/** The value below which a share of the values lie, by the nearest rank; NaN of none. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.min(sorted.length, Math.max(1, Math.ceil(sorted.length * share)));
  return sorted[rank - 1] ?? Number.NaN;
};

/** The middle value: what a noisy machine disturbs least. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);
