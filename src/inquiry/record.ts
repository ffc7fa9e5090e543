import { eq, inArray, sql } from 'drizzle-orm';
import type { AskedOnce, Log, Opinion, Proposed } from '../channel.ts';
import { maskPersonalData } from '../personal/mask.ts';
import type { Database, OpenDatabase } from './database.ts';
import type { Hashes } from './hash.ts';
import { dayOf } from './japan.ts';
import { type ChannelName, daily, feedback, inquiries, losses, proposals } from './schema.ts';

/** A question that was answered, as it is handed over to be recorded. */
export type Asked = Omit<AskedOnce, 'received'> & {
  readonly channel: ChannelName;
  /** Milliseconds from the question's coming in to its answer. */
  readonly latency: number;
};

/** Keeps what was asked. Nothing here ever rejects: a failing database must not be felt by who asks. */
export type Recorder = {
  readonly record: (asked: Asked) => Promise<void>;
  readonly opinion: (opinion: Opinion & { readonly channel: ChannelName }) => Promise<void>;
  readonly propose: (proposed: Proposed) => Promise<void>;
  /** Deletes the records of a person, or of one message of theirs; false where that could not be done. */
  readonly forgetAsker: (asker: string) => Promise<boolean>;
  readonly forgetMessage: (message: string) => Promise<boolean>;
};

type Parts = {
  readonly open: OpenDatabase;
  readonly hashes: Hashes;
  readonly now: () => Date;
  readonly log: Log;
};

type Write = (database: Database) => Promise<unknown>;

/** A record that waits, with the hashes by which it can be forgotten meanwhile. */
type Waiting = { readonly write: Write; readonly asker: string | null; readonly message: string | null };

/** So many records wait for a database that is down; what comes beyond is counted as lost. */
const mostWaiting = 200;
/** How many are caught up with at once: D1 takes at most 50 queries in one call on the free plan. */
const atOnce = 20;

/** Opens the recorder of an isolate. */
export const openRecorder = ({ open, hashes, now, log }: Parts): Recorder => {
  const waiting: Waiting[] = [];
  let lost = 0;

  /** Writes what waits, oldest first, and how many were lost meanwhile. */
  const catchUp = async (database: Database): Promise<void> => {
    for (let done = 0; done < atOnce; done++) {
      const [next] = waiting;
      if (!next) break;
      await next.write(database);
      waiting.shift();
    }
    if (lost === 0) return;
    const counted = lost;
    await database
      .insert(losses)
      .values({ day: dayOf(now().getTime()), records: counted })
      .onConflictDoUpdate({ target: losses.day, set: { records: sql`${losses.records} + ${counted}` } });
    lost -= counted;
  };

  const keep = async (write: Write, asker: string | null = null, message: string | null = null): Promise<void> => {
    try {
      const database = await open();
      await write(database);
      await catchUp(database);
    } catch (error) {
      log({
        event: 'record_failed',
        error: error instanceof Error ? error.name : typeof error,
        waiting: waiting.length,
      });
      if (waiting.length < mostWaiting) waiting.push({ write, asker, message });
      else lost++;
    }
  };

  /** Deletes what is written, and first what waits to be: it must not be written once the person is forgotten. */
  const forget = async (isTheirs: (one: Waiting) => boolean, write: Write): Promise<boolean> => {
    for (const one of waiting.filter(isTheirs)) waiting.splice(waiting.indexOf(one), 1);
    try {
      await write(await open());
      return true;
    } catch (error) {
      log({ event: 'forget_failed', error: error instanceof Error ? error.name : typeof error });
      return false;
    }
  };

  const hashed = async (id: string | undefined): Promise<string | null> => (id === undefined ? null : hashes.of(id));

  return {
    record: async ({ channel, question, city, trace, latency, asker, message }) => {
      const at = now().getTime();
      const [askerHash, messageHash] = await Promise.all([hashed(asker), hashed(message)]);
      const about = trace.city ?? city;
      const { status, kind, reason, topic, passages, curated } = trace;
      await keep(
        (database) =>
          database.batch([
            database.insert(inquiries).values({
              at,
              city: about,
              channel,
              status,
              kind,
              reason,
              question: maskPersonalData(question).text,
              topic,
              passages,
              curated,
              latency,
              asker: askerHash,
              message: messageHash,
            }),
            database
              .insert(daily)
              .values({ day: dayOf(at), city: about ?? '', channel, status, kind, questions: 1, latency })
              .onConflictDoUpdate({
                target: [daily.day, daily.city, daily.channel, daily.status, daily.kind],
                set: { questions: sql`${daily.questions} + 1`, latency: sql`${daily.latency} + ${latency}` },
              }),
          ]),
        askerHash,
        messageHash,
      );
    },
    opinion: async ({ channel, city, verdict, question, passage, reason, comment, asker }) => {
      const row = {
        at: now().getTime(),
        channel,
        city,
        verdict,
        question: maskedOrNull(question),
        passage: passage ?? null,
        reason: reason ?? null,
        comment: maskedOrNull(comment),
        asker: await hashed(asker),
      };
      await keep((database) => database.insert(feedback).values(row), row.asker);
    },
    propose: async ({ city, kind, asked, said, aim, by }) => {
      const row = {
        at: now().getTime(),
        city,
        kind,
        asked: maskedOrNull(asked),
        said: said.map((text) => maskPersonalData(text).text),
        aim,
        state: 'open' as const,
        by: await hashes.of(by),
      };
      await keep((database) => database.insert(proposals).values(row));
    },
    forgetAsker: async (asker) => {
      const all = await hashes.all(asker);
      return forget(
        ({ asker: hash }) => hash !== null && all.includes(hash),
        (database) =>
          database.batch([
            database.delete(inquiries).where(inArray(inquiries.asker, [...all])),
            database.delete(feedback).where(inArray(feedback.asker, [...all])),
          ]),
      );
    },
    forgetMessage: async (message) => {
      const hash = await hashes.of(message);
      return forget(
        ({ message: own }) => own === hash,
        (database) => database.delete(inquiries).where(eq(inquiries.message, hash)),
      );
    },
  };
};

const maskedOrNull = (text: string | undefined): string | null =>
  text === undefined || text === '' ? null : maskPersonalData(text).text;
