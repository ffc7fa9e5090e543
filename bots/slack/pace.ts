import type { Ledger } from '../../src/channel.ts';
import type { Clock } from './fetch.ts';
import { transport } from './limits.ts';

/** Channels remembered at most; the oldest turn is forgotten first. */
const remembered = 5_000;
/** Turns that may be taken by other isolates before this one gives up. */
const tries = 30;

/** What could not be said because the channel's queue is longer than the work may last. */
export class QueueTooLong extends Error {
  constructor() {
    super('queue_too_long');
    this.name = 'QueueTooLong';
  }
}

/** Waits for a channel's turn to get a message; the channel is named by its hash, because the ledger keeps the name. */
export type Pacer = (channel: string, ledger: Ledger, deadline: number, clock: Clock) => Promise<void>;

/**
 * Keeps messages of one channel a second apart: exactly among the requests of this isolate, and by one ledger entry per
 * channel and second among isolates, where each takes the next second that nobody has.
 *
 * https://docs.slack.dev/apis/web-api/rate-limits
 */
export const createPacer = (): Pacer => {
  const free = new Map<string, number>();

  const reserve = (channel: string, now: number): number => {
    const turn = Math.max(now, free.get(channel) ?? 0);
    free.delete(channel);
    free.set(channel, turn + transport.spacing);
    for (const oldest of free.keys()) {
      if (free.size <= remembered) break;
      free.delete(oldest);
    }
    return turn;
  };

  return async (channel, ledger, deadline, { now, sleep }) => {
    for (let attempt = 0; attempt < tries; attempt++) {
      const turn = reserve(channel, now());
      if (turn > deadline) break;
      if (!(await ledger.claim(`slack:turn:${channel}:${Math.floor(turn / transport.spacing)}`))) continue;
      const wait = turn - now();
      if (wait > 0) await sleep(wait);
      return;
    }
    throw new QueueTooLong();
  };
};
