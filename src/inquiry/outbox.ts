import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { Log } from '../channel.ts';
import type { HandOff, Messenger, Sent, StaffRoom } from '../hand-off.ts';
import type { Database, OpenDatabase } from './database.ts';
import { readHandOff } from './hand-off-rows.ts';
import { handOffMessages, handOffs, outbox } from './schema.ts';
import type { Secrets } from './secret.ts';

/** How hand-offs reach people: the staff's room, and the askers of each channel. */
export type Ways = {
  readonly room: StaffRoom | null;
  readonly messengers: Readonly<Partial<Record<HandOff['channel'], Messenger>>>;
};

/** Delivers what waits. Never rejects. */
export type Outbox = {
  /** What waits for one hand-off, in order; true where nothing is left. */
  readonly deliver: (handOff: number) => Promise<boolean>;
  /** What is due for any hand-off: a task for every minute. */
  readonly deliverDue: () => Promise<void>;
};

type Parts = {
  readonly open: OpenDatabase;
  readonly secrets: Secrets | null;
  readonly ways: Ways;
  readonly cityName: (id: string | null) => string | null;
  readonly now: () => Date;
  readonly log: Log;
};

/** One that takes an item has this long before another may. */
const lease = 60_000;
/** Pauses before another attempt grow from here, up to there. */
const firstPause = 30_000;
const longestPause = 30 * 60_000;
/** After so many attempts, about two days, nobody is going to take it. */
const mostAttempts = 100;
const mostAtOnce = 25;

export const openOutbox = ({ open, secrets, ways, cityName, now, log }: Parts): Outbox => {
  const deliver = async (id: number): Promise<boolean> => {
    const database = await open();
    for (let sent = 0; sent < mostAtOnce; sent++) {
      const next = await take(database, id, now().getTime());
      if (next === null) return (await leftFor(database, id)) === 0;
      const outcome = await tell(database, next);
      if (outcome.kind === 'later') {
        await postpone(database, next, now().getTime(), outcome.after ?? 0);
        return false;
      }
      await settle(database, next, outcome);
    }
    return false;
  };

  const tell = async (database: Database, item: Item): Promise<Sent> => {
    const handOff = await readHandOff(database, eq(handOffs.id, item.handOff), cityName);
    if (!handOff) return { kind: 'sent' };
    const message = handOff.messages.find(({ id }) => id === item.message) ?? null;
    const { event, retryKey } = item;
    if (item.recipient === 'room') {
      return ways.room ? ways.room.tell({ event, handOff, message, retryKey }) : { kind: 'later' };
    }
    const replyTo = await replyToOf(database, item.handOff);
    const messenger = ways.messengers[handOff.channel];
    if (replyTo === null || !messenger || (event !== 'answered' && event !== 'closed')) return { kind: 'unreachable' };
    return messenger.tell({ event, handOff, message, replyTo, retryKey });
  };

  const replyToOf = async (database: Database, id: number): Promise<string | null> => {
    const [row] = await database.select({ sealed: handOffs.replyTo }).from(handOffs).where(eq(handOffs.id, id));
    return row?.sealed ? ((await secrets?.decrypt(row.sealed)) ?? null) : null;
  };

  /** Told, or never to be: the item goes. An answer that did not arrive is told to staff. */
  const settle = async (database: Database, item: Item, outcome: Sent): Promise<void> => {
    const { message } = item;
    await database.delete(outbox).where(eq(outbox.id, item.id));
    if (item.recipient === 'room' && outcome.kind === 'sent' && outcome.place !== undefined) {
      await database.update(handOffs).set({ place: outcome.place }).where(eq(handOffs.id, item.handOff));
    }
    if (item.recipient !== 'asker') {
      if (outcome.kind === 'unreachable') log({ event: 'hand_off_room_unreachable', handOff: item.handOff });
      return;
    }
    const state = outcome.kind === 'sent' ? 'sent' : 'unreachable';
    if (message !== null) await database.update(handOffMessages).set({ state }).where(eq(handOffMessages.id, message));
    if (item.event === 'closed') {
      await database.update(handOffs).set({ replyTo: null }).where(eq(handOffs.id, item.handOff));
    } else if (state === 'unreachable') {
      await put(database, { handOff: item.handOff, recipient: 'room', event: 'unreachable', message }, now().getTime());
    }
  };

  return {
    deliver: async (id) => {
      try {
        return await deliver(id);
      } catch (error) {
        log({ event: 'outbox_failed', error: error instanceof Error ? error.name : typeof error });
        return false;
      }
    },
    deliverDue: async () => {
      try {
        const database = await open();
        const due = await database
          .selectDistinct({ handOff: outbox.handOff })
          .from(outbox)
          .where(lte(outbox.due, now().getTime()))
          .limit(mostAtOnce);
        for (const { handOff } of due) await deliver(handOff);
      } catch (error) {
        log({ event: 'outbox_failed', error: error instanceof Error ? error.name : typeof error });
      }
    },
  };
};

type Item = typeof outbox.$inferSelect;
export type Outgoing = Pick<typeof outbox.$inferInsert, 'handOff' | 'recipient' | 'event' | 'message'>;

/** A statement that puts something into the outbox, for a batch with what it tells of. */
export const put = (database: Database, outgoing: Outgoing, at: number) =>
  database.insert(outbox).values({ ...outgoing, retryKey: crypto.randomUUID(), due: at, attempts: 0 });

/**
 * Takes the oldest item of a hand-off that nobody else has: each recipient is told things in their order, so one that
 * waits holds back those behind it.
 */
const take = async (database: Database, handOff: number, at: number): Promise<Item | null> => {
  for (const recipient of ['room', 'asker'] as const) {
    const [first] = await database
      .select()
      .from(outbox)
      .where(and(eq(outbox.handOff, handOff), eq(outbox.recipient, recipient)))
      .orderBy(asc(outbox.id))
      .limit(1);
    if (!first || first.due > at) continue;
    const [taken] = await database
      .update(outbox)
      .set({ due: at + lease, attempts: sql`${outbox.attempts} + 1` })
      .where(and(eq(outbox.id, first.id), eq(outbox.due, first.due)))
      .returning();
    if (taken) return taken;
  }
  return null;
};

const leftFor = async (database: Database, handOff: number): Promise<number> => {
  const rows = await database.select({ id: outbox.id }).from(outbox).where(eq(outbox.handOff, handOff)).limit(1);
  return rows.length;
};

const postpone = async (database: Database, item: Item, at: number, after: number): Promise<void> => {
  if (item.attempts >= mostAttempts) {
    await database.delete(outbox).where(eq(outbox.id, item.id));
    return;
  }
  const pause = Math.min(firstPause * 2 ** (item.attempts - 1), longestPause);
  await database
    .update(outbox)
    .set({ due: at + Math.max(pause, after) })
    .where(eq(outbox.id, item.id));
};
