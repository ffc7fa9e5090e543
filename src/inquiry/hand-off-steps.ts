import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Change } from './audit.ts';
import type { Database } from './database.ts';
import { audit, handOffMessages, handOffs, outbox } from './schema.ts';

/*
 * The steps that change a hand-off. Each is one transaction: its condition, the change and what has to be told of it are
 * written together or not at all, however many presses and deliveries overlap.
 */

type Event = (typeof outbox.$inferInsert)['event'];
type Recipient = (typeof outbox.$inferInsert)['recipient'];

/** Tells of a hand-off (or of one of its messages) that this very call has written; columns in the table's order. */
const tellOf = (database: Database, recipient: Recipient, event: Event, from: SQL, at: number) =>
  database
    .insert(outbox)
    .select(
      sql`SELECT NULL, hand_off, ${recipient}, ${event}, message, ${crypto.randomUUID()}, ${at}, 0 FROM (${from}) WHERE true`,
    );

/** Writes down that staff changed a hand-off, if this very call did; columns in the table's order. */
const writtenOf = (database: Database, action: Change['action'], by: string, from: SQL, at: number) =>
  database.insert(audit).select(
    sql`SELECT NULL, ${at}, ${by}, ${action}, CAST(h.id AS TEXT), h.city, NULL
          FROM hand_offs h JOIN (${from}) w ON w.hand_off = h.id WHERE true`,
  );

export type Opening = Omit<typeof handOffs.$inferInsert, 'id' | 'made' | 'state' | 'reminders' | 'touched'>;

/** Opens a hand-off and has it shown to staff; one of the same key is left as it is. True where it is new. */
export const openHandOff = async (database: Database, opening: Opening): Promise<boolean> => {
  const made = crypto.randomUUID();
  const written = sql`SELECT id AS hand_off, NULL AS message FROM hand_offs WHERE made = ${made}`;
  await database.batch([
    database
      .insert(handOffs)
      .values({ ...opening, made, state: 'waiting', reminders: 0, touched: opening.at })
      .onConflictDoNothing(),
    tellOf(database, 'room', 'opened', written, opening.at),
  ]);
  const [row] = await database.select({ made: handOffs.made }).from(handOffs).where(eq(handOffs.key, opening.key));
  return row?.made === made;
};

export type Saying = {
  readonly handOff: number;
  readonly key: string;
  readonly side: 'asker' | 'staff';
  readonly by: string;
  readonly text: string;
  readonly at: number;
  /** Whether the asker has to be sent it; where they read it on a page, nothing is sent. */
  readonly push: boolean;
  /** When staff are reminded next; null where they have nothing to do. */
  readonly due: number | null;
};

export type SayingResult = 'done' | 'repeated' | 'refused';

/** Adds what somebody said to a hand-off that is not closed, and has the other side told. */
export const say = async (database: Database, saying: Saying): Promise<SayingResult> => {
  const { handOff, key, side, by, text, at, push, due } = saying;
  const made = crypto.randomUUID();
  const written = sql`SELECT hand_off, id AS message FROM hand_off_messages WHERE made = ${made}`;
  const state = side === 'staff' && push ? 'pending' : 'sent';
  await database.batch([
    database
      .insert(handOffMessages)
      .select(
        sql`SELECT NULL, id, ${key}, ${made}, ${at}, ${side}, ${by}, ${text}, ${state} FROM hand_offs
            WHERE id = ${handOff} AND state <> 'closed'`,
      )
      .onConflictDoNothing(),
    database
      .update(handOffs)
      .set({ state: side === 'staff' ? 'answered' : 'waiting', touched: at, due, reminders: 0 })
      .where(
        and(
          eq(handOffs.id, handOff),
          inArray(
            handOffs.id,
            database
              .select({ id: handOffMessages.handOff })
              .from(handOffMessages)
              .where(eq(handOffMessages.made, made)),
          ),
        ),
      ),
    tellOf(database, 'room', side === 'staff' ? 'answered' : 'wrote', written, at),
    ...(side === 'staff' && push ? [tellOf(database, 'asker', 'answered', written, at)] : []),
    ...(side === 'staff' ? [writtenOf(database, 'hand_off_answered', by, written, at)] : []),
  ]);
  const [row] = await database
    .select({ made: handOffMessages.made })
    .from(handOffMessages)
    .where(eq(handOffMessages.key, key));
  if (row === undefined) return 'refused';
  return row.made === made ? 'done' : 'repeated';
};

export type Closing = {
  readonly handOff: number;
  readonly by: string;
  readonly at: number;
  /** Whether the asker is told; without it, the way to them is deleted at once. */
  readonly push: boolean;
  /** Whether staff close it, which is written down. */
  readonly byStaff: boolean;
};

/** Closes a hand-off; false where it was closed before, or is not there. */
export const closeHandOff = async (
  database: Database,
  { handOff, by, at, push, byStaff }: Closing,
): Promise<boolean> => {
  const stamp = `${by}#${crypto.randomUUID()}`;
  const written = sql`SELECT id AS hand_off, NULL AS message FROM hand_offs WHERE closed_by = ${stamp}`;
  const results = await database.batch([
    database
      .update(handOffs)
      .set({ state: 'closed', closed: at, touched: at, due: null, closedBy: stamp, ...(push ? {} : { replyTo: null }) })
      .where(and(eq(handOffs.id, handOff), sql`${handOffs.state} <> 'closed'`)),
    tellOf(database, 'room', 'closed', written, at),
    ...(push ? [tellOf(database, 'asker', 'closed', written, at)] : []),
    ...(byStaff ? [writtenOf(database, 'hand_off_closed', by, written, at)] : []),
    // What had not reached the asker yet is not going to.
    ...(push ? [] : [database.delete(outbox).where(and(eq(outbox.handOff, handOff), eq(outbox.recipient, 'asker')))]),
    database.update(handOffs).set({ closedBy: by }).where(eq(handOffs.closedBy, stamp)).returning({ id: handOffs.id }),
  ]);
  const last = results.at(-1) as readonly unknown[];
  return last.length > 0;
};
