/** Whether two texts differ by at most one character changed, added, left out, or two neighbours swapped. */
export const withinOneEdit = (a: string, b: string): boolean => {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let front = 0;
  while (front < a.length && front < b.length && a[front] === b[front]) front++;
  let back = 0;
  while (back < a.length - front && back < b.length - front && a[a.length - 1 - back] === b[b.length - 1 - back])
    back++;
  const [restA, restB] = [a.slice(front, a.length - back), b.slice(front, b.length - back)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
};

/** Texts shorter than this have too many neighbours one character away. */
const shortest = 3;

/**
 * The known text that a person most likely meant: one edit away, sharing its first or last character, and the only
 * such one. Null where nothing fits or several do.
 */
export const mend = (typed: string, known: readonly string[]): string | null => {
  if (typed.length < shortest) return null;
  const near = known.filter(
    (text) =>
      text.length >= shortest &&
      withinOneEdit(typed, text) &&
      (text[0] === typed[0] || text.at(-1) === typed.at(-1)) &&
      text !== typed,
  );
  const sameLength = near.filter((text) => text.length === typed.length);
  const [only, ...others] = sameLength.length > 0 ? sameLength : near;
  return only !== undefined && others.length === 0 ? only : null;
};
