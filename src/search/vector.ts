import { letterPairs } from './letters.ts';
import type { Vector } from './nearest.ts';
import { options } from './options.ts';
import type { Query } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A concept less certain than this says nothing about which question was meant. */
const certain = 0.6;

/** A query's units with their weights; words that the vocabulary lacks only make the whole longer. */
export const vectorOf = (
  query: Pick<Query, 'terms' | 'slots' | 'normalized'>,
  vocabulary: Pick<Vocabulary, 'unitOf' | 'rarity'>,
): Vector => {
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
  return {
    units,
    norm: Math.min(Math.sqrt(square), options.likeness.longest),
    pairs: letterPairs(query.normalized),
  };
};
