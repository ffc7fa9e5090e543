import type { QuoteBlock } from '../../../src/message.ts';
import { clip } from '../text.ts';
import type { Wording } from '../wording.ts';
import { type Bubble, box, bubble, colors, copy, open, text } from './flex.ts';
import { copied } from './quote.ts';
import { sourceLines, warningLines } from './source.ts';

/** Fewer quotes read better as cards. */
const fewest = 4;
/** Rows of one card; a longer list goes on in the next. */
const rowsOfCard = 8;
const longestRow = 120;

/** Whether quotes are the members of one list: several short ones of the same plan, without tables. */
export const isList = (quotes: readonly QuoteBlock[]): boolean =>
  quotes.length >= fewest &&
  quotes.every(({ plan, quote, table }) => plan === quotes[0]?.plan && quote.length <= longestRow && table === null);

/** A list, a member a line; pressing one opens its place in the source. */
export const listCards = (quotes: readonly QuoteBlock[], words: Wording): Bubble[] => {
  const [first] = quotes;
  if (!first) return [];
  const pages = Array.from({ length: Math.ceil(quotes.length / rowsOfCard) }, (_, page) => page * rowsOfCard);
  return pages.map((from) => {
    const rows = quotes.slice(from, from + rowsOfCard);
    const lines = rows.map((quote, place) => {
      const [action] = open(words.card.openSource, quote.url);
      return box(
        'horizontal',
        [
          ...text(`${from + place + 1}`, { flex: 1, size: 'sm', color: colors.quiet }),
          ...text(clip(quote.quote, longestRow), { flex: 9, size: 'md', color: colors.accent }),
        ],
        { spacing: 'sm', ...(action ? { action } : {}) },
      );
    });
    const warnings = [...new Set(rows.flatMap((quote) => quote.warnings))];
    const common = { ...first, section: commonPath(quotes), page: null };
    return bubble(
      `${first.cityName} ${words.card.list(quotes.length)}`,
      [...lines, ...sourceLines(common, words), ...warningLines(warnings)],
      [...open(words.card.openSource, first.url), ...copy(words.card.copyList, rows.map(copied).join('\n'))],
    );
  });
};

/** The headings that all of them stand under. */
const commonPath = (quotes: readonly QuoteBlock[]): string[] => {
  const [first, ...others] = quotes.map(({ section }) => section);
  const differs = (first ?? []).findIndex((heading, depth) => others.some((section) => section[depth] !== heading));
  return [...(differs < 0 ? (first ?? []) : (first ?? []).slice(0, differs))];
};
