/** A line that both texts have, or one of them alone. */
export type DiffLine = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** How one text became another, line by line: the longest run of common lines stays. */
export const lineDiff = (before: readonly string[], after: readonly string[]): DiffLine[] => {
  // common[a][b]: how many lines the rests of both from there on have in common, in order.
  const common = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const at = (a: number, b: number): number => common[a]?.[b] ?? 0;
  for (let a = before.length - 1; a >= 0; a--) {
    for (let b = after.length - 1; b >= 0; b--) {
      const row = common[a];
      if (row) row[b] = before[a] === after[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
    }
  }
  const lines: DiffLine[] = [];
  let [a, b] = [0, 0];
  while (a < before.length || b < after.length) {
    const [old, now] = [before[a], after[b]];
    if (old !== undefined && old === now) {
      lines.push({ kind: 'same', text: old });
      a++;
      b++;
    } else if (old !== undefined && (now === undefined || at(a + 1, b) >= at(a, b + 1))) {
      lines.push({ kind: 'removed', text: old });
      a++;
    } else if (now !== undefined) {
      lines.push({ kind: 'added', text: now });
      b++;
    }
  }
  return lines;
};
