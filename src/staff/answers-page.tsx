import type { FC } from 'hono/jsx';
import { type CuratedLine, listCurated, listStates } from '../inquiry/curated.ts';
import { dayOf } from '../inquiry/japan.ts';
import { cityName, cityOptions, readCity, readOne } from './filters.ts';
import type { Visit } from './gate.ts';
import { dayText, Moment } from './moment.tsx';
import { mayAnywhere } from './person.ts';
import { Rows } from './rows.tsx';
import { FilterForm, Select } from './select.tsx';
import { staffPage } from './staff-page.tsx';
import { answersWords } from './wording/answers.ja.ts';
import { common } from './wording/common.ja.ts';

/** The city's own answers. */
export const answerList = async (visit: Visit): Promise<Response> => {
  const { c, person, database, now } = visit;
  const state = readOne(c, 'state', listStates) ?? 'active';
  const city = readCity(visit);
  const rows = await listCurated(database, { state, city, today: dayOf(now.getTime()) });
  const body = staffPage(person, {
    heading: answersWords.title,
    current: 'answers',
    children: (
      <>
        <p>{answersWords.intro}</p>
        {mayAnywhere(person, 'editor') && (
          <p>
            <a class="button" href="/staff/answers/new">
              {answersWords.make}
            </a>
          </p>
        )}
        <FilterForm action="/staff/answers">
          <Select
            name="state"
            label={common.filter.state}
            value={state}
            options={Object.entries(answersWords.states)}
          />
          <Select name="city" label={common.filter.city} value={city ?? ''} options={cityOptions(visit)} />
        </FilterForm>
        <Rows>
          {rows.map((row) => (
            <AnswerItem row={row} city={cityName(visit, row.city)} />
          ))}
        </Rows>
      </>
    ),
  });
  return c.html(body);
};

const daysOf = (day: string | null): string | null => (day === null ? null : dayText(day));

const AnswerItem: FC<{ row: CuratedLine; city: string }> = ({ row, city }) => {
  const { id, questions, text, validFrom, validUntil, at, by } = row;
  const [first = answersWords.number(id), ...others] = questions;
  return (
    <li>
      <p class="row-head">
        {first}
        {others.length > 0 && <span class="hint"> {answersWords.more(others.length)}</span>}
      </p>
      <p class="row-text">{text}</p>
      <ul class="row-meta">
        <li>{city}</li>
        <li>{answersWords.validity(daysOf(validFrom), daysOf(validUntil))}</li>
        <li>
          {answersWords.changed} <Moment at={at} /> {by}
        </li>
        <li>
          <a class="button" href={`/staff/answers/${id}`} aria-label={answersWords.editOf(first)}>
            {answersWords.edit}
          </a>
        </li>
      </ul>
    </li>
  );
};
