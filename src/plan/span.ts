/** A half-open range of UTF-16 offsets into a plan's source text. */
export type Span = { readonly start: number; readonly end: number };

/** The text without any white space: what a quote and its source are compared by. */
export const withoutSpace = (text: string): string => text.replace(/\s+/gu, '');

/** The raw source text under the spans, joined without a separator. */
export const cut = (source: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => source.slice(start, end)).join('');

/** Whether a quote is, white space aside, exactly what stands in the source at the spans. */
export const isVerbatim = (source: string, spans: readonly Span[], quote: string): boolean =>
  spans.length > 0 &&
  spans.every(({ start, end }) => 0 <= start && start < end && end <= source.length) &&
  withoutSpace(cut(source, spans)) === withoutSpace(quote);

/** Joins spans whose gap in the source is only white space; the order is kept. */
export const mergeSpans = (source: string, spans: readonly Span[]): Span[] => {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && last.end <= span.start && source.slice(last.end, span.start).trim() === '') {
      merged[merged.length - 1] = { start: last.start, end: span.end };
    } else {
      merged.push(span);
    }
  }
  return merged;
};

const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}、。「」『』（）［］【】・ー～：；！？％，．０-９Ａ-Ｚａ-ｚ]/u;
/** A line break in the middle of a word: cells of a row end with a space before it. */
const wrappedWord = new RegExp(`(?<=${wide.source})\\n\\s*(?=${wide.source})`, 'gu');

export type ReadableForm = 'text' | 'row' | 'list';

/** The form in which a passage of a kind is read. */
export const formOf = (kind: string): ReadableForm =>
  kind === 'row' || kind === 'contact' ? 'row' : kind === 'list' ? 'list' : 'text';

/**
 * What a person reads at the spans: line breaks and runs of white space become one space, and none at all
 * where either neighbour is a Japanese character, because a source wraps lines in the middle of words.
 *
 * @param form `row` keeps spaces, which are all that tells a table's cells apart; `list` keeps line breaks too, as spaces,
 *   because each item of a list stands on a line of its own.
 */
export const readable = (source: string, spans: readonly Span[], form: ReadableForm = 'text'): string => {
  const text = spans
    .map(({ start, end }) => source.slice(start, end))
    .join('\n')
    .trim();
  if (form === 'list') return text.replace(/\s+/gu, ' ');
  if (form === 'row') return text.replace(wrappedWord, '').replace(/\s+/gu, ' ');
  const raw = text.replace(/\s+/gu, ' ');
  return raw.replace(/ /gu, (_, at: number) =>
    wide.test(raw.charAt(at - 1)) && wide.test(raw.charAt(at + 1)) ? '' : ' ',
  );
};
