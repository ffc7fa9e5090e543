import { letterPairs, lettersOf, pairAt } from './letters.ts';
import { startsOf } from './lines.ts';
import { normalize } from './normalize.ts';
import { options } from './options.ts';

/** A sentence known to mean something: an expected question its passage, a situation its concept, by number. */
export type Known = { readonly means: number; readonly text: string; readonly units: readonly number[] };

/** Known sentences, packed: for each what it means, its letters, how many pairs of them and how many units it has. */
export type PackedKnown = {
  readonly means: readonly number[];
  /** Letters without spaces and marks, a line each. */
  readonly letters: string;
  readonly pairs: readonly number[];
  readonly counts: readonly number[];
  /** The units of all sentences in a row. */
  readonly units: readonly number[];
};

export const packKnown = (known: readonly Known[]): PackedKnown => ({
  means: known.map(({ means }) => means),
  letters: known.map(({ text }) => lettersOf(normalize(text))).join('\n'),
  pairs: known.map(({ text }) => letterPairs(normalize(text)).length),
  counts: known.map(({ units }) => units.length),
  units: known.flatMap(({ units }) => units),
});

/** A question as a vector: its units with their weights, the norm to divide by, and its pairs of letters. */
export type Vector = {
  readonly units: ReadonlyMap<number, number>;
  readonly norm: number;
  readonly pairs: Uint32Array;
};

/** For each thing that a sentence near the question means, the likeness of the nearest one: from 0 to 1, 1 for the same letters. */
export type Nearest = (question: Vector) => ReadonlyMap<number, number>;

/** Likeness of a sentence of the same words in other letters. */
const almost = 0.99;

/**
 * Compares a question with known sentences: the cosine of their rarity-weighted units, and where that is near the best,
 * the letters too (Dice's coefficient of letter pairs).
 */
export const openKnown = (
  { means, letters, pairs: pairCounts, counts, units }: PackedKnown,
  rarity: (unit: number) => number,
): Nearest => {
  const meanings = Uint32Array.from(means);
  const starts = startsOf(letters, meanings.length);
  const sizes = Uint16Array.from(pairCounts);
  const norms = new Float64Array(meanings.length);
  let first = 0;
  counts.forEach((count, sentence) => {
    let square = 0;
    for (let at = first; at < first + count; at++) square += rarity(units[at] ?? 0) ** 2;
    norms[sentence] = Math.sqrt(square);
    first += count;
  });
  const having = invert(counts, units);
  const dots = new Float64Array(meanings.length);

  return ({ units: asked, norm, pairs }) => {
    const touched: number[] = [];
    for (const [unit, value] of asked) {
      const gain = value * rarity(unit);
      for (const sentence of having(unit)) {
        if (dots[sentence] === 0) touched.push(sentence);
        dots[sentence] = (dots[sentence] ?? 0) + gain;
      }
    }
    let most = 0;
    for (const sentence of touched) {
      const words = (dots[sentence] ?? 0) / (norm * (norms[sentence] ?? 1) || 1);
      dots[sentence] = words;
      if (words > most) most = words;
    }
    const shared = countShared(pairs);
    const best = new Map<number, number>();
    for (const sentence of touched) {
      const words = dots[sentence] ?? 0;
      dots[sentence] = 0;
      if (words < options.likeness.close * most) continue;
      const common = shared(letters, starts[sentence] ?? 0, starts[sentence + 1] ?? 0);
      const alike = (2 * common) / (pairs.length + (sizes[sentence] ?? 0) || 1);
      const both = words + options.likeness.letters * alike * (1 - words);
      const likeness = alike === 1 ? 1 : Math.min(both, almost);
      const meant = meanings[sentence] ?? 0;
      if (likeness > (best.get(meant) ?? 0)) best.set(meant, likeness);
    }
    return best;
  };
};

/** Counts the pairs of letters that sentences have in common with a question, each pair once. */
const countShared = (pairs: Uint32Array): ((letters: string, start: number, end: number) => number) => {
  const places = new Map<number, number>();
  pairs.forEach((pair, at) => {
    places.set(pair, at);
  });
  // The last sentence in which each pair was met: cheaper than a set for every sentence.
  const met = new Uint32Array(pairs.length);
  let sentence = 0;
  return (letters, start, end) => {
    sentence++;
    let shared = 0;
    // The last letter of a line has only the line's end beside it.
    for (let at = start; at + 2 < end; at++) {
      const place = places.get(pairAt(letters, at));
      if (place === undefined || met[place] === sentence) continue;
      met[place] = sentence;
      shared++;
    }
    return shared;
  };
};

/** For each unit, the sentences that have it; `counts` says how many of the units in a row are each sentence's. */
const invert = (counts: readonly number[], units: readonly number[]): ((wanted: number) => Uint32Array) => {
  const starts = new Uint32Array(units.reduce((most, unit) => Math.max(most, unit), -1) + 2);
  for (const unit of units) starts[unit + 1] = (starts[unit + 1] ?? 0) + 1;
  for (let unit = 1; unit < starts.length; unit++) starts[unit] = (starts[unit] ?? 0) + (starts[unit - 1] ?? 0);
  const next = starts.slice();
  const places = new Uint32Array(units.length);
  let first = 0;
  counts.forEach((count, sentence) => {
    for (const unit of units.slice(first, first + count)) {
      const at = next[unit] ?? 0;
      places[at] = sentence;
      next[unit] = at + 1;
    }
    first += count;
  });
  return (wanted) => places.subarray(starts[wanted] ?? 0, starts[wanted + 1] ?? starts[wanted] ?? 0);
};
