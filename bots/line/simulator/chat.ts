import type { messagingApi } from '@line/bot-sdk';
import { botMessage, note, personMessage } from './message-html.ts';
import { type Act, type Room, webhookOf } from './webhook.ts';

export type ChatOptions = {
  /** Address that webhooks go to, for example `http://127.0.0.1:8787/line/webhook`. */
  readonly webhook: () => string;
  readonly secret: string;
  /** Shows HTML at the end of the chat. */
  readonly show: (html: string) => void;
};

/** What LINE's platform does between a phone and a bot. */
export type Chat = {
  /** Something was done in the chat: it is shown, and the service is told. */
  readonly act: (act: Act, room: Room) => Promise<void>;
  /** The service replies; what LINE would answer. */
  readonly reply: (body: messagingApi.ReplyMessageRequest) => Answer;
  /** The service pushes; a retry key counts once. */
  readonly push: (body: messagingApi.PushMessageRequest, retryKey: string) => Answer;
};

type Answer = { readonly status: number; readonly body: unknown };

const said: Readonly<Record<Exclude<Act['kind'], 'text' | 'postback' | 'location'>, string>> = {
  sticker: '（スタンプ）',
  follow: '友だちに追加しました。',
  unfollow: 'ブロックしました。',
  join: 'グループに招待しました。',
  unsend: '最後のメッセージの送信を取り消しました。',
};

export const openChat = ({ webhook, secret, show }: ChatOptions): Chat => {
  /** Tokens that may still be used, once each. */
  const open = new Set<string>();
  const quotes = new Map<string, string>();
  const pushed = new Set<string>();
  let lastMessage: string | null = null;

  const shown = (act: Act): string => {
    switch (act.kind) {
      case 'text':
        return personMessage(act.text);
      case 'postback':
        return act.said === '' ? '' : personMessage(act.said);
      case 'location':
        return personMessage(`位置情報: ${act.address}`);
      case 'sticker':
        return personMessage(said.sticker);
      default:
        return note(said[act.kind]);
    }
  };

  return {
    act: async (act, room) => {
      const { body, signature, replyToken, messageId, quoteToken } = webhookOf(act, room, secret, lastMessage);
      show(shown(act));
      if (replyToken !== null) open.add(replyToken);
      if (messageId !== null) lastMessage = messageId;
      if (quoteToken !== null && act.kind === 'text') quotes.set(quoteToken, act.text);
      try {
        const response = await fetch(webhook(), {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-line-signature': signature },
          body,
        });
        if (!response.ok) show(note(`サービスが ${response.status} を返しました: ${await response.text()}`, 'trouble'));
      } catch {
        show(note('サービスにつながりませんでした。', 'trouble'));
      }
    },
    reply: ({ replyToken, messages }) => {
      if (!open.delete(replyToken)) return { status: 400, body: { message: 'Invalid reply token' } };
      for (const message of messages) {
        const token = message.type === 'text' ? message.quoteToken : undefined;
        show(botMessage(message, token === undefined ? null : (quotes.get(token) ?? null)));
      }
      return taken(messages);
    },
    push: ({ messages }, retryKey) => {
      if (pushed.has(retryKey)) return { status: 409, body: { message: 'The retry key is already accepted' } };
      pushed.add(retryKey);
      for (const message of messages) show(botMessage(message, null));
      return taken(messages);
    },
  };
};

const taken = (messages: readonly messagingApi.Message[]): Answer => ({
  status: 200,
  body: { sentMessages: messages.map((_, place) => ({ id: String(place) })) },
});
