import { HTTPFetchError, type messagingApi } from '@line/bot-sdk';
import { times } from './limits.ts';
import { retryAfterOf } from './retry-after.ts';
import { TimedOut, wait, within } from './wait.ts';

/** What became of a reply. */
export type Delivery =
  | { readonly delivered: true; readonly attempts: number }
  | { readonly delivered: false; readonly attempts: number; readonly status: number | null; readonly reason: string };

export type Sending = {
  readonly client: messagingApi.MessagingApiClient;
  readonly replyToken: string;
  readonly messages: readonly messagingApi.Message[];
  /** Sent instead where LINE refuses the messages themselves. */
  readonly plain: readonly messagingApi.Message[] | undefined;
  /** When the webhook came in, by Date.now(). */
  readonly received: number;
};

/** Pauses before another attempt, in milliseconds; as many attempts and one more. */
const pauses = [300, 700, 1_500, 3_000, 6_000, 10_000] as const;
/** Pauses are this much longer or shorter, so that what failed together does not return together. */
const spread = 0.2;

type Failure = { readonly status: number | null; readonly reason: string; readonly retryAfter: number | null };

/**
 * Sends a reply, again where LINE is overloaded, broken or silent, for as long as its token lives and the platform lets
 * work go on. LINE takes a token once, so that an attempt whose outcome is unknown can be repeated: if the first one
 * did arrive, the second is refused, which is then a delivery.
 *
 * https://developers.line.biz/en/reference/messaging-api/#send-reply-message
 */
export const reply = async ({ client, replyToken, messages, plain, received }: Sending): Promise<Delivery> => {
  const until = received + Math.min(times.replyToken, times.background);
  let unknown = false;
  let sent = messages;
  for (let attempt = 1; ; attempt++) {
    const failure = await tryToSend(client, replyToken, sent, until - Date.now());
    if (!failure) return { delivered: true, attempts: attempt };
    const { status, reason, retryAfter } = failure;
    if (unknown && status === 400 && isSpentToken(reason)) return { delivered: true, attempts: attempt };
    unknown ||= status === null;
    const failed: Delivery = { delivered: false, attempts: attempt, status, reason: kindOf(failure) };
    if (status === 400 && plain && sent !== plain && !isSpentToken(reason)) {
      sent = plain;
      continue;
    }
    const pause = pauses[attempt - 1];
    if (pause === undefined || !isPassing(status)) return failed;
    const due = Math.max(retryAfter ?? 0, pause * (1 + spread * (2 * Math.random() - 1)));
    if (Date.now() + due >= until) return failed;
    await wait(due);
  }
};

const tryToSend = async (
  client: messagingApi.MessagingApiClient,
  replyToken: string,
  messages: readonly messagingApi.Message[],
  left: number,
): Promise<Failure | null> => {
  try {
    await within(Math.min(times.attempt, left), client.replyMessage({ replyToken, messages: [...messages] }));
    return null;
  } catch (error) {
    if (error instanceof HTTPFetchError) {
      return { status: error.status, reason: error.body, retryAfter: retryAfterOf(error.headers) };
    }
    return { status: null, reason: error instanceof TimedOut ? 'timeout' : 'network', retryAfter: null };
  }
};

/** Overload, their fault, or no answer at all: the same request may succeed later. */
const isPassing = (status: number | null): boolean => status === null || status === 429 || status >= 500;

const isSpentToken = (reason: string): boolean => /invalid reply token/iu.test(reason);

/** LINE's words on a refusal can repeat the message: what is logged is its kind alone. */
const kindOf = ({ status, reason }: Failure): string => {
  if (status === null) return reason;
  return isSpentToken(reason) ? 'invalid_reply_token' : 'refused';
};
