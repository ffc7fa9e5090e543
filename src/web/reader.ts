import { isLanguage, type Language, languages } from '../language.ts';
import { easy } from './wording.easy.ts';
import { en } from './wording.en.ts';
import { ja } from './wording.ja.ts';
import type { Wording } from './wording.ts';

const wordings: Readonly<Record<Language, Wording>> = { ja, easy, en };

/** A language to switch to. */
export type Choice = { readonly language: Language; readonly name: string; readonly address: string };

/** Who reads a page: the language of its frame, what is said in it, and links that keep it. */
export type Reader = {
  readonly language: Language;
  readonly words: Wording;
  /** For `lang`, of the page: やさしい日本語 is Japanese. */
  readonly tag: 'ja' | 'en';
  /** For `lang` on what the plans say: unset where the page is in Japanese anyway. */
  readonly ofPlans: 'ja' | undefined;
  /** An address of ours in the same language. */
  readonly linkTo: (path: string, query?: Readonly<Record<string, string | undefined>>, fragment?: string) => string;
  /** This page in each language; none where it is in Japanese alone. */
  readonly choices: readonly Choice[];
};

/** The name of the language in addresses. Japanese has none: its addresses are those without a language. */
export const languageField = 'lang';

const readerOf = (language: Language, choices: readonly Choice[]): Reader => ({
  language,
  words: wordings[language],
  tag: tagOf(language),
  ofPlans: tagOf(language) === 'ja' ? undefined : 'ja',
  linkTo: (path, query = {}, fragment = '') => {
    const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const fields = new URLSearchParams(language === 'ja' ? given : [...given, [languageField, language]]);
    return `${path}${fields.size === 0 ? '' : `?${fields}`}${fragment}`;
  },
  choices,
});

export const tagOf = (language: Language): 'ja' | 'en' => (language === 'en' ? 'en' : 'ja');

/** Who reads pages that are in Japanese alone. */
export const japaneseReader = readerOf('ja', []);

/** Who reads the page of an address, by the language that it names; Japanese for none, and for one that is not ours. */
export const readerOfAddress = (address: string): Reader => {
  const { pathname, searchParams } = new URL(address);
  const named = searchParams.get(languageField);
  const language = isLanguage(named) ? named : 'ja';
  searchParams.delete(languageField);
  const rest = Object.fromEntries(searchParams);
  const choices = languages.map((one) => ({
    language: one,
    name: wordings[one].languages.name,
    address: readerOf(one, []).linkTo(pathname, rest),
  }));
  return readerOf(language, choices);
};
