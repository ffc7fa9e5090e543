import type { Language } from '../language.ts';
import { hasEnded, type Plan } from '../plan/plan.ts';
import { formOf, type ReadableForm, readable, type Span } from '../plan/span.ts';
import type { Entry, Shelf } from '../search/library.ts';
import type { Citation, PlanReference } from './answer.ts';
import type { Where } from './counter.ts';

/** Longest quote that the contract allows, in UTF-16 code units. */
const longestQuote = 240;

/** What the answer says of a plan, at a moment. */
export const planReference = (
  { id, title, titleBasis, status, published, publisher, period }: Plan,
  now: Date,
): PlanReference => ({
  id,
  title,
  titleBasis,
  status,
  ...(published === undefined ? {} : { published }),
  ...(publisher === undefined ? {} : { publisher }),
  ...(period === undefined
    ? {}
    : { period: { from: period.from, to: period.to, ended: hasEnded(period, now), basis: period.basis } }),
});

/**
 * Cites a passage, or the stretch of it that fits a quote: whole clauses from its beginning.
 *
 * @param language of the page that the link leads to
 */
export const cite = (shelf: Shelf, entry: Entry, where: Where, language: Language = 'ja'): Citation => {
  const { passage, plan, section } = entry;
  const form = formOf(passage.kind);
  const whole = quoteOf(plan.source, passage.spans, form, passage.clear);
  const spans = whole.length <= longestQuote ? passage.spans : shorten(plan.source, passage.spans, form, passage.clear);
  const quote = spans === passage.spans ? whole : quoteOf(plan.source, spans, form, passage.clear);
  const [first] = spans;
  const marked =
    spans.length === 1 && spans !== passage.spans && first ? [`start=${first.start}`, `end=${first.end}`] : [];
  const query = [...marked, ...(language === 'ja' ? [] : [`lang=${language}`])].join('&');
  return {
    passageId: passage.id,
    city: shelf.city.id,
    cityName: shelf.city.name,
    plan: planReference(plan.plan, where.now),
    section: section.path,
    page: passage.page,
    quote,
    spans,
    passage: whole,
    url: `${where.origin}/p/${encodeURIComponent(passage.id)}${query === '' ? '' : `?${query}`}#quote`,
    clear: passage.clear,
  };
};

/** Fragments of mixed columns stay apart, so that a reader sees that they are fragments. */
const quoteOf = (source: string, spans: readonly Span[], form: ReadableForm, clear: boolean): string =>
  clear ? readable(source, spans, form) : spans.map((span) => readable(source, [span])).join(' ');

const shorten = (source: string, spans: readonly Span[], form: ReadableForm, clear: boolean): readonly Span[] => {
  const kept: Span[] = [];
  for (const span of spans) {
    const room = longestQuote - quoteOf(source, kept, form, clear).length - 1;
    if (quoteOf(source, [span], form, clear).length <= room) {
      kept.push(span);
      continue;
    }
    const cutAt = clauseEnd(source.slice(span.start, span.end), room);
    if (cutAt > 0) kept.push({ start: span.start, end: span.start + cutAt });
    break;
  }
  return kept;
};

/** The end of the last clause within a length; the length itself, not splitting a surrogate pair, where none ends. */
const clauseEnd = (text: string, room: number): number => {
  if (room <= 0) return 0;
  const piece = text.slice(0, room);
  const clause = Math.max(...['。', '、', '\n', '・', ' '].map((mark) => piece.lastIndexOf(mark))) + 1;
  const end = clause > room / 2 ? clause : room;
  return /[\uD800-\uDBFF]/u.test(text.charAt(end - 1)) ? end - 1 : end;
};
