const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Shows at most so many graphemes, with an ellipsis as the last where some are left out. */
export const clipLabel = (text: string, most: number): string => {
  const parts = [...graphemes.segment(text)].map(({ segment }) => segment);
  return parts.length <= most ? text : `${parts.slice(0, most - 1).join('')}…`;
};

/** Shows at most so many UTF-16 units, never half a grapheme, with an ellipsis where something is left out. */
export const clip = (text: string, most: number): string => (text.length <= most ? text : `${head(text, most - 1)}…`);

/** The longest beginning of at most so many UTF-16 units that does not end inside a grapheme. */
export const head = (text: string, most: number): string => {
  if (text.length <= most) return text;
  let end = 0;
  // The segment after the window says where the last whole one ends.
  for (const { index, segment } of graphemes.segment(text.slice(0, most + 64))) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
};

/** Ends of Japanese sentences and lines: the places where a text may be split. */
const ends = ['\n\n', '\n', '。'] as const;

/**
 * Splits a text into parts of at most so many UTF-16 units: between paragraphs if possible, else between lines, else
 * behind a 。, and only a sentence longer than a part is cut, between graphemes. Joined, the parts are the text.
 */
export const splitText = (text: string, most: number): string[] => {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const window = rest.slice(0, most);
    const ended = ends.map((end) => window.lastIndexOf(end) + (window.includes(end) ? end.length : 1));
    // A tiny part in front of a huge one reads worse than a part that ends at a line.
    const at = ended.find((position) => position > most / 2) ?? Math.max(...ended);
    const part = at > 0 ? rest.slice(0, at) : head(rest, most);
    // A single grapheme can be longer than a part; then nothing but a hard cut ends.
    parts.push(part === '' ? rest.slice(0, most) : part);
    rest = rest.slice(part === '' ? most : part.length);
  }
  return rest === '' ? parts : [...parts, rest];
};
