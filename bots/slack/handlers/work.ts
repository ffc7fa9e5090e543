import type { ChannelPort } from '../../../src/channel.ts';
import { at, textAt } from '../json.ts';
import type { Place, Sender } from '../sender.ts';

/** What a handler works with, made for one delivery. */
export type Work = {
  readonly port: ChannelPort;
  readonly send: Sender;
  /** Addresses that are ours: where links point, and where Slack called. */
  readonly origins: readonly string[];
};

/** What was pressed, by whom, and under which message. */
export type Pressed = {
  readonly user: string;
  readonly value: string;
  readonly trigger: string;
  readonly responseUrl?: string;
  /** Only the person who pressed sees the message. */
  readonly isPrivate: boolean;
  /** The message's place; its thread is the one that it stands in, or would open. Missing at home and in modals. */
  readonly place?: Place;
  readonly inModal: boolean;
};

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
export const pressedOf = (body: unknown, action: unknown): Pressed => {
  const responseUrl = textAt(body, 'response_url');
  const channel = textAt(body, 'channel', 'id') ?? textAt(body, 'container', 'channel_id');
  const isPrivate = at(body, 'container', 'is_ephemeral') === true;
  const within = textAt(body, 'container', 'thread_ts') ?? textAt(body, 'message', 'thread_ts');
  // A message that only one person sees is no root of a thread.
  const thread = within ?? (isPrivate ? undefined : textAt(body, 'message', 'ts'));
  return {
    user: textAt(body, 'user', 'id') ?? '',
    value: textAt(action, 'value') ?? '',
    trigger: textAt(body, 'trigger_id') ?? '',
    isPrivate,
    inModal: textAt(body, 'view', 'type') === 'modal',
    ...(responseUrl === undefined ? {} : { responseUrl }),
    ...(channel === undefined ? {} : { place: { channel, ...(thread === undefined ? {} : { thread }) } }),
  };
};
