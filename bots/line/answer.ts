import type { messagingApi } from '@line/bot-sdk';
import type { Message } from '../../src/message.ts';
import { nameOfAccount } from './account.ts';
import { answerButtons } from './buttons.ts';
import type { Trail } from './press.ts';
import { type AnswerView, answerCards, answerText } from './render/answer.ts';
import { type Button, withButtons } from './render/quick-reply.ts';
import { languageOf, type Outcome, type Turn, wordsOf } from './turn.ts';
import { openUnsent } from './unsent.ts';

/** Questions that a follow-up may need to be understood again: "電話は？" after "武蔵野市は？" after a question. */
const longestTrail = 3;

export type Asked = {
  readonly city: string | null;
  /** The last is the one to answer. */
  readonly trail: Trail;
  /** Of the answer before, where it is still kept; otherwise the trail is gone over again. */
  readonly context?: string;
  readonly limit?: number;
};

/** Asks the plans, to be answered in the person's language. */
export const ask = (turn: Turn, { city, trail, context, limit }: Asked): Message => {
  const { port } = turn;
  const within = { language: languageOf(turn), ...(city === null ? {} : { city }) };
  const last = trail.at(-1) ?? '';
  const before =
    context ??
    trail.slice(0, -1).reduce<string>((known, text) => port.ask({ text, ...within, ...contextOf(known) }).context, '');
  return port.ask({ text: last, ...within, ...contextOf(before), ...(limit === undefined ? {} : { limit }) });
};

const contextOf = (context: string): { context?: string } => (context === '' ? {} : { context });

/** The trail with one more question, as long as it has to be. */
export const longer = (trail: Trail, text: string): Trail => [...trail, text].slice(-longestTrail);

export type Said = {
  readonly notes?: readonly string[];
  readonly quoteToken?: string | null;
  /** The message that what is kept of the answer goes back to. */
  readonly messageId?: string | null;
  /** What was asked, to be recorded; null where a button asked something that nobody did. */
  readonly question?: string | null;
};

/** Asks, and turns what the plans say into a reply that remembers what it was about. */
export const answer = (turn: Turn, asked: Asked, said: Said = {}): Outcome => {
  const message = ask(turn, asked);
  return replyWith(turn, message, asked, answerButtons(turn, message, asked), said);
};

/** A reply that shows a message, with these buttons. */
export const replyWith = (
  turn: Turn,
  message: Message,
  asked: Asked,
  buttons: readonly Button[],
  said: Said = {},
): Outcome => {
  const { notes = [], quoteToken = null } = said;
  const view: AnswerView = { message, words: wordsOf(turn), notes, quoteToken };
  const plain: readonly messagingApi.Message[] = withButtons(answerText(view), buttons);
  const { person } = turn;
  return {
    messages: person.profile.plain ? plain : withButtons(answerCards(view), buttons),
    plain,
    after: () => keep(turn, message, asked, said),
  };
};

/** Keeps what a follow-up needs and records the question, unless its message was unsent meanwhile. */
const keep = async (turn: Turn, message: Message, { city, trail }: Asked, said: Said): Promise<void> => {
  const { person, port, account, event } = turn;
  const { messageId = null, question = null } = said;
  const { trace, context } = message;
  const ofMessage = messageId === null ? {} : { message: messageId };
  const ofPerson = person.asker === null ? {} : { asker: person.asker };
  const results = await Promise.allSettled([
    context === '' ? undefined : person.keepConversation({ context, trail }),
    question === null
      ? undefined
      : port.record.asked({ question, city, trace, received: event.received, ...ofPerson, ...ofMessage }),
  ]);
  // Looked up after writing: whichever of the two comes last, what was kept goes.
  if (messageId !== null && (await openUnsent(port, nameOfAccount(account)).has(messageId))) {
    await Promise.all([person.forgetConversation(), port.record.forgetMessage(messageId)]);
  }
  for (const result of results) if (result.status === 'rejected') throw result.reason;
};
