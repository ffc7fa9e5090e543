/** Milliseconds that one request to Slack may take. */
const requestLimit = 10_000;
/** Milliseconds before the second, third … try where Slack names no time. */
const pauses = [300, 1_000, 3_000] as const;

export type Fetch = (url: string | URL, init?: RequestInit) => Promise<Response>;

export type Clock = { readonly now: () => number; readonly sleep: (milliseconds: number) => Promise<void> };

export const realClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/**
 * A fetch that waits out 429, as `Retry-After` asks, and 5xx, as long as `deadline` allows; what it answers after that
 * is the caller's to handle. A lost connection is tried again too, as Slack's own client does.
 *
 * https://docs.slack.dev/apis/web-api/rate-limits
 *
 * @param deadline in milliseconds of the clock: no try starts after it
 */
export const retryingFetch =
  (deadline: number, { now, sleep }: Clock = realClock): Fetch =>
  async (url, init = {}) => {
    for (let attempt = 0; ; attempt++) {
      const outcome = await once(url, init);
      const pause = pauseAfter(outcome, attempt);
      if (pause === null || now() + pause > deadline) return settle(outcome);
      if (outcome instanceof Response) await outcome.body?.cancel();
      await sleep(pause);
    }
  };

/** Workers know no `redirect: 'error'`, and a token must not follow a redirect. */
const once = async (url: string | URL, init: RequestInit): Promise<Response | Error> => {
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(requestLimit) });
    return response.status >= 300 && response.status < 400 ? new RedirectError() : response;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
};

class RedirectError extends Error {
  constructor() {
    super('Slack answered with a redirect.');
  }
}

const pauseAfter = (outcome: Response | Error, attempt: number): number | null => {
  if (attempt >= pauses.length) return null;
  const pause = pauses[attempt] ?? null;
  if (outcome instanceof Error) return outcome instanceof RedirectError ? null : pause;
  if (outcome.status === 429) {
    const seconds = Number(outcome.headers.get('retry-after') ?? Number.NaN);
    return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : pause;
  }
  return outcome.status >= 500 ? pause : null;
};

const settle = (outcome: Response | Error): Response => {
  if (outcome instanceof Error) throw outcome;
  return outcome;
};
