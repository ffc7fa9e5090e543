import type { FC } from 'hono/jsx';
import { type OpinionRow, opinionsPage } from '../inquiry/opinions.ts';
import { ExplainLink } from './explain-link.tsx';
import {
  cityName,
  cityOptions,
  optionsOf,
  periodOptions,
  readCity,
  readCursor,
  readOne,
  readPeriod,
  sinceOf,
} from './filters.ts';
import type { Visit } from './gate.ts';
import { Moment } from './moment.tsx';
import { Pager, pageSize } from './pager.tsx';
import { Rows } from './rows.tsx';
import { FilterForm, Select } from './select.tsx';
import { staffPage } from './staff-page.tsx';
import { channelNames, common } from './wording/common.ja.ts';
import { feedbackWords } from './wording/feedback.ja.ts';

/** What people think of answers, newest first. */
export const feedbackList = async (visit: Visit): Promise<Response> => {
  const { c, person, database, now } = visit;
  const days = readPeriod(c, 30);
  const city = readCity(visit);
  const verdict = readOne(c, 'verdict', ['up', 'down'] as const);
  const filter = { since: sinceOf(days, now), city, verdict };
  const { rows, next } = await opinionsPage(database, filter, readCursor(c), pageSize);
  const names = common.filter;
  const body = staffPage(person, {
    heading: feedbackWords.title,
    current: 'feedback',
    children: (
      <>
        <p>{feedbackWords.intro}</p>
        <FilterForm action="/staff/feedback">
          <Select name="days" label={names.period} value={String(days)} options={periodOptions} />
          <Select name="city" label={names.city} value={city ?? ''} options={cityOptions(visit)} />
          <Select
            name="verdict"
            label={names.verdict}
            value={verdict ?? ''}
            options={optionsOf(feedbackWords.verdicts)}
          />
        </FilterForm>
        <Rows>
          {rows.map((row) => (
            <OpinionItem row={row} city={cityName(visit, row.city)} />
          ))}
        </Rows>
        <Pager c={c} next={next} />
      </>
    ),
  });
  return c.html(body);
};

const OpinionItem: FC<{ row: OpinionRow; city: string }> = ({ row, city }) => {
  const { at, channel, verdict, question, passage, reason, comment } = row;
  return (
    <li>
      <p class="row-head">{question ?? feedbackWords.noQuestion}</p>
      {comment !== null && (
        <p class="row-text">
          {feedbackWords.comment}：{comment}
        </p>
      )}
      <ul class="row-meta">
        <li>
          <span class={verdict === 'down' ? 'state state-open' : 'state'}>{feedbackWords.verdicts[verdict]}</span>
        </li>
        {reason !== null && (
          <li>
            {feedbackWords.reason}：{reason}
          </li>
        )}
        <li>
          <Moment at={at} />
        </li>
        <li>{city}</li>
        <li>{channelNames[channel]}</li>
        {passage !== null && (
          <li>
            <a href={`/p/${encodeURIComponent(passage)}`}>{feedbackWords.passage}</a>
          </li>
        )}
        {question !== null && (
          <li>
            <ExplainLink question={question} city={row.city} />
          </li>
        )}
      </ul>
    </li>
  );
};
