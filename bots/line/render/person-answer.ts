import type { messagingApi } from '@line/bot-sdk';
import type { AskerEvent } from '../../../src/hand-off.ts';
import { handOffButtons } from '../buttons.ts';
import { wordings } from '../language.ts';
import { limits } from '../limits.ts';
import { clip, clipLabel } from '../text.ts';
import type { Wording } from '../wording.ts';
import { bubble, text } from './flex.ts';
import { cardActions } from './info.ts';
import { plainMessages } from './plain.ts';
import { withButtons } from './quick-reply.ts';

/** The same in two forms: with a card that holds the buttons as long as the chat lasts, and as text alone. */
export type PersonAnswer = {
  readonly cards: readonly messagingApi.Message[];
  readonly plain: readonly messagingApi.Message[];
};

/** UTF-16 units of the question that are shown again: enough to know it by. */
const longestQuestion = 120;

/** What somebody at the city says, marked so that nobody takes it for a quote of a plan or for the program. */
export const personAnswer = ({ event, handOff, message }: AskerEvent): PersonAnswer => {
  const words = wordings[handOff.language];
  const { id, cityName, desk } = handOff;
  const question = words.handOff.question(clip(handOff.question, longestQuestion));
  const sender = { name: clipLabel(words.handOff.sender(cityName), limits.senderName) };
  if (event === 'closed' || message === null) {
    const all = signed(plainMessages([words.handOff.ended(id, desk), question].join('\n\n'), words), sender);
    return { cards: all, plain: all };
  }
  const head = words.handOff.answered(id, desk ?? cityName);
  const whole = signed(plainMessages([head, question, message.text].join('\n\n'), words), sender);
  const buttons = handOffButtons(id, words);
  return {
    // As text, so that it can be selected and its links pressed; the card keeps the buttons.
    cards: [...whole.slice(0, limits.messages - 1), { ...cardOf(id, [head, message.text], words), sender }],
    plain: withButtons(whole, buttons),
  };
};

const cardOf = (id: number, said: readonly string[], words: Wording): messagingApi.FlexMessage => ({
  type: 'flex',
  // The last message is the one that a notification shows.
  altText: clip(said.join('\n'), limits.altText),
  contents: bubble(
    words.handOff.cardTitle(id),
    text(words.handOff.goOn, { size: 'sm' }),
    cardActions(handOffButtons(id, words)),
  ),
});

const signed = (messages: readonly messagingApi.TextMessage[], sender: messagingApi.Sender) =>
  messages.map((message) => ({ ...message, sender }));
