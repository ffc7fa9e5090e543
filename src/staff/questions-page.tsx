import type { Child, FC } from 'hono/jsx';
import { type QuestionFilter, type QuestionRow, questionsPage } from '../inquiry/questions.ts';
import { ExplainLink } from './explain-link.tsx';
import { addressAt, cityName, cityOptions, optionsOf, periodOptions, readCursor, readPeriod } from './filters.ts';
import type { Visit } from './gate.ts';
import { Moment } from './moment.tsx';
import { Pager, pageSize } from './pager.tsx';
import { kindName, questionFilter } from './question-filter.ts';
import { mostExported } from './questions-csv.ts';
import { Rows } from './rows.tsx';
import { FilterForm, Select } from './select.tsx';
import { staffPage } from './staff-page.tsx';
import { channelNames, common } from './wording/common.ja.ts';
import { questionsWords } from './wording/questions.ja.ts';
import { kinds, reasonOf, statuses } from './wording.ja.ts';

/** Every question, newest first. */
export const questionList = async (visit: Visit): Promise<Response> => {
  const { c, person, database } = visit;
  const filter = questionFilter(visit);
  const { rows, next } = await questionsPage(database, filter, readCursor(c), pageSize);
  const body = staffPage(person, {
    heading: questionsWords.title,
    current: 'questions',
    children: (
      <>
        <p>{questionsWords.intro}</p>
        <QuestionFilters visit={visit} filter={filter} />
        <Rows>
          {rows.map((row) => (
            <QuestionItem row={row} city={cityName(visit, row.city)} />
          ))}
        </Rows>
        <Pager c={c} next={next} />
        <p class="card-link">
          <a href={addressAt(c, null, '/staff/questions.csv')} download>
            {questionsWords.csv}
          </a>
        </p>
        <p class="hint">{questionsWords.csvHint(mostExported)}</p>
      </>
    ),
  });
  return c.html(body);
};

const QuestionFilters: FC<{ visit: Visit; filter: QuestionFilter }> = ({ visit, filter }) => {
  const { period, city, channel, status, kind } = common.filter;
  return (
    <FilterForm action="/staff/questions">
      <Select name="days" label={period} value={String(readPeriod(visit.c, 30))} options={periodOptions} />
      <Select name="city" label={city} value={filter.city ?? ''} options={cityOptions(visit)} />
      <Select name="channel" label={channel} value={filter.channel ?? ''} options={optionsOf(channelNames)} />
      <Select name="status" label={status} value={filter.status ?? ''} options={optionsOf(statuses)} />
      <Select name="kind" label={kind} value={filter.kind ?? ''} options={optionsOf(kinds)} />
    </FilterForm>
  );
};

const QuestionItem: FC<{ row: QuestionRow; city: string }> = ({ row, city }) => {
  const { at, channel, status, kind, reason, question, curated, latency } = row;
  const parts: readonly Child[] = [
    <Moment at={at} />,
    city,
    channelNames[channel],
    <span class={status === 'not_found' ? 'state state-open' : 'state'}>{statuses[status]}</span>,
    status === 'not_found' ? reasonOf(reason ?? '') : kindName(kind),
    ...(curated === null ? [] : [<a href={`/staff/answers/${curated}`}>{questionsWords.curated}</a>]),
    questionsWords.latency(latency),
    <ExplainLink question={question} city={row.city} />,
  ];
  return (
    <li>
      <p class="row-head">{question}</p>
      <ul class="row-meta">
        {parts.map((part) => (
          <li>{part}</li>
        ))}
      </ul>
    </li>
  );
};
