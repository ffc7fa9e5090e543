import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { createMigrator } from '../../src/database/migrate.ts';
import * as schema from '../../src/inquiry/schema.ts';
import { localDatabase, migrations } from '../database/local.ts';

const tables: readonly SQLiteTable[] = Object.values<unknown>(schema).filter((value) => is(value, SQLiteTable));

describe('the typed tables', () => {
  test('are those of the migrations, column by column', async () => {
    const { d1, sqlite } = localDatabase();
    await createMigrator(d1, migrations)();
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) {
      const { name, columns } = getTableConfig(table);
      const made = sqlite.prepare(`PRAGMA table_info(${name})`).all() as {
        name: string;
        type: string;
        notnull: number;
        pk: number;
      }[];
      const typed = columns.map((column) => ({
        name: column.name,
        type: column.getSQLType().toUpperCase(),
        required: column.notNull,
      }));
      expect(
        made.map((column) => ({
          name: column.name,
          type: column.type,
          required: column.notnull === 1 || column.pk > 0,
        })),
        name,
      ).toEqual(typed);
    }
  });

  test('stand after the migrations were carried out twice, and by wrangler before', async () => {
    const { d1, rows } = localDatabase();
    await createMigrator(d1, migrations)();
    await createMigrator(d1, migrations)();
    expect(rows('d1_migrations').map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
  });
});
