import type { Role } from '../inquiry/people.ts';

/** Somebody of the staff, signed in. */
export type Person = {
  /** As the audit names them. */
  readonly name: string;
  /** What they may do, by city id; '' for all cities. */
  readonly roles: ReadonlyMap<string, Role>;
  /** How they signed in. */
  readonly by: 'token' | 'access';
};

const rank: Readonly<Record<Role, number>> = { viewer: 0, editor: 1, admin: 2 };

/** Whether somebody may do what a role may, for a city; null for what concerns all cities or none in particular. */
export const may = ({ roles }: Person, role: Role, city: string | null): boolean =>
  [roles.get(''), city === null ? undefined : roles.get(city)].some(
    (held) => held !== undefined && rank[held] >= rank[role],
  );

/** Whether somebody may do it for some city at least. */
export const mayAnywhere = ({ roles }: Person, role: Role): boolean =>
  [...roles.values()].some((held) => rank[held] >= rank[role]);

/** Ids of the cities for which somebody may do what a role may, of all that there are. */
export const citiesFor = (person: Person, role: Role, cities: readonly string[]): readonly string[] =>
  cities.filter((city) => may(person, role, city));
