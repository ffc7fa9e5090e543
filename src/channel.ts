import type { Language } from './language.ts';
import type { Message } from './message.ts';

/** A question as a channel hands it over; the question is cut to 300 characters by the port, never refused. */
export type Question = {
  readonly text: string;
  /** The channel's or the person's city. */
  readonly city?: string;
  readonly limit?: number;
  /** The context of the message before, of the same person, as it was received. */
  readonly context?: string;
  /** Of everything but the quotes; Japanese where unset. */
  readonly language?: Language;
};

export type CityName = {
  readonly id: string;
  readonly name: string;
  /** As who speaks a language reads it: 「Koganei (小金井市)」. */
  readonly names: Readonly<Record<Language, string>>;
};

/** Handles each key at most once, however deliveries overlap. */
export type Ledger = {
  /** True for the one caller that may handle the key; a claim that is neither done nor released lapses after a minute. */
  readonly claim: (key: string) => Promise<boolean>;
  /** Handled: never again. Kept for at least 24 hours. */
  readonly done: (key: string) => Promise<void>;
  /** Not handled after all: the next delivery may try. */
  readonly release: (key: string) => Promise<void>;
};

/** Small JSON values that expire, for conversations and settings of people. Keys hold no user id in clear: see `hash`. */
export type Store = {
  readonly get: (key: string) => Promise<unknown>;
  readonly put: (key: string, value: unknown, seconds: number) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  /** Removes all values whose keys start so. */
  readonly removeAll: (prefix: string) => Promise<void>;
};

/** One line of a log: no text of a person, no user id, no token. */
export type Log = (
  entry: { readonly event: string } & Readonly<Record<string, string | number | boolean | null>>,
) => void;

/** A question for a person at the city, passed on with the consent of who asked it. */
export type HandOff = {
  readonly channel: string;
  /** Masked: no personal data that its form gives away. */
  readonly question: string;
  /** City id; null where none was chosen. */
  readonly city: string | null;
  /** Where the answer goes, as the channel itself writes it: kept encrypted, deleted at closing. */
  readonly replyTo: string;
};

/** What a channel may use of the rest: the one way between bots and core. */
export type ChannelPort = {
  /** Answers a question; never throws. */
  readonly ask: (question: Question) => Message;
  readonly cities: readonly CityName[];
  /** The city at a point, if it is one of ours; null otherwise. */
  readonly cityNamed: (text: string) => CityName | null;
  readonly examples: (city?: string, language?: Language) => readonly string[];
  /** A passage's message by its id, for unfurls and pressed buttons; null for one that is not there. */
  readonly passage: (passageId: string, language?: Language) => Message | null;
  /** Plans with their validity, for a home screen. */
  readonly plans: (language?: Language) => readonly {
    readonly title: string;
    readonly cityName: string;
    readonly validity: string;
    readonly url: string;
  }[];
  readonly ledger: Ledger;
  readonly store: Store;
  /** Passes a question on to a person; absent where nothing takes hand-offs. Rejects where it was not passed on. */
  readonly handOff?: (handOff: HandOff) => Promise<void>;
  /** Keyed hash (HMAC-SHA-256 under `DATA_KEY`, base64url) of a user, group or channel id. */
  readonly hash: (id: string) => Promise<string>;
  readonly settings: Readonly<Record<string, string | undefined>>;
  /** Base of links, without a slash at its end. */
  readonly origin: string;
  readonly now: () => Date;
  readonly log: Log;
};

/** Lets work go on after the response. */
export type Background = { readonly waitUntil: (work: Promise<unknown>) => void };

/** A channel: a route's handler, made once from nothing but its own settings' names. */
export type Channel = (request: Request, port: ChannelPort, background: Background) => Promise<Response>;
