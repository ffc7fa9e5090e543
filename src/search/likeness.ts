import { dice, letterPairs } from './letters.ts';
import type { Library, Shelf } from './library.ts';
import { normalize } from './normalize.ts';
import { options } from './options.ts';
import type { Query } from './query.ts';

/** For each passage that has one near, the likeness of the question to its nearest expected question, from 0 to 1. */
export type Likeness = (query: Query) => ReadonlyMap<number, number>;

/**
 * Compares a question with a shelf's expected questions: the cosine of their rarity-weighted units, and where that is
 * near the best, the letters too (Dice's coefficient of letter pairs).
 */
export const createLikeness = ({ questions, questionsWith }: Shelf, { vocabulary }: Library): Likeness => {
  const norms = Float64Array.from(questions, ({ units }) =>
    Math.hypot(...units.map((unit) => vocabulary.rarity(unit))),
  );
  const dots = new Float64Array(questions.length);
  // Made when first needed: most questions are never near what anybody asks.
  const pairs: (Uint32Array | undefined)[] = [];
  const pairsOf = (question: number): Uint32Array => {
    const known = pairs[question] ?? letterPairs(normalize(questions[question]?.text ?? ''));
    pairs[question] = known;
    return known;
  };

  return (query) => {
    const { units, norm } = vectorOf(query, vocabulary);
    const touched: number[] = [];
    for (const [unit, value] of units) {
      const gain = value * vocabulary.rarity(unit);
      for (const question of questionsWith.get(unit) ?? []) {
        if (dots[question] === 0) touched.push(question);
        dots[question] = (dots[question] ?? 0) + gain;
      }
    }

    const best = new Map<number, number>();
    const typed = letterPairs(query.normalized);
    for (const question of touched) {
      const passage = questions[question]?.passage ?? 0;
      const words = (dots[question] ?? 0) / (norm * (norms[question] ?? 1) || 1);
      dots[question] = 0;
      const before = best.get(passage) ?? 0;
      if (words < options.likeness.close * before) continue;
      const likeness = words + options.likeness.letters * dice(typed, pairsOf(question)) * (1 - words);
      if (likeness > before) best.set(passage, likeness);
    }
    return best;
  };
};

/** A concept less certain than this says nothing about which question was meant. */
const certain = 0.6;

/** A query's units with their weights; words that the vocabulary lacks only make the whole longer. */
const vectorOf = (
  query: Query,
  vocabulary: Library['vocabulary'],
): { units: ReadonlyMap<number, number>; norm: number } => {
  const units = new Map<number, number>();
  let square = 0;
  for (const { text, weight } of query.terms) {
    const unit = vocabulary.unitOf(text);
    const rarity = vocabulary.rarity(unit);
    if (unit === undefined) square += (rarity * weight) ** 2;
    else units.set(unit, rarity);
  }
  for (const { concepts } of query.slots) {
    for (const { unit, factor } of concepts) {
      if (factor > certain) units.set(unit, Math.max(units.get(unit) ?? 0, vocabulary.rarity(unit) * factor));
    }
  }
  for (const value of units.values()) square += value ** 2;
  return { units, norm: Math.min(Math.sqrt(square), options.likeness.longest) };
};
