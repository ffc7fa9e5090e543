import { and, asc, eq, inArray } from 'drizzle-orm';
import { written } from './audit.ts';
import type { Editor } from './curated.ts';
import type { Database } from './database.ts';
import { type roles, staff } from './schema.ts';

export type Role = (typeof roles)[number];

/** Who may do what: the city is '' for all of them. */
export type StaffMember = typeof staff.$inferSelect;

/** What an e-mail address may do, city by city. */
export const rolesOf = async (database: Database, email: string): Promise<{ city: string; role: Role }[]> =>
  database.select({ city: staff.city, role: staff.role }).from(staff).where(eq(staff.email, email));

/** Everybody, or those of some cities alone. */
export const staffMembers = async (
  database: Database,
  cities: readonly string[] | null,
): Promise<readonly StaffMember[]> =>
  database
    .select()
    .from(staff)
    .where(cities === null ? undefined : inArray(staff.city, [...cities]))
    .orderBy(asc(staff.email), asc(staff.city))
    .limit(1000);

/** Adds somebody, or changes what they may do. */
export const addMember = async (
  database: Database,
  { email, city, role }: Pick<StaffMember, 'email' | 'city' | 'role'>,
  { by, at }: Editor,
): Promise<void> => {
  await database.batch([
    database
      .insert(staff)
      .values({ email, city, role, at, by })
      .onConflictDoUpdate({ target: [staff.email, staff.city], set: { role, at, by } }),
    written(database, { at, by, action: 'staff_added', subject: email, city: city || null, detail: role }),
  ]);
};

export const removeMember = async (
  database: Database,
  { email, city }: Pick<StaffMember, 'email' | 'city'>,
  { by, at }: Editor,
): Promise<void> => {
  await database.batch([
    database.delete(staff).where(and(eq(staff.email, email), eq(staff.city, city))),
    written(database, { at, by, action: 'staff_removed', subject: email, city: city || null }),
  ]);
};
