import type { Context } from 'hono';

/** Goes on to a page that says what has just been done: a form that was sent is not sent again by reloading. */
export const goOn = (c: Context, path: string, done: string): Response => {
  const query = new URLSearchParams({ done });
  return c.redirect(`${path}${path.includes('?') ? '&' : '?'}${query}`, 303);
};

/** What has just been done, in words; undefined where an address says nothing that we know. */
export const doneIn = (c: Context, sayings: Readonly<Record<string, string>>): string | undefined => {
  const done = c.req.query('done') ?? '';
  return Object.hasOwn(sayings, done) ? sayings[done] : undefined;
};
