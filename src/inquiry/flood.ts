import { and, eq, gte } from 'drizzle-orm';
import type { Database } from './database.ts';
import { handOffs } from './schema.ts';

/** Anybody can open hand-offs from the web, without a name: this many within an hour are more than a city's residents. */
const mostWithin = 30;
const hour = 3_600_000;

/** Whether more hand-offs from the web wait than any staff could see to. */
export const isFlooded = async (database: Database, at: number): Promise<boolean> => {
  const rows = await database
    .select({ channel: handOffs.channel })
    .from(handOffs)
    .where(and(eq(handOffs.state, 'waiting'), gte(handOffs.at, at - hour)))
    .limit(mostWithin * 10);
  return rows.filter(({ channel }) => channel === 'web').length >= mostWithin;
};
