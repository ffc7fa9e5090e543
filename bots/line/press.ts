import { isLanguage, type Language } from '../../src/language.ts';
import { limits } from './limits.ts';
import { head } from './text.ts';

/**
 * What a button does. Everything that is needed travels in the button itself, so that it works days later, when
 * nothing of the conversation is kept any more.
 */
export type Press =
  /** Ask; `trail` is the questions that led here, the last one asked, so that a follow-up is understood again. */
  | { readonly kind: 'ask'; readonly city: string | null; readonly trail: Trail }
  /** The results behind the first `shown`. */
  | { readonly kind: 'more'; readonly city: string | null; readonly shown: number; readonly trail: Trail }
  | { readonly kind: 'contact'; readonly city: string | null; readonly trail: Trail }
  /** Offers the other cities to ask the same. */
  | { readonly kind: 'otherCity'; readonly city: string | null; readonly trail: Trail }
  | { readonly kind: 'helpful'; readonly city: string | null; readonly passage: string }
  | { readonly kind: 'wrong'; readonly city: string | null; readonly passage: string; readonly trail: Trail }
  /** Asks for consent to pass the question on. */
  | { readonly kind: 'person'; readonly city: string | null; readonly trail: Trail }
  /** That consent: its id is made with the button, so that pressing it again is the same consent. */
  | { readonly kind: 'person!'; readonly city: string | null; readonly consent: string; readonly trail: Trail }
  /** Opens the keyboard to write to who answered. */
  | { readonly kind: 'writeBack'; readonly handOff: number }
  /** The asker has what they need. */
  | { readonly kind: 'settle'; readonly handOff: number }
  | { readonly kind: 'chooseCity'; readonly city: string | null }
  | { readonly kind: 'chooseLanguage'; readonly language: Language }
  | { readonly kind: Plain };

/** Buttons that need nothing. */
const plain = [
  'cities',
  'desk',
  'examples',
  'languages',
  'plainText',
  'cards',
  'plans',
  'person-',
  'personTyped',
  'privacy',
  'forget',
  'settings',
  'usage',
] as const;
type Plain = (typeof plain)[number];

export type PressKind = Press['kind'];
/** Questions, oldest first; the last is the one that counts. */
export type Trail = readonly string[];

/** The form of the data: a button of another version is not read as something else. */
const version = '1';
const separator = '|';

/** Writes a button's data, at most 300 UTF-16 units: an earlier question gives way before the last one is cut. */
export const writePress = (press: Press): string => {
  const fields = [version, press.kind, cityOf(press), extraOf(press)].map(clean).join(separator);
  const trail = 'trail' in press ? press.trail.map(clean) : [];
  for (let from = 0; from < trail.length; from++) {
    const data = [fields, ...trail.slice(from)].join(separator);
    if (data.length <= limits.postbackData) return data;
  }
  const last = trail.at(-1);
  return last === undefined ? fields : head([fields, last].join(separator), limits.postbackData);
};

const cityOf = (press: Press): string => ('city' in press ? (press.city ?? '') : '');

const extraOf = (press: Press): string => {
  if ('shown' in press) return String(press.shown);
  if ('passage' in press) return press.passage;
  if ('consent' in press) return press.consent;
  if ('handOff' in press) return String(press.handOff);
  return 'language' in press ? press.language : '';
};

/** A separator inside a question becomes its full-width form, which the engine reads the same. */
const clean = (text: string): string => text.replaceAll(separator, '｜');

/** Reads a button's data; null for anything that this program did not write. */
export const readPress = (data: string): Press | null => {
  const [found, kind, where, extra, ...trail] = data.split(separator);
  if (found !== version || kind === undefined || where === undefined || extra === undefined) return null;
  const city = where === '' ? null : where;
  const asked = trail.filter((question) => question !== '');
  const one = plain.find((name) => name === kind);
  if (one) return { kind: one };
  switch (kind) {
    case 'ask':
    case 'contact':
    case 'otherCity':
    case 'person':
      return asked.length > 0 ? { kind, city, trail: asked } : null;
    case 'person!':
      if (asked.length === 0) return null;
      // Without an id it would be another consent each time: it is asked for anew.
      return extra === '' ? { kind: 'person', city, trail: asked } : { kind, city, consent: extra, trail: asked };
    case 'writeBack':
    case 'settle':
      return /^[1-9]\d{0,11}$/u.test(extra) ? { kind, handOff: Number(extra) } : null;
    case 'more':
      return asked.length > 0 && /^\d{1,2}$/u.test(extra) ? { kind, city, shown: Number(extra), trail: asked } : null;
    case 'wrong':
      return asked.length > 0 ? { kind, city, passage: extra, trail: asked } : null;
    case 'helpful':
      return { kind, city, passage: extra };
    case 'chooseCity':
      return { kind, city };
    case 'chooseLanguage':
      return isLanguage(extra) ? { kind, language: extra } : null;
    default:
      return null;
  }
};
