import type { QuoteBlock } from '../../src/message.ts';
import { type Block, context, escapedPieces } from './blocks.ts';
import { link } from './escape.ts';
import { limits } from './limits.ts';
import { label, showLess } from './split.ts';
import { ja } from './wording.ja.ts';

/** Characters of one quote that are shown; the rest is behind its link. */
const longestQuote = 3_000;
/** Characters of a name in the source line, tried in this order until the line fits. */
const rooms = [200, 60, 20] as const;

/** A quote as a quotation under its title, with its source; the quote itself is literal text, which Slack never parses. */
export const quoteBlocks = (quote: QuoteBlock, said: ReadonlySet<string>): Block[] => [
  {
    type: 'rich_text',
    elements: [
      { type: 'rich_text_section', elements: [{ type: 'text', text: label(quote.title, 200), style: { bold: true } }] },
      { type: 'rich_text_quote', elements: [{ type: 'text', text: shownQuote(quote) }] },
    ],
  },
  context(sourceLine(quote)),
  ...warningBlocks(quote.warnings.filter((warning) => !said.has(warning))),
];

export const shownQuote = ({ quote }: QuoteBlock): string => showLess(quote, longestQuote);

/** Plan, headings and page in mrkdwn, the plan's name linked to the words in their place. */
export const sourceLine = (quote: QuoteBlock): string => {
  const lines = rooms.map((room) => lineWithin(quote, room));
  return lines.find((line) => line.length <= limits.sectionText) ?? escapedPieces(ja.source)[0] ?? '';
};

const lineWithin = ({ cityName, plan, section, page, published, url }: QuoteBlock, room: number): string => {
  const name = link(
    url,
    `${label(cityName, room)}「${label(plan, room)}」${published === null ? '' : ja.published(published)}`,
  );
  const place = [
    section
      .slice(-6)
      .map((heading) => label(heading, room))
      .join(ja.sectionSeparator),
    page ?? '',
  ];
  return [`${ja.source}: ${name}`, ...escapedPieces(place.filter((part) => part !== '').join('　')).slice(0, 1)].join(
    ' ',
  );
};

export const warningBlocks = (texts: readonly string[]): Block[] =>
  noticeBlocks(texts.map((text) => ({ warns: true, text })));

/** Notices as small print, as many to a block as it takes. */
export const noticeBlocks = (notices: readonly { readonly warns: boolean; readonly text: string }[]): Block[] => {
  const lines = notices.flatMap(({ warns, text }) =>
    escapedPieces(text, limits.sectionText - 20).map((piece, index) =>
      index > 0 ? piece : `${warns ? '⚠️' : 'ℹ️'} ${piece}`,
    ),
  );
  const blocks: Block[] = [];
  for (let start = 0; start < lines.length; start += limits.contextElements) {
    blocks.push(context(...lines.slice(start, start + limits.contextElements)));
  }
  return blocks;
};
