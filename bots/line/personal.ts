import type { PersonalKind } from '../../src/personal/mask.ts';
import { languageOf, type Turn, wordsOf } from './turn.ts';

/** What to say where personal data was taken out; nothing where none was. */
export const personalNotes = (turn: Turn, kinds: readonly PersonalKind[]): string[] => {
  if (kinds.length === 0) return [];
  const { kinds: names, note } = wordsOf(turn).personal;
  return [note(kinds.map((kind) => names[kind]).join(languageOf(turn) === 'en' ? ', ' : '・'))];
};
