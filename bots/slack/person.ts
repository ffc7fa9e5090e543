import type { ChannelPort, CityName } from '../../src/channel.ts';
import { maskPersonalData } from '../../src/personal/mask.ts';
import { isRecord } from './json.ts';

/** A question that a person asked, masked, and what became of it. */
export type Recent = {
  readonly question: string;
  readonly status: 'answered' | 'not_found' | 'clarify';
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** What was said last in a conversation, as the answer gave it. */
type Talk = { readonly context: string; readonly at: number };

/**
 * What is kept of a person, under a hash of the user id: one value, so that a question costs one read and one write.
 * Conversations stand under hashes of their places.
 */
export type Person = {
  readonly city: CityName | null;
  readonly recent: readonly Recent[];
  readonly talks: Readonly<Record<string, Talk>>;
};

const day = 86_400;
const keptFor = 400 * day;
const mostRecent = 8;
const mostTalks = 6;
/** Milliseconds until a conversation is forgotten. */
const talkFor = 6 * 3_600_000;
const usualRetention = 90;

/** Seconds that question texts are kept: the setting RETENTION_DAYS. */
const retention = ({ settings }: ChannelPort): number => {
  const days = Number(settings.RETENTION_DAYS ?? usualRetention);
  return (Number.isFinite(days) && days >= 0 ? days : usualRetention) * day;
};

const keyOf = (hash: string): string => `slack:person:${hash}`;

/** Where a person's value stands: under the present hash, and, for a while after a change of the key, the former one. */
const keysOf = async (port: ChannelPort, user: string): Promise<{ present: string; former: string | null }> => {
  const [hash, former] = await Promise.all([port.hash(user), port.formerHash(user)]);
  return { present: keyOf(hash), former: former === null ? null : keyOf(former) };
};

/** What is kept of a person, without what has expired. */
export const readPerson = async (port: ChannelPort, user: string): Promise<Person> => {
  const { present, former } = await keysOf(port, user);
  const kept = (await port.store.get(present)) ?? (former === null ? null : await port.store.get(former));
  if (!isRecord(kept)) return { city: null, recent: [], talks: {} };
  const now = port.now().getTime();
  const { city, recent, talks } = kept;
  return {
    city: port.cities.find(({ id }) => id === city) ?? null,
    recent: (Array.isArray(recent) ? recent : [])
      .filter(isRecent)
      .filter(({ at }) => at > now - retention(port) * 1000),
    talks: Object.fromEntries(
      Object.entries(isRecord(talks) ? talks : {}).flatMap(([place, talk]) =>
        isTalk(talk) && talk.at > now - talkFor ? [[place, talk]] : [],
      ),
    ),
  };
};

const isRecent = (value: unknown): value is Recent =>
  isRecord(value) && typeof value.question === 'string' && typeof value.at === 'number';

const isTalk = (value: unknown): value is Talk =>
  isRecord(value) && typeof value.context === 'string' && typeof value.at === 'number';

const writePerson = async (port: ChannelPort, user: string, person: Person): Promise<void> => {
  const { present, former } = await keysOf(port, user);
  await port.store.put(present, { ...person, city: person.city?.id ?? null }, keptFor);
  if (former !== null) await port.store.remove(former);
};

/** Deletes all that is kept of a person, the records of their questions included; false where some could not be. */
export const forgetPerson = async (port: ChannelPort, user: string): Promise<boolean> => {
  const { present, former } = await keysOf(port, user);
  await Promise.all([present, ...(former === null ? [] : [former])].map(port.store.remove));
  return port.record.forgetAsker(user);
};

export const chooseCity = async (port: ChannelPort, user: string, city: CityName | null): Promise<void> =>
  writePerson(port, user, { ...(await readPerson(port, user)), city });

/** What was asked and said, and in which places of a conversation. */
export type Said = Pick<Recent, 'question' | 'status'> & {
  readonly context: string;
  readonly places: readonly string[];
};

/** Adds a question to a person's recent ones, the same question moving to the front, and where its conversation is. */
export const rememberQuestion = async (
  port: ChannelPort,
  user: string,
  person: Person,
  { question, status, context, places }: Said,
): Promise<void> => {
  const at = port.now().getTime();
  const masked = maskPersonalData(question).text;
  const others = person.recent.filter((recent) => recent.question !== masked);
  const talks = { ...person.talks, ...Object.fromEntries(places.map((place) => [place, { context, at }])) };
  const latest = Object.entries(talks).sort(([, a], [, b]) => b.at - a.at);
  await writePerson(port, user, {
    ...person,
    recent: [{ question: masked, status, at }, ...others].slice(0, mostRecent),
    talks: Object.fromEntries(latest.slice(0, mostTalks)),
  });
};
