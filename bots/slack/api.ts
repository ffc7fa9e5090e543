import { at, parseJson, textAt } from './json.ts';

/** What became of a call: `later` may be tried again as it is, `refused` only once somebody has changed something. */
export type ApiAnswer =
  | { readonly kind: 'ok'; readonly body: unknown }
  | { readonly kind: 'refused'; readonly error: string }
  /** @property after milliseconds that Slack asks to wait */
  | { readonly kind: 'later'; readonly error: string; readonly after?: number };

/** Calls a method of Slack's Web API, once. Never rejects. */
export type SlackApi = (method: string, args: Readonly<Record<string, unknown>>) => Promise<ApiAnswer>;

/** Base of Slack's Web API, with a slash at its end. */
export const apiUrlOf = (settings: Readonly<Record<string, string | undefined>>): string =>
  `${(settings.SLACK_API_URL ?? 'https://slack.com/api').replace(/\/+$/u, '')}/`;

/** Milliseconds that a call may take: who waits for its outcome is a person. */
const callLimit = 8_000;

/** Refusals that pass by themselves: https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const passing = new Set([
  'ratelimited',
  'rate_limited',
  'service_unavailable',
  'internal_error',
  'fatal_error',
  'request_timeout',
]);

/**
 * A client without Bolt, for what has to go out where there is no delivery to answer: Bolt takes longer to load than
 * all the rest.
 */
export const createApi =
  (apiUrl: string, token: string): SlackApi =>
  async (method, args) => {
    try {
      const response = await fetch(new URL(method, apiUrl), {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: formOf(args),
        redirect: 'manual',
        signal: AbortSignal.timeout(callLimit),
      });
      const body = parseJson(await response.text());
      if (response.status === 429) return { kind: 'later', error: 'ratelimited', ...afterOf(response) };
      if (at(body, 'ok') === true) return { kind: 'ok', body };
      const error = textAt(body, 'error');
      if (error === undefined) return { kind: 'later', error: `http_${response.status}` };
      return passing.has(error) ? { kind: 'later', error } : { kind: 'refused', error: error.slice(0, 60) };
    } catch (error) {
      return { kind: 'later', error: error instanceof Error ? error.name : 'unreachable' };
    }
  };

/** Arguments as Slack takes them: what is no text, as JSON. */
const formOf = (args: Readonly<Record<string, unknown>>): URLSearchParams => {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(args)) {
    if (value !== undefined) form.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return form;
};

/** https://docs.slack.dev/apis/web-api/rate-limits */
const afterOf = (response: Response): { after?: number } => {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? { after: seconds * 1_000 } : {};
};
