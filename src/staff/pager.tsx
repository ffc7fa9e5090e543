import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import type { Cursor } from '../inquiry/keyset.ts';
import { addressAt, readCursor } from './filters.ts';
import { common } from './wording/common.ja.ts';

/** Rows of one page of a list. */
export const pageSize = 50;

/** Links to the next page of a list and back to its start. */
export const Pager: FC<{ c: Context; next: Cursor | null }> = ({ c, next }) => {
  const within = readCursor(c) !== null;
  if (!within && next === null) return null;
  return (
    <nav class="pager" aria-label={common.pager.label}>
      {within && <a href={addressAt(c, null)}>{common.pager.first}</a>}
      {next && (
        <a href={addressAt(c, next)} rel="next">
          {common.pager.next(pageSize)}
        </a>
      )}
    </nav>
  );
};
