import { at, isRecord, parseJson, textAt } from './json.ts';
import { Refusal } from './problem.ts';
import { ja } from './wording.ja.ts';

/** What Slack sent, told apart by what it expects back. */
export type Payload =
  | { readonly kind: 'challenge'; readonly challenge: string }
  | { readonly kind: 'ssl_check' }
  | { readonly kind: 'delivery'; readonly body: Record<string, unknown>; readonly awaitsContent: boolean };

/** Where a person waits for the outcome of a delivery; null where nobody does. */
export type Waiting = {
  readonly responseUrl?: string;
  readonly channel?: string;
  readonly user?: string;
  readonly thread?: string;
};

/**
 * Reads a verified body: JSON for events, a form for commands, and a form with JSON in `payload` for interactivity.
 *
 * @throws Refusal `not_json` or `invalid_request`
 */
export const parsePayload = (contentType: string, bytes: Uint8Array): Payload => {
  const text = decode(bytes);
  if (!/^application\/x-www-form-urlencoded\b/iu.test(contentType)) return fromJson(parseJson(text));
  const form = new URLSearchParams(text);
  const payload = form.get('payload');
  if (payload !== null) return fromJson(parseJson(payload));
  // https://docs.slack.dev/interactivity/implementing-slash-commands
  if (form.get('ssl_check') === '1') return { kind: 'ssl_check' };
  if (!form.has('command')) throw new Refusal('invalid_request', ja.refused.notForm);
  return { kind: 'delivery', body: Object.fromEntries(form), awaitsContent: false };
};

const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('not_json', ja.refused.notJson);
  }
};

const fromJson = (body: unknown): Payload => {
  if (!isRecord(body)) throw new Refusal('not_json', ja.refused.notJson);
  if (body.type !== 'url_verification') {
    return { kind: 'delivery', body: { ...body }, awaitsContent: body.type === 'view_submission' };
  }
  // https://docs.slack.dev/reference/events/url_verification
  const challenge = textAt(body, 'challenge');
  if (challenge === undefined) throw new Refusal('invalid_request', ja.refused.noChallenge);
  return { kind: 'challenge', challenge };
};

/**
 * The name of a delivery that stays the same however often Slack sends it: `event_id` of an event, `trigger_id` of a
 * command or of something pressed, and the digest of the body where there is neither.
 *
 * https://docs.slack.dev/apis/events-api
 */
export const deliveryKey = async (body: unknown): Promise<string> => {
  const id = textAt(body, 'event_id') ?? textAt(body, 'trigger_id');
  if (id !== undefined) return `slack:${id}`;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(body)));
  return `slack:body:${Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
};

/** A short name of what was delivered, for the log. */
export const deliveryName = (body: unknown): string =>
  textAt(body, 'event', 'type') ??
  (at(body, 'command') === undefined ? (textAt(body, 'type') ?? 'unknown') : 'command');

/** Whom to tell that something went wrong. */
export const waitingFor = (body: unknown): Waiting | null => {
  const responseUrl = textAt(body, 'response_url') ?? textAt(at(body, 'response_urls'), '0', 'response_url');
  const event = at(body, 'event');
  if (event !== undefined && textAt(event, 'type') !== 'app_mention' && textAt(event, 'type') !== 'message')
    return null;
  const channel = textAt(event, 'channel') ?? textAt(body, 'channel', 'id') ?? textAt(body, 'channel_id');
  const user = textAt(event, 'user') ?? textAt(body, 'user', 'id') ?? textAt(body, 'user_id');
  const thread = textAt(event, 'thread_ts') ?? textAt(event, 'ts') ?? textAt(body, 'message', 'thread_ts');
  return {
    ...(responseUrl === undefined ? {} : { responseUrl }),
    ...(channel === undefined ? {} : { channel }),
    ...(user === undefined ? {} : { user }),
    ...(thread === undefined ? {} : { thread }),
  };
};
