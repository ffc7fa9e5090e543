import { expect, test } from 'vitest';
import { auditQuery } from '../../src/inquiry/audit.ts';
import { curatedQuery, listStates } from '../../src/inquiry/curated.ts';
import { gapsQuery } from '../../src/inquiry/gaps.ts';
import { handOffsQuery } from '../../src/inquiry/hand-off-list.ts';
import { opinionsQuery } from '../../src/inquiry/opinions.ts';
import { proposalsQuery } from '../../src/inquiry/proposals.ts';
import { questionsQuery } from '../../src/inquiry/questions.ts';
import { handOffStates, proposalStates } from '../../src/inquiry/schema.ts';
import { openHandOffsQuery } from '../../src/inquiry/statistics.ts';
import { openedInquiries } from './opened.ts';

const { inquiries, database } = openedInquiries();
const db = await inquiries.database();
const cursor = { at: 2, id: 3 };
const cities = ['koganei', null];
const places = [cursor, null];

type Query = { readonly toSQL: () => { readonly sql: string; readonly params: readonly unknown[] } };

/** Every statement of the pages that reads tables which grow with the questions, with each box filled or not. */
const queries: readonly (readonly [name: string, query: Query])[] = [
  ...cities.flatMap((city) =>
    places.flatMap((place) => [
      ...(['line', null] as const).flatMap((channel) =>
        (['not_found', null] as const).flatMap((status) =>
          ['passages', null].map(
            (kind) =>
              [
                `questions ${city} ${channel} ${status} ${kind} ${place?.id}`,
                questionsQuery(db, { since: 1, city, channel, status, kind }, place, 51),
              ] as const,
          ),
        ),
      ),
      ...(['down', null] as const).map(
        (verdict) =>
          [
            `opinions ${city} ${verdict} ${place?.id}`,
            opinionsQuery(db, { since: 1, city, verdict }, place, 51),
          ] as const,
      ),
      ...handOffStates.map(
        (state) => [`hand-offs ${state} ${city} ${place?.id}`, handOffsQuery(db, { state, city }, place, 51)] as const,
      ),
      ...proposalStates.map(
        (state) => [`proposals ${state} ${city} ${place?.id}`, proposalsQuery(db, { state, city }, place, 51)] as const,
      ),
      [`audit ${city} ${place?.id}`, auditQuery(db, city, place, 51)] as const,
    ]),
  ),
  ...cities.flatMap((city) => [
    [`gaps ${city}`, gapsQuery(db, { since: 1, city })] as const,
    [`open hand-offs ${city}`, openHandOffsQuery(db, city)] as const,
    ...listStates.map(
      (state) => [`curated ${state} ${city}`, curatedQuery(db, { state, city, today: '2026-11-30' }, 9)] as const,
    ),
  ]),
];

test.each(queries)('%s reads by an index, in its order', (name, query) => {
  const { sql, params } = query.toSQL();
  const rows = database.sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...(params as (string | number)[])) as {
    detail: string;
  }[];
  const plan = rows.map(({ detail }) => detail);
  expect(plan.length).toBeGreaterThan(0);
  for (const step of plan) {
    // Cities have tens of answers of their own, which may be sorted.
    if (!name.startsWith('curated')) expect(step, plan.join(' / ')).not.toMatch(/TEMP B-TREE/u);
    if (step.startsWith('SCAN')) expect(step).toMatch(/^SCAN audit USING INDEX/u);
  }
});
