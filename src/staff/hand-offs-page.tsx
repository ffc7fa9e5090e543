import type { FC } from 'hono/jsx';
import { type HandOffLine, handOffsPage } from '../inquiry/hand-off-list.ts';
import { handOffStates } from '../inquiry/schema.ts';
import { cityName, cityOptions, readCity, readCursor, readOne } from './filters.ts';
import type { Visit } from './gate.ts';
import { Moment } from './moment.tsx';
import { Pager, pageSize } from './pager.tsx';
import { Rows } from './rows.tsx';
import { FilterForm, Select } from './select.tsx';
import { staffPage } from './staff-page.tsx';
import { channelNames, common } from './wording/common.ja.ts';
import { handOffWords } from './wording/hand-offs.ja.ts';

/** Questions passed on to a person, those that wait first. */
export const handOffList = async (visit: Visit): Promise<Response> => {
  const { c, person, database, inquiries, now } = visit;
  const state = readOne(c, 'state', handOffStates) ?? 'waiting';
  const city = readCity(visit);
  const { rows, next } = await handOffsPage(database, { state, city }, readCursor(c), pageSize);
  const body = staffPage(person, {
    heading: handOffWords.title,
    current: 'handOffs',
    children: (
      <>
        <p>{handOffWords.intro}</p>
        {inquiries.handOffs === null && <p class="nothing">{handOffWords.off}</p>}
        <FilterForm action="/staff/hand-offs">
          <Select
            name="state"
            label={common.filter.state}
            value={state}
            options={Object.entries(handOffWords.states)}
          />
          <Select name="city" label={common.filter.city} value={city ?? ''} options={cityOptions(visit)} />
        </FilterForm>
        <Rows>
          {rows.map((row) => (
            <HandOffItem row={row} city={cityName(visit, row.city)} now={now.getTime()} />
          ))}
        </Rows>
        <Pager c={c} next={next} />
      </>
    ),
  });
  return c.html(body);
};

const HandOffItem: FC<{ row: HandOffLine; city: string; now: number }> = ({ row, city, now }) => {
  const { id, at, channel, question, state, due, touched } = row;
  const late = state === 'waiting' && due !== null && due < now;
  return (
    <li>
      <p class="row-head">{question}</p>
      <ul class="row-meta">
        <li>{handOffWords.number(id)}</li>
        <li>
          <Moment at={at} />
        </li>
        <li>{city}</li>
        <li>{channelNames[channel]}</li>
        {state === 'waiting' && due !== null ? (
          <li>
            {late && <span class="state state-open">{handOffWords.overdue}</span>} {handOffWords.due}{' '}
            <Moment at={due} />
          </li>
        ) : (
          <li>
            {handOffWords.touched} <Moment at={touched} />
          </li>
        )}
        <li>
          <a class="button" href={`/staff/hand-offs/${id}`} aria-label={handOffWords.openOf(id)}>
            {handOffWords.open}
          </a>
        </li>
      </ul>
    </li>
  );
};
