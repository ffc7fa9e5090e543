import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { builtArtifact } from './worker.ts';

const root = join(import.meta.dirname, '..', '..');
const started: ChildProcess[] = [];

/** Runs index/start.ts as `npm start` does, and gathers what it prints. */
const start = (args: readonly string[], environment: Readonly<Record<string, string>>) => {
  const child = spawn(process.execPath, [join(root, 'index', 'start.ts'), ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
  });
  started.push(child);
  let printed = '';
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  const saw = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = () => {
        const [match] = pattern.exec(printed) ?? [];
        if (match !== undefined) resolve(match);
      };
      for (const stream of [child.stdout, child.stderr]) {
        stream?.on('data', (data: Buffer) => {
          printed += data.toString();
          look();
        });
      }
      look();
      exit.then(() => reject(new Error(`It ended, and printed: ${printed}`)), reject);
    });
  return { child, exit, saw, printed: () => printed };
};

afterEach(async () => {
  // Asked, not killed, so that it stops workerd too.
  for (const child of started.splice(0)) {
    if (child.exitCode === null && child.signalCode === null && child.kill('SIGTERM')) await once(child, 'exit');
  }
});

describe('npm start', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('serves, names questions to try, and stops on %s', async (signal) => {
    const { child, exit, saw, printed } = start(['--artifact', builtArtifact], {
      PORT: '0',
      PUBLIC_URL: 'https://city.example',
    });
    await saw(/Ctrl\+C/u);
    const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/u.exec(printed()) ?? [];
    expect(printed().match(/^ {2}・.+$/gmu)).toHaveLength(3);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const { plans } = (await (await fetch(`${url}/api/plans`)).json()) as { plans: { url: string }[] };
    expect(plans[0]?.url).toMatch(/^https:\/\/city\.example\/plans\//u);
    child.kill(signal);
    expect(await exit).toBe(0);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  it('starts with an artifact that is not there, and says so', async () => {
    const { child, exit, saw } = start(['--artifact', join(root, 'nowhere')], { PORT: '0' });
    expect(await saw(/ただし.*npm run index/u)).toMatch(/lexicon\.bin/u);
    await saw(/Ctrl\+C/u);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
  });

  it('names a port that is taken', async () => {
    const taken = createServer();
    taken.listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    const { exit, saw } = start(['--artifact', builtArtifact], { PORT: port });
    expect(await saw(/ポート \d+ は/u)).toBe(`ポート ${port} は`);
    expect(await exit).toBe(1);
    await new Promise((done) => taken.close(done));
  });

  it.each(['x', '70000', '-1', '80.5'])('refuses the port %s', async (PORT) => {
    const { exit, saw } = start(['--artifact', builtArtifact], { PORT });
    await saw(/PORT は 0 から 65535/u);
    expect(await exit).toBe(1);
  });
});
