import type { FC } from 'hono/jsx';
import { type GapGroup, gapsIn } from '../inquiry/gaps.ts';
import { ExplainLink } from './explain-link.tsx';
import { cityName, cityOptions, periodOptions, readCity, readPeriod, sinceOf } from './filters.ts';
import type { Visit } from './gate.ts';
import { Moment } from './moment.tsx';
import { mayAnywhere } from './person.ts';
import { Rows } from './rows.tsx';
import { FilterForm, Select } from './select.tsx';
import { staffPage } from './staff-page.tsx';
import { common } from './wording/common.ja.ts';
import { unansweredWords } from './wording/unanswered.ja.ts';

const longestPeriod = 90;

/** What the plans do not answer, the commonest first. */
export const unanswered = async (visit: Visit): Promise<Response> => {
  const { c, person, database, now } = visit;
  const asked = readPeriod(c, 30);
  const days = asked > longestPeriod ? longestPeriod : asked;
  const city = readCity(visit);
  const groups = await gapsIn(database, { since: sinceOf(days, now), city });
  const { filter } = common;
  const body = staffPage(person, {
    heading: unansweredWords.title,
    current: 'unanswered',
    children: (
      <>
        <p>{unansweredWords.intro}</p>
        <FilterForm action="/staff/unanswered">
          <Select
            name="days"
            label={filter.period}
            value={String(days)}
            options={periodOptions.filter(([value]) => Number(value) <= longestPeriod)}
          />
          <Select name="city" label={filter.city} value={city ?? ''} options={cityOptions(visit)} />
        </FilterForm>
        {groups.length > 0 && (
          <p>
            {unansweredWords.says(
              groups.length,
              groups.reduce((sum, { count }) => sum + count, 0),
            )}
          </p>
        )}
        <Rows>
          {groups.map((group) => (
            <GroupItem group={group} city={cityName(visit, group.city)} edits={mayAnywhere(person, 'editor')} />
          ))}
        </Rows>
      </>
    ),
  });
  return c.html(body);
};

const GroupItem: FC<{ group: GapGroup; city: string; edits: boolean }> = ({ group, city, edits }) => {
  const { question, count, latest, wordings } = group;
  const others = wordings.slice(1);
  return (
    <li>
      <p class="row-head">
        <span class="row-count">{unansweredWords.count(count)}</span>
        {question}
      </p>
      {others.length > 0 && (
        <div class="row-more">
          <p>{unansweredWords.wordings}</p>
          <ul>
            {others.map((wording) => (
              <li>{wording}</li>
            ))}
          </ul>
        </div>
      )}
      <ul class="row-meta">
        <li>{city}</li>
        <li>
          {unansweredWords.latest} <Moment at={latest} />
        </li>
        <li>
          <ExplainLink question={question} city={group.city} />
        </li>
        {edits && (
          <li>
            <a class="button" href={newAnswer(group)} aria-label={unansweredWords.curateOf(question)}>
              {common.curate}
            </a>
          </li>
        )}
      </ul>
    </li>
  );
};

/** The editor with the group's wordings in it. */
const newAnswer = ({ city, wordings }: GapGroup): string => {
  const query = new URLSearchParams({ city: city ?? '' });
  for (const wording of wordings) query.append('question', wording);
  return `/staff/answers/new?${query}`;
};
