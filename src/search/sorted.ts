/** The place of a number in a sorted list; −1 where it is not there. */
export const placeIn = (sorted: Uint32Array, wanted: number): number => {
  let [low, high] = [0, sorted.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};
