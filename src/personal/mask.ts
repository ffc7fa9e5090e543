import { findAddresses, type Span } from './address.ts';

/** Kinds of personal data that a text can give away by its form alone. */
export type PersonalKind =
  | 'email'
  | 'phone'
  | 'myNumber'
  | 'card'
  | 'account'
  | 'address'
  | 'birthDate'
  | 'postalCode'
  | 'number';

export type Masked = {
  /** The text with each find replaced by a mark. */
  readonly text: string;
  readonly found: readonly PersonalKind[];
};

type Finder = { readonly kind: PersonalKind; readonly find: (text: string) => Span[] };

/** What stands where something was taken out; the same in every language, for it is part of the question. */
const mark = '＊＊＊';

/**
 * Masks what looks like personal data. Residents are asked not to send any, and what they send all the same is neither
 * asked, kept nor logged.
 */
export const maskPersonalData = (text: string): Masked => {
  const plain = halfWidth(text);
  const found: PersonalKind[] = [];
  const taken: Span[] = [];
  for (const { kind, find } of finders) {
    const fresh = find(plain).filter(
      (span) => !taken.some((other) => span.start < other.end && other.start < span.end),
    );
    if (fresh.length > 0) found.push(kind);
    taken.push(...fresh);
  }
  const masked = taken
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + mark + rest.slice(end), text);
  return { text: masked, found };
};

/** Full-width letters, digits and every kind of dash in their plain form, one unit for one: positions stay the same. */
const halfWidth = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\u2500\u2501\uFE63]/gu, '-')
    // A long vowel is one inside a word, and a dash where a keyboard gave it between digits.
    .replace(/(?<=\d)[\u30FC\uFF70](?=\d)/gu, '-')
    .replace(/[\u3000\u00A0]/gu, ' ');

const digitsOf = (text: string): string => text.replace(/\D/gu, '');

/** A finder of all matches of a pattern that pass a check; a group named `it` narrows the find. */
const matching =
  (pattern: RegExp, passes: (match: string) => boolean = () => true) =>
  (text: string): Span[] =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: all, groups }) => {
      const it = groups?.it ?? all;
      const start = index + all.lastIndexOf(it);
      return passes(it) ? { start, end: start + it.length } : [];
    });

/** Check digit of an individual number (番号法 省令 第5条): weights 2 to 7 from the right, twice over, modulo 11. */
export const isMyNumber = (digits: string): boolean => {
  if (!/^\d{12}$/u.test(digits)) return false;
  const sum = [...digits.slice(0, 11)]
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * (place < 6 ? place + 2 : place - 4), 0);
  const rest = sum % 11;
  return Number(digits[11]) === (rest <= 1 ? 0 : 11 - rest);
};

/** Luhn's check, ISO/IEC 7812-1, that the numbers of all payment cards pass. */
export const isCardNumber = (digits: string): boolean => {
  if (!/^\d{13,19}$/u.test(digits) || /^(\d)\1*$/u.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
};

/** Ten digits, or eleven for mobile and internet telephones, from a leading 0. */
const isPhone = (text: string): boolean => {
  const digits = digitsOf(text.replace(/^\+81[- ]?\(?0?\)?/u, '0'));
  return /^0[1-9]/u.test(digits) && (digits.length === 10 || (digits.length === 11 && /^0[1-9]0/u.test(digits)));
};

const day = String.raw`(?:(?:昭和|平成|令和|大正|[SHRT])? ?(?:\d{1,4}|元)(?:年|[./-]) ?\d{1,2}(?:月|[./-]) ?\d{1,2}日?|(?:19|20)\d{6})`;

/** In this order: the surer a form is, the earlier it is looked for, and no find overlaps an earlier one. */
const finders: readonly Finder[] = [
  { kind: 'email', find: matching(/[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+/gu) },
  {
    kind: 'card',
    find: matching(/(?<!\d[ -]?)\d(?:[ -]?\d){12,18}(?![ -]?\d)/gu, (found) => isCardNumber(digitsOf(found))),
  },
  {
    kind: 'myNumber',
    find: matching(/(?<!\d[ -]?)\d(?:[ -]?\d){11}(?![ -]?\d)/gu, (found) => isMyNumber(digitsOf(found))),
  },
  {
    kind: 'phone',
    find: matching(
      /(?<!\d[-.]?)(?:\+81[- ]?(?:\(0\))?\d{1,4}|\(?0\d{1,4}\)?)[-() ]{0,2}\d{1,4}[-() ]{0,2}\d{3,4}(?!\d|-\d)/gu,
      isPhone,
    ),
  },
  // Account numbers have no check digit: seven digits count only beside a word that says what they are.
  {
    kind: 'account',
    find: matching(/(?:口座(?:番号)?|普通(?:預金)?|当座(?:預金)?|貯金)[^\d]{0,10}(?<it>\d{4,8}(?:-\d{1,8})?)(?!\d)/gu),
  },
  {
    kind: 'account',
    find: matching(/記号[^\d]{0,6}(?<it>\d{5}[^\d]{0,8}\d{6,8})(?!\d)/gu),
  },
  {
    kind: 'birthDate',
    find: matching(new RegExp(`(?:生年月日|誕生日|生まれた日)[^\\d昭平令大SHRT]{0,8}(?<it>${day})`, 'gu')),
  },
  {
    kind: 'birthDate',
    find: matching(new RegExp(`(?<it>${day})[^\\d]{0,3}(?:生まれ|うまれ|生(?!活|産|徒|涯))`, 'gu')),
  },
  { kind: 'address', find: findAddresses },
  { kind: 'postalCode', find: matching(/(?:〒 ?)?(?<![\d-])\d{3}-\d{4}(?!\d|-\d| ?[年号])/gu) },
  // Of a card, a patient, a contract; amounts and counts say what they are.
  {
    kind: 'number',
    find: matching(/(?<![\d.,-])\d{7,}(?![\d.]|[,-]\d| ?(?:[円人件戸台冊回歳]|世帯|団体|か所|m|㎡|kg|t|%))/gu),
  },
];
