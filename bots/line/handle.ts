import type { ChannelPort } from '../../src/channel.ts';
import { type Account, nameOfAccount } from './account.ts';
import { messagingClient } from './api.ts';
import { type Delivery, reply } from './delivery.ts';
import type { EventKind, EventOf, LineEvent } from './events.ts';
import { handlers } from './handlers/table.ts';
import { showLoading } from './loading.ts';
import { openPerson } from './person.ts';
import { say } from './render/info.ts';
import { type Outcome, type Turn, wordsOf } from './turn.ts';

/** Kinds of events that a person waits for an answer to. */
const awaited: ReadonlySet<EventKind> = new Set(['text', 'location', 'postback']);

/**
 * Handles one event at most once, however often and however closely together it is delivered; one that failed before
 * a reply went out is left to the next delivery. Never rejects.
 *
 * @param received When its webhook came in, by Date.now().
 */
export const handleEvent = async (
  event: LineEvent,
  account: Account,
  port: ChannelPort,
  received: number,
): Promise<void> => {
  const name = nameOfAccount(account);
  const key = `line:${name}:${event.id}`;
  try {
    const [claimed, person] = await Promise.all([claim(port, key), openPerson(port, name, event.source)]);
    if (!claimed) return;
    const { id, source } = event;
    const client = messagingClient(port.settings, account);
    const turn: Turn = { port, account, person, client, event: { id, source, received } };
    const { done, after } = await carryOut(event, turn, received);
    // Side by side: what is kept for later must not hold up that the event is handled.
    await Promise.all([settle(port, key, done), afterwards(turn, after)]);
  } catch (error) {
    port.log({ event: 'line_event_failed', kind: event.kind, error: nameOf(error) });
    await settle(port, key, false);
  }
};

/** With the ledger down, an answer still goes out: LINE itself takes a reply token only once. */
const claim = async (port: ChannelPort, key: string): Promise<boolean> => {
  try {
    return await port.ledger.claim(key);
  } catch (error) {
    port.log({ event: 'line_ledger_failed', error: nameOf(error) });
    return true;
  }
};

/** A claim that cannot be settled lapses by itself; the reply token keeps a second answer from going out. */
const settle = async (port: ChannelPort, key: string, done: boolean): Promise<void> => {
  try {
    await (done ? port.ledger.done(key) : port.ledger.release(key));
  } catch (error) {
    port.log({ event: 'line_ledger_failed', error: nameOf(error) });
  }
};

type Carried = {
  /** Nothing is left to do about the event itself. */
  readonly done: boolean;
  readonly after?: Outcome['after'];
};

const carryOut = async (event: LineEvent, turn: Turn, received: number): Promise<Carried> => {
  const stopLoading = awaited.has(event.kind) ? showLoading(turn) : () => {};
  try {
    const { messages, plain, after } = await outcomeOf(event, turn);
    if (messages === null || messages.length === 0 || event.replyToken === null) return { done: true };
    const { client } = turn;
    const delivery = await reply({ client, replyToken: event.replyToken, messages, plain, received });
    logDelivery(turn.port, event.kind, delivery);
    return delivery.delivered ? { done: true, after } : { done: false };
  } finally {
    stopLoading();
  }
};

const outcomeOf = async (event: LineEvent, turn: Turn): Promise<Outcome> => {
  try {
    return await handle(event, turn);
  } catch (error) {
    turn.port.log({ event: 'line_handler_failed', kind: event.kind, error: nameOf(error) });
    // What cannot be replied to has to be tried again by the next delivery.
    if (event.replyToken === null) throw error;
    return { messages: say(wordsOf(turn).failed, [], wordsOf(turn)) };
  }
};

const handle = <Kind extends EventKind>(event: EventOf<Kind>, turn: Turn): Promise<Outcome> => {
  const handler: (typeof handlers)[Kind] = handlers[event.kind as Kind];
  return handler(event, turn);
};

/** The reply is out: what fails now is no reason to handle the event again. */
const afterwards = async ({ port }: Turn, after: (() => Promise<void>) | undefined): Promise<void> => {
  try {
    await after?.();
  } catch (error) {
    port.log({ event: 'line_after_failed', error: nameOf(error) });
  }
};

const logDelivery = (port: ChannelPort, kind: EventKind, delivery: Delivery): void => {
  const { delivered, attempts } = delivery;
  if (delivered) {
    if (attempts > 1) port.log({ event: 'line_delivered_late', kind, attempts });
    return;
  }
  port.log({ event: 'line_undelivered', kind, attempts, status: delivery.status, reason: delivery.reason });
};

/** An error's message can hold what a person wrote; its name cannot. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
