import type { FC } from 'hono/jsx';
import { longestQuestion } from '../api/question.ts';
import type { Expected } from '../hand-off.ts';
import type { City } from '../plan/plan.ts';
import { Icon } from '../web/icons.tsx';
import { page } from '../web/layout.tsx';
import type { Reader } from '../web/reader.ts';
import type { TicketWording } from './wording.ts';

/** What is wrong with the form. */
export type AskFault = 'empty' | 'long' | 'city' | 'consent';

/** A city as the page names it. */
export type NamedCity = Pick<City, 'id' | 'name' | 'reading' | 'english'>;

type AskStaffProps = {
  readonly words: TicketWording;
  readonly reader: Reader;
  readonly cities: readonly NamedCity[];
  readonly city: NamedCity | null;
  readonly question: string;
  readonly expected: Expected;
  readonly faults: readonly AskFault[];
  /** Of the ticket to be made: the form sent twice makes one. */
  readonly ticket: string;
};

/** The page on which a question is sent to staff: what happens with it stands before the button. */
export const askStaffPage = (props: AskStaffProps) => {
  const { words, reader, cities, city, question, expected, faults, ticket } = props;
  const { ask } = words;
  const has = (...these: readonly AskFault[]): boolean => these.some((fault) => faults.includes(fault));
  const title = words.pageTitle(ask.title);
  return page({
    reader,
    title: faults.length > 0 ? words.errorTitle(title) : title,
    children: (
      <>
        <h1>{ask.title}</h1>
        {ask.lines(city && reader.words.city(city)).map((line) => (
          <p>{line}</p>
        ))}
        <p>{ask.expected(expected.open, new Date(expected.answerBy))}</p>
        <form class="ask" method="post" action={reader.linkTo('/tickets/new')}>
          <input type="hidden" name="ticket" value={ticket} />
          <div class="field">
            <label for="q">{ask.question}</label>
            <p class="hint" id="q-hint">
              {ask.hint(longestQuestion)}
            </p>
            <Fault id="q-fault" text={has('empty', 'long') ? ask.hint(longestQuestion) : null} />
            <textarea
              id="q"
              name="q"
              rows={4}
              required
              aria-describedby={has('empty', 'long') ? 'q-fault q-hint' : 'q-hint'}
              aria-invalid={has('empty', 'long') ? 'true' : undefined}
            >
              {question}
            </textarea>
          </div>
          <div class="field">
            <label for="city">{ask.city}</label>
            <Fault id="city-fault" text={has('city') ? ask.needCity : null} />
            <select
              id="city"
              name="city"
              required
              aria-describedby={has('city') ? 'city-fault' : undefined}
              aria-invalid={has('city') ? 'true' : undefined}
            >
              <option value="">{ask.chooseCity}</option>
              {cities.map((one) => (
                <option value={one.id} selected={one.id === city?.id}>
                  {reader.words.city(one)}
                </option>
              ))}
            </select>
          </div>
          <div class="field field-check">
            <Fault id="consent-fault" text={has('consent') ? ask.needConsent : null} />
            <input
              id="consent"
              name="consent"
              type="checkbox"
              value="yes"
              required
              aria-describedby={has('consent') ? 'consent-fault' : undefined}
              aria-invalid={has('consent') ? 'true' : undefined}
            />
            <label for="consent">{ask.consent}</label>
          </div>
          <button type="submit">{ask.submit}</button>
        </form>
      </>
    ),
  });
};

const Fault: FC<{ id: string; text: string | null }> = ({ id, text }) =>
  text === null ? null : (
    <p class="error" id={id}>
      <Icon name="error" />
      <span>{text}</span>
    </p>
  );

/** A page that says why there is nothing else. */
export const ticketNotice = (
  words: TicketWording,
  { title, line }: { readonly title: string; readonly line: string },
  reader: Reader,
) =>
  page({
    reader,
    title: words.pageTitle(title),
    children: (
      <>
        <h1>{title}</h1>
        <p>{line}</p>
        <p>
          <a href={reader.linkTo('/')}>{words.ticket.home}</a>
        </p>
      </>
    ),
  });
