import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { D1Database } from '@cloudflare/workers-types';
import type { Migration } from '../../src/database/migrate.ts';

const folder = join(import.meta.dirname, '..', '..', 'src', 'database', 'migrations');

/** The migrations as the Worker has them. */
export const migrations: readonly Migration[] = readdirSync(folder)
  .sort()
  .map((name) => ({ name, sql: readFileSync(join(folder, name), 'utf8') }));

export type LocalDatabase = {
  readonly d1: D1Database;
  readonly rows: (table: string) => Readonly<Record<string, unknown>>[];
  /** Whether every statement fails, as in a database that is down. */
  down: boolean;
  /** Milliseconds that every statement takes. */
  delay: number;
  readonly sqlite: DatabaseSync;
};

/** D1's statements over Node's own SQLite: batches are transactions, rows come as D1 gives them. */
export const localDatabase = (): LocalDatabase => {
  const sqlite = new DatabaseSync(':memory:');
  const state = { down: false, delay: 0 };
  const waited = async (): Promise<void> => {
    if (state.delay > 0) await new Promise((resolve) => setTimeout(resolve, state.delay));
    if (state.down) throw new Error('D1_ERROR: the database is down.');
  };
  const run = (sql: string, values: readonly SQLInputValue[]) => {
    const results = rowsOf(sqlite, sql, values) as Record<string, unknown>[];
    const { changes } = sqlite.prepare('SELECT changes() AS changes').get() as { changes: number };
    return { results, success: true as const, meta: { changes: Number(changes) } };
  };
  const statement = (sql: string, values: readonly SQLInputValue[] = []) => ({
    sql,
    values,
    bind: (...next: SQLInputValue[]) => statement(sql, next),
    run: async () => waited().then(() => run(sql, values)),
    all: async () => waited().then(() => run(sql, values)),
    first: async () => waited().then(() => run(sql, values).results[0] ?? null),
    raw: async () => waited().then(() => rowsOf(sqlite, sql, values, true)),
  });
  type Statement = ReturnType<typeof statement>;
  const d1 = {
    prepare: (sql: string) => statement(sql),
    batch: async (statements: readonly Statement[]) => {
      await waited();
      sqlite.exec('BEGIN');
      try {
        const results = statements.map((one) => run(one.sql, one.values));
        sqlite.exec('COMMIT');
        return results;
      } catch (error) {
        sqlite.exec('ROLLBACK');
        throw error;
      }
    },
  };
  return Object.assign(state, {
    d1: d1 as unknown as D1Database,
    sqlite,
    rows: (table: string) => sqlite.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[],
  });
};

/** Rows as objects, or as arrays: of a join's columns several may have one name. */
const rowsOf = (sqlite: DatabaseSync, sql: string, values: readonly SQLInputValue[], asArrays = false): unknown[] => {
  const prepared = sqlite.prepare(sql);
  prepared.setReturnArrays(asArrays);
  // D1 binds `?1` more than once; Node's SQLite takes those by name.
  return /\?\d/u.test(sql)
    ? prepared.all(Object.fromEntries(values.map((value, place) => [`?${place + 1}`, value])))
    : prepared.all(...values);
};
