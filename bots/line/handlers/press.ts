import { cityButtons } from '../buttons.ts';
import type { EventOf } from '../events.ts';
import { forgetPerson } from '../kept.ts';
import { type Press, type PressKind, readPress } from '../press.ts';
import { refusalOf } from '../refusal.ts';
import { say } from '../render/info.ts';
import { cityOf, type Outcome, type Turn, wordsOf } from '../turn.ts';
import { askAgain, contact, desk, helpful, more, otherCity, wrong } from './asking.ts';
import { chooseCity } from './city.ts';
import { chooseLanguage, choosePlain } from './display.ts';
import { howToWriteBack, person, personAgreed, personDeclined, personTyped, settle } from './hand-off.ts';
import { chooseFromLanguages, examples, plans, privacy, settings, usage } from './pages.ts';

type Handlers = {
  readonly [Kind in PressKind]: (
    turn: Turn,
    press: Extract<Press, { readonly kind: Kind }>,
  ) => Outcome | Promise<Outcome>;
};

/** What each button does. */
const handlers: Handlers = {
  ask: askAgain,
  more,
  contact,
  desk,
  otherCity,
  helpful,
  wrong,
  person,
  'person!': personAgreed,
  'person-': personDeclined,
  personTyped,
  writeBack: howToWriteBack,
  settle,
  chooseCity: (turn, { city }) => chooseCity(turn, city),
  cities: (turn) => ({ messages: say(wordsOf(turn).city.ask, cityButtons(turn), wordsOf(turn)) }),
  chooseLanguage: (turn, { language }) => chooseLanguage(turn, language),
  languages: chooseFromLanguages,
  plainText: (turn) => choosePlain(turn, true),
  cards: (turn) => choosePlain(turn, false),
  examples,
  plans,
  privacy,
  settings,
  usage,
  forget: async (turn) => {
    const { forgotten, notForgotten } = wordsOf(turn);
    return { messages: say((await forgetPerson(turn)) ? forgotten : notForgotten, [], wordsOf(turn)) };
  },
};

/** Buttons that ask the plans. */
const answers: ReadonlySet<PressKind> = new Set(['ask', 'more', 'contact', 'desk']);

/** A button was pressed; one that we did not write, or of another version, leads to what can be done. */
export const postback = async ({ data }: EventOf<'postback'>, turn: Turn): Promise<Outcome> => {
  const press = readPress(data);
  return press ? pressed(press, turn) : usage(turn);
};

export const pressed = async <Kind extends PressKind>(
  press: Extract<Press, { readonly kind: Kind }>,
  turn: Turn,
): Promise<Outcome> => {
  const refusal = answers.has(press.kind) ? await refusalOf(turn, 'city' in press ? press.city : cityOf(turn)) : null;
  if (refusal !== null) return { messages: say(refusal, [], wordsOf(turn)) };
  const handle: Handlers[Kind] = handlers[press.kind as Kind];
  return handle(turn, press);
};
