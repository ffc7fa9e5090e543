import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Counter } from '../answer/counter.ts';
import { Problem } from '../api/problem.ts';
import { longestQuestion, type ReadQuestion, readQuestion } from '../api/question.ts';
import { apiWords } from '../api/wording.ja.ts';
import type { Asking } from '../asking.ts';
import type { Span } from '../plan/span.ts';
import type { FormErrors } from './ask-form.tsx';
import { askPage } from './ask-page.tsx';
import { passagePage, planListPage, planPage } from './plan-pages.tsx';
import { privacyPage } from './privacy-page.tsx';
import { type Reader, readerOfAddress } from './reader.ts';

const shownExamples = 3;

/** What the pages have to know of what is kept, and of people who answer. */
export type WebDesk = {
  /** Days that texts of questions are kept. */
  readonly days: number;
  /** Whether questions are passed on to staff at all, and for a city now. */
  readonly handOffs: boolean;
  readonly takes: (city: string | undefined) => boolean;
};

/** The pages. Links between them stay on the origin that the reader is on. */
export const webRoutes = (counter: Counter, now: () => Date, asking: Asking, desk: WebDesk): Hono => {
  const web = new Hono();
  const where = () => ({ origin: '', now: now() });

  web.get('/', async (c) => {
    const typed = c.req.query('q');
    const reader = readerOfAddress(c.req.url);
    const { city, errors: cityErrors } = readCity(counter, c.req.query('city'), reader);
    const read = typed === undefined ? undefined : readQuestion(typed);
    const errors: FormErrors = {
      ...cityErrors,
      ...(read && 'wrong' in read && { question: messageOf(read, reader) }),
    };
    const asked = read && 'question' in read && Object.keys(errors).length === 0 ? read.question : undefined;
    const context = c.req.query('context');
    const answer =
      asked === undefined
        ? null
        : await asking(
            c,
            'web',
            {
              question: asked,
              language: reader.language,
              ...(city !== undefined && { city }),
              ...(context !== undefined && { context }),
            },
            where(),
          );
    const examples = counter.examples(city, reader.language).slice(0, shownExamples);
    const question = read && 'question' in read ? read.question : (typed ?? '');
    c.header('cache-control', 'no-store');
    return c.html(
      askPage({ reader, cities: counter.cities, examples, question, city, errors, answer, toStaff: desk.takes(city) }),
      Object.keys(errors).length > 0 ? 400 : 200,
    );
  });

  web.get('/privacy', (c) => {
    c.header('cache-control', 'no-cache');
    return c.html(privacyPage(readerOfAddress(c.req.url), desk.days, desk.handOffs));
  });

  web.use('/plans', etag());
  web.use('/plans/:id', etag());
  web.use('/p/:id', etag());

  web.get('/plans', (c) => {
    c.header('cache-control', 'no-cache');
    return c.html(planListPage(readerOfAddress(c.req.url), counter.cities, counter.plans, now()));
  });

  web.get('/plans/:id', (c) => {
    const view = counter.planById(c.req.param('id'));
    if (!view) throw new Problem('not_found', apiWords.missing.plan);
    c.header('cache-control', 'no-cache');
    return c.html(planPage(readerOfAddress(c.req.url), view, now()));
  });

  web.get('/p/:id', (c) => {
    const view = counter.passageById(c.req.param('id'), where());
    if (!view) throw new Problem('not_found', apiWords.missing.passage);
    c.header('cache-control', 'no-cache');
    const marks = readSpan(view.source, c.req.query('start'), c.req.query('end'));
    return c.html(passagePage(readerOfAddress(c.req.url), view, marks, now()));
  });
  return web;
};

/** What is wrong with a question, in the reader's words. */
const messageOf = (read: Exclude<ReadQuestion, { question: string }>, { words }: Reader): string =>
  read.wrong === 'empty' ? words.ask.empty : words.ask.tooLong(longestQuestion, read.length);

/** The city chosen in the form; none chosen comes as an empty value. */
const readCity = (
  counter: Counter,
  chosen = '',
  { words }: Reader,
): { city: string | undefined; errors: FormErrors } => {
  if (chosen === '') return { city: undefined, errors: {} };
  const known = counter.cities.some(({ id }) => id === chosen);
  return known ? { city: chosen, errors: {} } : { city: undefined, errors: { city: words.ask.unknownCity } };
};

/** A span given in an address; one that is not inside the source is no reason to refuse the page. */
const readSpan = (source: string, start = '', end = ''): Span[] | null => {
  if (!/^\d{1,9}$/u.test(start) || !/^\d{1,9}$/u.test(end)) return null;
  const span = { start: Number(start), end: Number(end) };
  return span.start < span.end && span.end <= source.length ? [span] : null;
};
