import { and, asc, desc, eq } from 'drizzle-orm';
import type { HandOffState } from '../hand-off.ts';
import type { Database } from './database.ts';
import { after, before, type Cursor, type Page, pageOf } from './keyset.ts';
import { handOffs } from './schema.ts';

export type HandOffFilter = { readonly state: HandOffState; readonly city: string | null };

/** A hand-off in a list. */
export type HandOffLine = Pick<
  typeof handOffs.$inferSelect,
  'id' | 'at' | 'city' | 'channel' | 'question' | 'state' | 'due' | 'touched'
>;

/** What waits comes oldest first, the rest newest first. */
export const handOffsQuery = (
  database: Database,
  { state, city }: HandOffFilter,
  cursor: Cursor | null,
  limit: number,
) => {
  const oldestFirst = state === 'waiting';
  const order = oldestFirst ? asc : desc;
  return database
    .select({
      id: handOffs.id,
      at: handOffs.at,
      city: handOffs.city,
      channel: handOffs.channel,
      question: handOffs.question,
      state: handOffs.state,
      due: handOffs.due,
      touched: handOffs.touched,
    })
    .from(handOffs)
    .where(
      and(
        eq(handOffs.state, state),
        city === null ? undefined : eq(handOffs.city, city),
        (oldestFirst ? after : before)(handOffs, cursor),
      ),
    )
    .orderBy(order(handOffs.at), order(handOffs.id))
    .limit(limit);
};

/** A page of hand-offs in a state. */
export const handOffsPage = async (
  database: Database,
  filter: HandOffFilter,
  cursor: Cursor | null,
  size: number,
): Promise<Page<HandOffLine>> => pageOf(await handOffsQuery(database, filter, cursor, size + 1), size);
