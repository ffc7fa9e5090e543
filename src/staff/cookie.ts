import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { sessionSeconds } from './session.ts';

const name = 'staff';

/** Over https the name says that no other host can have set the cookie; a browser takes that name only there. */
const prefixOf = (c: Context): 'host' | undefined => (new URL(c.req.url).protocol === 'https:' ? 'host' : undefined);

/** The session that the browser sent, whatever it is worth. */
export const readSession = (c: Context): string | undefined => getCookie(c, name, prefixOf(c));

/** Lets the browser keep a session. */
export const keepSession = (c: Context, session: string): void => write(c, session, sessionSeconds);

/** Lets the browser forget its session. */
export const forgetSession = (c: Context): void => write(c, '', 0);

const write = (c: Context, value: string, maxAge: number): void => {
  const prefix = prefixOf(c);
  setCookie(c, name, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    maxAge,
    ...(prefix && { prefix, secure: true }),
  });
};
