import type { HandOff } from '../hand-off.ts';
import { handOffById } from '../inquiry/hand-off-rows.ts';
import { cityName } from './filters.ts';
import type { Visit } from './gate.ts';
import { may } from './person.ts';

/** The hand-off that an address names, for who may see it; null for one that is not there or not theirs to see. */
export const findHandOff = async (
  visit: Visit,
  id: number = Number(visit.c.req.param('id')),
): Promise<HandOff | null> => {
  const named = (city: string | null): string | null => (city === null ? null : cityName(visit, city));
  const handOff = await handOffById(visit.database, id, named);
  return handOff && may(visit.person, 'viewer', handOff.city) ? handOff : null;
};
