import type { Channel, ChannelPort } from '../../src/channel.ts';
import { createLoad } from '../load.ts';
import { readBody } from './body.ts';
import type { Tools } from './bolt.ts';
import { deliver } from './deliver.ts';
import { realClock, retryingFetch } from './fetch.ts';
import { transport } from './limits.ts';
import { createPacer, type Pacer } from './pace.ts';
import { parsePayload } from './payload.ts';
import { Refusal } from './problem.ts';
import { isFromSlack } from './signature.ts';
import { ja } from './wording.ja.ts';

/**
 * The handler of `POST /slack/events`, which takes everything that Slack sends: events, commands, what is pressed and
 * what is submitted. Make it once: it remembers, per channel, when the last message went out, and what it is at work on.
 */
export const createSlackChannel = (): Channel => {
  const pacer = createPacer();
  const { deliveries: most, patience, work: longest } = transport;
  const load = createLoad({ most, patience, longest });
  return async (request, port, background) => {
    try {
      const { secret, token } = secretsOf(port);
      const body = await readBody(request);
      const { headers } = request;
      const signed = {
        timestamp: headers.get('x-slack-request-timestamp'),
        signature: headers.get('x-slack-signature'),
        body,
      };
      if (!(await isFromSlack(secret, signed, port.now()))) throw new Refusal('unauthorized', ja.refused.signature);
      const payload = parsePayload(headers.get('content-type') ?? '', body);
      switch (payload.kind) {
        case 'challenge':
          return Response.json({ challenge: payload.challenge });
        case 'ssl_check':
          return new Response(null, { status: 200 });
        case 'delivery':
          // While there is more work than can be done in time, the acknowledgement waits: what is taken has to be answered.
          if (!payload.awaitsContent) await load.room();
          return await deliver(payload, toolsOf(request, port, token, pacer), background, load);
      }
    } catch (error) {
      if (error instanceof Refusal) return error.response();
      throw error;
    }
  };
};

const secretsOf = ({ settings }: ChannelPort): { secret: string; token: string } => {
  const [secret, token] = [settings.SLACK_SIGNING_SECRET, settings.SLACK_BOT_TOKEN];
  if (secret && token) return { secret, token };
  const missing = [...(secret ? [] : ['SLACK_SIGNING_SECRET']), ...(token ? [] : ['SLACK_BOT_TOKEN'])];
  throw new Refusal('unavailable', ja.refused.missing(missing));
};

const toolsOf = (request: Request, port: ChannelPort, token: string, pacer: Pacer): Tools => {
  const clock = realClock;
  const deadline = clock.now() + transport.work;
  const origins = [...new Set([port.origin, new URL(request.url).origin])];
  return { port, token, pacer, clock, deadline, origins, fetch: retryingFetch(deadline, clock) };
};
