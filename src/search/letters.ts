/** The pair of letters at a place of a text, as a number. */
export const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

/** A text without spaces, punctuation and symbols. */
export const lettersOf = (normalized: string): string => normalized.replace(/[\s\p{P}\p{S}]+/gu, '');

/** Pairs of neighbouring letters of a text, as sorted distinct numbers. */
export const letterPairs = (normalized: string): Uint32Array => {
  const text = lettersOf(normalized);
  const pairs = new Set<number>();
  for (let i = 0; i + 1 < text.length; i++) pairs.add(pairAt(text, i));
  return Uint32Array.from(pairs).sort();
};

/** Dice's coefficient of two sorted lists: twice the shared pairs over all pairs, from 0 to 1. */
export const dice = (a: Uint32Array, b: Uint32Array): number => {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) {
      shared++;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
};

/** The runs of so many neighbouring letters of a text, each once. */
export const letterRuns = (normalized: string, length: number): Set<string> => {
  const text = lettersOf(normalized);
  const runs = new Set<string>();
  for (let i = 0; i + length <= text.length; i++) runs.add(text.slice(i, i + length));
  return runs;
};
