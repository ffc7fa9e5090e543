import { and, asc, between, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { type ChannelName, daily, handOffs, losses } from './schema.ts';

/** Days in Japan, both included, and what of; null for all. */
export type CountFilter = {
  readonly from: string;
  readonly to: string;
  /** City id. */
  readonly city: string | null;
  readonly channel: ChannelName | null;
};

/** Questions that came in, and how they ended. */
export type Count = {
  readonly questions: number;
  readonly answered: number;
  readonly unanswered: number;
  /** Sum of milliseconds from question to answer. */
  readonly latency: number;
};

export type DayCount = Count & { readonly day: string; readonly channel: ChannelName };
/** The city is '' for questions that concerned none in particular. */
export type CityCount = Count & { readonly city: string };

const counted = {
  questions: sql<number>`sum(${daily.questions})`,
  answered: sql<number>`sum(CASE WHEN ${daily.status} = 'answered' THEN ${daily.questions} ELSE 0 END)`,
  unanswered: sql<number>`sum(CASE WHEN ${daily.status} = 'not_found' THEN ${daily.questions} ELSE 0 END)`,
  latency: sql<number>`sum(${daily.latency})`,
} as const;

const matching = ({ from, to, city, channel }: CountFilter) =>
  and(
    between(daily.day, from, to),
    city === null ? undefined : eq(daily.city, city),
    channel === null ? undefined : eq(daily.channel, channel),
  );

/** Counts by day and channel, oldest first. They come from the daily counts alone, however many questions there are. */
export const countsByDay = async (database: Database, filter: CountFilter): Promise<DayCount[]> =>
  database
    .select({ day: daily.day, channel: daily.channel, ...counted })
    .from(daily)
    .where(matching(filter))
    .groupBy(daily.day, daily.channel)
    .orderBy(asc(daily.day), asc(daily.channel));

export const countsByCity = async (database: Database, filter: CountFilter): Promise<CityCount[]> =>
  database
    .select({ city: daily.city, ...counted })
    .from(daily)
    .where(matching(filter))
    .groupBy(daily.city)
    .orderBy(asc(daily.city));

/** Questions whose record was lost, over all cities. */
export const lostRecords = async (database: Database, from: string, to: string): Promise<number> => {
  const [row] = await database
    .select({ lost: sql<number>`coalesce(sum(${losses.records}), 0)` })
    .from(losses)
    .where(between(losses.day, from, to));
  return row?.lost ?? 0;
};

/** Hand-offs that are not closed, by state. */
export const openHandOffCounts = async (
  database: Database,
  city: string | null,
): Promise<{ readonly waiting: number; readonly answered: number }> => {
  const rows = await openHandOffsQuery(database, city);
  const of = (state: string): number => rows.find((row) => row.state === state)?.count ?? 0;
  return { waiting: of('waiting'), answered: of('answered') };
};

export const openHandOffsQuery = (database: Database, city: string | null) =>
  database
    .select({ state: handOffs.state, count: sql<number>`count(*)` })
    .from(handOffs)
    .where(and(inArray(handOffs.state, ['waiting', 'answered']), city === null ? undefined : eq(handOffs.city, city)))
    .groupBy(handOffs.state);
