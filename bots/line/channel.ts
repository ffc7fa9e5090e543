import type { Background, ChannelPort } from '../../src/channel.ts';
import { createLoad } from '../load.ts';
import { accountOf } from './account.ts';
import { readBody } from './body.ts';
import { handleEvent } from './handle.ts';
import { limits, times } from './limits.ts';
import { parseWebhook } from './parse.ts';
import { problem } from './problem.ts';
import { isSigned } from './signature.ts';

/** Takes a webhook of LINE's and answers it at once; the work goes on in the background. */
export type LineChannel = (
  request: Request,
  port: ChannelPort,
  background: Background,
  /** Id of the city whose account this is; undefined for the account of all cities. */
  city?: string,
) => Promise<Response>;

/**
 * The LINE channel: verify, parse, answer with 200, and only then work, since LINE gives up after two seconds.
 * https://developers.line.biz/en/docs/messaging-api/receiving-messages/
 */
export const createLineChannel = (): LineChannel => {
  const load = createLoad({ most: limits.events, patience: times.patience, longest: times.background });
  return async (request, port, background, city) => {
    const account = accountOf(port.settings, city);
    if ('missing' in account) return problem('unavailable', `設定がありません: ${account.missing.join('、')}`);
    const body = await readBody(request, limits.webhookBytes);
    if (body === null) return problem('too_large', `本文は ${limits.webhookBytes} バイトまでです。`);
    if (!(await isSigned(body, account.secret, request.headers.get('x-line-signature')))) {
      return problem('unauthorized', 'x-line-signature が正しくありません。');
    }
    const events = parseWebhook(jsonOf(body));
    if (events === null) return problem('not_json', 'LINE の Webhook の本文ではありません。');
    if (events.length > 0) {
      await load.room();
      const received = Date.now();
      const work = events.map((event) => load.count(handleEvent(event, account, port, received)));
      background.waitUntil(Promise.all(work));
    }
    return new Response(null, { status: 200 });
  };
};

/** Undefined for what is no JSON in UTF-8. */
const jsonOf = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
};
