import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { loadCounter } from '../../index/load.ts';
import type { Answer } from '../../src/answer/answer.ts';
import type { Counter } from '../../src/answer/counter.ts';
import { options } from '../../src/search/options.ts';
import { halfOf, readRows } from './rows.ts';
import { type Row, reportOf, type Score, score } from './score.ts';

const usage = 'npm run calibrate [-- FILE… --half open|held|all --csv --each --artifact DIR]';
const usualFiles = ['dev', 'second', 'third', 'fourth', 'sixth', 'eighth', 'tenth'].map(
  (name) => `tests/questions/${name}.jsonl`,
);

/** What a set of questions comes to at a threshold; shares from 0 to 1. */
export type Point = {
  readonly threshold: number;
  readonly correct: number;
  /** Of the questions that the plans do not answer, those answered all the same. */
  readonly falselyAnswered: number;
  /** Of the questions that the plans answer, those refused. */
  readonly falselyRefused: number;
};

/** How a question fares as the threshold rises: its score at each, in the thresholds' order. */
export type Trace = { readonly row: Row; readonly scores: readonly Score[] };

/** Thresholds from one to another, both included, in hundredths so that no rounding error adds up. */
export const thresholdsFrom = (first: number, last: number, step: number): number[] => {
  const [from, to, by] = [first, last, step].map((value) => Math.round(value * 100)) as [number, number, number];
  return Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, at) => (from + at * by) / 100);
};

/** Does something with another threshold of refusal, and puts back those that were. */
export const atThreshold = <Result>(threshold: number, work: () => Result): Result => {
  const rules = [options.decide.curated, options.decide.bare];
  const usual = rules.map((rule) => rule.threshold);
  for (const rule of rules) rule.threshold = threshold;
  try {
    return work();
  } finally {
    rules.forEach((rule, at) => {
      rule.threshold = usual[at] ?? threshold;
    });
  }
};

/**
 * A value at each of many points, found by asking at few: where the two ends of a stretch agree, so does all between.
 * That holds for answers over thresholds, as a question once refused is not answered again at a higher one.
 */
export const alongThresholds = <Value>(
  thresholds: readonly number[],
  at: (threshold: number) => Value,
  same: (a: Value, b: Value) => boolean,
): Value[] => {
  const between = (from: number, to: number, first: Value, last: Value): Value[] => {
    if (to - from < 2) return [];
    if (same(first, last)) return Array.from({ length: to - from - 1 }, () => first);
    const middle = (from + to) >> 1;
    const value = at(thresholds[middle] ?? 0);
    return [...between(from, middle, first, value), value, ...between(middle, to, value, last)];
  };
  const [lowest] = thresholds;
  const highest = thresholds.at(-1);
  if (lowest === undefined || highest === undefined) return [];
  const first = at(lowest);
  if (thresholds.length === 1) return [first];
  const last = at(highest);
  return [first, ...between(0, thresholds.length - 1, first, last), last];
};

/** Asks a question as every channel does, at as few thresholds as show what it does at all of them. */
export const trace = (counter: Pick<Counter, 'ask'>, row: Row, thresholds: readonly number[], now: Date): Trace => {
  const { q, city } = row;
  const ask = (threshold: number): Answer =>
    atThreshold(threshold, () =>
      counter.ask({ question: q, ...(city === null ? {} : { city }) }, { origin: 'http://127.0.0.1:8787', now }),
    );
  const scored = new Map<Answer, Score>();
  const answers = alongThresholds(thresholds, ask, (a, b) => a.text === b.text && a.status === b.status);
  const scores = answers.map((answer) => {
    const known = scored.get(answer) ?? score(row, answer);
    scored.set(answer, known);
    return known;
  });
  return { row, scores };
};

/** The trade-off between answering too much and too little, a point for each threshold. */
export const curveOf = (traces: readonly Trace[], thresholds: readonly number[]): Point[] =>
  thresholds.map((threshold, at) => {
    const report = reportOf(traces.flatMap(({ scores }) => scores[at] ?? []));
    const { correct, falselyAnswered, falselyRefused } = report;
    return { threshold, correct, falselyAnswered, falselyRefused };
  });

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** Two digits, or as many as a threshold has. */
const digits = (threshold: number): string => threshold.toFixed(Math.max(2, `${threshold}`.length - 2));

/** The curve for people: the threshold in use is marked `←`, the one with the most right answers `*`. */
export const curveText = (curve: readonly Point[], current: number): string => {
  const best = Math.max(...curve.map(({ correct }) => correct));
  const rows = curve.map(({ threshold, correct, falselyAnswered, falselyRefused }) => {
    const cells = [correct, falselyAnswered, falselyRefused].map((share) => percent(share).padStart(8));
    const marks = [correct === best ? '*' : '', threshold === current ? '← current' : ''].filter((mark) => mark !== '');
    return `${digits(threshold).padStart(9)}  ${cells.join('  ')}  ${marks.join(' ')}`.trimEnd();
  });
  return ['threshold   correct    false+   refused', ...rows].join('\n');
};

/** The curve for a spreadsheet. */
export const curveCsv = (curve: readonly Point[], current: number): string =>
  [
    'threshold,correct,falsely_answered,falsely_refused,current',
    ...curve.map(({ threshold, correct, falselyAnswered, falselyRefused }) =>
      [
        digits(threshold),
        ...[correct, falselyAnswered, falselyRefused].map((share) => share.toFixed(4)),
        threshold === current,
      ].join(','),
    ),
  ].join('\n');

/** The questions that the threshold decides, each with the highest threshold of the curve that still answers it. */
export const eachText = (traces: readonly Trace[], thresholds: readonly number[]): string =>
  traces
    .flatMap(({ row, scores }) => {
      const answered = scores.filter(({ answer }) => answer.status === 'answered');
      const last = scores.findLastIndex(({ answer }) => answer.status === 'answered');
      const at = thresholds[last];
      if (at === undefined || answered.length === scores.length) return [];
      const verdict = !row.answerable ? 'should refuse' : scores[last]?.correct ? 'right' : 'wrong passage';
      return [{ at, line: `${digits(at).padEnd(5)}  ${verdict.padEnd(13)}  ${row.id}  ${row.q}` }];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line)
    .join('\n');

const main = (): void => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      half: { type: 'string', default: 'open' },
      csv: { type: 'boolean' },
      each: { type: 'boolean' },
      artifact: { type: 'string' },
    },
  });
  const { half } = values;
  if (half !== 'open' && half !== 'held' && half !== 'all') throw new Error(usage);
  const rows = (positionals.length > 0 ? positionals : usualFiles)
    .flatMap(readRows)
    .filter((row) => half === 'all' || halfOf(row) === half);
  if (rows.length === 0) throw new Error('There are no questions in this half of these files.');

  const current = options.decide.curated.threshold;
  const thresholds = [...new Set([...thresholdsFrom(0.05, 0.95, 0.05), current])].sort((a, b) => a - b);
  const counter = loadCounter(values.artifact);
  const now = new Date();
  const traces = rows.map((row) => trace(counter, row, thresholds, now));
  const curve = curveOf(traces, thresholds);
  if (values.csv) {
    console.log(curveCsv(curve, current));
    return;
  }
  const answerable = rows.filter((row) => row.answerable).length;
  console.log(`${rows.length} questions (${half}): ${answerable} answerable, ${rows.length - answerable} not\n`);
  console.log(curveText(curve, current));
  console.log('\ncorrect: of all; false+: answered, of those not answerable; refused: of those answerable');
  if (values.each) console.log(`\nlast answered at\n${eachText(traces, thresholds)}`);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
