import { nameOfAccount } from '../account.ts';
import { exampleButtons, offerOf } from '../buttons.ts';
import { consentFor, questionAgreed } from '../consent.ts';
import { momentOf } from '../day.ts';
import type { Press } from '../press.ts';
import { asksTooOften } from '../refusal.ts';
import { cardActions, infoMessages, say } from '../render/info.ts';
import type { Button } from '../render/quick-reply.ts';
import { writeReplyTo } from '../reply-to.ts';
import { cityOf, languageOf, type Outcome, type Turn, wordsOf } from '../turn.ts';

type Of<Kind extends Press['kind']> = Extract<Press, { readonly kind: Kind }>;

/** Nothing is passed on before the person has seen what, to whom, what is kept for it, and agreed. */
export const person = async (turn: Turn, { city, trail }: Of<'person'>): Promise<Outcome> => {
  const { handOff: words } = wordsOf(turn);
  const expected = offerOf(turn, city);
  if (!expected) return unavailable(turn);
  const { question, agreed } = await consentFor(turn, city, trail);
  const buttons: Button[] = [
    { label: words.yes, press: agreed },
    { label: words.no, press: { kind: 'person-' } },
  ];
  const name = turn.port.cities.find(({ id }) => id === city)?.names[languageOf(turn)] ?? null;
  const lines = [
    words.to(name),
    words.question(question),
    words.passes,
    words.keeps,
    words.expected(expected.open, momentOf(expected.answerBy)),
    words.ask,
  ];
  const info = { title: words.title, lines, actions: cardActions(buttons), buttons };
  return { messages: infoMessages(info, wordsOf(turn), turn.person.profile.plain) };
};

/** For who types what the button says: it is gone when the chat has gone on. */
export const personTyped = async (turn: Turn): Promise<Outcome> => {
  const words = wordsOf(turn);
  const { conversation } = turn.person;
  if (!offerOf(turn, cityOf(turn))) return unavailable(turn);
  if (!conversation) return { messages: say(words.handOff.askFirst, exampleButtons(turn), words) };
  return person(turn, { kind: 'person', city: cityOf(turn), trail: conversation.trail });
};

export const personAgreed = async (turn: Turn, { city, trail, consent }: Of<'person!'>): Promise<Outcome> => {
  const words = wordsOf(turn);
  const { port, account, person: asker } = turn;
  if (!offerOf(turn, city) || !port.handOffs || asker.asker === null || asker.userId === null) return unavailable(turn);
  if (await asksTooOften(turn)) return { messages: say(words.busy, [], words) };
  try {
    const question = await questionAgreed(turn, consent, trail);
    // What was shown is not there any more: what the button holds is shown instead.
    if (question === null) return await person(turn, { kind: 'person', city, trail });
    const { handOff, sent, expected } = await port.handOffs.pass({
      // With the person in it: nobody's consent is another's.
      key: `line:${nameOfAccount(account)}:${await port.hash(asker.userId)}:${consent}`,
      channel: 'line',
      question,
      city,
      language: languageOf(turn),
      replyTo: writeReplyTo({ account: account.city ?? null, userId: asker.userId, plain: asker.profile.plain }),
      asker: asker.asker,
    });
    // A button that was pressed before, days ago.
    if (handOff.state !== 'waiting') return { messages: say(words.handOff.before(handOff.id), [], words) };
    const line = sent ? words.handOff.passed(handOff.id) : words.handOff.queued(handOff.id);
    const when = words.handOff.expected(expected.open, momentOf(expected.answerBy));
    return { messages: say([line, when].join('\n\n'), [], words) };
  } catch {
    port.log({ event: 'line_hand_off_failed', city });
    return failed(turn);
  }
};

export const personDeclined = (turn: Turn): Outcome => {
  const words = wordsOf(turn);
  return { messages: say(words.handOff.stopped, [], words) };
};

/** The keyboard opens on phones by itself; elsewhere, and for readers, it is said what to write. */
export const howToWriteBack = (turn: Turn, { handOff }: Of<'writeBack'>, notes: readonly string[] = []): Outcome => {
  const words = wordsOf(turn);
  if (turn.person.asker === null) return unavailable(turn);
  const line = words.handOff.howToReply(words.handOff.prefix(handOff).trim());
  return { messages: say([...notes, line].join('\n\n'), [], words) };
};

/** The asker has what they need: it ends, and the way to them is deleted. */
export const settle = async (turn: Turn, { handOff: id }: Of<'settle'>): Promise<Outcome> => {
  const words = wordsOf(turn);
  const { port, person: asker } = turn;
  if (!port.handOffs || asker.asker === null) return unavailable(turn);
  try {
    const result = await port.handOffs.settle({ id, channel: 'line', asker: asker.asker });
    const line = result.kind === 'unknown' ? words.handOff.notYours(id) : words.handOff.settled(id);
    return { messages: say(line, exampleButtons(turn), words) };
  } catch {
    port.log({ event: 'line_settle_failed' });
    return { messages: say(words.failed, [], words) };
  }
};

/** For a button from when hand-offs were on, or pressed in a group. */
export const unavailable = (turn: Turn): Outcome => {
  const words = wordsOf(turn);
  return { messages: say(words.handOff.gone, [{ label: words.press.contact, press: { kind: 'desk' } }], words) };
};

const failed = (turn: Turn): Outcome => {
  const words = wordsOf(turn);
  return { messages: say(words.handOff.failed, [{ label: words.press.contact, press: { kind: 'desk' } }], words) };
};
