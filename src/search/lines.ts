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
