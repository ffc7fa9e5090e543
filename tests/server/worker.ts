import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type ServeOptions, type Serving, serve } from '../../index/serve.ts';

/** What `npm run index` writes; `npm test` runs it first. */
export const builtArtifact = join(import.meta.dirname, '..', '..', 'index', 'artifact');

/** Milliseconds after which a request has failed: a Worker that could not be bundled never answers. */
const usualLimit = 20_000;

export type Running = {
  /** For example `http://127.0.0.1:41234`. */
  readonly origin: string;
  /** Folder that holds its database. */
  readonly state: string;
  /** A real request over HTTP; redirects are not followed. */
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
};

/**
 * Starts the real Worker in workerd for the tests of one file and stops it after them. `.dev.vars` is not read, so that
 * a developer's own secrets change nothing.
 */
export const useWorker = (
  options: Partial<ServeOptions> | (() => Partial<ServeOptions>) = {},
  requestLimit = usualLimit,
): Running => {
  let serving: Serving | undefined;
  const running = (): Serving => {
    if (!serving) throw new Error('The Worker runs only inside tests.');
    return serving;
  };
  beforeAll(async () => {
    // Settings may name a server that only runs once the tests begin.
    const own = typeof options === 'function' ? options() : options;
    serving = await serve({ artifact: builtArtifact, port: 0, devVars: false, ownState: true, ...own });
  });
  afterAll(() => serving?.stop());
  return {
    get origin() {
      return running().url;
    },
    get state() {
      return running().state ?? '';
    },
    fetch: (path, init = {}) =>
      fetch(running().url + path, { redirect: 'manual', signal: AbortSignal.timeout(requestLimit), ...init }),
  };
};

/** A body for `POST /api/ask`. */
export const askRequest = (body: unknown, type = 'application/json'): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': type },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
