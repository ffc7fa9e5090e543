import type { Context } from 'hono';
import { dayAfter, dayOf, startOf } from '../inquiry/japan.ts';
import type { Cursor } from '../inquiry/keyset.ts';
import type { City } from '../plan/plan.ts';
import type { Visit } from './gate.ts';
import { citiesFor, may } from './person.ts';
import type { Option } from './select.tsx';
import { common } from './wording/common.ja.ts';

export const periods = [7, 30, 90, 365] as const;
export type Period = (typeof periods)[number];

/** The period that an address asks for: whole days in Japan up to today. */
export const readPeriod = (c: Context, usual: Period): Period =>
  periods.find((days) => String(days) === c.req.query('days')) ?? usual;

/** When such a period began, in milliseconds since 1970. */
export const sinceOf = (days: Period, now: Date): number => startOf(dayAfter(dayOf(now.getTime()), 1 - days));

/** One of the values that there are, or null for all. */
export const readOne = <Value extends string>(c: Context, name: string, values: readonly Value[]): Value | null =>
  values.find((value) => value === c.req.query(name)) ?? null;

/** The cities that somebody may see. */
export const visibleCities = ({ person, counter }: Pick<Visit, 'person' | 'counter'>): readonly City[] => {
  const ids = citiesFor(
    person,
    'viewer',
    counter.cities.map(({ id }) => id),
  );
  return counter.cities.filter(({ id }) => ids.includes(id));
};

/**
 * The city that a list is of; null for all. Who may see some cities alone sees one of them at a time, whatever the
 * address asks for: the lists' indexes are by one city or by none.
 */
export const readCity = (visit: Pick<Visit, 'c' | 'person' | 'counter'>): string | null => {
  const ids = visibleCities(visit).map(({ id }) => id);
  const asked = ids.find((id) => id === visit.c.req.query('city'));
  if (asked !== undefined) return asked;
  // With no city of theirs among those that there are, they see a city that has nothing.
  return may(visit.person, 'viewer', null) ? null : (ids[0] ?? '-');
};

/** The choices of a city, all of them among them only for who may see all. */
export const cityOptions = (visit: Pick<Visit, 'person' | 'counter'>): readonly Option[] => [
  ...(may(visit.person, 'viewer', null) ? [['', common.everyCity] as const] : []),
  ...visibleCities(visit).map(({ id, name }) => [id, name] as const),
];

export const periodOptions: readonly Option[] = periods.map((days) => [String(days), common.filter.periods[days]]);

/** The choices of a table of names, with one for all of them. */
export const optionsOf = (names: Readonly<Record<string, string>>): readonly Option[] => [
  ['', common.all],
  ...Object.entries(names),
];

/** Where in a list the page starts. */
export const readCursor = (c: Context): Cursor | null => {
  const [, at, id] = /^(\d{1,15}),(\d{1,15})$/u.exec(c.req.query('before') ?? '') ?? [];
  return at === undefined || id === undefined ? null : { at: Number(at), id: Number(id) };
};

/** The present address with another start of the page; null for the first one. */
export const addressAt = (c: Context, cursor: Cursor | null, path: string = c.req.path): string => {
  const query = new URLSearchParams(c.req.query());
  query.delete('before');
  query.delete('done');
  if (cursor) query.set('before', `${cursor.at},${cursor.id}`);
  return query.size === 0 ? path : `${path}?${query}`;
};

/** A city's name; that of none in particular for null, '' or one that is no longer there. */
export const cityName = ({ counter }: Pick<Visit, 'counter'>, id: string | null): string =>
  counter.cities.find((city) => city.id === id)?.name ?? (id || common.noCity);
