import type { Span } from '../src/plan/span.ts';

/** A line of the source without its line break; `number` is 1-based, offsets are UTF-16. */
export type Line = { readonly number: number; readonly start: number; readonly end: number; readonly text: string };

/** A plan's text as kept, with what is needed to find places in it. */
export type Source = {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Where a piece stands, white space ignored: the first match that starts in the given line; null if none does. */
  readonly locateIn: (line: Line, piece: string) => Span | null;
  /** All places where a piece stands in the text, white space ignored. */
  readonly locateAll: (piece: string) => Span[];
  /** The line that an offset lies in. */
  readonly lineAt: (offset: number) => Line;
};

/** Reads a source text; nothing in it is changed. */
export const readSource = (text: string): Source => {
  const lines: Line[] = [];
  let at = 0;
  for (const piece of text.split('\n')) {
    lines.push({ number: lines.length + 1, start: at, end: at + piece.length, text: piece });
    at += piece.length + 1;
  }

  // The text without white space, and for each of its characters the offset in the text.
  const kept: string[] = [];
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char.trim() === '') continue;
    kept.push(char);
    offsets.push(i);
  }
  const compact = kept.join('');

  const find = (needle: string, from: number): number => (needle === '' ? -1 : compact.indexOf(needle, from));
  const spanOf = (index: number, length: number): Span => ({
    start: offsets[index] ?? 0,
    end: (offsets[index + length - 1] ?? 0) + 1,
  });
  const firstAtOrAfter = (offset: number): number => {
    let low = 0;
    let high = offsets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((offsets[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    text,
    lines,
    locateIn: (line, piece) => {
      const needle = piece.replace(/\s+/gu, '');
      const index = find(needle, firstAtOrAfter(line.start));
      if (index < 0) return null;
      const span = spanOf(index, needle.length);
      return span.start < line.end ? span : null;
    },
    locateAll: (piece) => {
      const needle = piece.replace(/\s+/gu, '');
      const found: Span[] = [];
      for (let index = find(needle, 0); index >= 0; index = find(needle, index + 1)) {
        found.push(spanOf(index, needle.length));
      }
      return found;
    },
    lineAt: (offset) => {
      let low = 0;
      let high = lines.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((lines[middle]?.start ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return lines[low] as Line;
    },
  };
};

/** The part of a line without white space at its ends; null for a blank line. */
export const inkOf = (line: Line): Span | null => {
  const trimmed = line.text.trim();
  if (trimmed === '') return null;
  const start = line.start + line.text.indexOf(trimmed);
  return { start, end: start + trimmed.length };
};
