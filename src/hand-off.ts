import type { Language } from './language.ts';

/*
 * Questions passed on to a person at the city: what channels and the core say to each other about them.
 */

/** A question for a person at the city, passed on with the consent of who asked it. */
export type HandOffRequest = {
  /** Of the press or the form: the same one twice is one hand-off. */
  readonly key: string;
  readonly channel: 'line' | 'web';
  readonly question: string;
  /** City id; null where none was chosen. */
  readonly city: string | null;
  readonly language: Language;
  /** Where the answer goes, as the channel itself writes it: kept encrypted, deleted at closing. Null for a ticket. */
  readonly replyTo: string | null;
  /** The asker's id on the channel, kept as a keyed hash alone; null where there is none. */
  readonly asker: string | null;
  /** The secret of a web asker's link, kept as a digest alone. */
  readonly ticket?: string;
};

export type HandOffMessage = {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly side: 'asker' | 'staff';
  readonly text: string;
  readonly state: 'pending' | 'sent' | 'unreachable';
};

/** waiting: a person at the city has to answer; answered: the asker may write back; closed: over. */
export type HandOffState = 'waiting' | 'answered' | 'closed';

/** A hand-off as staff and its asker may see it. */
export type HandOff = {
  /** The number that people call it by. */
  readonly id: number;
  readonly at: number;
  readonly channel: 'line' | 'web';
  readonly city: string | null;
  readonly cityName: string | null;
  readonly language: Language;
  /** Masked. */
  readonly question: string;
  /** Name of the desk that the plans name for the city. */
  readonly desk: string | null;
  readonly state: HandOffState;
  /** Oldest first. */
  readonly messages: readonly HandOffMessage[];
  /** Where staff see it, as their room writes it. */
  readonly place: string | null;
};

/** By when a person will have answered. */
export type Expected = {
  /** Whether the office is open now. */
  readonly open: boolean;
  /** Milliseconds since 1970. */
  readonly answerBy: number;
};

/** What became of something that staff or asker did: a second press and a press after the end are told apart. */
export type HandOffResult =
  | { readonly kind: 'done'; readonly handOff: HandOff; readonly sent: boolean }
  | { readonly kind: 'repeated'; readonly handOff: HandOff }
  | { readonly kind: 'closed'; readonly handOff: HandOff }
  | { readonly kind: 'unknown' };

/** Hand-offs as a channel may use them. Methods that write reject only while the database is down. */
export type HandOffs = {
  /** Whether questions are passed on for a city now, and by when one may expect an answer; null where they are not. */
  readonly offer: (city: string | null) => Expected | null;
  /** Passes a question on. Staff see it as soon as their room is up: `sent` says whether they do already. */
  readonly pass: (
    request: HandOffRequest,
  ) => Promise<{ readonly handOff: HandOff; readonly sent: boolean; readonly expected: Expected }>;
  /** The asker writes to the person who answered; only to a hand-off of their own. */
  readonly writeBack: (asker: Asker, said: { readonly key: string; readonly text: string }) => Promise<HandOffResult>;
  /** The asker has what they need. */
  readonly settle: (asker: Asker) => Promise<HandOffResult>;
  /** Staff answer. `by` is a name or id that only staff see. */
  readonly answer: (
    id: number,
    said: { readonly key: string; readonly text: string; readonly by: string },
  ) => Promise<HandOffResult>;
  /** Staff close it: the asker is told, unless there was an answer. */
  readonly close: (id: number, by: string) => Promise<HandOffResult>;
  readonly find: (id: number) => Promise<HandOff | null>;
  /** The hand-off that staff see at a place. */
  readonly at: (place: string) => Promise<HandOff | null>;
  /** The hand-off that a web asker's link shows. */
  readonly byTicket: (ticket: string) => Promise<HandOff | null>;
  /** Closes all that an asker has open: they left, or want nothing kept. */
  readonly forget: (channel: 'line', asker: string) => Promise<void>;
};

/** Who speaks of a hand-off: its number with the asker's id on the channel, or the secret of a web asker's link. */
export type Asker =
  | { readonly id: number; readonly channel: 'line'; readonly asker: string }
  | { readonly ticket: string };

/** Something to be told, until it has been: `later` is tried again, `unreachable` is not. */
export type Sent =
  | { readonly kind: 'sent'; readonly place?: string }
  /** @property after milliseconds to wait at least */
  | { readonly kind: 'later'; readonly after?: number }
  | { readonly kind: 'unreachable' };

/** What staff are told in their room. The first event makes the place that all later ones go to. */
export type RoomEvent = {
  readonly event: 'opened' | 'wrote' | 'answered' | 'reminder' | 'unreachable' | 'closed';
  readonly handOff: HandOff;
  readonly message: HandOffMessage | null;
  /** Stays the same however often it is tried. */
  readonly retryKey: string;
};

/** Where staff see hand-offs. Never rejects. */
export type StaffRoom = { readonly tell: (event: RoomEvent) => Promise<Sent> };

/** What an asker is told. */
export type AskerEvent = {
  readonly event: 'answered' | 'closed';
  readonly handOff: HandOff;
  readonly message: HandOffMessage | null;
  /** As the request gave it. */
  readonly replyTo: string;
  readonly retryKey: string;
};

/** A way to askers of one channel. Never rejects. */
export type Messenger = { readonly tell: (event: AskerEvent) => Promise<Sent> };
