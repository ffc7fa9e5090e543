import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));
const config = join(root, 'wrangler.toml');
/** Milliseconds that bundling and starting may take; 2 seconds are usual. */
const startLimit = 90_000;
const artifactFiles = ['lexicon.bin', 'library.json'] as const;

export type Serving = {
  /** For example `http://127.0.0.1:8787`, without a slash at its end. */
  readonly url: string;
  /** Folder of its own state; null where that is shared. */
  readonly state: string | null;
  /** The cron triggers of wrangler.toml. */
  readonly crons: readonly string[];
  readonly stop: () => Promise<void>;
};

export type ServeOptions = {
  /** Folder that holds `lexicon.bin` and `library.json`. A file that is missing is served as an empty one. */
  readonly artifact: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Settings, over those of `.dev.vars` and wrangler.toml. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Whether `.dev.vars` is read at all. */
  readonly devVars?: boolean;
  /** A database of its own, gone when it stops: Workers that share one lock each other out. */
  readonly ownState?: boolean;
  /** Whether the Worker's own log lines are printed. */
  readonly verbose?: boolean;
};

/**
 * Serves src/worker.ts in workerd on 127.0.0.1, without any look-up in the network.
 *
 * The Worker imports its artifact by two names that wrangler.toml's `[alias]` aims at files; here they are aimed at
 * the chosen folder's. An import needs a file, so an empty one stands in where the folder has none, and the Worker
 * then says what is wrong in its own words.
 */
export const serve = async ({
  artifact,
  port,
  settings = {},
  devVars = true,
  ownState = false,
  verbose = false,
}: ServeOptions): Promise<Serving> => {
  process.env.WRANGLER_SEND_METRICS = 'false';
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false';
  process.env.WRANGLER_WRITE_LOGS = 'false';
  // Imported late: wrangler reads these when it is loaded.
  const { unstable_readConfig, unstable_startWorker } = await import('wrangler');
  const standIns = mkdtempSync(join(tmpdir(), 'machikotae-'));
  const artifactAlias = artifactFiles.map((name) => {
    const file = join(resolve(artifact), name);
    const standIn = join(standIns, name);
    if (!existsSync(file)) writeFileSync(standIn, '');
    return [`artifact/${name}`, existsSync(file) ? file : standIn];
  });
  // Any file named takes the place of .dev.vars; an empty list does not.
  const noVars = join(standIns, 'no.vars');
  writeFileSync(noVars, '');
  const state = ownState ? join(standIns, 'state') : null;
  const { alias, triggers } = unstable_readConfig({ config });
  const worker = await unstable_startWorker({
    config,
    build: { alias: { ...alias, ...Object.fromEntries(artifactAlias) } },
    bindings: Object.fromEntries(
      Object.entries(settings).map(([name, value]) => [name, { type: 'secret_text', value }]),
    ),
    ...(devVars ? {} : { envFiles: [noVars] }),
    dev: {
      server: { hostname: '127.0.0.1', port },
      inspector: false,
      watch: false,
      remote: false,
      logLevel: verbose ? 'log' : 'error',
      ...(state === null ? {} : { persist: state }),
    },
  });
  const stop = async (): Promise<void> => {
    await worker.dispose();
    rmSync(standIns, { recursive: true, force: true });
  };
  const failed = new Promise<never>((_, reject) => {
    worker.raw.once('buildFailed', () => reject(new Error('src/worker.ts を組み立てられませんでした。')));
    worker.raw.once('error', ({ cause, reason }) => reject(cause instanceof Error ? cause : new Error(reason)));
  });
  const answered = async (): Promise<string> => {
    const { origin } = await worker.url;
    // A Worker that could not be bundled accepts requests and never answers them.
    await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(startLimit) });
    return origin;
  };
  try {
    return { url: await Promise.race([answered(), failed]), state, crons: triggers.crons ?? [], stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
