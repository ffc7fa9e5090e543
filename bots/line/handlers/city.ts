import { exampleButtons, suggestionButtons } from '../buttons.ts';
import { say } from '../render/info.ts';
import { type Outcome, type Turn, wordsOf } from '../turn.ts';

/** Remembers a person's city, null for all of them. In a group it is not remembered, and the examples are its own. */
export const chooseCity = async (turn: Turn, city: string | null): Promise<Outcome> => {
  const words = wordsOf(turn);
  const { person, port } = turn;
  const known = port.cities.find(({ id }) => id === city);
  const chosen = known?.id ?? null;
  await person.keepProfile({ ...person.profile, city: chosen });
  const line = known ? words.city.chosen(known.name) : words.city.allChosen;
  const buttons = chosen === null ? exampleButtons(turn) : suggestionButtons(port.examples(chosen), chosen);
  return { messages: say(line, buttons, words) };
};
