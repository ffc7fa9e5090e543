import { and, eq, inArray, isNotNull, lt, lte, ne } from 'drizzle-orm';
import type { OfficeHours } from '../plan/plan.ts';
import type { Database } from './database.ts';
import { closeHandOff } from './hand-off-steps.ts';
import { answerBy } from './office-hours.ts';
import { put } from './outbox.ts';
import { audit, feedback, handOffs, inquiries, outbox } from './schema.ts';
import type { Secrets } from './secret.ts';

/*
 * What the clock does: deletes what has been kept long enough, reminds staff, closes what nobody goes on with.
 */

const day = 86_400_000;
/** The daily task deletes in pieces, so that no single statement runs long. */
const piece = 500;
const mostPieces = 20;
const usualRetention = 90;
/** Who changed what is kept for three years, whatever the texts are kept for. */
const auditKept = 3 * 365 * day;
/** An answered hand-off that nobody goes on with is closed after this long, an unanswered one after that. */
const answeredFor = 7 * day;
const waitingFor = 30 * day;
/** Staff are reminded at most so often, an office day apart. */
const mostReminders = 3;
const atOnce = 20;

/** Days that masked texts are kept: `RETENTION_DAYS`. */
export const retentionDays = (settings: Readonly<Record<string, string | undefined>>): number => {
  const days = Number(settings.RETENTION_DAYS?.trim() || usualRetention);
  return Number.isFinite(days) && days >= 0 ? days : usualRetention;
};

/** Deletes texts older than the retention; true where some may be left for the next call. */
export const deleteOld = async (database: Database, now: number, days: number): Promise<boolean> => {
  const before = now - days * day;
  let more = false;
  for (const table of [inquiries, feedback] as const) {
    for (let done = 0; ; done++) {
      const old = database.select({ id: table.id }).from(table).where(lt(table.at, before)).limit(piece);
      const gone = await database.delete(table).where(inArray(table.id, old)).returning({ id: table.id });
      if (gone.length < piece) break;
      if (done < mostPieces) continue;
      more = true;
      break;
    }
  }
  // What was said in it goes with a hand-off, by its foreign key or here.
  const closed = database
    .select({ id: handOffs.id })
    .from(handOffs)
    .where(and(eq(handOffs.state, 'closed'), lt(handOffs.touched, before)))
    .limit(piece);
  await database.delete(handOffs).where(inArray(handOffs.id, closed));
  await database.delete(audit).where(lt(audit.at, now - auditKept));
  return more;
};

/** Reminds staff of hand-offs that are due, once each time. */
export const remind = async (
  database: Database,
  now: number,
  hoursOf: (city: string | null) => OfficeHours,
): Promise<void> => {
  const due = await database
    .select({ id: handOffs.id, city: handOffs.city, due: handOffs.due, reminders: handOffs.reminders })
    .from(handOffs)
    .where(and(eq(handOffs.state, 'waiting'), isNotNull(handOffs.due), lte(handOffs.due, now)))
    .limit(atOnce);
  for (const { id, city, due: at, reminders } of due) {
    if (at === null) continue;
    const next = reminders + 1 < mostReminders ? answerBy(now, hoursOf(city)) : null;
    const [taken] = await database
      .update(handOffs)
      .set({ due: next, reminders: reminders + 1 })
      .where(and(eq(handOffs.id, id), eq(handOffs.due, at)))
      .returning({ id: handOffs.id });
    if (taken) await put(database, { handOff: id, recipient: 'room', event: 'reminder', message: null }, now);
  }
};

/** Closes hand-offs that nobody goes on with. */
export const closeIdle = async (database: Database, now: number): Promise<void> => {
  for (const [state, idle] of [
    ['answered', answeredFor],
    ['waiting', waitingFor],
  ] as const) {
    const idleOnes = await database
      .select({ id: handOffs.id, channel: handOffs.channel })
      .from(handOffs)
      .where(and(eq(handOffs.state, state), lt(handOffs.touched, now - idle)))
      .limit(atOnce);
    for (const { id, channel } of idleOnes) {
      const push = state === 'waiting' && channel === 'line';
      await closeHandOff(database, { handOff: id, by: 'clock', at: now, push, byStaff: false });
    }
  }
};

/** After a change of `DATA_KEY`: what was sealed under the key before is sealed anew. */
export const resealOld = async (database: Database, secrets: Secrets): Promise<void> => {
  const rows = await database
    .select({ id: handOffs.id, sealed: handOffs.replyTo })
    .from(handOffs)
    .where(and(ne(handOffs.state, 'closed'), isNotNull(handOffs.replyTo)))
    .limit(1000);
  for (const { id, sealed } of rows) {
    if (sealed === null || !(await secrets.isOld(sealed))) continue;
    const opened = await secrets.decrypt(sealed);
    if (opened === null) continue;
    await database
      .update(handOffs)
      .set({ replyTo: await secrets.encrypt(opened) })
      .where(and(eq(handOffs.id, id), eq(handOffs.replyTo, sealed)));
  }
};

/** Deletes what a closed hand-off's asker was still to be told, long after the end. */
export const emptyOutbox = async (database: Database, now: number): Promise<void> => {
  await database.delete(outbox).where(lt(outbox.due, now - 7 * day));
};
