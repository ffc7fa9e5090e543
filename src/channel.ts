import type { Curation } from './curation.ts';
import type { HandOffs } from './hand-off.ts';
import type { Language } from './language.ts';
import type { AnswerTrace, Message } from './message.ts';

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

/** A question that was answered, as a channel has it recorded once the answer is out. */
export type AskedOnce = {
  /** As typed; masked before anything is kept. */
  readonly question: string;
  /** The city that was asked; null for all. */
  readonly city: string | null;
  readonly trace: AnswerTrace;
  /** When the question came in, by Date.now(). */
  readonly received: number;
  /** Ids of the person and of the message, kept as keyed hashes alone. */
  readonly asker?: string;
  readonly message?: string;
};

/** What somebody thinks of an answer. Texts are masked before anything is kept. */
export type Opinion = {
  readonly city: string | null;
  readonly verdict: 'up' | 'down';
  readonly question?: string;
  readonly passage?: string;
  readonly reason?: string;
  readonly comment?: string;
  readonly asker?: string;
};

/** Words or a question that staff propose for the seeds. */
export type Proposed = {
  readonly city: string | null;
  readonly kind: 'thesaurus' | 'expected_question';
  /** The question that was asked before. */
  readonly asked?: string;
  /** Words that people use for it, or the one question. */
  readonly said: readonly string[];
  /** The plans' word for the same, or words of the place that answers. */
  readonly aim: string;
  /** The id of who proposes, kept as a keyed hash alone. */
  readonly by: string;
};

/** Questions of one matter that the plans did not answer. */
export type Gap = {
  /** The newest of them, masked. */
  readonly question: string;
  readonly count: number;
  /** City id; null for none in particular. */
  readonly city: string | null;
  /** Milliseconds since 1970. */
  readonly latest: number;
};

/** The record of questions as one channel may use it. Nothing here ever rejects. */
export type ChannelRecord = {
  readonly asked: (asked: AskedOnce) => Promise<void>;
  readonly opinion: (opinion: Opinion) => Promise<void>;
  readonly propose: (proposed: Proposed) => Promise<void>;
  /** Deletes what is recorded of a person or of a message; false where that could not be done now. */
  readonly forgetAsker: (asker: string) => Promise<boolean>;
  readonly forgetMessage: (message: string) => Promise<boolean>;
  /** The commonest gaps of the last days, of a city or of all; empty while the database is down. */
  readonly gaps: (days: number, city: string | null) => Promise<readonly Gap[]>;
};

/** Why a channel does not answer now. */
export type Closed =
  /** @property text what staff want to be said; null for the usual words */
  { readonly kind: 'maintenance' | 'off'; readonly text: string | null };

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
  readonly record: ChannelRecord;
  /** Questions passed on to a person; null where nothing takes them. */
  readonly handOffs: HandOffs | null;
  /** The city's own answers, for staff. */
  readonly curation: Curation;
  /** Whether staff have closed this channel for a city, or put a message in the place of answers. */
  readonly closed: (city: string | null) => Closed | null;
  /** Whether a person may ask once more now; everybody may where no limit is bound. The id is given as a keyed hash. */
  readonly mayAsk: (asker: string) => Promise<boolean>;
  /** Keyed hash (HMAC-SHA-256 under `DATA_KEY`, base64url) of a user, group or channel id. */
  readonly hash: (id: string) => Promise<string>;
  /** The hash under the key before a change of `DATA_KEY`; null where there was none. */
  readonly formerHash: (id: string) => Promise<string | null>;
  /** Days that recorded questions are kept. */
  readonly retentionDays: number;
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
