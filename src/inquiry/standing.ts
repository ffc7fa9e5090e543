import type { Curated } from '../answer/curated.ts';
import type { Log } from '../channel.ts';
import { activeCurated } from './curated.ts';
import type { OpenDatabase } from './database.ts';
import { dayOf } from './japan.ts';
import { type SwitchName, switchesThrown, type Thrown } from './switches.ts';

/**
 * What staff have set and every question needs: switches and the city's own answers, held in memory. It is read again
 * when it is older than some seconds, so that a change acts within a minute in every isolate.
 */
export type Standing = {
  /**
   * Resolves when what is held is fresh enough, or when waiting for it would delay an answer: what was held before, or
   * nothing, is used then. Never rejects.
   */
  readonly refresh: () => Promise<void>;
  /** Has the next refresh read anew: this isolate has just written. */
  readonly expire: () => void;
  /** Whether something is switched off for a city, or for all. */
  readonly isOff: (name: SwitchName, city: string | null) => boolean;
  /** What staff want to be said where something is off; null for the usual words. */
  readonly messageOf: (name: SwitchName, city: string | null) => string | null;
  /** The city's own answers that are valid now, of all cities. */
  readonly curated: () => readonly Curated[];
};

type Parts = { readonly open: OpenDatabase; readonly now: () => Date; readonly log: Log };

/** Milliseconds: how old it may be, and how long an answer waits for it at most. */
const freshFor = 20_000;
const patience = 250;

export const openStanding = ({ open, now, log }: Parts): Standing => {
  let thrown: readonly Thrown[] = [];
  let curated: readonly Curated[] = [];
  let valid: { readonly day: string; readonly curated: readonly Curated[] } | null = null;
  let due = 0;
  let reading: Promise<void> | null = null;

  const read = async (): Promise<void> => {
    try {
      const database = await open();
      [thrown, curated] = await Promise.all([switchesThrown(database), activeCurated(database)]);
      valid = null;
    } catch (error) {
      log({ event: 'standing_failed', error: error instanceof Error ? error.name : typeof error });
    } finally {
      // A database that is down is not asked again for every question.
      due = Date.now() + freshFor;
      reading = null;
    }
  };

  const applies = (name: SwitchName, city: string | null): Thrown | undefined =>
    thrown.find((one) => one.name === name && one.city === city) ??
    thrown.find((one) => one.name === name && one.city === '');

  return {
    refresh: async () => {
      if (Date.now() < due) return;
      reading ??= read();
      await Promise.race([reading, new Promise<void>((resolve) => setTimeout(resolve, patience))]);
    },
    expire: () => {
      due = 0;
    },
    isOff: (name, city) => applies(name, city) !== undefined,
    messageOf: (name, city) => applies(name, city)?.text ?? null,
    // The same list as long as nothing changes: what is made of it is made once.
    curated: () => {
      const today = dayOf(now().getTime());
      if (valid?.day !== today) {
        valid = {
          day: today,
          curated: curated.filter(
            ({ validFrom, validUntil }) =>
              (validFrom === null || validFrom <= today) && (validUntil === null || today <= validUntil),
          ),
        };
      }
      return valid.curated;
    },
  };
};
