import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRows } from '../eval/rows.ts';
import type { Call } from './client.ts';

export type RealQuestion = { readonly question: string; readonly city: string | null };

const folder = join(import.meta.dirname, '..', 'questions');

/** The questions of every question file, in turns, about cities that the artifact has. */
export const questionCalls = (artifact: string): RealQuestion[] => {
  const library = JSON.parse(readFileSync(join(artifact, 'library.json'), 'utf8')) as {
    readonly cities: readonly { readonly city: { readonly id: string } }[];
  };
  const known = new Set(library.cities.map(({ city }) => city.id));
  const files = globSync('*.jsonl', { cwd: folder })
    .sort()
    .map((name) => readRows(join(folder, name)).filter(({ city }) => city === null || known.has(city)));
  const longest = Math.max(...files.map((rows) => rows.length));
  return Array.from({ length: longest }, (_, at) => files.flatMap((rows) => rows[at] ?? []))
    .flat()
    .map(({ q, city }) => ({ question: q, city }));
};

/** A question as a request to the API. */
export const asCall = ({ question, city }: RealQuestion): Call => ({
  path: '/api/ask',
  body: JSON.stringify({ question, ...(city === null ? {} : { city }) }),
});
