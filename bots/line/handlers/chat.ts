import { languages } from '../../../src/language.ts';
import { cityButtons, exampleButtons } from '../buttons.ts';
import type { EventOf } from '../events.ts';
import { forgetMessage, forgetPerson, insist } from '../kept.ts';
import { wordings } from '../language.ts';
import { cardActions, infoMessages, say } from '../render/info.ts';
import type { Button } from '../render/quick-reply.ts';
import { type Outcome, silence, type Turn, wordsOf } from '../turn.ts';
import { chooseCity } from './city.ts';

/** A new friend, or one who came back: three ways in, and the other languages. */
export const follow = async (_: EventOf<'follow'>, turn: Turn): Promise<Outcome> => {
  const words = wordsOf(turn);
  const { greeting } = words;
  const ways: Button[] = [
    { label: greeting.tryExample, press: { kind: 'examples' } },
    { label: greeting.chooseCity, press: { kind: 'cities' } },
    { label: greeting.howTo, press: { kind: 'usage' } },
  ];
  const others = languages.filter((language) => language !== turn.person.profile.language);
  const buttons = others.map(
    (language): Button => ({ label: wordings[language].language.name, press: { kind: 'chooseLanguage', language } }),
  );
  const info = {
    title: greeting.title,
    lines: [greeting.body],
    actions: cardActions(ways),
    buttons: [...ways, ...buttons],
  };
  return { messages: infoMessages(info, words, turn.person.profile.plain) };
};

/** Blocked: nobody is there to reply to, and nothing of theirs stays. */
export const unfollow = async (_: EventOf<'unfollow'>, turn: Turn): Promise<Outcome> => {
  await insist(() => forgetPerson(turn));
  return silence;
};

export const join = async (_: EventOf<'join'>, turn: Turn): Promise<Outcome> => {
  const words = wordsOf(turn);
  return { messages: say(words.groupGreeting, exampleButtons(turn), words) };
};

/** LINE asks not to reply to it, and to delete what was kept. */
export const unsend = async ({ messageId }: EventOf<'unsend'>, turn: Turn): Promise<Outcome> => {
  await insist(() => forgetMessage(turn, messageId));
  return silence;
};

/** A place says which city's plans are meant; of the place itself nothing is kept. */
export const location = async ({ source, address }: EventOf<'location'>, turn: Turn): Promise<Outcome> => {
  if (source.kind === 'group') return silence;
  const words = wordsOf(turn);
  const city = address === '' ? null : turn.port.cityNamed(address);
  if (city) return chooseCity(turn, city.id);
  const line = address === '' ? words.city.noAddress : words.city.unknownPlace;
  return { messages: say(line, cityButtons(turn), words) };
};

export const media = async ({ source }: EventOf<'media'>, turn: Turn): Promise<Outcome> => {
  if (source.kind === 'group') return silence;
  const words = wordsOf(turn);
  return { messages: say(words.textOnly, exampleButtons(turn), words) };
};
