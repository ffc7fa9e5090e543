import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { D1Database } from '@cloudflare/workers-types';
import { loadCounter } from '../../index/load.ts';
import type { Background, ChannelPort } from '../../src/channel.ts';
import { openDelivery } from '../../src/delivery/open.ts';
import { createPort } from '../../src/port.ts';
import { accessToken, secret } from './sign.ts';

const migration = readFileSync(
  join(import.meta.dirname, '..', '..', 'src', 'delivery', 'migrations', '0001_deliveries.sql'),
  'utf8',
);

/** Numbered parameters as D1 binds them: `?1` may stand more than once. */
const bound = (values: readonly unknown[]): Record<string, string | number> =>
  Object.fromEntries(values.map((value, place) => [`?${place + 1}`, value as string | number]));

/** D1's statements over Node's own SQLite. */
export const localDatabase = (): { readonly d1: D1Database; readonly rows: (table: string) => unknown[] } => {
  const database = new DatabaseSync(':memory:');
  const statement = (sql: string, values: readonly unknown[] = []) => ({
    bind: (...next: unknown[]) => statement(sql, next),
    run: async () => ({ meta: { changes: Number(database.prepare(sql).run(bound(values)).changes) } }),
    first: async () => database.prepare(sql).get(bound(values)) ?? null,
  });
  const d1 = {
    prepare: (sql: string) => statement(sql),
    batch: async (statements: readonly { run: () => Promise<unknown> }[]) => {
      for (const one of statements) await one.run();
      return [];
    },
  };
  return { d1: d1 as unknown as D1Database, rows: (table) => database.prepare(`SELECT * FROM ${table}`).all() };
};

const counter = loadCounter();

export type TestPort = {
  readonly port: ChannelPort;
  readonly log: { readonly event: string }[];
  readonly rows: (table: string) => unknown[];
};

/** A port as the service makes it, over a database in memory. */
export const testPort = (
  settings: Readonly<Record<string, string>> = {},
  parts: Partial<ChannelPort> = {},
): TestPort => {
  const { d1, rows } = localDatabase();
  const log: { readonly event: string }[] = [];
  const port = createPort({
    counter,
    ...openDelivery(d1, migration, Date.now),
    settings: {
      LINE_CHANNEL_SECRET: secret,
      LINE_CHANNEL_ACCESS_TOKEN: accessToken,
      DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
      ...settings,
    },
    origin: 'https://machi.example.jp',
    now: () => new Date(),
    log: (entry) => log.push(entry),
  });
  return { port: { ...port, ...parts }, log, rows };
};

/** A background whose work can be waited for. */
export const background = (): Background & { readonly finished: () => Promise<void> } => {
  const works: Promise<unknown>[] = [];
  return {
    waitUntil: (work) => works.push(work),
    finished: async () => {
      await Promise.all(works);
    },
  };
};
