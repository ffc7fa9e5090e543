import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import { HTTPException } from 'hono/http-exception';
import type { Where } from './answer/counter.ts';
import { Problem, type ProblemKind, problemResponse } from './api/problem.ts';
import { apiRoutes } from './api/routes.ts';
import { apiWords } from './api/wording.ja.ts';
import type { CounterState } from './artifact.ts';
import { createAsking } from './asking.ts';
import type { Log } from './channel.ts';
import { type Channels, channelRoutes, type PortOf } from './channels.ts';
import type { Delivery } from './delivery/open.ts';
import type { Inquiries } from './inquiry/open.ts';
import { retentionDays } from './inquiry/upkeep.ts';
import { createPort } from './port.ts';
import { staffRoutes } from './staff/routes.ts';
import { ticketRoutes } from './tickets/routes.ts';
import { securityHeaders } from './web/headers.ts';
import { siteIcon } from './web/icons.tsx';
import { type MessageName, messagePage } from './web/message-page.tsx';
import { readerOfAddress } from './web/reader.ts';
import { type WebDesk, webRoutes } from './web/routes.ts';

/** What a deployment sets. */
export type Settings = {
  /** Base of the links in citations, without a slash at its end; a request's own origin where unset. */
  readonly publicUrl?: string;
  /** Every setting by its name, for the channels. */
  readonly all: Readonly<Record<string, string | undefined>>;
};

export type AppParts = {
  readonly counter: CounterState;
  readonly settings: Settings;
  /** The pages' style sheet. */
  readonly style: string;
  readonly channels?: Channels;
  /** Where deliveries, conversations and questions are kept; without it there are no channels. */
  readonly kept?: { readonly delivery: Delivery; readonly inquiries: Inquiries };
  readonly log?: Log;
  /** Whether an address, or a person by a hash, may ask once more now; without it everybody may. */
  readonly mayAsk?: (key: string) => Promise<boolean>;
  readonly now?: () => Date;
};

/** The service: every route, and every error turned into a response. */
export const createApp = (parts: AppParts): Hono => {
  const { counter, settings, style, channels = {}, kept, log = () => undefined, now = () => new Date() } = parts;
  const { mayAsk } = parts;
  const app = new Hono();
  app.use(securityHeaders);
  app.onError((error, c) => {
    const problem = problemOf(error);
    if (problem.kind === 'internal')
      log({ event: 'internal_error', name: error.name, message: error.message, path: c.req.path });
    return fail(c, problem);
  });
  app.notFound((c) => fail(c, new Problem('not_found', apiWords.missing.route)));

  app.get('/style.css', etag(), (c) => c.body(style, 200, asset('text/css; charset=utf-8')));
  app.get('/icon.svg', etag(), (c) => c.body(siteIcon, 200, asset('image/svg+xml')));

  if (counter.kind === 'ready') {
    const whereOf = (c: Context): Where => ({ origin: settings.publicUrl ?? new URL(c.req.url).origin, now: now() });
    if (mayAsk) {
      const limit = limited(mayAsk);
      app.post('/api/ask', limit);
      app.post('/staff/sign-in', limit);
      app.post('/tickets/*', limit);
      app.get('/', async (c, next) => (c.req.query('q') === undefined ? next() : limit(c, next)));
    }
    const asking = createAsking(counter.counter, kept?.inquiries ?? null);
    app.route('/', apiRoutes(counter.counter, whereOf, asking));
    app.route('/', webRoutes(counter.counter, now, asking, webDeskOf(kept?.inquiries ?? null, settings)));
    const inquiries = kept?.inquiries ?? null;
    app.route('/', staffRoutes({ counter: counter.counter, inquiries, settings: settings.all, now, log }));
    if (kept) {
      const { delivery, inquiries } = kept;
      const portOf: PortOf = async (c, channel) => {
        await inquiries.standing.refresh();
        return createPort({
          channel,
          counter: counter.counter,
          ...delivery,
          inquiries,
          ...(mayAsk && { mayAsk: (key) => mayAsk(`person:${key}`) }),
          settings: settings.all,
          origin: whereOf(c).origin,
          now,
          log,
        });
      };
      app.route('/', channelRoutes(channels, counter.counter, portOf));
      app.route(
        '/',
        ticketRoutes({
          cities: counter.counter.cities,
          handOffs: inquiries.handOffs,
          refresh: inquiries.standing.refresh,
          isFlooded: inquiries.isFlooded,
        }),
      );
    }
    refuseOtherMethods(app);
  } else {
    app.all('*', (c) => fail(c, new Problem('unavailable', counter.reason)));
  }
  return app;
};

const webDeskOf = (inquiries: Inquiries | null, { all }: Settings): WebDesk => ({
  days: retentionDays(all),
  handOffs: Boolean(inquiries?.handOffs),
  takes: (city) => (inquiries?.handOffs?.offer(city ?? null) ?? null) !== null,
});

/** Seconds after which the limit of Workers' rate limiting has passed: its period. */
const limitPeriod = 60;

/** Refuses an address that asks too often, https://developers.cloudflare.com/workers/runtime-apis/bindings/rate-limit/ */
const limited =
  (mayAsk: (key: string) => Promise<boolean>): MiddlewareHandler =>
  async (c, next) => {
    if (await mayAsk(c.req.header('cf-connecting-ip') ?? '')) return next();
    throw new Problem('too_many_requests', apiWords.busy, { headers: { 'retry-after': String(limitPeriod) } });
  };

const asset = (type: string) => ({ 'content-type': type, 'cache-control': 'no-cache' });

/** Answers what a path does not take with 405 and what it takes, for every route registered so far. */
const refuseOtherMethods = (app: Hono): void => {
  const methods = new Map<string, Set<string>>();
  for (const { path, method } of app.routes) {
    if (method === 'ALL') continue;
    const allowed = methods.get(path) ?? new Set();
    methods.set(path, allowed.add(method));
    if (method === 'GET') allowed.add('HEAD');
  }
  for (const [path, allowed] of methods) {
    const allow = [...allowed].join(', ');
    app.all(path, () => {
      throw new Problem('method_not_allowed', apiWords.method(allow), { headers: { allow } });
    });
  }
};

/** What went wrong, in words that are safe to send: of an error of our own making, nothing but that there was one. */
const problemOf = (error: Error): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException && error.status === 415) {
    return new Problem('unsupported_media_type', apiWords.body.mediaType);
  }
  if (error instanceof HTTPException && error.status < 500) return new Problem('invalid_request', error.message);
  return new Problem('internal', apiWords.internal);
};

const pageOf: Record<ProblemKind, MessageName> = {
  invalid_request: 'badRequest',
  not_json: 'badRequest',
  not_found: 'notFound',
  method_not_allowed: 'methodNotAllowed',
  too_large: 'badRequest',
  unsupported_media_type: 'badRequest',
  too_many_requests: 'busy',
  internal: 'internal',
  unavailable: 'unavailable',
  closed: 'closed',
};

/** People get a page, programs get a problem document. */
const fail = (c: Context, problem: Problem): Response | Promise<Response> => {
  if (!wantsPage(c.req.path, c.req.header('accept') ?? '')) return problemResponse(problem);
  const own = problem.kind === 'closed' && problem.message !== apiWords.closed ? problem.message : null;
  return c.html(messagePage(pageOf[problem.kind], readerOfAddress(c.req.url), own), problem.status, problem.headers);
};

/** Paths that only programs call, and paths of pages; elsewhere it takes a browser's Accept to get a page. */
const forPrograms = /^\/(?:api|line|slack|healthz|openapi\.json)(?:\/|$)/u;
const forPeople = /^\/(?:$|p\/|plans(?:\/|$)|staff(?:\/|$)|tickets\/|privacy$)/u;

const wantsPage = (path: string, accept: string): boolean => {
  if (forPrograms.test(path)) return false;
  if (accept.includes('text/html')) return true;
  return forPeople.test(path) && !accept.includes('json');
};
