import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { finish } from '../../src/answer/finish.ts';
import { type Engine, matterOf, settle } from '../../src/answer/pipeline.ts';
import { bestOf } from '../../src/search/decide.ts';
import { options } from '../../src/search/options.ts';
import { type Signs, signsOf } from '../../src/search/signs.ts';
import { atThreshold } from './calibrate.ts';
import { bareEngine, loadEngine } from './engine.ts';
import { halfOf, readRows } from './rows.ts';
import { type Row, score } from './score.ts';

const usualFiles = ['dev', 'second', 'third', 'fourth', 'sixth', 'eighth', 'tenth'].map(
  (name) => `tests/questions/${name}.jsonl`,
);

/** Questions to another city's list of frequent ones. */
const listFile = 'tests/questions/faq.jsonl';

/** A question that the decision learns from: its signs, whether to answer it, and how much it counts. */
export type Example = { readonly signs: Signs; readonly answer: boolean; readonly weight: number };

/** What a decision is made with: the logit of answering is `base` and the weighted signs. */
export type Weights = { readonly base: number; readonly signs: Readonly<Record<keyof Signs, number>> };

/** Share of questions that the plans answer, as of those that people ask: `dev` was written to be so. */
const answerable = 0.8;
/** How much weights are held back, in the scale of their sign's standard deviation. */
const ridge = 0.006;

/** Gives both kinds of examples their share of the whole, whatever their numbers. */
export const balanced = (examples: readonly Example[]): Example[] => {
  const sumOf = (answer: boolean): number =>
    examples.filter((one) => one.answer === answer).reduce((sum, { weight }) => sum + weight, 0);
  const factors = { yes: answerable / sumOf(true), no: (1 - answerable) / sumOf(false) };
  return examples.map((one) => ({ ...one, weight: one.weight * (one.answer ? factors.yes : factors.no) }));
};

const signNames = Object.keys(options.decide.curated.signs) as (keyof Signs)[];

/** Logistic regression with a ridge, by Newton's method over standardized signs; the weights' sum is taken as one. */
export const fitted = (examples: readonly Example[]): Weights => {
  const rows = examples.map(({ signs }) => signNames.map((name) => signs[name]));
  const average = signNames.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length);
  const spread = signNames.map((_, at) =>
    Math.sqrt(rows.reduce((sum, row) => sum + ((row[at] ?? 0) - (average[at] ?? 0)) ** 2, 0) / rows.length + 1e-9),
  );
  const inputs = rows.map((row) => [1, ...row.map((value, at) => (value - (average[at] ?? 0)) / (spread[at] ?? 1))]);
  const size = signNames.length + 1;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < 30; round++) {
    const gradient = weights.map((value, at): number => (at === 0 ? 0 : -ridge * value));
    const curvature = weights.map((_, i) => weights.map((_, j): number => (i !== j ? 0 : i > 0 ? ridge : 1e-9)));
    inputs.forEach((input, index) => {
      const { answer = false, weight = 0 } = examples[index] ?? {};
      const logit = input.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
      const chance = 1 / (1 + Math.exp(-logit));
      const push = weight * ((answer ? 1 : 0) - chance);
      const pull = weight * chance * (1 - chance);
      input.forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + push * value;
        const row = curvature[i] ?? [];
        input.forEach((other, j) => {
          row[j] = (row[j] ?? 0) + pull * value * other;
        });
      });
    });
    const step = solve(curvature, gradient);
    weights = weights.map((value, at) => value + (step[at] ?? 0));
  }
  const plain = signNames.map((_, at) => (weights[at + 1] ?? 0) / (spread[at] ?? 1));
  const base = (weights[0] ?? 0) - plain.reduce((sum, value, at) => sum + value * (average[at] ?? 0), 0);
  return { base, signs: Object.fromEntries(signNames.map((name, at) => [name, plain[at] ?? 0])) as Weights['signs'] };
};

/** Solves a small symmetric system by elimination. */
const solve = (matrix: readonly (readonly number[])[], right: readonly number[]): number[] => {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot++) {
    const own = rows[pivot] ?? [];
    for (let below = pivot + 1; below < size; below++) {
      const row = rows[below] ?? [];
      const factor = (row[pivot] ?? 0) / (own[pivot] ?? 1);
      for (let at = pivot; at <= size; at++) row[at] = (row[at] ?? 0) - factor * (own[at] ?? 0);
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at--) {
    const row = rows[at] ?? [];
    const known = solution.reduce((sum, value, other) => (other > at ? sum + value * (row[other] ?? 0) : sum), 0);
    solution[at] = ((row[size] ?? 0) - known) / (row[at] ?? 1);
  }
  return solution;
};

const where = { origin: '', now: new Date(0) };

/**
 * What a question teaches the decision; nothing where another step or a demand settles it, or where only a wrong passage
 * would answer.
 */
const learnFrom =
  (engine: Engine) =>
  (row: Row): Example[] => {
    const matter = matterOf(engine, { question: row.q, ...(row.city === null ? {} : { city: row.city }) }, where);
    const [best, ...others] = matter.hits;
    if (!best) return [];
    const at = (threshold: number) => atThreshold(threshold, () => settle(engine, matter).draft);
    const [willing, unwilling] = [at(-1), at(2)];
    if (willing.status !== 'answered' || unwilling.status === 'answered') return [];
    if (row.answerable && !score(row, finish(matter, willing, null)).correct) return [];
    return [{ signs: signsOf(bestOf([best, ...others]), matter.query), answer: row.answerable, weight: 1 }];
  };

/** How much a question that has nothing to do with the plans counts: most of them are easy to tell. */
const strange = 0.3;

/** Another city's frequent questions, asked of these: their plans treat other fields of city life. */
const strangeRows = ({ library: { shelves } }: Engine): Row[] =>
  openRows([listFile]).map((row, at) => ({
    ...row,
    city: shelves[at % shelves.length]?.city.id ?? null,
    answerable: false,
    gold: [],
  }));

/** Examples that do not know of a sign. */
const without = (sign: keyof Signs, examples: readonly Example[]): Example[] =>
  examples.map((example) => ({ ...example, signs: { ...example.signs, [sign]: 0 } }));

const report = (name: string, examples: readonly Example[]): void => {
  const { base, signs } = fitted(examples);
  const yes = examples.filter(({ answer }) => answer).length;
  console.log(`${name}: ${examples.length} questions, ${yes} to answer, ${examples.length - yes} not\n`);
  console.log(`base: ${base.toFixed(2)},`);
  for (const sign of signNames) console.log(`${sign}: ${signs[sign].toFixed(2)},`);
  console.log('');
};

const openRows = (files: readonly string[]): Row[] => files.flatMap(readRows).filter((row) => halfOf(row) === 'open');

/** Prints what `options.decide` should be: for the plans as they are, and for these and a list of questions without any written ones. */
const main = async (): Promise<void> => {
  parseArgs();
  const seeds = (folder: string) => bareEngine(resolve(import.meta.dirname, '../..', folder));
  const rows = openRows(usualFiles);
  const engine = loadEngine();
  const foreign = strangeRows(engine)
    .flatMap(learnFrom(engine))
    .map((example) => ({ ...example, weight: strange }));
  // Where expected questions say what a question means, implied concepts say nothing more.
  report('curated', balanced(without('implied', [...rows.flatMap(learnFrom(engine)), ...foreign])));
  const bare = rows.flatMap(learnFrom(await seeds('seeds')));
  const listed = openRows([listFile]).flatMap(learnFrom(await seeds('tests/fixtures/faq')));
  // Beside another city's plans with expected questions, those of one without would always come off worse.
  report('bare', balanced(without('rival', [...bare, ...listed])));
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
