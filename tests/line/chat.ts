import { createLineChannel } from '../../bots/line/channel.ts';
import type { ChannelPort } from '../../src/channel.ts';
import type { LocalDatabase } from '../database/local.ts';
import { type Event, webhook } from './events.ts';
import type { LineMessage, MessagingApi } from './messaging-api.ts';
import { background, type TestPort, testPort } from './port.ts';
import { signed } from './sign.ts';

const channel = createLineChannel();

export type Chat = TestPort & {
  /** Delivers events through the channel and waits until all work is over. */
  readonly deliver: (...events: readonly unknown[]) => Promise<Response>;
  /** Delivers an event and gives the messages of its reply; none where there was silence. */
  readonly send: (event: Event) => Promise<readonly LineMessage[]>;
};

/** The channel in this process, with the real counter, a real database and a Messaging API over HTTP. */
export const openChat = (
  api: MessagingApi,
  settings: Readonly<Record<string, string>> = {},
  parts: Partial<ChannelPort> = {},
  city?: string,
  database?: LocalDatabase,
): Chat => {
  const made = testPort({ LINE_API_BASE_URL: api.origin, ...settings }, parts, database);
  const deliver = async (...events: readonly unknown[]): Promise<Response> => {
    const work = background();
    const request = new Request('https://machi.example.jp/line/webhook', signed(webhook(...events)));
    const response = await channel(request, made.port, work, city);
    await work.finished();
    return response;
  };
  return {
    ...made,
    deliver,
    send: async (event) => {
      await deliver(event);
      return api.replies.get(event.replyToken ?? '') ?? [];
    },
  };
};

/** All text of messages, wherever it stands. */
export const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(textOf).join('\n');
  if (typeof value !== 'object' || value === null) return '';
  const { text, ...rest } = value as Record<string, unknown>;
  return [typeof text === 'string' ? text : '', ...Object.values(rest).map(textOf)].filter(Boolean).join('\n');
};

type Action = {
  readonly type: string;
  readonly label: string;
  readonly data?: string;
  readonly uri?: string;
  readonly clipboardText?: string;
  readonly inputOption?: string;
  readonly fillInText?: string;
};

/** Quick replies of the last message. */
export const quickReplies = (messages: readonly LineMessage[]): readonly Action[] => {
  const { quickReply } = (messages.at(-1) ?? {}) as { quickReply?: { items: { action: Action }[] } };
  return quickReply?.items.map(({ action }) => action) ?? [];
};

/** The data of the quick reply with this label. */
export const dataOf = (messages: readonly LineMessage[], label: string): string => {
  const found = quickReplies(messages).find((action) => action.label === label);
  if (found?.data === undefined)
    throw new Error(`No button ${label}: ${quickReplies(messages).map((one) => one.label)}`);
  return found.data;
};

/** Every action on the cards. */
export const actionsOf = (value: unknown): Action[] => {
  if (Array.isArray(value)) return value.flatMap(actionsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { action, quickReply: _, ...rest } = value as Record<string, unknown>;
  return [...(action ? [action as Action] : []), ...Object.values(rest).flatMap(actionsOf)];
};

/** The cards of messages. */
export const bubblesOf = (messages: readonly LineMessage[]): Readonly<Record<string, unknown>>[] =>
  messages.flatMap(({ type, contents }) => {
    if (type !== 'flex') return [];
    const container = contents as { type: string; contents?: Readonly<Record<string, unknown>>[] };
    return container.type === 'carousel'
      ? (container.contents ?? [])
      : [container as Readonly<Record<string, unknown>>];
  });
