import type { Span } from '../src/plan/span.ts';

const opening = '「『（(【［[';
const closing = '」』）)】］]';

/** Sentences shorter than this say little alone and stay with the one behind them. */
const shortest = 30;
/** Two sentences are kept together only up to this length. */
const longestPair = 120;

/**
 * Splits a stretch of the source at 。！？ outside brackets; the spans cover all its ink, in order. A bracket that is
 * never closed does not swallow the rest: depth starts anew where the text ends with it open.
 */
export const sentences = (text: string, span: Span): Span[] => {
  const whole = text.slice(span.start, span.end);
  const cuts = balanced(whole) ? ends(whole, true) : ends(whole, false);
  const spans: Span[] = [];
  let from = 0;
  for (const to of [...cuts, whole.length]) {
    const piece = whole.slice(from, to);
    const ink = piece.trim();
    if (ink !== '') {
      const start = span.start + from + piece.indexOf(ink);
      spans.push({ start, end: start + ink.length });
    }
    from = to;
  }
  return joinShort(text, spans);
};

const balanced = (text: string): boolean => {
  let depth = 0;
  for (const char of text) {
    if (opening.includes(char)) depth++;
    else if (closing.includes(char) && depth > 0) depth--;
  }
  return depth === 0;
};

const ends = (text: string, mindBrackets: boolean): number[] => {
  const found: number[] = [];
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (opening.includes(char)) depth++;
    else if (closing.includes(char)) depth = Math.max(0, depth - 1);
    else if (
      '。！？!?'.includes(char) &&
      (depth === 0 || !mindBrackets) &&
      !closing.includes(text.charAt(i + 1) || ' ')
    ) {
      found.push(i + 1);
    }
  }
  return found;
};

const lengthOf = (text: string, { start, end }: Span): number => text.slice(start, end).replace(/\s+/gu, '').length;

const joinShort = (text: string, spans: readonly Span[]): Span[] => {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const pair = last ? { start: last.start, end: span.end } : span;
    if (last && lengthOf(text, last) < shortest && lengthOf(text, pair) <= longestPair)
      joined[joined.length - 1] = pair;
    else joined.push(span);
  }
  return joined;
};
