import { letterRuns } from './letters.ts';
import { openSorted } from './lines.ts';

/** What a piece of a question says about whether it goes beyond what plans state: pieces joined by line ends, hundredths of a nat. */
export type PackedPieces = { readonly pieces: string; readonly weights: readonly number[] };

/** How much likelier a question's words are in questions that plans do not answer than in those that they do, in nats. */
export type Beyond = (normalized: string) => number;

/** Lengths of the runs of Japanese letters that are counted. */
const lengths = [2, 3] as const;
/** Questions that a piece has to stand in to be counted at all. */
const least = 3;
/** Questions of each kind, by their shares, that speak for every piece beside those that have it (Laplace's rule). */
const prior = 3;

const latin = /[a-z]+(?:['’][a-z]+)*/gu;

/** What a question is taken apart into: Latin words and pairs of them, runs of two and three other letters. */
const piecesOf = (normalized: string): Set<string> => {
  const words = normalized.match(latin) ?? [];
  const pieces = new Set(words);
  words.forEach((word, at) => {
    if (at > 0) pieces.add(`${words[at - 1]} ${word}`);
  });
  for (const stretch of normalized.split(latin)) {
    for (const length of lengths) for (const run of letterRuns(stretch, length)) pieces.add(run);
  }
  return pieces;
};

/** How a question is written, which says nothing about what it asks for. */
const scriptOf = (normalized: string): 'latin' | 'kana' | 'kanji' => {
  if (/\p{sc=Han}/u.test(normalized)) return 'kanji';
  return /[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(normalized) ? 'kana' : 'latin';
};

/**
 * Weighs each piece by the logarithm of how much more often it stands in unstated questions than in expected ones (naive
 * Bayes with Laplace's rule): 何時から and どんな手口 go beyond plans, 目標値 does not. Unstated questions count so much
 * that each script has the same share of both kinds. Without either kind nothing is weighed.
 */
export const packPieces = (expected: readonly string[], unstated: readonly string[]): PackedPieces => {
  const all = expected.length + unstated.length;
  if (expected.length === 0 || unstated.length === 0) return { pieces: '', weights: [] };
  const shares = (questions: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const question of questions) counts.set(scriptOf(question), (counts.get(scriptOf(question)) ?? 0) + 1);
    return new Map([...counts].map(([script, count]) => [script, count / questions.length]));
  };
  const [wanted, had] = [shares(expected), shares(unstated)];
  const stated = countPieces(expected, () => 1);
  const open = countPieces(unstated, (question) => {
    const script = scriptOf(question);
    return (wanted.get(script) ?? 0) / (had.get(script) ?? 1);
  });
  const kept = [...new Set([...stated.keys(), ...open.keys()])]
    .filter((piece) => (stated.get(piece)?.times ?? 0) + (open.get(piece)?.times ?? 0) >= least)
    .sort();
  const share = (counted: Counted | undefined, questions: number): number =>
    (counted?.weight ?? 0) / questions + prior / all;
  return {
    pieces: kept.join('\n'),
    weights: kept.map((piece) =>
      Math.round(100 * Math.log(share(open.get(piece), unstated.length) / share(stated.get(piece), expected.length))),
    ),
  };
};

type Counted = { readonly times: number; readonly weight: number };

const countPieces = (questions: readonly string[], weightOf: (question: string) => number): Map<string, Counted> => {
  const counts = new Map<string, Counted>();
  for (const question of questions) {
    const own = weightOf(question);
    for (const piece of piecesOf(question)) {
      const { times, weight } = counts.get(piece) ?? { times: 0, weight: 0 };
      counts.set(piece, { times: times + 1, weight: weight + own });
    }
  }
  return counts;
};

/** Opens packed pieces: the weights of a question's pieces are added up, each once. */
export const openBeyond = ({ pieces, weights }: PackedPieces): Beyond => {
  const lines = openSorted(pieces, weights.length);
  const hundredths = Int16Array.from(weights);
  return (normalized) => {
    let sum = 0;
    for (const piece of piecesOf(normalized)) sum += (hundredths[lines.find(piece)] ?? 0) / 100;
    return sum;
  };
};
