import { times } from './limits.ts';
import { wait } from './wait.ts';

/** Keeps a burst from piling up more work than its reply tokens outlive. */
export type Pace = {
  /** Resolves when there is room for more work, or after a moment in any case. */
  readonly room: () => Promise<void>;
  /** Counts a piece of work while it goes on. */
  readonly count: <Result>(work: Promise<Result>) => Promise<Result>;
};

/** Events that one isolate works on before the next webhooks are made to wait. */
const most = 16;
/** Milliseconds between two looks. */
const step = 15;

/**
 * A pace of one isolate. Numbers alone are shared between requests, never promises, which Workers do not let one
 * request resolve for another; and work that the platform ended without a word counts only as long as it may last.
 */
export const createPace = (now: () => number = Date.now): Pace => {
  const started = new Map<number, number>();
  let last = 0;
  const isFull = (): boolean => {
    for (const [piece, at] of started) if (now() - at > times.background) started.delete(piece);
    return started.size >= most;
  };
  return {
    room: async () => {
      const until = now() + times.patience;
      while (isFull() && now() < until) await wait(step);
    },
    count: async (work) => {
      const piece = ++last;
      started.set(piece, now());
      try {
        return await work;
      } finally {
        started.delete(piece);
      }
    },
  };
};
