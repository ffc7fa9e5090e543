/** Keeps a burst of deliveries from piling up more work than can be done in time. */
export type Load = {
  /** Resolves when there is room for more work, or after a moment in any case. */
  readonly room: () => Promise<void>;
  /** Counts a piece of work while it goes on. */
  readonly count: <Result>(work: Promise<Result>) => Promise<Result>;
};

/** Times are in milliseconds. */
export type LoadLimits = {
  /** Pieces of work that one isolate does at once before the next deliveries are made to wait. */
  readonly most: number;
  /** How long a delivery waits for room. */
  readonly patience: number;
  /** How long a piece of work may last. */
  readonly longest: number;
};

/** Milliseconds between two looks. */
const step = 15;

/**
 * The load of one isolate. Numbers alone are shared between requests, never promises, which Workers do not let one
 * request resolve for another; and work that the platform ended without a word counts only as long as it may last.
 */
export const createLoad = ({ most, patience, longest }: LoadLimits, now: () => number = Date.now): Load => {
  const started = new Map<number, number>();
  let last = 0;
  const isFull = (): boolean => {
    for (const [piece, at] of started) if (now() - at > longest) started.delete(piece);
    return started.size >= most;
  };
  return {
    room: async () => {
      const until = now() + patience;
      while (isFull() && now() < until) await new Promise((resolve) => setTimeout(resolve, step));
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
