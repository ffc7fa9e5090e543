import { askingPart } from '../search/asked.ts';
import { decide } from '../search/decide.ts';
import { normalize, yearsIn } from '../search/normalize.ts';
import type { Draft, Matter, Step } from './matter.ts';

/** "市" and the like at the end of a municipality's name. */
const suffix = /[市区町村]$/u;

/**
 * A question that names a municipality whose plans are not kept is not answered from another's, unless the passage
 * itself names it and the question asks of both (三鷹市と…), as of a project of several cities.
 */
export const foreignCity: Step = (matter) => {
  const { query, hits } = matter;
  if (query.foreign.length === 0 || query.cities.length > 0) return null;
  const decision = decide(hits, query);
  const [best] = decision.answer ? decision.hits : [];
  const text = best
    ? normalize(best.entry.plan.source.slice(best.entry.passage.spans[0]?.start, best.entry.passage.spans.at(-1)?.end))
    : '';
  const together = query.foreign.some((name) => {
    const bare = name.replace(suffix, '');
    return text.includes(bare) && new RegExp(`${bare}[市区町村]?(と|や|、|・)`, 'u').test(query.normalized);
  });
  if (together) return null;
  return refusal(matter);
};

const refusal = ({ query, words }: Matter): Draft => ({
  status: 'not_found',
  kind: 'passages',
  reason: 'other_municipality',
  lead: words.notFound.other_municipality(query.foreign),
  nearest: [],
});

/** A question about a year that no plan of the cities treats is not answered from another year. */
export const foreignYear: Step = ({ query, shelves, hits, words }) => {
  // A year in what the asker tells of himself is not asked about.
  const years = yearsIn(askingPart(query.normalized));
  if (years.length === 0) return null;
  const treated = (year: number) =>
    shelves.some(({ plans }) =>
      plans.some(
        ({ plan, source }) =>
          (plan.period && plan.period.from - 2 <= year && year <= plan.period.to) || mentions(source, year),
      ),
    );
  if (years.some(treated)) return null;
  return {
    status: 'not_found',
    kind: 'passages',
    reason: 'year_outside',
    lead: words.notFound.year_outside,
    nearest: hits.slice(0, 3),
  };
};

const mentions = (source: string, year: number): boolean => {
  const text = source.normalize('NFKC').replace(/\s+/gu, '');
  const era = year >= 2019 ? `令和${year === 2019 ? '元' : year - 2018}年` : `平成${year - 1988}年`;
  return text.includes(era) || text.includes(`${year}年`) || text.includes(`平成${year - 1988}年`);
};
