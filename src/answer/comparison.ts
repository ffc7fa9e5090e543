import { decide } from '../search/decide.ts';
import { options } from '../search/options.ts';
import type { Query } from '../search/query.ts';
import type { Hit } from '../search/rank.ts';
import type { Step } from './matter.ts';

/** Citations of each city in a comparison; the contract's `limit` is for the whole answer. */
const perCity = 2;

/** "How do the cities differ in …": each city answers with its own plans, or says that they say nothing. */
export const comparison: Step = ({ query, shelves, limit, library, search }) => {
  const several = query.cities.length > 1;
  if (!several && !(query.asked.includes('comparison') && query.cities.length === 0)) return null;
  const compared = several ? shelves : library.shelves;
  if (compared.length < 2) return null;
  const groups = compared.map((shelf) => {
    const decision = decide(carrying(search(shelf), query).map(alone), query, options.decide.compared);
    return { shelf, hits: decision.answer ? decision.hits.slice(0, perCity) : [] };
  });
  const interleaved = [0, 1].flatMap((rank) => groups.flatMap(({ hits }) => hits[rank] ?? []));
  const [first, ...others] = interleaved.slice(0, Math.max(limit, 1)) as Hit[];
  if (!first) return null;
  return { status: 'answered', kind: 'comparison', hits: [first, ...others], groups };
};

/** Cities that are compared are no rivals: what one of them says more of the matter takes nothing from another. */
const alone = (hit: Hit): Hit => ({ ...hit, rival: 0 });

/** Of hits for a phone number or an e-mail address, those that have one, where any does. */
const carrying = (hits: readonly Hit[], { asked }: Query): readonly Hit[] => {
  const able = asked.includes('phone') || asked.includes('email') ? hits.filter(({ carried }) => carried > 0) : [];
  return able.length > 0 ? able : hits;
};
