import { openKnown, type PackedKnown } from './nearest.ts';
import { options } from './options.ts';
import type { Meeting, Query } from './query.ts';
import { vectorOf } from './vector.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Concepts that a question as a whole seems to mean, the likeliest first, with how alike it is to a sentence that means them. */
export type Situations = (query: Omit<Query, 'implied'>) => Meeting[];

/** Compares a question with what residents type when they mean something. Rare is what few of those sentences have. */
export const openSituations = (
  situations: PackedKnown,
  vocabulary: Pick<Vocabulary, 'unitOf' | 'unitOfConcept'>,
): Situations => {
  const counts = new Map<number, number>();
  for (const unit of situations.units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const all = situations.means.length;
  const rarity = (unit: number | undefined): number => {
    const count = unit === undefined ? 0 : (counts.get(unit) ?? 0);
    return Math.log(1 + (all - count + 0.5) / (count + 0.5));
  };
  const nearest = openKnown(situations, rarity);
  const { least, most } = options.implied;
  return (query) =>
    [...nearest(vectorOf(query, { unitOf: vocabulary.unitOf, rarity }))]
      .filter(([, likeness]) => likeness >= least)
      .sort((a, b) => b[1] - a[1])
      .slice(0, most)
      .map(([concept, likeness]) => ({ unit: vocabulary.unitOfConcept(concept), factor: likeness }));
};
