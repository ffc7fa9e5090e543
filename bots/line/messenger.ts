import { HTTPFetchError, type messagingApi } from '@line/bot-sdk';
import type { Log } from '../../src/channel.ts';
import type { AskerEvent, Messenger, Sent } from '../../src/hand-off.ts';
import { accountOf, type Settings } from './account.ts';
import { messagingClient } from './api.ts';
import { times } from './limits.ts';
import { personAnswer } from './render/person-answer.ts';
import { readReplyTo } from './reply-to.ts';
import { retryAfterOf } from './retry-after.ts';
import { within } from './wait.ts';

type Messages = readonly messagingApi.Message[];

/** Milliseconds before another attempt where nothing changes by itself: somebody has to set, or to buy, something. */
const pauses = { settings: 30 * 60_000, monthlyLimit: 6 * 3_600_000 } as const;

/**
 * Brings a person's answer to who asked: the one use of push. LINE takes a message once for each retry key, so that an
 * attempt whose outcome is unknown can be repeated. Whoever has blocked the account gets nothing, and LINE says nothing
 * of it. https://developers.line.biz/en/docs/messaging-api/retrying-api-request/
 */
export const createLineMessenger = (settings: Settings, log: Log): Messenger => ({
  tell: async (event) => {
    const outcome = await tell(settings, event);
    if (outcome.problem !== null) {
      log({ event: 'line_push_failed', handOff: event.handOff.id, outcome: outcome.sent.kind, ...outcome.problem });
    }
    return outcome.sent;
  },
});

type Told = {
  readonly sent: Sent;
  readonly problem: { readonly status: number | null; readonly reason: string } | null;
};

const tell = async (settings: Settings, event: AskerEvent): Promise<Told> => {
  const to = readReplyTo(event.replyTo);
  if (to === null) return { sent: { kind: 'unreachable' }, problem: { status: null, reason: 'not_an_address' } };
  const account = accountOf(settings, to.account ?? undefined);
  if ('missing' in account) {
    const reason = `missing ${account.missing.join(' ')}`;
    return { sent: { kind: 'later', after: pauses.settings }, problem: { status: null, reason } };
  }
  const client = messagingClient(settings, account);
  const push = (messages: Messages): Promise<Told> => tryToPush(client, to.userId, messages, event.retryKey);
  const { cards, plain } = personAnswer(event);
  if (to.plain) return push(plain);
  const told = await push(cards);
  // What LINE refuses is not the person but perhaps the card.
  return told.problem?.status === 400 ? push(plain) : told;
};

const tryToPush = async (
  client: messagingApi.MessagingApiClient,
  to: string,
  messages: Messages,
  retryKey: string,
): Promise<Told> => {
  try {
    await within(times.attempt, client.pushMessage({ to, messages: [...messages] }, retryKey));
    return { sent: { kind: 'sent' }, problem: null };
  } catch (error) {
    if (!(error instanceof HTTPFetchError)) {
      return { sent: { kind: 'later' }, problem: { status: null, reason: 'no_answer' } };
    }
    return toldBy(error);
  }
};

/** What LINE's answer means. https://developers.line.biz/en/reference/messaging-api/#status-codes */
const toldBy = ({ status, body, headers }: HTTPFetchError): Told => {
  // An attempt before, whose answer was lost, has arrived.
  if (status === 409) return { sent: { kind: 'sent' }, problem: null };
  if (status === 429 && /monthly limit/iu.test(body)) {
    return { sent: { kind: 'later', after: pauses.monthlyLimit }, problem: { status, reason: 'monthly_limit' } };
  }
  if (status === 401) return { sent: { kind: 'later', after: pauses.settings }, problem: { status, reason: 'token' } };
  if (status === 429 || status >= 500) {
    const after = retryAfterOf(headers);
    return { sent: { kind: 'later', ...(after !== null && { after }) }, problem: { status, reason: 'passing' } };
  }
  return { sent: { kind: 'unreachable' }, problem: { status, reason: 'refused' } };
};
