import type { Library, Shelf } from './library.ts';
import type { Slot } from './query.ts';

/** How far slots belong to fields of city life that a city's plans do not treat, as a share of their weight. */
export type Strangeness = (slots: readonly Slot[]) => number;

/**
 * A field is as strange to a city's plans as the share of its concepts that they never say: 税 and 戸籍 to a plan for
 * industry. A concept that the plans do say is no stranger, whatever its field.
 */
export const createStrangeness = ({ units }: Shelf, { thesaurus, vocabulary }: Library): Strangeness => {
  const fields = new Map<string, { said: number; all: number }>();
  thesaurus.concepts.forEach(({ field }, concept) => {
    const { said, all } = fields.get(field) ?? { said: 0, all: 0 };
    fields.set(field, { said: said + (units.has(vocabulary.unitOfConcept(concept)) ? 1 : 0), all: all + 1 });
  });
  const first = vocabulary.unitOfConcept(0);
  return (slots) => {
    let total = 0;
    let strange = 0;
    for (const { weight, concepts } of slots) {
      total += weight;
      const [own] = concepts;
      const field = own && !units.has(own.unit) && fields.get(thesaurus.concepts[own.unit - first]?.field ?? '');
      if (field) strange += weight * (1 - field.said / field.all);
    }
    return total === 0 ? 0 : strange / total;
  };
};
