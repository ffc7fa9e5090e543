import type { ChannelPort, Store } from '../../src/channel.ts';
import { isLanguage, type Language } from '../../src/language.ts';
import type { Source } from './events.ts';
import { kept } from './limits.ts';
import type { Trail } from './press.ts';

/** What a person has set. */
export type Profile = {
  /** City id; null for all cities, undefined where nothing was chosen. */
  readonly city?: string | null;
  readonly language: Language;
  /** Text only, for old phones and for readers. */
  readonly plain: boolean;
};

/** What a follow-up needs, for 15 minutes. */
export type Conversation = { readonly context: string; readonly trail: Trail };

/** What is kept of one person; nothing for anybody in a group. */
export type Person = {
  /** LINE's id of a one-to-one chat; null in a group. */
  readonly userId: string | null;
  readonly profile: Profile;
  readonly conversation: Conversation | null;
  readonly keepProfile: (profile: Profile) => Promise<void>;
  /** Keeps what a follow-up needs, unless the message was unsent meanwhile. */
  readonly keepConversation: (conversation: Conversation, messageId: string | null) => Promise<void>;
  /** Deletes the conversation, and anything that is still on its way from this message. */
  readonly unsend: (messageId: string) => Promise<void>;
  readonly forget: () => Promise<void>;
};

const newcomer: Profile = { language: 'ja', plain: false };

const nobody: Person = {
  userId: null,
  profile: newcomer,
  conversation: null,
  keepProfile: async () => {},
  keepConversation: async () => {},
  unsend: async () => {},
  forget: async () => {},
};

/**
 * Reads what is kept of who sent an event.
 *
 * @param account City of the account, since each account's settings are its own.
 */
export const openPerson = async (port: ChannelPort, account: string, source: Source): Promise<Person> => {
  if (source.kind === 'group') return nobody;
  const { userId } = source;
  const base = `line:${account}:${await port.hash(userId)}:`;
  const [profileKey, conversationKey] = [`${base}profile`, `${base}conversation`];
  const unsentKey = (messageId: string): string => `${base}unsent:${messageId}`;
  const { store } = port;
  const [profile, conversation] = await Promise.all([
    readOr(store, profileKey, readProfile, newcomer),
    readOr(store, conversationKey, readConversation, null),
  ]);
  return {
    userId,
    profile,
    conversation,
    keepProfile: (next) => store.put(profileKey, next, kept.profile),
    keepConversation: async (next, messageId) => {
      await store.put(conversationKey, next, kept.conversation);
      // Looked up after writing: whichever of the two comes last, the conversation goes.
      if (messageId !== null && (await store.get(unsentKey(messageId))) !== null) await store.remove(conversationKey);
    },
    unsend: async (messageId) => {
      await store.put(unsentKey(messageId), true, kept.unsent);
      await store.remove(conversationKey);
    },
    forget: () => store.removeAll(base),
  };
};

/** A store that fails costs a person their settings for one answer, never the answer. */
const readOr = async <Value>(
  store: Store,
  key: string,
  read: (value: unknown) => Value | null,
  otherwise: Value,
): Promise<Value> => {
  try {
    return read(await store.get(key)) ?? otherwise;
  } catch {
    return otherwise;
  }
};

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const readProfile = (value: unknown): Profile | null => {
  if (!isFields(value) || !isLanguage(value.language)) return null;
  const { city, language, plain } = value;
  return {
    ...(typeof city === 'string' || city === null ? { city } : {}),
    language,
    plain: plain === true,
  };
};

const readConversation = (value: unknown): Conversation | null => {
  if (!isFields(value) || typeof value.context !== 'string' || !Array.isArray(value.trail)) return null;
  const trail = value.trail.filter((question): question is string => typeof question === 'string');
  return { context: value.context, trail };
};
