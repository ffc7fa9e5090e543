/** Milliseconds before the deadline at which a silent request is given up, so that the asker can still be told. */
const tellingTime = 3_000;
/** Milliseconds that a request may take however near the deadline is. */
const shortest = 2_000;
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
 * is the caller's to handle. A lost connection is tried again too, as Slack's own client does, but not a request that
 * Slack was silent on: it may have taken it, and a message must not come twice.
 *
 * https://docs.slack.dev/apis/web-api/rate-limits
 *
 * @param deadline in milliseconds of the clock: no try starts after it
 */
export const retryingFetch =
  (deadline: number, { now, sleep }: Clock = realClock): Fetch =>
  async (url, init = {}) => {
    for (let attempt = 0; ; attempt++) {
      const outcome = await once(url, init, Math.max(deadline - tellingTime - now(), shortest));
      const pause = pauseAfter(outcome, attempt);
      if (pause === null || now() + pause > deadline) return settle(outcome);
      await sleep(pause);
    }
  };

/**
 * One request, its answer read to the end, so that a time limit is one error wherever it strikes. Workers know no
 * `redirect: 'error'`, and a token must not follow a redirect.
 */
const once = async (url: string | URL, init: RequestInit, limit: number): Promise<Response | Error> => {
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(limit) });
    if (response.status >= 300 && response.status < 400) return new RedirectError();
    const { status, statusText, headers } = response;
    const body = await response.arrayBuffer();
    // Some statuses may have no body, not even an empty one.
    return new Response(body.byteLength === 0 ? null : body, { status, statusText, headers });
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
  if (outcome instanceof Error)
    return outcome instanceof RedirectError || outcome.name === 'TimeoutError' ? null : pause;
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
