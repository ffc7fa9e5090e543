import type { City } from '../plan/plan.ts';
import type { Person } from './person.ts';
import { isSession, isToken, openSession } from './session.ts';
import { common } from './wording/common.ja.ts';

/** The shared passwords: one for all cities, and one for each city that has its own. */
export type Tokens = {
  /** Whether any is set. */
  readonly some: boolean;
  /** What a browser keeps for a typed password; null for a wrong one. */
  readonly signIn: (typed: string, now: Date) => Promise<string | null>;
  /** Whose session a browser has kept. */
  readonly personOf: (session: string, now: Date) => Promise<Person | null>;
};

type Holder = { readonly token: string; readonly person: Person };

/** The name of a city's setting: `STAFF_TOKEN_NISHI_TOKYO` for `nishi-tokyo`. */
const settingOf = (city: string): string => `STAFF_TOKEN_${city.toUpperCase().replaceAll('-', '_')}`;

/** Reads `STAFF_TOKEN` (all cities, may do everything) and `STAFF_TOKEN_{CITY}` (edits that city). */
export const openTokens = (settings: Readonly<Record<string, string | undefined>>, cities: readonly City[]): Tokens => {
  const all: readonly Holder[] = [
    {
      token: settings.STAFF_TOKEN?.trim() ?? '',
      person: { name: common.shared, roles: new Map([['', 'admin']]), by: 'token' },
    },
    ...cities.map(
      ({ id, name }): Holder => ({
        token: settings[settingOf(id)]?.trim() ?? '',
        person: { name: common.sharedOf(name), roles: new Map([[id, 'editor']]), by: 'token' },
      }),
    ),
  ];
  const holders = all.filter(({ token }) => token !== '');
  return {
    some: holders.length > 0,
    signIn: async (typed, now) => {
      // Each is compared whatever came before, so that time tells nothing of which one was right.
      const right = await Promise.all(holders.map(({ token }) => isToken(typed, token)));
      const holder = holders[right.indexOf(true)];
      return holder ? openSession(holder.token, now) : null;
    },
    personOf: async (session, now) => {
      for (const { token, person } of holders) if (await isSession(session, token, now)) return person;
      return null;
    },
  };
};
