import { takesHandOffs } from '../buttons.ts';
import type { Press } from '../press.ts';
import { say } from '../render/info.ts';
import type { Button } from '../render/quick-reply.ts';
import { languageOf, type Outcome, type Turn, wordsOf } from '../turn.ts';

type Of<Kind extends Press['kind']> = Extract<Press, { readonly kind: Kind }>;
type Asked = Of<'person' | 'person!'>;

/** Nothing is passed on before the person has seen what, to whom, and agreed. */
export const person = (turn: Turn, { city, trail }: Asked): Outcome => {
  const words = wordsOf(turn);
  if (!takesHandOffs(turn)) return unavailable(turn);
  const buttons: Button[] = [
    { label: words.handOff.yes, press: { kind: 'person!', city, trail } },
    { label: words.handOff.no, press: { kind: 'person-' } },
  ];
  return { messages: say(words.handOff.ask(questionOf(trail)), buttons, words) };
};

export const personAgreed = async (turn: Turn, { city, trail }: Asked): Promise<Outcome> => {
  const words = wordsOf(turn);
  const { port, person: asker } = turn;
  if (!takesHandOffs(turn) || !port.handOffs || asker.userId === null) return unavailable(turn);
  try {
    await port.handOffs.pass({
      key: `line:${crypto.randomUUID()}`,
      channel: 'line',
      question: questionOf(trail),
      city,
      language: languageOf(turn),
      replyTo: asker.userId,
      asker: asker.userId,
    });
    return { messages: say(words.handOff.passed, [], words) };
  } catch {
    port.log({ event: 'line_hand_off_failed', city });
    return { messages: say(words.handOff.failed, [{ label: words.press.contact, press: { kind: 'desk' } }], words) };
  }
};

export const personDeclined = (turn: Turn): Outcome => {
  const words = wordsOf(turn);
  return { messages: say(words.handOff.stopped, [], words) };
};

/** For a button from when hand-offs were on. */
const unavailable = (turn: Turn): Outcome => {
  const words = wordsOf(turn);
  return { messages: say(words.handOff.gone, [{ label: words.press.contact, press: { kind: 'desk' } }], words) };
};

/** A follow-up says little without the question before it. */
const questionOf = (trail: readonly string[]): string => trail.slice(-2).join(' → ');
