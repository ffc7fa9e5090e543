import type { Context } from 'hono';

const start = '/staff';

/** Where somebody wanted to go who has to sign in first; the start for what is no page of ours. */
export const wantedPath = (c: Context): string => {
  const { pathname, search } = new URL(c.req.url);
  return c.req.method === 'GET' ? safePath(pathname + search) : start;
};

/** An address inside the staff pages, whatever was sent. */
export const safePath = (path: string): string => {
  const base = 'http://staff.invalid';
  if (!path.startsWith('/') || !URL.canParse(path, base)) return start;
  const { origin, pathname, search } = new URL(path, base);
  return origin === base && /^\/staff(?:\/(?!sign-)|$)/u.test(pathname) ? pathname + search : start;
};
