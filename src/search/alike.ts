import { dice, letterPairs } from './letters.ts';
import { options } from './options.ts';
import type { Query } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A question as a bag of words and concepts, each with its weight, and its letters. */
export type Bag = {
  readonly weights: ReadonlyMap<string, number>;
  readonly norm: number;
  readonly letters: Uint32Array;
};

/** A concept less certain than this says nothing about what was meant. */
const certain = 0.6;

/**
 * A parsed question as a bag. A word that the plans lack counts in full: what the city answers itself is often just what
 * its plans do not treat.
 */
export const bagOf = ({ terms, slots, normalized }: Query, vocabulary: Vocabulary): Bag => {
  const weights = new Map<string, number>();
  const add = (key: string, weight: number): void => {
    weights.set(key, Math.max(weights.get(key) ?? 0, weight));
  };
  for (const { text, weight } of terms) {
    add(text, Math.min(vocabulary.rarity(vocabulary.unitOf(text)), options.words.rarest) * weight);
  }
  for (const { concepts } of slots) {
    const [own] = concepts;
    if (own && own.factor > certain) {
      add(`#${own.unit}`, Math.min(vocabulary.rarity(own.unit), options.words.rarest) * own.factor);
    }
  }
  let square = 0;
  for (const weight of weights.values()) square += weight * weight;
  return { weights, norm: Math.sqrt(square), letters: letterPairs(normalized) };
};

/** How far two questions ask the same, from 0 to 1: the cosine of their bags, and the letters for what is left of it. */
export const alike = (a: Bag, b: Bag): number => {
  let dot = 0;
  for (const [key, weight] of a.weights) dot += weight * (b.weights.get(key) ?? 0);
  const words = dot === 0 ? 0 : dot / (a.norm * b.norm);
  return words + options.own.letters * dice(a.letters, b.letters) * (1 - words);
};
