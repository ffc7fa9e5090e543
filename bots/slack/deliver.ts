import type { Background } from '../../src/channel.ts';
import type { Load } from '../load.ts';
import { type Acknowledge, handle, type Tools } from './bolt.ts';
import { transport } from './limits.ts';
import { deliveryKey, deliveryName } from './payload.ts';
import { refusalOf } from './sender.ts';
import { tell } from './tell.ts';

type Delivery = { readonly body: Readonly<Record<string, unknown>>; readonly awaitsContent: boolean };

/** Seconds that the record of an answer that did not arrive is kept. */
const undeliveredFor = 30 * 86_400;

/**
 * Acknowledges a delivery and handles it once. Slack waits for three seconds and takes anything later for a failure, so
 * the work goes on in the background; only a submitted modal waits for its next content, and not for long.
 *
 * @param load counts the work
 */
export const deliver = async (
  delivery: Delivery,
  tools: Tools,
  background: Background,
  load: Load,
): Promise<Response> => {
  const { promise, resolve } = Promise.withResolvers<Response>();
  const acknowledge: Acknowledge = async (answer) => resolve(answer === undefined ? empty() : Response.json(answer));
  if (!delivery.awaitsContent) resolve(empty());
  background.waitUntil(load.count(once(delivery.body, acknowledge, tools)).finally(() => resolve(empty())));
  const timer = setTimeout(() => resolve(empty()), transport.acknowledge);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
  }
};

const empty = (): Response => new Response(null, { status: 200 });

/** Never rejects: whatever fails is told to the asker and recorded. */
const once = async (body: Delivery['body'], acknowledge: Acknowledge, tools: Tools): Promise<void> => {
  const { ledger } = tools.port;
  const key = await deliveryKey(body);
  let claimed = false;
  try {
    claimed = await ledger.claim(key);
    if (!claimed) return;
    await handle(body, acknowledge, tools);
  } catch (error) {
    const told = await fail(error, body, tools);
    // Told that it failed is handled: a second delivery must not answer after all.
    if (claimed) await settle(tools, () => (told ? ledger.done(key) : ledger.release(key)));
    return;
  }
  await settle(tools, () => ledger.done(key));
};

const settle = async ({ port, clock }: Tools, write: () => Promise<void>): Promise<void> => {
  for (const pause of [200, 1_000, null]) {
    try {
      return await write();
    } catch {
      if (pause === null) return port.log({ event: 'slack_ledger_failed' });
      await clock.sleep(pause);
    }
  }
};

/** Tells the asker, with a reference that the log and the record of undelivered answers have too. */
const fail = async (error: unknown, body: Delivery['body'], tools: Tools): Promise<boolean> => {
  const { port } = tools;
  const reference = newReference();
  const told = await tell(body, reference, tools);
  const entry = { delivery: deliveryName(body), reference, error: errorName(error), where: whereOf(error), told };
  port.log({ event: 'slack_undelivered', ...entry });
  try {
    const at = port.now().toISOString();
    await port.store.put(
      `undelivered:${at}:${reference}`,
      { version: 1, channel: 'slack', at, ...entry },
      undeliveredFor,
    );
  } catch {
    // The log line above has it too.
  }
  return told;
};

/** Without letters and digits that are read for one another. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

const newReference = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => alphabet[byte % alphabet.length]).join('');

const errorName = (error: unknown): string => refusalOf(error) ?? (error instanceof Error ? error.name : typeof error);

/** The place in the code, which holds nothing of a person, unlike a message. */
const whereOf = (error: unknown): string =>
  (error instanceof Error ? (error.stack ?? '') : '')
    .split('\n')
    .find((line) => /^\s+at /u.test(line))
    ?.trim() ?? '';
