/**
 * The lexicon file, as `index/lexicon.ts` writes it and `openLexicon` reads it.
 *
 * | bytes      | what                                                             |
 * |------------|------------------------------------------------------------------|
 * | 0–7        | magic, ASCII                                                     |
 * | 8–11       | uint32, format version                                           |
 * | 12–15      | uint32, length of the whole file                                 |
 * | 16–        | per section of `SECTIONS`: uint32 offset, uint32 length in bytes |
 * | from there | the sections, each at a multiple of `ALIGNMENT`                  |
 *
 * All numbers are little-endian, as is every processor that Node or workerd runs on, so that sections can be viewed
 * as typed arrays in place.
 */
export const MAGIC = 'MKLEXCON';

/** Raised whenever a section changes its meaning: a file of another version is refused, not guessed at. */
export const FORMAT_VERSION = 1;

/** Enough for any typed array. */
export const ALIGNMENT = 8;

/**
 * Sections in file order.
 *
 * A *surface* is a number: first the dictionary's distinct surfaces, in the order of the trie's values, then one for
 * each character class, which stands for any unknown word of that class. An *entry* is one reading of a surface as a
 * part of speech; the entries of one surface lie together, in the dictionary's order (ties are broken by it).
 *
 * - `trie`: int32 pairs (base, check) of a double array over UTF-8 bytes; a leaf's base is `-surface - 1`.
 * - `connection`: int16 costs, `[context of the latter word][context of the former word]`.
 * - `surfaceEntries`: uint32, first entry of each surface, and the number of entries at the end.
 * - `entryContexts`: uint16, `entryCosts`: int16.
 * - `entryBaseForms`: uint16, 0 if the base form is the surface, else 1 + a place in `strings.baseForms`.
 * - `contextPartsOfSpeech`: uint8, a place in `strings.partsOfSpeech` (in IPADIC the context settles the part of speech).
 * - `characterClasses`: uint8 for each UTF-16 code unit, a place in `strings.characterClasses`; a surrogate pair is of
 *   the class of its first unit.
 * - `strings`: JSON in UTF-8, see `LexiconStrings`.
 */
export const SECTIONS = [
  'trie',
  'connection',
  'surfaceEntries',
  'entryContexts',
  'entryCosts',
  'entryBaseForms',
  'contextPartsOfSpeech',
  'characterClasses',
  'strings',
] as const;

export type SectionName = (typeof SECTIONS)[number];

/** Length of everything before the first section, in bytes. */
export const HEADER_LENGTH = 16 + SECTIONS.length * 8;

/** How words that the dictionary lacks are made up from characters of one class (char.def of IPADIC). */
export type CharacterClass = {
  name: string;
  /** Propose an unknown word even where the dictionary has one. */
  invoke: boolean;
  /** The unknown word is the whole run of the class, not one character. */
  group: boolean;
};

/** The JSON section. */
export type LexiconStrings = {
  /** 品詞, 品詞細分類1, 2 and 3, joined by commas: `名詞,固有名詞,地域,一般`. */
  partsOfSpeech: string[];
  baseForms: string[];
  characterClasses: CharacterClass[];
  /** Length of the dictionary's longest surface, in UTF-16 code units. */
  longestSurface: number;
};
