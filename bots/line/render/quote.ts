import type { DeskBlock, QuoteBlock } from '../../../src/message.ts';
import { limits } from '../limits.ts';
import { clip } from '../text.ts';
import type { Wording } from '../wording.ts';
import { type Bubble, bubble, call, copy, open, text } from './flex.ts';
import { sourceLines, warningLines } from './source.ts';
import { tableView } from './table.ts';

/** UTF-16 units of a quote that a card shows; the rest is behind the link. */
const longestQuote = 700;
/** Buttons of one card: what a thumb finds without scrolling. */
const mostActions = 4;

/** One citation, one card: city and topic, the quote, where it stands, what to say beside it, what to do with it. */
export const quoteCard = (quote: QuoteBlock, desk: DeskBlock | null, words: Wording): Bubble => {
  const view = quote.table ? tableView(quote.table, words) : null;
  const shown = clip(quote.quote, longestQuote);
  // Where the row is laid out as a table, the quote stands below it as its evidence, smaller.
  const quoteText = text(`「${shown}」`, view ? { size: 'sm' } : { size: 'lg' });
  const continued = shown === quote.quote ? [] : text(words.card.continued, { size: 'sm' });
  const body = [
    ...(view?.components ?? []),
    ...quoteText,
    ...continued,
    ...sourceLines(quote, words),
    ...warningLines(quote.warnings),
  ];
  const ofDesk = desk?.phone && (view?.actions.length ?? 0) === 0 ? call(words.card.callDesk, desk.phone) : [];
  const actions = [
    ...open(words.card.openSource, quote.url),
    ...copy(words.card.copyQuote, copied(quote)),
    ...(view?.actions ?? []),
    ...ofDesk,
  ];
  return bubble(quote.title, body, actions.slice(0, mostActions));
};

/** The citation to copy: where it is too long, less of the quote is shown, never of its source. */
export const copied = ({ copy: citation, quote }: QuoteBlock): string => {
  const over = citation.length - limits.clipboard;
  if (over <= 0) return citation;
  const shorter = clip(quote, Math.max(1, quote.length - over));
  // A function, since `$` in a quote would be read as a pattern.
  return citation.replace(quote, () => shorter);
};
