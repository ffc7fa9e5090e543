import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Counter } from '../answer/counter.ts';
import { Problem } from '../api/problem.ts';
import { apiWords } from '../api/wording.ja.ts';
import { isFromOurPage, keepPrivate } from '../web/guards.ts';
import { forgetSession, keepSession, readSession } from './cookie.ts';
import { explainPage } from './explain-page.tsx';
import { addressOf, blank, check, readSignIn, wantedIn } from './forms.ts';
import { noticePage } from './notice-page.tsx';
import { isSession, isToken, openSession } from './session.ts';
import { signInPage } from './sign-in-page.tsx';
import { words } from './wording.ja.ts';

/** Longest body of a form, in bytes: a token, and as much of a question as an address holds. */
const longestForm = 32_768;

type StaffParts = {
  readonly counter: Counter;
  /** `STAFF_TOKEN`; without it the pages say that it is missing. */
  readonly token: string | undefined;
  readonly now: () => Date;
};

/** The staff pages: sign-in, and why a question gets its answer. Links stay on the origin that the reader is on. */
export const staffRoutes = ({ counter, token: setting = '', now }: StaffParts): Hono => {
  const staff = new Hono();
  const token = setting.trim();
  const { cities } = counter;
  const isSignedIn = async (session: string | undefined): Promise<boolean> =>
    session !== undefined && isSession(session, token, now());
  const askToSignIn = (c: Context, status: 200 | 401) => {
    const error = readSession(c) === undefined ? undefined : words.signIn.ended;
    return c.html(signInPage({ wanted: wantedIn(c), error }), status);
  };

  staff.use('/staff/*', keepPrivate);
  staff.use('/staff/*', (c, next) => (token === '' ? Promise.resolve(c.html(noticePage(words.unset), 503)) : next()));
  staff.on('POST', ['/staff/sign-in', '/staff/sign-out'], (c, next) =>
    isFromOurPage(c) ? next() : Promise.resolve(c.html(noticePage(words.foreign), 403)),
  );

  staff.get('/staff', async (c) =>
    (await isSignedIn(readSession(c))) ? c.html(explainPage({ cities, typed: blank })) : askToSignIn(c, 200),
  );

  staff.get('/staff/explain', async (c) => {
    if (!(await isSignedIn(readSession(c)))) return askToSignIn(c, 401);
    const wanted = wantedIn(c);
    if (wanted.q === undefined) return c.redirect('/staff', 303);
    const typed = check(counter, wanted);
    if (Object.keys(typed.errors).length > 0) return c.html(explainPage({ cities, typed }), 400);
    const { question, city } = typed;
    const ask = { question, ...(city !== undefined && { city }) };
    return c.html(explainPage({ cities, typed, explanation: counter.explain(ask, { origin: '', now: now() }) }));
  });

  const refuseLong = (): never => {
    throw new Problem('too_large', apiWords.body.tooLarge(longestForm));
  };
  staff.post('/staff/sign-in', bodyLimit({ maxSize: longestForm, onError: refuseLong }), async (c) => {
    const { token: typed, wanted } = await readSignIn(c);
    if (!(await isToken(typed, token))) {
      const error = typed === '' ? words.signIn.empty : words.signIn.wrong;
      return c.html(signInPage({ wanted, error }), 401);
    }
    keepSession(c, await openSession(token, now()));
    return c.redirect(wanted.q === undefined ? '/staff' : addressOf(wanted), 303);
  });
  // Where the address of a refused sign-in leads when it is opened again.
  staff.get('/staff/sign-in', (c) => c.redirect('/staff', 303));

  staff.post('/staff/sign-out', (c) => {
    forgetSession(c);
    return c.redirect('/staff', 303);
  });
  return staff;
};
