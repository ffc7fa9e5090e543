import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { finish } from '../../src/answer/finish.ts';
import { type Engine, matterOf, settle } from '../../src/answer/pipeline.ts';
import { bestOf } from '../../src/search/decide.ts';
import { options } from '../../src/search/options.ts';
import { type Signs, signsOf } from '../../src/search/signs.ts';
import { atThreshold } from './calibrate.ts';
import { loadEngine } from './engine.ts';
import { halfOf, readRows } from './rows.ts';
import { type Row, score } from './score.ts';
import { unstatedQuestions } from './unstated.ts';

const usage = 'npm run fit [-- FILE… --artifact DIR]';
const usualFiles = ['dev', 'second', 'third', 'fourth'].map((name) => `tests/questions/${name}.jsonl`);

/** A question that the decision learns from: its signs, whether to answer it, and how much it counts. */
export type Example = { readonly signs: Signs; readonly answer: boolean; readonly weight: number };

/** What a decision is made with: the logit of answering is `base` and the weighted signs. */
export type Weights = { readonly base: number; readonly signs: Readonly<Record<keyof Signs, number>> };

/** Share of questions that the plans answer, as of those that people ask: `dev` was written to be so. */
const answerable = 0.8;
/** How much weights are held back, in the scale of their sign's standard deviation. */
const ridge = 0.006;
/** Questions made for fitting count less than those that people wrote. */
const made = 0.1;

/** Gives both kinds of examples their share of the whole, whatever their numbers. */
export const balanced = (examples: readonly Example[]): Example[] => {
  const sumOf = (answer: boolean): number =>
    examples.filter((one) => one.answer === answer).reduce((sum, { weight }) => sum + weight, 0);
  const factors = { yes: answerable / sumOf(true), no: (1 - answerable) / sumOf(false) };
  return examples.map((one) => ({ ...one, weight: one.weight * (one.answer ? factors.yes : factors.no) }));
};

const signNames = Object.keys(options.decide.signs) as (keyof Signs)[];

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
const learnFrom = (engine: Engine, row: Row, weight: number): Example[] => {
  const matter = matterOf(engine, { question: row.q, ...(row.city === null ? {} : { city: row.city }) }, where);
  const [best, ...others] = matter.hits;
  if (!best) return [];
  const at = (threshold: number) => atThreshold(threshold, () => settle(engine, matter).draft);
  const [willing, unwilling] = [at(-1), at(2)];
  if (willing.status !== 'answered' || unwilling.status === 'answered') return [];
  if (row.answerable && !score(row, finish(matter, willing, null)).correct) return [];
  return [{ signs: signsOf(bestOf([best, ...others]), matter.query), answer: row.answerable, weight }];
};

const refused = (q: string, city: string | null): Row => ({
  id: q,
  q,
  city,
  category: 'made',
  style: 'made',
  answerable: false,
  gold: [],
  must_contain: [],
  must_not_contain: [],
});

/** Of another city's expected questions, one in so many is asked of a city whose plans lack its words. */
const foreignEvery = 97;
const foreignShare = 0.25;

/** Questions that the plans do not answer: of details, of other fields of city life, of other cities' matters. */
const unansweredRows = ({ library: { shelves } }: Engine): Row[] => {
  const cities = shelves.map(({ city }) => city.id);
  const unstated = unstatedQuestions(7).map(({ question, city }) => refused(question, city));
  const otherFields = readRows('tests/questions/faq.jsonl').map(({ q }, at) =>
    refused(q, cities[at % cities.length] ?? null),
  );
  const foreign = shelves.flatMap((shelf) =>
    shelves
      .filter((other) => other !== shelf)
      .flatMap(({ questions }) => questions)
      .filter((_, at) => at % foreignEvery === 0)
      .map(({ text }) => refused(text, shelf.city.id)),
  );
  return [...unstated, ...otherFields, ...foreign];
};

/** Everything that the decision learns from, weighted as people ask. */
const examplesOf = (rows: readonly Row[], engine: Engine): Example[] => {
  const asked = rows.flatMap((row) => learnFrom(engine, row, 1));
  const unanswered = unansweredRows(engine)
    .flatMap((row) => learnFrom(engine, row, made).map((example) => ({ row, example })))
    // A question that both cities' plans may answer teaches nothing.
    .filter(({ row, example }) => !isForeign(engine, row) || example.signs.elsewhere >= foreignShare);
  return balanced([...asked, ...unanswered.map(({ example }) => example)]);
};

const isForeign = ({ library: { shelves } }: Engine, { q }: Row): boolean =>
  shelves.some(({ questions }) => questions.some(({ text }) => text === q));

const main = (): void => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { artifact: { type: 'string' } } });
  const rows = (positionals.length > 0 ? positionals : usualFiles)
    .flatMap(readRows)
    .filter((row) => halfOf(row) === 'open');
  if (rows.length === 0) throw new Error(usage);
  const examples = examplesOf(rows, loadEngine(values.artifact));
  const { base, signs } = fitted(examples);
  const yes = examples.filter(({ answer }) => answer).length;
  console.log(`${examples.length} questions: ${yes} to answer, ${examples.length - yes} not\n`);
  console.log(`base: ${base.toFixed(2)},`);
  for (const name of signNames) console.log(`${name}: ${signs[name].toFixed(2)},`);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
