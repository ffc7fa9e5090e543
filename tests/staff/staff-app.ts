import { Hono } from 'hono';
import { loadCounter } from '../../index/load.ts';
import { staffRoutes } from '../../src/staff/routes.ts';

export const token = 'a-token-of-the-tests-あ';
export const counter = loadCounter();

/** The staff pages in this process, without a database, with a clock that a test sets. */
export const staffApp = (setting: string | undefined = token, clock: { now: Date } = { now: new Date() }): Hono =>
  new Hono().route(
    '/',
    staffRoutes({
      counter,
      inquiries: null,
      settings: { STAFF_TOKEN: setting },
      now: () => clock.now,
      log: () => undefined,
    }),
  );

/** A form sent by one of our own pages. */
export const form = (fields: Readonly<Record<string, string>>, headers: HeadersInit = ours): RequestInit => ({
  method: 'POST',
  headers,
  body: new URLSearchParams(fields),
});

export const ours = { 'sec-fetch-site': 'same-origin' } as const;

/** `name=value` of the cookie that a response sets. */
export const cookieOf = (response: Response): string => response.headers.get('set-cookie')?.split(';')[0] ?? '';

/** Signs in, and gives the header that shows it. */
export const signedIn = async (app: Hono, origin = 'http://localhost'): Promise<{ cookie: string }> => ({
  cookie: cookieOf(await app.request(`${origin}/staff/sign-in`, form({ token }))),
});
