import type { ChannelPort, Store } from '../../src/channel.ts';
import { isLanguage, type Language } from '../../src/language.ts';
import { allCities } from './account.ts';
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
  /** The id by which the record and hand-offs know a person with this account; null in a group. */
  readonly asker: string | null;
  readonly profile: Profile;
  readonly conversation: Conversation | null;
  readonly keepProfile: (profile: Profile) => Promise<void>;
  /** Keeps what a follow-up needs. */
  readonly keepConversation: (conversation: Conversation) => Promise<void>;
  readonly forgetConversation: () => Promise<void>;
  /** Keeps a question that is longer than a button holds, as long as a conversation, until its consent is given. */
  readonly keepQuestion: (consent: string, question: string) => Promise<void>;
  readonly questionOf: (consent: string) => Promise<string | null>;
  readonly forget: () => Promise<void>;
};

const newcomer: Profile = { language: 'ja', plain: false };

const nobody: Person = {
  userId: null,
  asker: null,
  profile: newcomer,
  conversation: null,
  keepProfile: async () => {},
  keepConversation: async () => {},
  forgetConversation: async () => {},
  keepQuestion: async () => {},
  questionOf: async () => null,
  forget: async () => {},
};

/**
 * Reads what is kept of who sent an event. What was kept under the key before a change of `DATA_KEY` is found there and
 * moved.
 *
 * @param account Name of the account, since each account's settings are its own.
 */
export const openPerson = async (port: ChannelPort, account: string, source: Source): Promise<Person> => {
  if (source.kind === 'group') return nobody;
  const { userId } = source;
  const baseOf = (hash: string): string => `line:${account}:${hash}:`;
  const [hash, former] = await Promise.all([port.hash(userId), port.formerHash(userId)]);
  const base = baseOf(hash);
  const formerBase = former === null ? null : baseOf(former);
  const { store } = port;
  const read = <Value>(name: Name, of: (value: unknown) => Value | null, otherwise: Value): Promise<Value> =>
    readOr(store, base + name, formerBase === null ? null : formerBase + name, kept[name], of, otherwise);
  const [profile, conversation] = await Promise.all([
    read('profile', readProfile, newcomer),
    read<Conversation | null>('conversation', readConversation, null),
  ]);
  return {
    userId,
    asker: account === allCities ? userId : `${account}:${userId}`,
    profile,
    conversation,
    keepProfile: (next) => store.put(`${base}profile`, next, kept.profile),
    keepConversation: (next) => store.put(`${base}conversation`, next, kept.conversation),
    forgetConversation: () => store.remove(`${base}conversation`),
    keepQuestion: (consent, question) => store.put(`${base}question:${consent}`, question, kept.conversation),
    questionOf: async (consent) => {
      const question = await store.get(`${base}question:${consent}`);
      return typeof question === 'string' ? question : null;
    },
    forget: async () => {
      await store.removeAll(base);
      if (formerBase !== null) await store.removeAll(formerBase);
    },
  };
};

type Name = 'profile' | 'conversation';

/**
 * A store that fails costs a person their settings for one answer, never the answer.
 *
 * @param former the key before; what is still there moves to the present one
 */
const readOr = async <Value>(
  store: Store,
  key: string,
  former: string | null,
  seconds: number,
  read: (value: unknown) => Value | null,
  otherwise: Value,
): Promise<Value> => {
  try {
    const found = await store.get(key);
    if (found !== null || former === null) return read(found) ?? otherwise;
    const old = await store.get(former);
    if (old === null) return otherwise;
    await store.put(key, old, seconds);
    await store.remove(former);
    return read(old) ?? otherwise;
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
