import type { Language } from '../language.ts';
import { easy } from './wording.easy.ts';
import { en } from './wording.en.ts';
import { ja } from './wording.ja.ts';
import type { Wording } from './wording.ts';

const wordings: Readonly<Record<Language, Wording>> = { ja, easy, en };

/** What answers say in a language; in Japanese where none was chosen. */
export const wordingOf = (language: Language = 'ja'): Wording => wordings[language];
