import type { Context, MiddlewareHandler } from 'hono';

/** Keeps pages that are not for everybody out of caches and search engines, errors among them. */
export const keepPrivate: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set('cache-control', 'no-store');
  c.res.headers.set('x-robots-tag', 'noindex');
};

/**
 * Whether one of our own pages sent a form. A browser says so in a header that no page can write; one that sends
 * neither header is refused.
 */
export const isFromOurPage = (c: Context): boolean => {
  const site = c.req.header('sec-fetch-site');
  return site === undefined ? c.req.header('origin') === new URL(c.req.url).origin : site === 'same-origin';
};
