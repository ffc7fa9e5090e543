import { easy } from './wording.easy.ts';
import { en } from './wording.en.ts';
import { ja } from './wording.ja.ts';
import type { Wording } from './wording.ts';

/** 日本語, やさしい日本語, English. */
export const languages = ['ja', 'easy', 'en'] as const;

export type Language = (typeof languages)[number];

export const wordings: Readonly<Record<Language, Wording>> = { ja, easy, en };

export const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value);
