import { parseArgs } from 'node:util';
import { loadCounter } from '../../index/load.ts';
import { halfOf, readRows } from './rows.ts';
import { type Report, type Row, reportOf, type Score, type Scored, score } from './score.ts';

type Asker = (row: Row) => Promise<Scored>;

const inProcess = (artifact: string | undefined): Asker => {
  const counter = loadCounter(artifact);
  const now = new Date();
  return async ({ q, city }) =>
    counter.ask({ question: q, ...(city === null ? {} : { city }) }, { origin: 'http://127.0.0.1:8787', now });
};

const overHttp =
  (url: string): Asker =>
  async ({ q, city }) => {
    const response = await fetch(new URL('/api/ask', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question: q, ...(city === null ? {} : { city }) }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return (await response.json()) as Scored;
  };

const percent = (value: number): string => `${(value * 100).toFixed(1).padStart(5)} %`;

const line = (name: string, { questions, correct, hit1, hit3, falselyAnswered, falselyRefused }: Report): string =>
  `${name.padEnd(18)} ${String(questions).padStart(4)}  ${[correct, hit1, hit3, falselyAnswered, falselyRefused].map(percent).join('  ')}`;

const grouped = (scores: readonly Score[], key: (row: Row) => string): string[] =>
  [...Map.groupBy(scores, ({ row }) => key(row))]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, own]) => line(name, reportOf(own)));

/** `npm run eval -- FILE [--url URL] [--half open|held] [--quiet] [--artifact DIR]` */
const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      half: { type: 'string' },
      quiet: { type: 'boolean' },
      artifact: { type: 'string' },
    },
  });
  if (positionals.length === 0) throw new Error('npm run eval -- FILE [--url URL] [--half open|held] [--quiet]');
  const rows = positionals.flatMap(readRows).filter((row) => values.half === undefined || halfOf(row) === values.half);
  const ask = values.url === undefined ? inProcess(values.artifact) : overHttp(values.url);
  const scores: Score[] = [];
  for (const row of rows) scores.push(score(row, await ask(row)));

  console.log(`${''.padEnd(18)}    n  correct    hit@1    hit@3    false+   refused`);
  console.log(line('all', reportOf(scores)));
  for (const [title, key] of [
    ['category', (row: Row) => row.category],
    ['style', (row: Row) => row.style],
    ['city', (row: Row) => row.city ?? '-'],
  ] as const) {
    console.log(`\n${title}`);
    console.log(grouped(scores, key).join('\n'));
  }
  if (values.quiet) return;
  console.log('\nfailures');
  for (const { row, answer } of scores.filter(({ correct }) => !correct)) {
    console.log(`${row.id} [${row.category}/${row.style}/${row.city ?? '-'}] ${row.q}`);
    console.log(
      `   ${answer.status} ${answer.citations
        .slice(0, 3)
        .map(({ quote }) => quote.slice(0, 50))
        .join(' | ')}`,
    );
    if (row.answerable) console.log(`   gold: ${row.gold[0]?.quote ?? ''} ${row.must_contain.join(' ')}`);
  }
};

await main();
