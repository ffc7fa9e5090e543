import { decide } from '../search/decide.ts';
import { normalize, yearsIn } from '../search/normalize.ts';
import type { Hit } from '../search/rank.ts';
import type { Matter, Step } from './matter.ts';

/** Passages that answer, shown as an indicator or a schedule where a table's row answers best. */
export const found: Step = (matter) => {
  const { query } = matter;
  const decision = decide(withinYear(matter), query);
  if (!decision.answer) return null;
  const [best, ...others] = ofOneOrganization(distinct(decision.hits));
  if (!best) return null;
  const facts = new Set(best.entry.facts.map(({ kind }) => kind));
  const kind = facts.has('indicator')
    ? 'indicator'
    : facts.has('programme') || (query.asked.includes('date') && /\d+\/\d+|\d月/u.test(best.text))
      ? 'schedule'
      : 'passages';
  return { status: 'answered', kind, hits: [best, ...others] };
};

/** Where a plan has a section for the very year asked about, only that section answers. */
const withinYear = ({ query, hits }: Matter): readonly Hit[] => {
  if (
    query.years.length === 0 ||
    !query.asked.some((asked) => asked === 'date' || asked === 'list' || asked === 'count')
  )
    return hits;
  const isOfYear = (hit: Hit) =>
    hit.entry.section.path.some(
      (title) => /年度/u.test(title) && yearsIn(normalize(title)).some((year) => query.years.includes(year)),
    );
  const ofYear = hits.filter(isOfYear);
  if (ofYear.length === 0) return hits;
  return ofYear.filter(({ entry }) => entry.passage.kind !== 'heading');
};

/** Leaves out what only repeats a better hit: the same words again, or the heading that a better hit stands under. */
const distinct = (hits: readonly Hit[]): Hit[] => {
  const seen = new Set<string>();
  const kept: Hit[] = [];
  for (const hit of hits) {
    const text = hit.text.replace(/[\s\p{P}\p{S}]+/gu, '');
    if (seen.has(text) || (hit.entry.passage.kind === 'heading' && kept.some((better) => isUnder(better, hit))))
      continue;
    seen.add(text);
    kept.push(hit);
  }
  return kept;
};

/** Behind the contact of one organization, another one's would be taken for its own. */
const ofOneOrganization = ([best, ...others]: readonly Hit[]): Hit[] => {
  if (!best) return [];
  return [best, ...(isContact(best) ? others.filter((hit) => !isContact(hit)) : others)];
};

const isContact = ({ entry }: Hit): boolean => entry.facts.some(({ kind }) => kind === 'contact');

const isUnder = ({ entry }: Hit, heading: Hit): boolean =>
  entry.plan === heading.entry.plan && heading.entry.section.path.every((part, at) => entry.section.path[at] === part);

/** The last step: the plans do not answer. Says why, and what lies nearest. */
export const notFound = (matter: Matter): ReturnType<Step> & { status: 'not_found' } => {
  const { query, hits, words } = matter;
  if (query.foreign.length > 0 && query.cities.length === 0) {
    return {
      status: 'not_found',
      kind: 'passages',
      reason: 'other_municipality',
      lead: words.notFound.other_municipality(query.foreign),
      nearest: [],
    };
  }
  const decision = decide(hits, query);
  const reason = decision.answer ? 'no_match' : decision.reason;
  return { status: 'not_found', kind: 'passages', reason, lead: words.notFound[reason], nearest: hits.slice(0, 3) };
};
