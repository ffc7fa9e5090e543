import { describe, expect, test } from 'vitest';
import { createLoad } from '../../bots/load.ts';

const limits = { most: 2, patience: 120, longest: 1_000 };

/** Work that goes on until it is told to end. */
const workOf = () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { promise, end: resolve };
};

/** Milliseconds that a delivery waits for room. */
const waited = async (room: () => Promise<void>): Promise<number> => {
  const started = performance.now();
  await room();
  return performance.now() - started;
};

describe('the load of an isolate', () => {
  test('makes nobody wait while there is room', async () => {
    const load = createLoad(limits);
    const work = workOf();
    const done = load.count(work.promise);
    expect(await waited(load.room)).toBeLessThan(limits.patience / 2);
    work.end();
    await done;
  });

  test('makes a delivery wait until work ends, and never longer than its patience', async () => {
    const load = createLoad(limits);
    const works = [workOf(), workOf()];
    const done = works.map(({ promise }) => load.count(promise));
    expect(await waited(load.room)).toBeGreaterThanOrEqual(limits.patience - 1);
    const room = waited(load.room);
    works[0]?.end();
    expect(await room).toBeLessThan(limits.patience);
    works[1]?.end();
    await Promise.all(done);
  });

  test('has room again after work that failed', async () => {
    const load = createLoad({ ...limits, most: 1 });
    await expect(load.count(Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(await waited(load.room)).toBeLessThan(limits.patience / 2);
  });

  test('does not count work that the platform ended without a word', async () => {
    let now = 0;
    const load = createLoad({ ...limits, most: 1 }, () => now);
    void load.count(workOf().promise);
    now += limits.longest + 1;
    expect(await waited(load.room)).toBeLessThan(limits.patience / 2);
  });
});
