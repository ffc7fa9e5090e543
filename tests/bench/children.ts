import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const startLimit = 90_000;
const stopLimit = 10_000;

export type Child = { readonly pid: number; readonly started: number; readonly stop: () => Promise<void> };

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGTERM');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** Has a process ended with this one, should this one be interrupted. */
export const remember = (child: ChildProcess): void => {
  running.add(child);
  child.once('exit', () => running.delete(child));
};

/** Starts one of this folder's programs; it writes its result as a line of JSON. */
export const startProgram = async <Result>(
  file: string,
  args: readonly string[],
  nodeOptions: readonly string[] = [],
): Promise<Child & { readonly result: Result }> => {
  const started = performance.now();
  const child = spawn(process.execPath, [...nodeOptions, file, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  remember(child);
  const lines = createInterface({ input: child.stdout });
  const line = await firstOf(child, lines, file);
  return { pid: child.pid ?? 0, started, stop: () => stop(child), result: JSON.parse(line) as Result };
};

const firstOf = async (child: ChildProcess, lines: NodeJS.EventEmitter, name: string): Promise<string> => {
  const signal = AbortSignal.timeout(startLimit);
  try {
    const result = await Promise.race([
      once(lines, 'line', { signal }).then(([line]) => String(line)),
      once(child, 'exit', { signal }).then(([code]) => {
        throw new Error(`${name} ended with ${code} before it was ready.`);
      }),
    ]);
    return result;
  } catch (error) {
    await stop(child);
    throw error;
  }
};

/** Ends a process that this one started, and waits for its end. */
export const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.stdin?.end();
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), stopLimit);
  await ended;
  clearTimeout(late);
};
