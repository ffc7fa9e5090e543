import { type SQL, sql } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

/** Where a page of a list ends: the time (milliseconds since 1970) and number of its last row. */
export type Cursor = { readonly at: number; readonly id: number };

/** A page of a list, and where the next one starts; null where this is the last. */
export type Page<Row> = { readonly rows: readonly Row[]; readonly next: Cursor | null };

type Columns = { readonly at: AnySQLiteColumn; readonly id: AnySQLiteColumn };

/** What comes after a place in a list that is newest first. Pages by place cost the same wherever they are. */
export const before = ({ at, id }: Columns, cursor: Cursor | null): SQL | undefined =>
  cursor === null ? undefined : sql`(${at}, ${id}) < (${cursor.at}, ${cursor.id})`;

/** The same for a list that is oldest first. */
export const after = ({ at, id }: Columns, cursor: Cursor | null): SQL | undefined =>
  cursor === null ? undefined : sql`(${at}, ${id}) > (${cursor.at}, ${cursor.id})`;

/** A page of so many rows, of rows read one beyond it. */
export const pageOf = <Row extends Cursor>(rows: readonly Row[], size: number): Page<Row> => {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > size && last ? { at: last.at, id: last.id } : null };
};
