import type { Role } from '../inquiry/people.ts';
import type { Visit } from './gate.ts';
import { citiesFor, may } from './person.ts';
import type { Option } from './select.tsx';
import { common } from './wording/common.ja.ts';

/** The cities for which somebody may do something, '' for all of them among the choices where they may. */
export const cityChoices = ({ person, counter }: Pick<Visit, 'person' | 'counter'>, role: Role): readonly Option[] => {
  const ids = citiesFor(
    person,
    role,
    counter.cities.map(({ id }) => id),
  );
  return [
    ...(may(person, role, null) ? [['', common.everyCity] as const] : []),
    ...counter.cities.filter(({ id }) => ids.includes(id)).map(({ id, name }) => [id, name] as const),
  ];
};

/** Whether a form's city is one of ours, or '' for all. */
export const isCityChoice = ({ counter }: Pick<Visit, 'counter'>, city: string): boolean =>
  city === '' || counter.cities.some(({ id }) => id === city);
