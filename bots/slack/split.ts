/** After a full stop, unless a bracket closes right behind it, and after a line's end. */
const breaks = /。(?![」』）)】])|\n/gu;

/**
 * Cuts text into pieces that a field takes. Joined they are the text again. A piece ends at 。 or at a line's end;
 * only where a piece has neither does it end between two characters.
 */
export const splitText = (text: string, longest: number): string[] => {
  if (!(longest >= 2)) throw new RangeError('A piece needs room for two units.');
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const end = lastBreak(rest.slice(0, longest + 1), longest) || betweenCharacters(rest, longest);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  if (rest !== '' || pieces.length === 0) pieces.push(rest);
  return pieces;
};

/** As much of a text as a field takes, with … where something is left out. */
export const showLess = (text: string, longest: number): string => {
  if (text.length <= longest) return text;
  const [piece = ''] = splitText(text, longest - 1);
  return `${piece}…`;
};

/** The start of a line of text, for a label; … where something is left out. */
export const label = (text: string, longest: number): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, betweenCharacters(line, longest - 1))}…`;
};

const lastBreak = (window: string, longest: number): number => {
  let end = 0;
  for (const match of window.matchAll(breaks)) {
    const at = match.index + match[0].length;
    if (at <= longest) end = at;
  }
  return end;
};

/** A surrogate pair stays whole. */
const betweenCharacters = (text: string, longest: number): number =>
  /[\uD800-\uDBFF]/u.test(text[longest - 1] ?? '') && /[\uDC00-\uDFFF]/u.test(text[longest] ?? '')
    ? longest - 1
    : longest;
