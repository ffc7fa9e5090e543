import type { Language } from '../../../src/language.ts';

/** The name that a language's menu can be found under; its id changes with every new picture. */
export const aliasOf = (language: Language): string => `machikotae-${language}`;
