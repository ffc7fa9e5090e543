import { Hono } from 'hono';
import { isFromOurPage } from '../web/guards.ts';
import { forgetSession, keepSession } from './cookie.ts';
import { readFields } from './fields.ts';
import { noticePage } from './notice-page.tsx';
import { signInPage } from './sign-in-page.tsx';
import type { Tokens } from './tokens.ts';
import { safePath } from './wanted.ts';
import { words } from './wording.ja.ts';

/** Signing in with a shared password, and out. */
export const signInRoutes = (tokens: Tokens, now: () => Date): Hono => {
  const routes = new Hono();
  routes.on('POST', ['/staff/sign-in', '/staff/sign-out'], (c, next) =>
    isFromOurPage(c) ? next() : Promise.resolve(c.html(noticePage(words.foreign), 403)),
  );

  routes.post('/staff/sign-in', async (c) => {
    const fields = await readFields(c);
    const typed = fields.raw('token');
    const to = safePath(fields.raw('to'));
    const session = typed === '' ? null : await tokens.signIn(typed, now());
    if (session === null) {
      const error = typed === '' ? words.signIn.empty : words.signIn.wrong;
      return c.html(signInPage({ to, error }), 401);
    }
    keepSession(c, session);
    return c.redirect(to, 303);
  });
  // Where the address of a refused sign-in leads when it is opened again.
  routes.get('/staff/sign-in', (c) => c.redirect('/staff', 303));

  routes.post('/staff/sign-out', (c) => {
    forgetSession(c);
    return c.redirect('/staff', 303);
  });
  return routes;
};
