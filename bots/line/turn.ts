import type { messagingApi } from '@line/bot-sdk';
import type { ChannelPort } from '../../src/channel.ts';
import type { Language } from '../../src/language.ts';
import type { Account } from './account.ts';
import type { Source } from './events.ts';
import { wordings } from './language.ts';
import type { Person } from './person.ts';
import type { Wording } from './wording.ts';

/** Everything that handling one event may use. */
export type Turn = {
  readonly port: ChannelPort;
  readonly account: Account;
  readonly person: Person;
  readonly client: messagingApi.MessagingApiClient;
  readonly event: {
    /** The same for each delivery. */
    readonly id: string;
    readonly source: Source;
    /** When it came in, by Date.now(). */
    readonly received: number;
  };
};

/** What handling an event comes to. */
export type Outcome = {
  /** What to reply; null to stay silent. */
  readonly messages: readonly messagingApi.Message[] | null;
  /** The same as text alone, for when LINE does not take the cards. */
  readonly plain?: readonly messagingApi.Message[];
  /** What to do once the reply has gone out. */
  readonly after?: () => Promise<void>;
};

export const silence: Outcome = { messages: null };

export const languageOf = ({ person }: Turn): Language => person.profile.language;

export const wordsOf = (turn: Turn): Wording => wordings[languageOf(turn)];

/** The city that questions are about: the one chosen, else the account's. Null where all cities are. */
export const cityOf = ({ person, account, port }: Turn): string | null => {
  const chosen = person.profile.city === undefined ? (account.city ?? null) : person.profile.city;
  return port.cities.some(({ id }) => id === chosen) ? chosen : null;
};
