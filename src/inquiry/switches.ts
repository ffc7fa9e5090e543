import { asc, eq } from 'drizzle-orm';
import { written } from './audit.ts';
import type { Database } from './database.ts';
import { switches, switchNames } from './schema.ts';

export { switchNames };
export type SwitchName = (typeof switchNames)[number];

/** A switch that is thrown: the city is '' for all of them. */
export type Thrown = {
  readonly name: SwitchName;
  readonly city: string;
  /** What people are told; null for the usual words. */
  readonly text: string | null;
};

/** A switch as staff see it. */
export type SwitchState = Thrown & { readonly thrown: boolean; readonly at: number; readonly by: string };

export const switchesThrown = async (database: Database): Promise<Thrown[]> =>
  database
    .select({ name: switches.name, city: switches.city, text: switches.text })
    .from(switches)
    .where(eq(switches.thrown, true));

/** Every switch that anybody has ever touched. */
export const allSwitches = async (database: Database): Promise<SwitchState[]> =>
  database.select().from(switches).orderBy(asc(switches.name), asc(switches.city));

/** Throws a switch or takes it back, and writes down who did. */
export const setSwitch = async (
  database: Database,
  { name, city, thrown, text, at, by }: SwitchState,
): Promise<void> => {
  await database.batch([
    database
      .insert(switches)
      .values({ name, city, thrown, text, at, by })
      .onConflictDoUpdate({ target: [switches.name, switches.city], set: { thrown, text, at, by } }),
    written(database, {
      at,
      by,
      action: thrown ? 'switch_on' : 'switch_off',
      subject: name,
      city: city || null,
      detail: text,
    }),
  ]);
};
