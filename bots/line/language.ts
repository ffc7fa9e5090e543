import type { Language } from '../../src/language.ts';
import { easy } from './wording.easy.ts';
import { en } from './wording.en.ts';
import { ja } from './wording.ja.ts';
import type { Wording } from './wording.ts';

/** What the bot says, by language. */
export const wordings: Readonly<Record<Language, Wording>> = { ja, easy, en };
