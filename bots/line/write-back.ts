import { languages } from '../../src/language.ts';
import { wordings } from './language.ts';

/** Something typed for the person who answered: the number of the hand-off, and what is said. */
export type WriteBack = { readonly handOff: number; readonly text: string };

/** Stands in for the number while the beginnings are made into patterns. */
const anyNumber = 7;
const digits = '([0-9０-９]{1,12})';

/** What people write instead of a character of the beginning, or leave out. */
const variants: Readonly<Record<string, string>> = {
  '（': '\\s*[（(]\\s*',
  '）': '\\s*[）)]\\s*',
  '(': '\\s*[（(]\\s*',
  ')': '\\s*[）)]\\s*',
  '：': '\\s*[：:]',
  ':': '\\s*[：:]',
  '.': '\\.?',
  ' ': '\\s*',
};

const patterns = languages.map((language) => {
  const beginning = wordings[language].handOff.prefix(anyNumber).trim();
  const pattern = [...beginning].map((char) => (char === String(anyNumber) ? digits : (variants[char] ?? char)));
  return new RegExp(`^\\s*${pattern.join('')}`, 'iu');
});

/** What is written to the person who answered, in any of the languages; null for anything else. */
export const writeBackIn = (typed: string): WriteBack | null => {
  for (const pattern of patterns) {
    const [whole, number] = pattern.exec(typed) ?? [];
    if (whole === undefined || number === undefined) continue;
    return { handOff: Number(number.normalize('NFKC')), text: typed.slice(whole.length).trim() };
  }
  return null;
};
