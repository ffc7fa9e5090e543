import type { Question } from '../../../src/channel.ts';
import type { HandOff } from '../../../src/hand-off.ts';
import type { DeskBlock, Message, QuoteBlock } from '../../../src/message.ts';
import { quotesOf } from '../render.ts';
import { draftReply } from '../reply.ts';

/** Answers a question, as the port does. */
export type AskPlans = (question: Question) => Message;

/** What the plans offer to whoever answers a question. */
export type Aid = {
  readonly quotes: readonly QuoteBlock[];
  readonly desk: DeskBlock | null;
  /** The reply that the plans' quotes alone make. */
  readonly draft: string;
};

const mostQuotes = 2;

/** The plans' nearest words, the desk that they name and a drafted reply for a question that was passed on. */
export const aidFor = (ask: AskPlans, { question, city }: Pick<HandOff, 'question' | 'city'>): Aid => {
  const { items, text } = draftReply({ ask, cityNamed: () => null }, question, city ?? undefined);
  const quotes = items.flatMap((item) => item.quotes).slice(0, mostQuotes);
  return {
    quotes: quotes.length > 0 ? quotes : instead(ask, question, city),
    desk: items.find((item) => item.desk !== null)?.desk ?? null,
    draft: text,
  };
};

/** Where the plans do not answer, their nearest words are what answers the questions that are suggested instead. */
const instead = (ask: AskPlans, question: string, city: string | null): QuoteBlock[] => {
  const about = city === null ? {} : { city };
  return ask({ text: question, ...about })
    .suggestions.slice(0, mostQuotes)
    .flatMap((text) => quotesOf(ask({ text, limit: 1, ...about })).slice(0, 1));
};
