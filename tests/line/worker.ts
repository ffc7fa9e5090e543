import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

const config = resolve(import.meta.dirname, '..', '..', 'wrangler.toml');
/** A Worker that could not be bundled accepts requests and never answers them. */
const requestLimit = 60_000;

export type LineWorker = {
  readonly origin: string;
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
};

/**
 * Starts the real Worker in workerd for the tests of one file, with a database of its own: under the load of these
 * tests, Workers that share one lock each other out. `LINE_TEST_LOG=log` shows what it logs.
 */
export const useLineWorker = (settings: () => Readonly<Record<string, string>>): LineWorker => {
  const folder = mkdtempSync(join(tmpdir(), 'machikotae-line-'));
  let origin = '';
  let stop = async (): Promise<void> => {};
  beforeAll(async () => {
    process.env.WRANGLER_SEND_METRICS = 'false';
    process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false';
    process.env.WRANGLER_WRITE_LOGS = 'false';
    // Imported late: wrangler reads these when it is loaded.
    const { unstable_startWorker } = await import('wrangler');
    const noVars = join(folder, 'no.vars');
    writeFileSync(noVars, '');
    const worker = await unstable_startWorker({
      config,
      bindings: Object.fromEntries(
        Object.entries(settings()).map(([name, value]) => [name, { type: 'secret_text', value }]),
      ),
      envFiles: [noVars],
      dev: {
        server: { hostname: '127.0.0.1', port: 0 },
        inspector: false,
        watch: false,
        remote: false,
        persist: join(folder, 'state'),
        logLevel: process.env.LINE_TEST_LOG === 'log' ? 'log' : 'error',
      },
    });
    stop = () => worker.dispose();
    origin = (await worker.url).origin;
    await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(requestLimit) });
  });
  afterAll(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    get origin() {
      return origin;
    },
    fetch: (path, init = {}) =>
      fetch(origin + path, { redirect: 'manual', signal: AbortSignal.timeout(requestLimit), ...init }),
  };
};
