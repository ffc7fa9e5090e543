import { createMigrator } from '../../src/database/migrate.ts';
import type { AskerEvent, RoomEvent, Sent } from '../../src/hand-off.ts';
import type { HandOffCity } from '../../src/inquiry/hand-offs.ts';
import { usualHours } from '../../src/inquiry/office-hours.ts';
import { type Inquiries, openInquiries } from '../../src/inquiry/open.ts';
import type { Ways } from '../../src/inquiry/outbox.ts';
import { type LocalDatabase, localDatabase, migrations } from '../database/local.ts';

export const dataKey = Buffer.alloc(32, 7).toString('base64');

const cities: Readonly<Record<string, HandOffCity>> = {
  koganei: { name: '小金井市', desk: '小金井市市民部経済課', hours: usualHours },
  musashino: { name: '武蔵野市', desk: null, hours: usualHours },
};

export type Opened = {
  readonly inquiries: Inquiries;
  readonly database: LocalDatabase;
  /** What the room and the askers were told, in order. */
  readonly room: RoomEvent[];
  readonly asker: AskerEvent[];
  /** How the next tellings end; empty for well. */
  readonly outcomes: { room: Sent[]; asker: Sent[] };
  readonly clock: { now: number };
  readonly log: Readonly<Record<string, unknown>>[];
};

/** Half past nine on a Monday in Japan. */
export const monday = Date.parse('2026-11-30T00:30:00Z');

/**
 * Inquiries over a database in memory, with a room and askers that write down what they are told.
 *
 * @param ways the real ones in their place
 */
export const openedInquiries = (
  settings: Readonly<Record<string, string>> = {},
  database = localDatabase(),
  ways: Partial<Ways> = {},
): Opened => {
  const clock = { now: monday };
  const log: Readonly<Record<string, unknown>>[] = [];
  const room: RoomEvent[] = [];
  const asker: AskerEvent[] = [];
  const outcomes: Opened['outcomes'] = { room: [], asker: [] };
  const inquiries = openInquiries({
    d1: database.d1,
    ready: createMigrator(database.d1, migrations),
    settings: { DATA_KEY: dataKey, HANDOFF_SLACK_CHANNEL: 'C0000000001', ...settings },
    cities,
    ways: {
      room: {
        tell: async (event) => {
          const outcome = outcomes.room.shift() ?? { kind: 'sent', place: `place-${event.handOff.id}` };
          if (outcome.kind === 'sent') room.push(event);
          return outcome;
        },
      },
      messengers: {
        line: {
          tell: async (event) => {
            const outcome = outcomes.asker.shift() ?? { kind: 'sent' };
            if (outcome.kind === 'sent') asker.push(event);
            return outcome;
          },
        },
      },
      ...ways,
    },
    now: () => new Date(clock.now),
    log: (entry) => log.push(entry),
  });
  return { inquiries, database, room, asker, outcomes, clock, log };
};
