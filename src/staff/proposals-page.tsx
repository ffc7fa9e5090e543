import type { FC } from 'hono/jsx';
import { dayOf } from '../inquiry/japan.ts';
import {
  decideProposal,
  type ProposalRow,
  type ProposalState,
  proposalById,
  proposalsPage,
} from '../inquiry/proposals.ts';
import { proposalStates } from '../inquiry/schema.ts';
import { seedLines } from '../inquiry/seed-lines.ts';
import { doneIn, goOn } from './done.ts';
import type { Fields } from './fields.ts';
import { cityName, cityOptions, readCity, readCursor, readOne } from './filters.ts';
import { forbid, missing, type Visit } from './gate.ts';
import { Moment } from './moment.tsx';
import { Pager, pageSize } from './pager.tsx';
import { may } from './person.ts';
import { Rows } from './rows.tsx';
import { FilterForm, Select } from './select.tsx';
import { staffPage } from './staff-page.tsx';
import { common, proposalStateNames } from './wording/common.ja.ts';
import { proposalsWords } from './wording/proposals.ja.ts';

/** What staff propose for the seeds, newest first. */
export const proposalList = async (visit: Visit): Promise<Response> => {
  const { c, person, database } = visit;
  const state = readOne(c, 'state', proposalStates) ?? 'open';
  const city = readCity(visit);
  const { rows, next } = await proposalsPage(database, { state, city }, readCursor(c), pageSize);
  const body = staffPage(person, {
    heading: proposalsWords.title,
    current: 'proposals',
    done: doneIn(c, proposalsWords.done),
    children: (
      <>
        <p>{proposalsWords.intro}</p>
        <FilterForm action="/staff/proposals">
          <Select name="state" label={common.filter.state} value={state} options={Object.entries(proposalStateNames)} />
          <Select name="city" label={common.filter.city} value={city ?? ''} options={cityOptions(visit)} />
        </FilterForm>
        <Rows>
          {rows.map((row) => (
            <ProposalItem row={row} city={cityName(visit, row.city)} edits={may(person, 'editor', row.city)} />
          ))}
        </Rows>
        <Pager c={c} next={next} />
      </>
    ),
  });
  return c.html(body);
};

/** Marks a proposal as taken, declined or open again. */
export const decide = async (visit: Visit, fields: Fields): Promise<Response> => {
  const { c, person, database, now } = visit;
  const row = await proposalById(database, Number(c.req.param('id')));
  if (!row || !may(person, 'viewer', row.city)) return missing();
  if (!may(person, 'editor', row.city)) return forbid(c);
  const state = proposalStates.find((one) => one === fields.text('state'));
  if (state !== undefined && state !== row.state)
    await decideProposal(database, row, state, { by: person.name, at: now.getTime() });
  return goOn(c, `/staff/proposals?${new URLSearchParams({ state: row.state })}`, 'decided');
};

const steps: Readonly<Record<ProposalState, readonly ProposalState[]>> = {
  open: ['taken', 'declined'],
  taken: ['open'],
  declined: ['open'],
};
const labels = {
  taken: [proposalsWords.take, proposalsWords.takeOf],
  declined: [proposalsWords.decline, proposalsWords.declineOf],
  open: [proposalsWords.reopen, proposalsWords.reopenOf],
} as const;

const ProposalItem: FC<{ row: ProposalRow; city: string; edits: boolean }> = ({ row, city, edits }) => {
  const { id, at, kind, asked, said, aim, state } = row;
  const text = said.join('、');
  return (
    <li>
      <p class="row-head">
        {text} → {aim}
      </p>
      {asked !== null && (
        <p class="row-text">
          {proposalsWords.asked}：{asked}
        </p>
      )}
      <ul class="row-meta">
        <li>{proposalsWords.kinds[kind]}</li>
        <li>
          <Moment at={at} />
        </li>
        <li>{city}</li>
      </ul>
      <p class="hint">{proposalsWords.lines}</p>
      <pre class="seed-lines">{seedLines({ day: dayOf(at), city: row.city, kind, said, aim })}</pre>
      {edits && (
        <form class="row-buttons" method="post" action={`/staff/proposals/${id}`}>
          {steps[state].map((to) => (
            <button class="quiet" type="submit" name="state" value={to} aria-label={labels[to][1](text)}>
              {labels[to][0]}
            </button>
          ))}
        </form>
      )}
    </li>
  );
};
