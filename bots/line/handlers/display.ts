import type { Language } from '../../../src/language.ts';
import { exampleButtons } from '../buttons.ts';
import { wordings } from '../language.ts';
import { linkMenu } from '../menu/link.ts';
import { say } from '../render/info.ts';
import { type Outcome, type Turn, wordsOf } from '../turn.ts';

/** Speaks this language from now on; the menu under the chat follows. */
export const chooseLanguage = async (turn: Turn, language: Language): Promise<Outcome> => {
  const words = wordings[language];
  const { person } = turn;
  const profile = { ...person.profile, language };
  await person.keepProfile(profile);
  return {
    messages: say(words.language.changed, exampleButtons({ ...turn, person: { ...person, profile } }), words),
    after: () => linkMenu(turn, language),
  };
};

/** Text alone, or cards. */
export const choosePlain = async (turn: Turn, plain: boolean): Promise<Outcome> => {
  const { person } = turn;
  await person.keepProfile({ ...person.profile, plain });
  const words = wordsOf(turn);
  return { messages: say(plain ? words.display.plain : words.display.cards, exampleButtons(turn), words) };
};
