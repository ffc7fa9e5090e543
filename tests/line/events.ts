import { randomBytes, randomInt } from 'node:crypto';

/** As LINE's ids look: `U` and 32 hexadecimal digits for a person. */
export const userId = (): string => `U${randomBytes(16).toString('hex')}`;
export const groupId = (): string => `C${randomBytes(16).toString('hex')}`;

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const eventId = (): string => `01${Array.from({ length: 24 }, () => crockford[randomInt(32)]).join('')}`;
export const replyToken = (): string => randomBytes(16).toString('hex');
const messageId = (): string => String(randomInt(1e14));

export type Event = Readonly<Record<string, unknown>> & {
  readonly webhookEventId: string;
  readonly replyToken?: string;
};

const destination = `U${'0'.repeat(31)}1`;

/** A webhook's body. */
export const webhook = (...events: readonly unknown[]): unknown => ({ destination, events });

type Source = Readonly<Record<string, string>>;
export const person = (id: string = userId()): Source => ({ type: 'user', userId: id });
export const group = (id: string = groupId()): Source => ({ type: 'group', groupId: id, userId: userId() });

/** What all events have. */
const event = (type: string, source: Source, rest: Readonly<Record<string, unknown>>): Event => ({
  type,
  mode: 'active',
  timestamp: Date.now(),
  source,
  webhookEventId: eventId(),
  deliveryContext: { isRedelivery: false },
  ...rest,
});

const repliable = (type: string, source: Source, rest: Readonly<Record<string, unknown>> = {}): Event =>
  event(type, source, { replyToken: replyToken(), ...rest });

const message = (source: Source, content: Readonly<Record<string, unknown>>): Event =>
  repliable('message', source, { message: { id: messageId(), ...content } });

export const textEvent = (text: string, source: Source = person()): Event =>
  message(source, { type: 'text', text, quoteToken: `q${replyToken()}` });

/** A message to a group that begins with a mention, of us or of somebody else. */
export const mentionEvent = (text: string, isSelf: boolean, source: Source = group()): Event =>
  message(source, {
    type: 'text',
    text: `@まちこたえ ${text}`,
    quoteToken: 'q1',
    mention: { mentionees: [{ type: 'user', index: 0, length: 6, userId: userId(), isSelf }] },
  });

export const locationEvent = (address: string | undefined, source: Source = person()): Event =>
  message(source, {
    type: 'location',
    latitude: 35.69,
    longitude: 139.5,
    ...(address === undefined ? {} : { address }),
  });

export const postbackEvent = (data: string, source: Source = person()): Event =>
  repliable('postback', source, { postback: { data } });

export const followEvent = (source: Source = person()): Event =>
  repliable('follow', source, { follow: { isUnblocked: false } });
export const unfollowEvent = (source: Source): Event => event('unfollow', source, {});
export const joinEvent = (source: Source = group()): Event => repliable('join', source);
export const unsendEvent = (source: Source, id: string): Event =>
  event('unsend', source, { unsend: { messageId: id } });

/** The id of a message event's message. */
export const messageIdOf = (sent: Event): string => (sent as unknown as { message: { id: string } }).message.id;

/** The same event again, as LINE redelivers it. */
export const redelivered = (sent: Event): Event => ({ ...sent, deliveryContext: { isRedelivery: true } });

const media = (content: Readonly<Record<string, unknown>>): Event => message(person(), content);
const provider = { contentProvider: { type: 'line' }, quoteToken: 'q1' };

/** Every kind of event that LINE's documents name and that we reply to. */
export const answeredEvents = (): Readonly<Record<string, Event>> => ({
  text: textEvent('市民農園を増やす予定はありますか'),
  'text with everything': message(person(), {
    type: 'text',
    text: '$ 創業支援は？',
    emojis: [{ index: 0, length: 1, productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' }],
    quoteToken: 'q1',
    quotedMessageId: '325708',
    markAsReadToken: 'r1',
  }),
  location: locationEvent('東京都小金井市本町6-6-3'),
  image: media({ type: 'image', ...provider, imageSet: { id: 'A', index: 1, total: 2 } }),
  video: media({ type: 'video', duration: 60000, ...provider }),
  audio: media({ type: 'audio', duration: 60000, contentProvider: { type: 'line' } }),
  file: media({ type: 'file', fileName: 'file.txt', fileSize: 2138 }),
  sticker: media({
    type: 'sticker',
    quoteToken: 'q1',
    packageId: '1',
    stickerId: '2',
    stickerResourceType: 'STATIC',
    keywords: ['こんにちは'],
  }),
  postback: postbackEvent('1|usage||'),
  'postback with a date': repliable('postback', person(), {
    postback: { data: 'storeId=12345', params: { datetime: '2017-12-25T01:00' } },
  }),
  follow: followEvent(),
  'follow again': repliable('follow', person(), { follow: { isUnblocked: true } }),
  join: joinEvent(),
  'join a room': repliable('join', { type: 'room', roomId: `R${'0'.repeat(32)}` }),
  'mention in a group': mentionEvent('創業支援について', true),
});

/** Every kind of event that is met with silence. */
export const silentEvents = (): Readonly<Record<string, Event>> => ({
  unfollow: unfollowEvent(person()),
  leave: event('leave', group(), {}),
  memberJoined: repliable('memberJoined', group(), { joined: { members: [person()] } }),
  memberLeft: event('memberLeft', group(), { left: { members: [person()] } }),
  unsend: unsendEvent(person(), '325708'),
  videoPlayComplete: repliable('videoPlayComplete', person(), { videoPlayComplete: { trackingId: 'track-id' } }),
  beacon: repliable('beacon', person(), { beacon: { hwid: 'd41d8cd98f', type: 'enter', dm: 'ff' } }),
  accountLink: repliable('accountLink', person(), { link: { result: 'ok', nonce: 'nonce' } }),
  membership: repliable('membership', person(), { membership: { type: 'joined', membershipId: 3189 } }),
  module: event('module', person(), { module: { type: 'attached', botId: userId(), scopes: ['message:send'] } }),
  activated: event('activated', person(), { chatControl: { expireAt: 1462629479859 } }),
  deactivated: event('deactivated', person(), {}),
  botSuspended: event('botSuspended', person(), {}),
  botResumed: event('botResumed', person(), {}),
  delivery: event('delivery', person(), {
    delivery: { data: '15034552939884E28681A7D668CEA94C147C716C0EC9DFE8B80B44EF3B57F6BD' },
  }),
  'text in a group': textEvent('創業支援について', group()),
  'mention of another': mentionEvent('創業支援について', false),
  'mention of all': message(group(), {
    type: 'text',
    text: '@All お知らせ',
    quoteToken: 'q1',
    mention: { mentionees: [{ type: 'all', index: 0, length: 4 }] },
  }),
  'location in a group': locationEvent('東京都小金井市本町', group()),
  'sticker in a group': message(group(), {
    type: 'sticker',
    quoteToken: 'q1',
    packageId: '1',
    stickerId: '2',
    stickerResourceType: 'STATIC',
  }),
  standby: { ...textEvent('創業支援について'), mode: 'standby' },
});

/** Events that no document names, or that lack something: newer than this program, or broken. */
export const strangeEvents = (): readonly unknown[] => [
  { ...event('shopOrder', person(), { order: {} }), replyToken: replyToken() },
  repliable('constructor', person()),
  message(person(), { type: 'hologram' }),
  message(person(), { type: 'toString' }),
  repliable('message', person(), {}),
  repliable('message', person(), { message: null }),
  message(person(), { type: 'text' }),
  { ...textEvent('創業支援'), webhookEventId: undefined },
  { ...textEvent('創業支援'), source: undefined },
  { ...textEvent('創業支援'), source: { type: 'galaxy' } },
  { ...textEvent('創業支援'), mode: 'sleeping' },
  null,
  'text',
  7,
  [],
];
