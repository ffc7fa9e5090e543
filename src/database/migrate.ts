import type { D1Database } from '@cloudflare/workers-types';

/** A file of `migrations/`: its name and its statements. */
export type Migration = { readonly name: string; readonly sql: string };

/** Resolves once every migration has been carried out; rejects while the database is down, and tries anew when called again. */
export type Ready = () => Promise<void>;

/** Where `wrangler d1 migrations apply` writes down what it has carried out: both ways know of each other. */
const bookkeeping = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

/** Brings a database up to date when it is first needed, once per isolate. */
export const createMigrator = (database: D1Database, migrations: readonly Migration[]): Ready => {
  let made: Promise<void> | null = null;
  return async () => {
    made ??= migrate(database, migrations);
    try {
      await made;
    } catch (error) {
      made = null;
      throw error;
    }
  };
};

const migrate = async (database: D1Database, migrations: readonly Migration[]): Promise<void> => {
  await database.prepare(bookkeeping).run();
  const { results } = await database.prepare('SELECT name FROM d1_migrations').all<{ name: string }>();
  const known = new Set(results.map(({ name }) => name));
  for (const { name, sql } of migrations) {
    if (known.has(name)) continue;
    // One transaction: a migration is carried out whole and written down, or not at all. Two isolates may both come
    // here, which is why each statement of a migration has to bear being carried out twice.
    await database.batch([
      ...statementsOf(sql).map((statement) => database.prepare(statement)),
      database.prepare('INSERT OR IGNORE INTO d1_migrations (name) VALUES (?1)').bind(name),
    ]);
  }
};

const statementsOf = (sql: string): string[] =>
  sql
    .replace(/^\s*--.*$/gmu, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
