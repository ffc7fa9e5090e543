import type { Expected } from '../../src/hand-off.ts';
import type { Message } from '../../src/message.ts';
import type { Trail } from './press.ts';
import { ownQuotesOf, quotesOf } from './render/answer.ts';
import { isList } from './render/list.ts';
import type { Button } from './render/quick-reply.ts';
import { cityOf, languageOf, type Turn, wordsOf } from './turn.ts';
import type { Wording } from './wording.ts';

/** So many quotes are an answer's usual number: where there are fewer, there are no more. */
const usual = 3;

/** Questions that can be asked as they are. */
export const suggestionButtons = (suggestions: readonly string[], city: string | null): Button[] =>
  suggestions.map((question) => ({ label: question, said: question, press: { kind: 'ask', city, trail: [question] } }));

/** Three ways on for who does not know what to ask. */
export const exampleButtons = (turn: Turn): Button[] => {
  const city = cityOf(turn);
  return suggestionButtons(turn.port.examples(city ?? undefined, languageOf(turn)), city);
};

/** Cities to remember as one's own, and all of them. */
export const cityButtons = (turn: Turn): Button[] => [
  ...turn.port.cities.map(
    ({ id, names }): Button => ({ label: names[languageOf(turn)], press: { kind: 'chooseCity', city: id } }),
  ),
  { label: wordsOf(turn).city.all, press: { kind: 'chooseCity', city: null } },
];

/** What can be done after an answer. */
export const answerButtons = (turn: Turn, message: Message, asked: { city: string | null; trail: Trail }): Button[] => {
  const { press } = wordsOf(turn);
  const { city, trail } = asked;
  const suggestions = suggestionButtons(message.suggestions, city);
  const [first] = quotesOf(message);
  const own = ownQuotesOf(message);
  const hasDesk = message.blocks.some(({ kind }) => kind === 'desk');
  // A fixed answer, such as one that names an emergency number, is not to be drowned in offers.
  const isFixed = message.trace.reason !== 'no_match' && suggestions.length === 0 && !hasDesk;
  if (message.status !== 'answered' && isFixed) return [];
  if (message.status === 'clarify') return [...suggestions, { label: press.usage, press: { kind: 'usage' } }];
  const more: Button[] =
    own.length >= usual && !isList(own)
      ? [{ label: press.more, press: { kind: 'more', city, shown: own.length, trail } }]
      : [];
  const feedback: Button[] = first
    ? [
        { label: press.helpful, press: { kind: 'helpful', city, passage: first.passageId } },
        { label: press.wrong, press: { kind: 'wrong', city, passage: first.passageId, trail } },
      ]
    : [];
  return [
    ...suggestions,
    { label: press.contact, press: { kind: 'contact', city, trail } },
    ...more,
    ...otherCityButton(turn, asked),
    ...feedback,
    ...personButton(turn, { city: message.trace.city ?? city, trail }),
  ];
};

const otherCityButton = (turn: Turn, asked: { city: string | null; trail: Trail }): Button[] =>
  turn.port.cities.length > 1 ? [{ label: wordsOf(turn).press.otherCity, press: { kind: 'otherCity', ...asked } }] : [];

/** Offered only where there is a person who gets it, and in a chat that the answer can come back to. */
export const personButton = (turn: Turn, asked: { city: string | null; trail: Trail }): Button[] =>
  offerOf(turn, asked.city) ? [{ label: wordsOf(turn).press.person, press: { kind: 'person', ...asked } }] : [];

/** By when a person at the city will have answered; null where questions are not passed on, or not from here. */
export const offerOf = ({ person, port }: Turn, city: string | null): Expected | null =>
  person.asker === null ? null : (port.handOffs?.offer(city) ?? null);

/** What can be done with a person's answer. */
export const handOffButtons = (handOff: number, words: Wording): Button[] => [
  { label: words.handOff.reply, press: { kind: 'writeBack', handOff }, fillIn: words.handOff.prefix(handOff) },
  { label: words.handOff.settle, press: { kind: 'settle', handOff } },
];
