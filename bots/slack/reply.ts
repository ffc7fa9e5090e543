import type { ChannelPort } from '../../src/channel.ts';
import type { CityAnswerBlock, DeskBlock, Message, QuoteBlock } from '../../src/message.ts';
import { splitInquiry } from './inquiry.ts';
import { quotesOf } from './render.ts';
import { ja } from './wording.ja.ts';

/** Quotes that one question's answer takes in a letter. */
const quotesEach = 2;

/** A question of an inquiry, with what the plans say to it: quotes, or none and the desk to ask. */
export type Item = {
  readonly question: string;
  readonly quotes: readonly QuoteBlock[];
  readonly cautions: readonly string[];
  /** What the city itself has answered to it before. */
  readonly own: CityAnswerBlock | null;
  readonly desk: DeskBlock | null;
};

export type Draft = { readonly items: readonly Item[]; readonly leftOut: number; readonly text: string };

/**
 * Drafts the reply to an inquiry: each of its questions with quotes from the plans, or marked as not in the plans. Every
 * word about a plan is a quote; the rest are the fixed phrases of wording.ja.ts.
 *
 * @param city the asker's usual city, where the inquiry names none
 */
export const draftReply = (
  port: Pick<ChannelPort, 'ask' | 'cityNamed'>,
  inquiry: string,
  city: string | undefined,
): Draft => {
  const { questions, leftOut } = splitInquiry(inquiry);
  const about = port.cityNamed(inquiry)?.id ?? city;
  const items: Item[] = [];
  let context: string | undefined;
  for (const question of questions) {
    const message = port.ask({
      text: question,
      limit: quotesEach,
      ...(about === undefined ? {} : { city: about }),
      ...(context === undefined ? {} : { context }),
    });
    items.push(itemOf(question, message));
    context = message.context;
  }
  return { items, leftOut, text: letter(items) };
};

const itemOf = (question: string, message: Message): Item => {
  const quotes = message.status === 'answered' ? quotesOf(message).slice(0, quotesEach) : [];
  const warnings = message.blocks.filter((block) => block.kind === 'notice' && block.tone === 'warning');
  const cautions = [
    ...warnings.map((block) => (block.kind === 'notice' ? block.text : '')),
    ...quotes.flatMap((quote) => quote.warnings),
  ];
  return {
    question,
    quotes,
    // A notice may belong to a quote that the letter does not take.
    cautions: [...new Set(cautions)].filter((text) =>
      quotes.some((quote) => quote.warnings.includes(text) || text.includes(`「${quote.plan}」`)),
    ),
    own: message.blocks.find((block) => block.kind === 'cityAnswer') ?? null,
    desk: message.blocks.find((block) => block.kind === 'desk') ?? null,
  };
};

/** The letter: an answer to each question in turn, quotes with numbers, and the numbers' sources at the end. */
export const letter = (items: readonly Item[]): string => {
  const notes: QuoteBlock[] = [];
  const noteOf = (quote: QuoteBlock): number => {
    const known = notes.findIndex(({ url, quote: text }) => url === quote.url && text === quote.quote);
    return known >= 0 ? known + 1 : notes.push(quote);
  };
  const answers = items.map((item, index) => paragraph(item, index + 1, noteOf));
  const sources = notes.map((quote, index) => ja.reply.note(index + 1, sourceOf(quote), addressOf(quote)));
  return [
    ja.reply.opening,
    ...answers,
    ja.reply.closing,
    ...(sources.length === 0 ? [] : [[ja.reply.notes, ...sources].join('\n')]),
  ].join('\n\n');
};

const paragraph = (item: Item, number: number, noteOf: (quote: QuoteBlock) => number): string => {
  const heading = ja.reply.heading(number, item.question);
  if (item.own) return [heading, item.own.text, ...item.own.notes].join('\n');
  if (item.quotes.length === 0) return [heading, ...missing(item.desk)].join('\n');
  const lines: string[] = [];
  let plan = '';
  for (const quote of item.quotes) {
    const said = ja.reply.quoted(quote.cityName, quote.plan);
    if (said !== plan) lines.push(said);
    plan = said;
    lines.push(ja.reply.quote(quote.quote, noteOf(quote)));
  }
  return [heading, ...lines, ...item.cautions.map(ja.reply.caution)].join('\n');
};

const missing = (desk: DeskBlock | null): string[] => {
  if (desk === null) return [ja.reply.missing, ja.reply.missingNoDesk];
  const contact = [desk.phone === null ? '' : `${ja.phone} ${desk.phone}`, desk.email ?? '', desk.url ?? ''];
  return [
    ja.reply.missing,
    ja.reply.missingDesk,
    ja.reply.desk(desk.name, contact.filter((part) => part !== '').join('、')),
  ];
};

/** Null where the service does not know its own address. */
const addressOf = ({ url }: QuoteBlock): string | null => (URL.canParse(url) ? url : null);

const sourceOf = ({ cityName, plan, section, page, published }: QuoteBlock): string =>
  [
    `${cityName}「${plan}」${published === null ? '' : ja.published(published)}`,
    section.join(ja.sectionSeparator),
    page ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ');
