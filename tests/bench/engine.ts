import { parseArgs } from 'node:util';
import { loadCounter } from '../../index/load.ts';
import { questionCalls } from './questions.ts';
import { quantile } from './statistics.ts';

/** What this program writes: times in milliseconds, memory in MiB. */
export type EngineResult = {
  readonly open: number;
  readonly p50: number;
  readonly p99: number;
  readonly memory: number;
};

/** Objects and buffers in use, after the garbage is collected (needs `--expose-gc`). */
const inUse = (): number => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
};

const { values } = parseArgs({
  options: { artifact: { type: 'string', default: 'index/artifact' }, questions: { type: 'string', default: '1000' } },
});
const calls = questionCalls(values.artifact);
const where = { origin: 'http://127.0.0.1:8787', now: new Date() };
const before = inUse();
const started = performance.now();
const counter = loadCounter(values.artifact);
const open = performance.now() - started;

const asks = calls.map(({ question, city }) => ({ question, ...(city === null ? {} : { city }) }));
const times: number[] = [];
const count = Number(values.questions);
for (let asked = -asks.length; asked < count; asked++) {
  const ask = asks[(asked + asks.length) % asks.length];
  if (!ask) throw new Error('There is nothing to ask.');
  const start = performance.now();
  counter.ask(ask, where);
  // The first round over the questions warms the engine up.
  if (asked >= 0) times.push(performance.now() - start);
}
const result: EngineResult = {
  open,
  p50: quantile(times, 0.5),
  p99: quantile(times, 0.99),
  memory: inUse() - before,
};
console.log(JSON.stringify(result));
// Used after the measurement, so that the engine is not garbage during it.
if (counter.plans.length === 0) process.exitCode = 1;
