/** Where each line of a text begins, and where the next after the last would. */
export const startsOf = (lines: string, count: number): Uint32Array => {
  const starts = new Uint32Array(count + 1);
  for (let line = 0, at = 0; line < count; line++) {
    const end = lines.indexOf('\n', at);
    at = (end < 0 ? lines.length : end) + 1;
    starts[line + 1] = at;
  }
  return starts;
};

/** Lines of a text, sorted by their UTF-16 code units. */
export type SortedLines = {
  /** The first line that reads so; −1 where none does. */
  readonly find: (wanted: string) => number;
  /** Whether a line reads so. */
  readonly reads: (line: number, wanted: string) => boolean;
};

/** Looks lines up in place: a map of tens of thousands of short texts would take more room than all the plans. */
export const openSorted = (lines: string, count: number): SortedLines => {
  const starts = startsOf(lines, count);
  /** Below 0 where the line comes before the text, above 0 where it comes after it. */
  const compare = (line: number, wanted: string): number => {
    const start = starts[line] ?? 0;
    const length = (starts[line + 1] ?? 0) - 1 - start;
    const shared = Math.min(length, wanted.length);
    for (let at = 0; at < shared; at++) {
      const difference = lines.charCodeAt(start + at) - wanted.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return length - wanted.length;
  };
  const reads = (line: number, wanted: string): boolean => line < count && compare(line, wanted) === 0;
  return {
    find: (wanted) => {
      let [low, high] = [0, count];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (compare(middle, wanted) < 0) low = middle + 1;
        else high = middle;
      }
      return reads(low, wanted) ? low : -1;
    },
    reads,
  };
};
