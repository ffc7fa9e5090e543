import { options } from '../search/options.ts';
import type { Matter, Step } from './matter.ts';

/** The thesaurus' fields of what has nothing to do with a city: small talk, homework, the weather; an office's own affairs. */
const fields: ReadonlySet<string> = new Set(['日常', '職場']);

/** A message that has nothing to do with a city, by what it means as a whole or by its words. */
export const outside: Step = (matter) => {
  if (matter.query.followsUp || !(isMeantSo(matter) || isSaidSo(matter))) return null;
  return {
    status: 'not_found',
    kind: 'help',
    reason: 'out_of_scope',
    lead: matter.words.notFound.out_of_scope,
    nearest: [],
  };
};

const isOutside = (unit: number | undefined, { library }: Matter): boolean =>
  unit !== undefined && fields.has(library.thesaurus.concepts[unit - library.vocabulary.unitOfConcept(0)]?.field ?? '');

/** As a whole it is nearer to what people say who want nothing of a city than to any expected question. */
const isMeantSo = (matter: Matter): boolean => {
  const [meant] = matter.query.implied;
  const expected = Math.max(0, ...matter.hits.slice(0, options.decide.among).map(({ question }) => question));
  return (
    meant !== undefined &&
    isOutside(meant.unit, matter) &&
    meant.factor >= options.outside.meant &&
    meant.factor > expected
  );
};

/** Nearly all of its words are such words, and the best passage itself says none of them. */
const isSaidSo = (matter: Matter): boolean => {
  const { slots } = matter.query;
  const [best] = matter.hits;
  const total = slots.reduce((sum, { weight }) => sum + weight, 0);
  let outer = 0;
  for (const [at, { weight, concepts }] of slots.entries()) {
    if (!isOutside(concepts[0]?.unit, matter)) continue;
    if (best?.said[at]) return false;
    outer += weight;
  }
  return total > 0 && outer / total >= options.outside.said;
};
