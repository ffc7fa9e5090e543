import type { EventKind, EventOf, LineEvent, Source } from './events.ts';

type Fields = Readonly<Record<string, unknown>>;
/** What an event has beside what all events have. */
type Rest = { [Kind in EventKind]: Omit<EventOf<Kind>, 'id' | 'source' | 'replyToken'> }[EventKind];
type Reader = (event: Fields) => Rest | null;

/**
 * Reads a webhook's body: https://developers.line.biz/en/reference/messaging-api/#webhook-event-objects
 *
 * Fields that we do not know are let be, and events that we do not know, or that are meant for another channel
 * (`standby`), are left out: LINE adds both without notice.
 *
 * @returns null for anything that is not a webhook's body.
 */
export const parseWebhook = (body: unknown): LineEvent[] | null => {
  const events = isFields(body) ? body.events : null;
  if (!Array.isArray(events)) return null;
  return events.flatMap((event: unknown) => parseEvent(event) ?? []);
};

const parseEvent = (event: unknown): LineEvent | null => {
  if (!isFields(event) || event.mode !== 'active') return null;
  const id = text(event.webhookEventId);
  const source = parseSource(event.source);
  const rest = own(readers, event.type)?.(event) ?? null;
  if (id === null || source === null || rest === null) return null;
  return { ...rest, id, source, replyToken: text(event.replyToken) };
};

const parseSource = (source: unknown): Source | null => {
  if (!isFields(source)) return null;
  if (source.type === 'group' || source.type === 'room') {
    return { kind: 'group', chatId: text(source.groupId) ?? text(source.roomId) };
  }
  const userId = text(source.userId);
  return source.type === 'user' && userId !== null ? { kind: 'person', userId } : null;
};

const readers: Readonly<Record<string, Reader>> = {
  message: ({ message }) => (isFields(message) ? (own(messageReaders, message.type)?.(message) ?? null) : null),
  postback: ({ postback }) => {
    const data = isFields(postback) ? text(postback.data) : null;
    return data === null ? null : { kind: 'postback', data };
  },
  follow: () => ({ kind: 'follow' }),
  unfollow: () => ({ kind: 'unfollow' }),
  join: () => ({ kind: 'join' }),
  unsend: ({ unsend }) => {
    const messageId = isFields(unsend) ? text(unsend.messageId) : null;
    return messageId === null ? null : { kind: 'unsend', messageId };
  },
};

const media: Reader = () => ({ kind: 'media' });

const messageReaders: Readonly<Record<string, Reader>> = {
  text: (message) => {
    const [typed, messageId] = [text(message.text), text(message.id)];
    if (typed === null || messageId === null) return null;
    const mentions = mentionsOfUs(message.mention);
    return {
      kind: 'text',
      text: without(typed, mentions),
      messageId,
      quoteToken: text(message.quoteToken),
      mentioned: mentions.length > 0,
    };
  },
  location: ({ address, title }) => ({ kind: 'location', address: text(address) ?? text(title) ?? '' }),
  image: media,
  video: media,
  audio: media,
  file: media,
  sticker: media,
};

type Span = { readonly start: number; readonly end: number };

/** Where in the text we are mentioned: https://developers.line.biz/en/reference/messaging-api/#wh-text */
const mentionsOfUs = (mention: unknown): Span[] => {
  const mentionees = isFields(mention) ? mention.mentionees : null;
  if (!Array.isArray(mentionees)) return [];
  return mentionees.flatMap((mentionee: unknown) => {
    if (!isFields(mentionee) || mentionee.isSelf !== true) return [];
    const { index, length } = mentionee;
    return typeof index === 'number' && typeof length === 'number' ? { start: index, end: index + length } : [];
  });
};

/** The text without these stretches, last first, so that the others stay where they are. */
const without = (typed: string, spans: readonly Span[]): string =>
  [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, typed)
    .trim();

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The table's own entry: `constructor` and the like are no event types. */
const own = (table: Readonly<Record<string, Reader>>, name: unknown): Reader | undefined =>
  typeof name === 'string' && Object.hasOwn(table, name) ? table[name] : undefined;
