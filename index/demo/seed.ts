import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { D1Database } from '@cloudflare/workers-types';
import type { Counter } from '../../src/answer/counter.ts';
import { traceOf } from '../../src/answer/trace.ts';
import { createMigrator } from '../../src/database/migrate.ts';
import type { LibraryFile } from '../../src/search/library.ts';
import { artifactFiles } from '../artifact.ts';
import { defaultArtifact, loadCounter } from '../load.ts';
import { createRandom, pick, type Random } from './random.ts';
import { dailyOf, feedbackOf, handOffsOf, type TableRows } from './rows.ts';
import { type Sample, trafficOf } from './traffic.ts';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const usualCount = 20_000;
const mostCount = 1_000_000;
/** So many different questions are asked again and again. */
const mostSamples = 400;
/** Rows of one statement, which gets them as one text. */
const piece = 500;
const statementsAtOnce = 20;
const tables = ['inquiries', 'daily', 'feedback', 'hand_off_messages', 'outbox', 'hand_offs'] as const;

/** `npm run seed:demo [-- --questions N]`: a year of made-up questions in the local database, in place of what is there. */
const main = async (): Promise<void> => {
  const count = readCount();
  const random = createRandom(20_261_128);
  const counter = openOrStop();
  const samples = samplesOf(counter, random);
  const inquiries = trafficOf(samples, count, Date.now(), random);
  process.env.WRANGLER_SEND_METRICS = 'false';
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false';
  process.env.WRANGLER_WRITE_LOGS = 'false';
  // Imported late: wrangler reads these when it is loaded.
  const { getPlatformProxy } = await import('wrangler');
  const { env, dispose } = await getPlatformProxy<{ DB: D1Database }>({
    configPath: join(root, 'wrangler.toml'),
    envFiles: [],
  });
  try {
    await createMigrator(env.DB, migrations())();
    for (const table of tables) await env.DB.prepare(`DELETE FROM ${table}`).run();
    await write(env.DB, { table: 'inquiries', rows: inquiries });
    for (const rows of [dailyOf(inquiries), feedbackOf(inquiries, random), ...handOffsOf(inquiries, random)]) {
      await write(env.DB, rows);
    }
  } finally {
    await dispose();
  }
  console.log(`見本の質問を ${inquiries.length.toLocaleString('ja-JP')} 件、手元のデータベースに書き込みました。`);
  console.log('STAFF_TOKEN=demo npm start で開き、/staff をご覧ください。');
};

const readCount = (): number => {
  const { values } = parseArgs({ options: { questions: { type: 'string', default: String(usualCount) } } });
  const count = Number(values.questions);
  if (Number.isInteger(count) && count > 0 && count <= mostCount) return count;
  throw new Error(`--questions は 1 から ${mostCount} までの整数で指定してください。`);
};

const openOrStop = (): Counter => {
  if (!existsSync(join(defaultArtifact, artifactFiles.library))) {
    throw new Error('索引がありません。先に npm run index を実行してください。');
  }
  return loadCounter();
};

const migrations = () => {
  const folder = join(root, 'src', 'database', 'migrations');
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(folder, name), 'utf8') }));
};

/** Expected questions of every city, and questions that no plan answers, each asked once. */
const samplesOf = (counter: Counter, random: Random) => {
  const library = JSON.parse(readFileSync(join(defaultArtifact, artifactFiles.library), 'utf8')) as LibraryFile;
  const expected = library.cities.flatMap(({ city, suggested }) =>
    suggested.map(([, question]) => ({ question, city: city.id })),
  );
  const open = readFileSync(join(import.meta.dirname, 'unanswered.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((question) => ({ question, city: pick(random, counter.cities).id }));
  const chosen = Array.from({ length: mostSamples }, () => pick(random, expected));
  const asked = [...chosen, ...open].map(({ question, city }): Sample => {
    const answer = counter.ask({ question, city }, { origin: '', now: new Date() });
    return { question, city, trace: traceOf(answer) };
  });
  return {
    answered: asked.filter(({ trace }) => trace.status === 'answered'),
    unanswered: asked.filter(({ trace }) => trace.status !== 'answered'),
  };
};

const write = async (database: D1Database, { table, rows }: TableRows): Promise<void> => {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const sql = `INSERT INTO ${table} (${columns.join(', ')})
    SELECT ${columns.map((column) => `value ->> '$.${column}'`).join(', ')} FROM json_each(?1)`;
  for (let from = 0; from < rows.length; from += piece * statementsAtOnce) {
    const statements = Array.from({ length: statementsAtOnce }, (_, part) =>
      rows.slice(from + part * piece, from + (part + 1) * piece),
    ).filter((part) => part.length > 0);
    await database.batch(statements.map((part) => database.prepare(sql).bind(JSON.stringify(part))));
  }
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
