import { and, desc, eq, gte } from 'drizzle-orm';
import type { Database } from './database.ts';
import { before, type Cursor, type Page, pageOf } from './keyset.ts';
import { type ChannelName, inquiries, type statuses } from './schema.ts';

export type StatusName = (typeof statuses)[number];

/** Which questions; null for all of a kind. */
export type QuestionFilter = {
  /** Milliseconds since 1970. */
  readonly since: number;
  /** City id. */
  readonly city: string | null;
  readonly channel: ChannelName | null;
  readonly status: StatusName | null;
  readonly kind: string | null;
};

/** A question as staff see it: who asked is not in it. */
export type QuestionRow = Pick<
  typeof inquiries.$inferSelect,
  'id' | 'at' | 'city' | 'channel' | 'status' | 'kind' | 'reason' | 'question' | 'curated' | 'latency'
>;

/** The statement that reads questions, newest first. */
export const questionsQuery = (
  database: Database,
  { since, city, channel, status, kind }: QuestionFilter,
  cursor: Cursor | null,
  limit: number,
) =>
  database
    .select({
      id: inquiries.id,
      at: inquiries.at,
      city: inquiries.city,
      channel: inquiries.channel,
      status: inquiries.status,
      kind: inquiries.kind,
      reason: inquiries.reason,
      question: inquiries.question,
      curated: inquiries.curated,
      latency: inquiries.latency,
    })
    .from(inquiries)
    .where(
      and(
        gte(inquiries.at, since),
        city === null ? undefined : eq(inquiries.city, city),
        channel === null ? undefined : eq(inquiries.channel, channel),
        status === null ? undefined : eq(inquiries.status, status),
        kind === null ? undefined : eq(inquiries.kind, kind),
        before(inquiries, cursor),
      ),
    )
    .orderBy(desc(inquiries.at), desc(inquiries.id))
    .limit(limit);

/** A page of questions, newest first. */
export const questionsPage = async (
  database: Database,
  filter: QuestionFilter,
  cursor: Cursor | null,
  size: number,
): Promise<Page<QuestionRow>> => pageOf(await questionsQuery(database, filter, cursor, size + 1), size);
