import type { messagingApi } from '@line/bot-sdk';
import type { DeskBlock, Message, QuoteBlock } from '../../../src/message.ts';
import { limits } from '../limits.ts';
import type { Wording } from '../wording.ts';
import { altTextOf } from './alt-text.ts';
import { carousel } from './carousel.ts';
import { cityAnswerCard, cityAnswerOf } from './city-answer.ts';
import { deskCard, deskFor } from './desk.ts';
import type { Bubble } from './flex.ts';
import { groupCard } from './group.ts';
import { isList, listCards } from './list.ts';
import { plainMessages } from './plain.ts';
import { quoteCard } from './quote.ts';

export type AnswerView = {
  readonly message: Message;
  readonly words: Wording;
  /** Said before the answer, such as that personal data was taken out. */
  readonly notes: readonly string[];
  /** Of the question, so that the answer shows which one it answers. */
  readonly quoteToken: string | null;
};

/** An answer as cards, led by a text that quotes the question and says what no card does. */
export const answerCards = (view: AnswerView): messagingApi.Message[] => {
  const { message, words, quoteToken } = view;
  const quotes = quotesOf(message);
  const [desk] = message.blocks.filter((block): block is DeskBlock => block.kind === 'desk');
  const cards = cardsOf(message, desk ?? null, words);
  const room = limits.bubbles - (desk ? 1 : 0);
  const shown = [...cards.slice(0, room), ...(desk ? [deskCard(desk, words)] : [])];
  const { message: flex, leftOut } = carousel(shown, altTextOf(message, quotes, words));
  const lost = Math.max(0, cards.length - room) + leftOut;
  const lead = plainMessages(leadOf(view, quotes, lost), words, quoteToken);
  return [...lead.slice(0, limits.messages - 1), ...(flex ? [flex] : [])];
};

/** An answer as text alone, with what can be sent next written out. */
export const answerText = ({ message, words, notes, quoteToken }: AnswerView): messagingApi.TextMessage[] => {
  return plainMessages([...notes, message.text, ...nextOf(message, words)].join('\n\n'), words, quoteToken);
};

/** What can be sent next, written out. */
const nextOf = ({ suggestions }: Message, words: Wording): string[] =>
  suggestions.length === 0 ? [] : [[words.tryNext, ...suggestions.map((one) => `・${one}`)].join('\n')];

/** Whether a button shows less than half of a question, as it does of many in English. */
const isHidden = (question: string): boolean => question.length > 2 * limits.label;

/** Every quote of a message, those in groups too. */
export const quotesOf = ({ blocks }: Message): QuoteBlock[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'quote') return [block];
    return block.kind === 'group' ? block.blocks.filter((inner): inner is QuoteBlock => inner.kind === 'quote') : [];
  });

/** The quotes that are cards of their own. */
export const ownQuotesOf = ({ blocks }: Message): QuoteBlock[] =>
  blocks.filter((block): block is QuoteBlock => block.kind === 'quote');

const cardsOf = (message: Message, desk: DeskBlock | null, words: Wording): Bubble[] => {
  const own = ownQuotesOf(message);
  const cityNames = new Set(own.map(({ cityName }) => cityName));
  const quoteCards = isList(own)
    ? listCards(own, words)
    : own.map((quote) => quoteCard(quote, deskFor(desk, quote.cityName, cityNames), words));
  const groupCards = message.blocks.flatMap((block) => (block.kind === 'group' ? [groupCard(block, words)] : []));
  const cityAnswer = cityAnswerOf(message);
  return [...(cityAnswer ? [cityAnswerCard(cityAnswer, words)] : []), ...quoteCards, ...groupCards];
};

const leadOf = ({ message, words, notes }: AnswerView, quotes: readonly QuoteBlock[], lost: number): string => {
  const onCards = new Set(quotes.flatMap(({ warnings }) => warnings));
  const said = message.blocks.flatMap((block) => {
    if (block.kind === 'text') return [block.text];
    // A card with this warning says it where it matters.
    return block.kind === 'notice' && !onCards.has(block.text) ? [`※ ${block.text}`] : [];
  });
  const found = quotes.length > 0 ? [words.answer.found(quotes.length)] : [];
  const rest = lost > 0 ? [words.answer.leftOut(lost)] : [];
  const next = message.suggestions.some(isHidden) ? nextOf(message, words) : [];
  const lead = [...notes, ...found, ...said, ...rest, ...next].join('\n\n');
  return lead.trim() === '' ? message.brief || message.text : lead;
};
