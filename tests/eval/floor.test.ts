import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCounter } from '../../index/load.ts';
import { readRows } from './rows.ts';
import { reportOf, score } from './score.ts';

/** Never lowered: a change that costs answers has to be seen. Raised when the measure rises. */
const floors = [
  { file: 'dev.jsonl', correct: 0.93, falselyAnswered: 0.05 },
  { file: 'second.jsonl', correct: 0.9, falselyAnswered: 0.1 },
  { file: 'third.jsonl', correct: 0.87, falselyAnswered: 0.13 },
  { file: 'fourth.jsonl', correct: 0.93, falselyAnswered: 0.07 },
  { file: 'sixth.jsonl', correct: 0.78, falselyAnswered: 0.31 },
  { file: 'eighth.jsonl', correct: 0.86, falselyAnswered: 0.17 },
] as const;

const counter = loadCounter();
const where = { origin: 'http://127.0.0.1:8787', now: new Date('2026-04-01T00:00:00Z') };
const folder = resolve(import.meta.dirname, '../questions');

describe.each(floors)('$file', ({ file, correct, falselyAnswered }) => {
  const scores = readRows(join(folder, file)).map((row) =>
    score(row, counter.ask({ question: row.q, ...(row.city === null ? {} : { city: row.city }) }, where)),
  );
  const report = reportOf(scores);

  test(`is right in at least ${correct * 100} % of questions`, () => {
    expect(report.correct).toBeGreaterThanOrEqual(correct);
  });

  test(`answers at most ${falselyAnswered * 100} % of what the plans do not treat`, () => {
    expect(report.falselyAnswered).toBeLessThanOrEqual(falselyAnswered);
  });

  test('asks questions of both kinds, each once', () => {
    expect(new Set(scores.map(({ row }) => row.id)).size).toBe(scores.length);
    expect(scores.some(({ row }) => row.answerable)).toBe(true);
    expect(scores.some(({ row }) => !row.answerable)).toBe(true);
  });
});
