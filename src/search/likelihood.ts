import { letterPairs, pairAt } from './letters.ts';
import { options } from './options.ts';
import { placeIn } from './sorted.ts';

/** How often each pair of letters stands in a city's passages, their headings and expected questions, packed. */
export type PackedPairs = {
  /** The pairs, sorted, two UTF-16 code units each. */
  readonly pairs: string;
  /** For each pair: how many passages have it, then each passage and how often. */
  readonly entries: readonly number[];
};

/** For each passage, how much likelier its own words make a question's letters than all the city's words do. */
export type Likelihood = (normalized: string) => Float64Array;

/** Packs the texts of each passage: a pair counts once a text. */
export const packPairs = (passages: readonly (readonly string[])[]): PackedPairs => {
  const counts = new Map<number, Map<number, number>>();
  passages.forEach((texts, passage) => {
    for (const text of texts) {
      for (const pair of letterPairs(text)) {
        const own = counts.get(pair) ?? new Map<number, number>();
        own.set(passage, (own.get(passage) ?? 0) + 1);
        counts.set(pair, own);
      }
    }
  });
  const sorted = [...counts].sort(([a], [b]) => a - b);
  return {
    pairs: sorted.map(([pair]) => String.fromCharCode(pair >>> 16, pair & 0xffff)).join(''),
    entries: sorted.flatMap(([, own]) => [own.size, ...[...own].flat()]),
  };
};

/**
 * Opens packed pairs as a language model a passage: the likelihood of the question's letter pairs, smoothed by what all
 * passages have (Dirichlet's prior), over their likelihood in all passages. In nats, by the square root of the number of
 * pairs, so that questions of different lengths compare.
 */
export const openPairs = ({ pairs, entries }: PackedPairs, passages: number): Likelihood => {
  const keys = Uint32Array.from({ length: pairs.length / 2 }, (_, at) => pairAt(pairs, 2 * at));
  const starts = new Uint32Array(keys.length);
  const flat = Uint32Array.from(entries);
  const sums = new Float64Array(keys.length);
  const lengths = new Float64Array(passages);
  let all = 0;
  for (let key = 0, at = 0; key < keys.length; key++) {
    starts[key] = at;
    const end = at + 1 + 2 * (flat[at] ?? 0);
    for (let place = at + 1; place < end; place += 2) {
      const count = flat[place + 1] ?? 0;
      sums[key] = (sums[key] ?? 0) + count;
      lengths[flat[place] ?? 0] = (lengths[flat[place] ?? 0] ?? 0) + count;
      all += count;
    }
    at = end;
  }

  return (normalized) => {
    const { smoothing } = options.likelihood;
    const asked = letterPairs(normalized);
    const scores = new Float64Array(passages);
    for (const pair of asked) {
      const key = placeIn(keys, pair);
      if (key < 0) continue;
      const expected = (smoothing * (sums[key] ?? 0)) / all;
      const at = starts[key] ?? 0;
      const end = at + 1 + 2 * (flat[at] ?? 0);
      for (let place = at + 1; place < end; place += 2) {
        const passage = flat[place] ?? 0;
        scores[passage] = (scores[passage] ?? 0) + Math.log1p((flat[place + 1] ?? 0) / expected);
      }
    }
    const length = Math.sqrt(asked.length) || 1;
    return scores.map(
      (score, passage) => (score + asked.length * Math.log(smoothing / ((lengths[passage] ?? 0) + smoothing))) / length,
    );
  };
};
