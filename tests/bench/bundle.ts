import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

const root = resolve(import.meta.dirname, '..', '..');

/** Bytes of something, and of it gzipped. */
export type Size = { readonly raw: number; readonly gzip: number };

/** What would be uploaded: the script and the files that it imports, in a temporary folder. */
export type Bundle = {
  readonly folder: string;
  readonly script: string;
  readonly imported: readonly string[];
  readonly remove: () => void;
};

/** Bundles the Worker without deploying it and without any look-up in the network. */
export const bundleWorker = async (artifact: string): Promise<Bundle> => {
  const folder = mkdtempSync(join(tmpdir(), 'machikotae-bundle-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const wrangler = join(root, 'node_modules', 'wrangler', 'bin', 'wrangler.js');
  const aliases = ['lexicon.bin', 'library.json'].flatMap((name) => [
    '--alias',
    `artifact/${name}:${join(resolve(artifact), name)}`,
  ]);
  try {
    await promisify(execFile)(process.execPath, [wrangler, 'deploy', '--dry-run', '--outdir', folder, ...aliases], {
      cwd: root,
      env: {
        ...process.env,
        WRANGLER_SEND_METRICS: 'false',
        CLOUDFLARE_CF_FETCH_ENABLED: 'false',
        WRANGLER_WRITE_LOGS: 'false',
      },
    });
  } catch (error) {
    remove();
    throw error;
  }
  const imported = readdirSync(folder).filter((name) => !/^README\.md$|\.map$|\.js$/u.test(name));
  return { folder, script: 'worker.js', imported, remove };
};

/** The size of files, each gzipped on its own. */
export const sizeOf = (paths: readonly string[]): Size => {
  const contents = paths.map((path) => readFileSync(path));
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
  return {
    raw: sum(contents.map(({ length }) => length)),
    gzip: sum(contents.map((content) => gzipSync(content).length)),
  };
};

/** The runtime that wrangler itself starts. */
export const workerdPath = (): string => {
  const fromHere = createRequire(import.meta.url);
  const fromWrangler = createRequire(fromHere.resolve('wrangler'));
  const found: unknown = fromWrangler('workerd');
  const path = (found as { readonly default?: unknown }).default;
  if (typeof path !== 'string') throw new Error(`${basename(root)}: workerd is not installed`);
  return path;
};
