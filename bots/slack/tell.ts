import { webApi } from '@slack/bolt';
import type { Tools } from './bolt.ts';
import { clientOptions } from './client.ts';
import { waitingFor } from './payload.ts';
import { createSender, type Sender } from './sender.ts';
import { textRendered } from './text.ts';
import { ja } from './wording.ja.ts';

/** Says that something went wrong to whoever waits; false where nobody could be told. */
export const tell = async (body: unknown, reference: string, tools: Tools): Promise<boolean> => {
  const waiting = waitingFor(body);
  if (waiting === null) return false;
  const { responseUrl, channel, user, thread } = waiting;
  const send = senderOf(tools);
  const rendered = textRendered(ja.failed(reference));
  const place = channel === undefined ? undefined : { channel, ...(thread === undefined ? {} : { thread }) };
  const ways: (() => Promise<void>)[] = [];
  if (responseUrl !== undefined) ways.push(() => send.respond(responseUrl, rendered, { kind: 'private' }));
  if (place && channel?.startsWith('D')) ways.push(() => send.post(place, rendered));
  else if (place && user !== undefined) ways.push(() => send.whisper(place, user, rendered));
  if (user !== undefined) ways.push(() => send.post({ channel: user }, rendered));
  for (const way of ways) {
    try {
      await way();
      return true;
    } catch {
      // The next way may still reach the person.
    }
  }
  return false;
};

const senderOf = (tools: Tools): Sender =>
  createSender({ ...tools, client: new webApi.WebClient(tools.token, clientOptions(tools)) });
