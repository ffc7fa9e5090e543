import { asc, eq, type SQL } from 'drizzle-orm';
import type { HandOff } from '../hand-off.ts';
import { isLanguage } from '../language.ts';
import type { Database } from './database.ts';
import { handOffMessages, handOffs } from './schema.ts';

/** Reads one hand-off with its messages; null where there is none. */
export const readHandOff = async (
  database: Database,
  which: SQL,
  cityName: (id: string | null) => string | null,
): Promise<HandOff | null> => {
  const [row] = await database.select().from(handOffs).where(which).limit(1);
  if (!row) return null;
  const messages = await database
    .select()
    .from(handOffMessages)
    .where(eq(handOffMessages.handOff, row.id))
    .orderBy(asc(handOffMessages.id));
  const { id, at, channel, city, language, question, desk, state, place } = row;
  return {
    id,
    at,
    channel: channel === 'line' ? 'line' : 'web',
    city,
    cityName: cityName(city),
    language: isLanguage(language) ? language : 'ja',
    question,
    desk,
    state,
    messages: messages.map((message) => ({
      id: message.id,
      at: message.at,
      side: message.side,
      text: message.text,
      state: message.state,
    })),
    place,
  };
};

/** Reads the hand-off of a number. */
export const handOffById = async (
  database: Database,
  id: number,
  cityName: (id: string | null) => string | null,
): Promise<HandOff | null> => readHandOff(database, eq(handOffs.id, id), cityName);
