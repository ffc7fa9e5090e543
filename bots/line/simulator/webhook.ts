import { createHmac, randomBytes, randomInt } from 'node:crypto';

/** Something done in the chat. */
export type Act =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'postback'; readonly data: string; readonly said: string }
  | { readonly kind: 'location'; readonly address: string }
  | { readonly kind: 'sticker' | 'follow' | 'unfollow' | 'join' | 'unsend' };

/** Which chat it is done in. */
export type Room = 'person' | 'group' | 'mention';

export type Webhook = {
  readonly body: string;
  readonly signature: string;
  readonly replyToken: string | null;
  readonly messageId: string | null;
  readonly quoteToken: string | null;
};

const userId = `U${randomBytes(16).toString('hex')}`;
const groupId = `C${randomBytes(16).toString('hex')}`;
const destination = `U${'0'.repeat(32)}`;
const botName = '@まちこたえ ';
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A webhook as LINE would send it: https://developers.line.biz/en/reference/messaging-api/#webhook-event-objects */
export const webhookOf = (act: Act, room: Room, secret: string, lastMessage: string | null): Webhook => {
  const messageId = String(randomInt(1e14));
  const token = randomBytes(16).toString('hex');
  const repliable = act.kind !== 'unfollow' && act.kind !== 'unsend';
  const event = {
    mode: 'active',
    timestamp: Date.now(),
    source: room === 'person' ? { type: 'user', userId } : { type: 'group', groupId, userId },
    webhookEventId: `01${Array.from({ length: 24 }, () => crockford[randomInt(32)]).join('')}`,
    deliveryContext: { isRedelivery: false },
    ...(repliable ? { replyToken: token } : {}),
    ...restOf(act, room, messageId, lastMessage),
  };
  const body = JSON.stringify({ destination, events: [event] });
  const isMessage = act.kind === 'text' || act.kind === 'location' || act.kind === 'sticker';
  return {
    body,
    signature: createHmac('SHA256', secret).update(body).digest('base64'),
    replyToken: repliable ? token : null,
    messageId: isMessage ? messageId : null,
    quoteToken: act.kind === 'text' ? `q${messageId}` : null,
  };
};

const restOf = (act: Act, room: Room, id: string, lastMessage: string | null): Readonly<Record<string, unknown>> => {
  switch (act.kind) {
    case 'text': {
      const mention = { mentionees: [{ type: 'user', index: 0, length: botName.length - 1, isSelf: true }] };
      const typed = room === 'mention' ? { text: botName + act.text, mention } : { text: act.text };
      return { type: 'message', message: { type: 'text', id, quoteToken: `q${id}`, ...typed } };
    }
    case 'postback':
      return { type: 'postback', postback: { data: act.data } };
    case 'location':
      return {
        type: 'message',
        message: { type: 'location', id, address: act.address, latitude: 35.7, longitude: 139.5 },
      };
    case 'sticker':
      return {
        type: 'message',
        message: {
          type: 'sticker',
          id,
          packageId: '1',
          stickerId: '1',
          stickerResourceType: 'STATIC',
          quoteToken: `q${id}`,
        },
      };
    case 'follow':
      return { type: 'follow', follow: { isUnblocked: false } };
    case 'unsend':
      return { type: 'unsend', unsend: { messageId: lastMessage ?? '0' } };
    case 'unfollow':
    case 'join':
      return { type: act.kind };
  }
};
