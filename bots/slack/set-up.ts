import { createApi } from './api.ts';
import { botScopes } from './app-manifest.ts';
import { at, parseJson, textAt } from './json.ts';
import { signatureOf } from './signature.ts';
import { ja } from './wording.ja.ts';

/** One thing that has to be right for the app to work, and what to do where it is not. */
export type Finding = { readonly ok: boolean; readonly text: string };

export type SetUp = {
  readonly token: string | undefined;
  readonly secret: string | undefined;
  /** Where the service runs; not checked where unset. */
  readonly url: string | undefined;
  /** Channel that takes hand-offs, and the key that they are kept under; hand-offs are off without the channel. */
  readonly room: string | undefined;
  readonly dataKey: string | undefined;
  /** Base of Slack's Web API, with a slash at its end. */
  readonly apiUrl: string;
};

const good = (text: string): Finding => ({ ok: true, text });
const bad = (text: string): Finding => ({ ok: false, text });
const requestLimit = 10_000;

/** Looks at the token, its scopes and the service, each by using it, and says what is missing. */
export const checkSetUp = async (setUp: SetUp): Promise<Finding[]> => [
  ...(await tokenFindings(setUp)),
  ...(await urlFindings(setUp)),
  ...(await roomFindings(setUp)),
];

/** https://docs.slack.dev/reference/methods/auth.test */
const tokenFindings = async ({ token, apiUrl }: SetUp): Promise<Finding[]> => {
  if (!token) return [bad(ja.setUp.noToken)];
  if (!token.startsWith('xoxb-')) return [bad(ja.setUp.notBotToken)];
  const response = await call(new URL('auth.test', apiUrl).href, { authorization: `Bearer ${token}` });
  if (!response) return [bad(ja.setUp.slackUnreachable)];
  const answer = parseJson(await response.text());
  if (at(answer, 'ok') !== true)
    return [bad(ja.setUp.tokenRefused(textAt(answer, 'error') ?? String(response.status)))];
  const granted = new Set((response.headers.get('x-oauth-scopes') ?? '').split(/\s*,\s*/u));
  const missing = Object.entries(botScopes).filter(([scope]) => !granted.has(scope));
  const extra = [...granted].filter((scope) => scope !== '' && !Object.hasOwn(botScopes, scope));
  return [
    good(ja.setUp.tokenRight(textAt(answer, 'team') ?? '', textAt(answer, 'user') ?? '')),
    ...(missing.length === 0
      ? [good(ja.setUp.scopesRight)]
      : missing.map(([scope, use]) => bad(ja.setUp.scopeMissing(scope, use)))),
    ...(extra.length === 0 ? [] : [good(ja.setUp.scopesExtra(extra))]),
  ];
};

/** The service has to take what is signed with the secret, and to refuse what is not. */
const urlFindings = async ({ secret, url }: SetUp): Promise<Finding[]> => {
  if (!secret) return [bad(ja.setUp.noSecret)];
  if (!url) return [bad(ja.setUp.noUrl)];
  const address = `${url}/slack/events`;
  const challenge = crypto.randomUUID();
  const body = JSON.stringify({ type: 'url_verification', challenge });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = await signatureOf(secret, timestamp, new TextEncoder().encode(body));
  const signed = { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature };
  const [right, unsigned] = await Promise.all([call(address, signed, body), call(address, {}, body)]);
  if (!right || !unsigned) return [bad(ja.setUp.urlUnreachable(address))];
  const text = await right.text();
  if (right.status === 503) return [bad(ja.setUp.urlUnset(textAt(parseJson(text), 'detail') ?? text.slice(0, 200)))];
  if (right.status === 401) return [bad(ja.setUp.secretDiffers)];
  if (!right.ok || textAt(parseJson(text), 'challenge') !== challenge)
    return [bad(ja.setUp.urlWrong(address, right.status))];
  return [
    good(ja.setUp.urlRight(address)),
    unsigned.status === 401 ? good(ja.setUp.refuses) : bad(ja.setUp.takesAnything),
  ];
};

/**
 * A message to the channel, taken back at once: the one way to know that messages get there which takes no scope beside
 * those that the app needs anyway.
 */
const roomFindings = async ({ token, room, dataKey, url, apiUrl }: SetUp): Promise<Finding[]> => {
  if (!room) return [good(ja.setUp.roomOff)];
  const key = isDataKey(dataKey) ? [] : [bad(ja.setUp.noDataKey)];
  if (!token) return key;
  const api = createApi(apiUrl, token);
  const posted = await api('chat.postMessage', {
    channel: room,
    text: ja.setUp.roomTest,
    unfurl_links: false,
    unfurl_media: false,
  });
  if (posted.kind !== 'ok') return [...key, bad(ja.setUp.roomRefused(room, posted.error))];
  await api('chat.delete', { channel: textAt(posted.body, 'channel') ?? room, ts: textAt(posted.body, 'ts') });
  return [...key, good(ja.setUp.roomRight(room)), ...(url ? [] : [bad(ja.setUp.roomNoUrl)])];
};

const isDataKey = (key: string | undefined): boolean => Buffer.from(key ?? '', 'base64').length === 32;

const call = async (url: string, headers: Readonly<Record<string, string>>, body = ''): Promise<Response | null> => {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(requestLimit),
    });
  } catch {
    return null;
  }
};
