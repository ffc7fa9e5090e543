import { and, desc, eq, gte } from 'drizzle-orm';
import type { Database } from './database.ts';
import { before, type Cursor, type Page, pageOf } from './keyset.ts';
import { feedback } from './schema.ts';

export type OpinionFilter = {
  /** Milliseconds since 1970. */
  readonly since: number;
  /** City id; null for all. */
  readonly city: string | null;
  readonly verdict: 'up' | 'down' | null;
};

/** What somebody thought of an answer; who it was is not in it. */
export type OpinionRow = Omit<typeof feedback.$inferSelect, 'asker'>;

export const opinionsQuery = (
  database: Database,
  { since, city, verdict }: OpinionFilter,
  cursor: Cursor | null,
  limit: number,
) =>
  database
    .select({
      id: feedback.id,
      at: feedback.at,
      city: feedback.city,
      channel: feedback.channel,
      verdict: feedback.verdict,
      question: feedback.question,
      passage: feedback.passage,
      reason: feedback.reason,
      comment: feedback.comment,
    })
    .from(feedback)
    .where(
      and(
        gte(feedback.at, since),
        city === null ? undefined : eq(feedback.city, city),
        verdict === null ? undefined : eq(feedback.verdict, verdict),
        before(feedback, cursor),
      ),
    )
    .orderBy(desc(feedback.at), desc(feedback.id))
    .limit(limit);

/** A page of opinions, newest first. */
export const opinionsPage = async (
  database: Database,
  filter: OpinionFilter,
  cursor: Cursor | null,
  size: number,
): Promise<Page<OpinionRow>> => pageOf(await opinionsQuery(database, filter, cursor, size + 1), size);
