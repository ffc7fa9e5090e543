import type { Language } from '../language.ts';
import { easy } from './wording.easy.ts';
import { en } from './wording.en.ts';
import { ja } from './wording.ja.ts';
import type { TicketWording } from './wording.ts';

const wordings: Readonly<Record<Language, TicketWording>> = { ja, easy, en };

/** What the ticket pages say in a language. */
export const ticketWords = (language: Language): TicketWording => wordings[language];
