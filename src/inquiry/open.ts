import type { D1Database } from '@cloudflare/workers-types';
import type { Gap, Log } from '../channel.ts';
import type { Curation } from '../curation.ts';
import type { HandOffs } from '../hand-off.ts';
import { addCurated, changeCurated, draftOf, headOf, versionsOf } from './curated.ts';
import { type OpenDatabase, openDatabase } from './database.ts';
import { faultsOf } from './draft-faults.ts';
import { isFlooded } from './flood.ts';
import { gapsIn } from './gaps.ts';
import { type HandOffCity, openHandOffs } from './hand-offs.ts';
import { type Hashes, openHashes } from './hash.ts';
import { usualHours } from './office-hours.ts';
import { type Outbox, openOutbox, type Ways } from './outbox.ts';
import { openRecorder, type Recorder } from './record.ts';
import { openSecrets } from './secret.ts';
import { openStanding, type Standing } from './standing.ts';
import { closeIdle, deleteOld, emptyOutbox, remind, resealOld, retentionDays } from './upkeep.ts';

/** All that is kept of questions, and what is done with it: made once per isolate. */
export type Inquiries = {
  readonly database: OpenDatabase;
  readonly hashes: Hashes;
  readonly recorder: Recorder;
  readonly standing: Standing;
  /** Null where `HANDOFF_SLACK_CHANNEL` or `DATA_KEY` is unset: nothing takes hand-offs then. */
  readonly handOffs: HandOffs | null;
  readonly curation: Curation;
  /** Whether so many hand-offs from the web wait that no more are taken for a while: staff could not see the rest. */
  readonly isFlooded: () => Promise<boolean>;
  readonly gaps: (days: number, city: string | null) => Promise<readonly Gap[]>;
  /** Tasks of the clock; they never reject. */
  readonly everyMinute: () => Promise<void>;
  readonly daily: () => Promise<void>;
};

export type InquiryParts = {
  readonly d1: D1Database;
  /** Resolves once the database has its tables. */
  readonly ready: () => Promise<void>;
  readonly settings: Readonly<Record<string, string | undefined>>;
  readonly cities: Readonly<Record<string, HandOffCity>>;
  readonly ways: Ways;
  readonly now: () => Date;
  readonly log: Log;
};

const day = 86_400_000;

export const openInquiries = ({ d1, ready, settings, cities, ways, now, log }: InquiryParts): Inquiries => {
  const open = openDatabase(d1, ready);
  const hashes = openHashes(settings);
  const secrets = openSecrets(settings);
  const standing = openStanding({ open, now, log });
  const cityOf = (id: string | null): HandOffCity | null => (id === null ? null : (cities[id] ?? null));
  const cityName = (id: string | null): string | null => cityOf(id)?.name ?? null;
  const hoursOf = (id: string | null) => cityOf(id)?.hours ?? usualHours;
  const outbox: Outbox = openOutbox({ open, secrets, ways, cityName, now, log });
  const takesHandOffs = Boolean(settings.HANDOFF_SLACK_CHANNEL) && secrets !== null;

  const guarded = async (task: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log({ event: 'task_failed', task, error: error instanceof Error ? error.name : typeof error });
    }
  };

  return {
    database: open,
    hashes,
    recorder: openRecorder({ open, hashes, now, log }),
    standing,
    handOffs:
      secrets && takesHandOffs
        ? openHandOffs({ open, secrets, hashes, outbox, standing, cityOf, usual: usualHours, now })
        : null,
    curation: {
      check: (draft) => faultsOf(draft, Object.keys(cities)),
      add: async (draft, by, handOff) => {
        const id = await addCurated(await open(), draft, { by, at: now().getTime() }, handOff);
        standing.expire();
        return id;
      },
      find: async (id) => {
        const database = await open();
        const [head, [newest]] = await Promise.all([headOf(database, id), versionsOf(database, id)]);
        return head && newest ? { draft: draftOf(newest, head.city), version: head.version } : null;
      },
      change: async ({ id, version }, draft, by) => {
        const { kind } = await changeCurated(await open(), id, version, draft, { by, at: now().getTime() });
        standing.expire();
        return kind;
      },
    },
    isFlooded: async () => {
      try {
        return await isFlooded(await open(), now().getTime());
      } catch {
        return false;
      }
    },
    gaps: async (days, city) => {
      try {
        return await gapsIn(await open(), { since: now().getTime() - days * day, city });
      } catch {
        return [];
      }
    },
    everyMinute: async () => {
      await guarded('remind', async () => remind(await open(), now().getTime(), hoursOf));
      await outbox.deliverDue();
    },
    daily: async () => {
      const at = now().getTime();
      await guarded('delete_old', async () => deleteOld(await open(), at, retentionDays(settings)));
      await guarded('close_idle', async () => closeIdle(await open(), at));
      await guarded('empty_outbox', async () => emptyOutbox(await open(), at));
      if (secrets) await guarded('reseal', async () => resealOld(await open(), secrets));
      await outbox.deliverDue();
    },
  };
};
