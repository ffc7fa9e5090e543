import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Answer } from '../../src/answer/answer.ts';
import { readRows } from '../eval/rows.ts';
import type { Row } from '../eval/score.ts';
import { ask, counter } from './asking.ts';

const folder = resolve(import.meta.dirname, '../questions');
const known = new Set(counter.cities.map(({ id }) => id));

/** The rows of all question files; a city that this library does not keep is no preset. */
export const rows: readonly Row[] = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .flatMap((name) => readRows(join(folder, name)))
  .map((row) => ({ ...row, city: row.city !== null && known.has(row.city) ? row.city : null }));

/** Each row with its answer, asked once. */
export const asked: readonly { readonly row: Row; readonly answer: Answer }[] = rows.map((row) => ({
  row,
  answer: ask(row.q, row.city),
}));
