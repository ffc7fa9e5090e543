import { exampleButtons, suggestionButtons } from '../buttons.ts';
import { say } from '../render/info.ts';
import { languageOf, type Outcome, type Turn, wordsOf } from '../turn.ts';

/** Remembers a person's city, null for all of them. In a group it is not remembered, and the examples are its own. */
export const chooseCity = async (turn: Turn, city: string | null): Promise<Outcome> => {
  const words = wordsOf(turn);
  const language = languageOf(turn);
  const { person, port } = turn;
  const known = port.cities.find(({ id }) => id === city);
  const chosen = known?.id ?? null;
  await person.keepProfile({ ...person.profile, city: chosen });
  const line = known ? words.city.chosen(known.names[language]) : words.city.allChosen;
  const buttons = chosen === null ? exampleButtons(turn) : suggestionButtons(port.examples(chosen, language), chosen);
  return { messages: say(line, buttons, words) };
};
