import type { PackedReadings } from './kana.ts';

/** Words, how many passages have each, and how they are read, as the artifact keeps them. */
export type VocabularyFile = {
  readonly words: readonly string[];
  /** For each unit, words and concepts, the number of passages that have it in text, heading or questions. */
  readonly passagesWith: readonly number[];
  readonly readings: PackedReadings;
  /** Runs of nouns as they stand in the plans, for mending typing errors. */
  readonly compounds: readonly string[];
};

export type Vocabulary = {
  /** The number of a word; undefined for one that neither plans nor expected questions nor thesaurus have. */
  readonly unitOf: (word: string) => number | undefined;
  readonly unitOfConcept: (concept: number) => number;
  /** How rare a unit is: ln(1 + (N − n + ½)/(n + ½)), N passages in all, n with the unit (BM25's idf). */
  readonly rarity: (unit: number | undefined) => number;
  /** The words, by number. */
  readonly words: readonly string[];
  readonly compounds: readonly string[];
};

/** @param passages how many there are in all */
export const openVocabulary = ({ words, passagesWith, compounds }: VocabularyFile, passages: number): Vocabulary => {
  const numbers = new Map(words.map((word, number) => [word, number]));
  const first = words.length;
  const rarities = Float64Array.from(passagesWith, (count) => Math.log(1 + (passages - count + 0.5) / (count + 0.5)));
  const unknown = Math.log(1 + (passages + 0.5) / 0.5);
  return {
    unitOf: (word) => numbers.get(word),
    unitOfConcept: (concept) => first + concept,
    rarity: (unit) => (unit === undefined ? unknown : (rarities[unit] ?? unknown)),
    words,
    compounds,
  };
};
