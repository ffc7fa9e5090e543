/**
 * What a channel shows: blocks that know nothing of answer kinds, cities or plans. The core makes them, a channel
 * renders them within its platform's limits; whatever it must leave out is still in `text`.
 */
export type Message = {
  readonly status: 'answered' | 'not_found' | 'clarify';
  /** The whole answer as plain text, for notifications, screen readers and e-mail. */
  readonly text: string;
  /** The answer in one or two sentences, at most 400 characters, for a preview. */
  readonly brief: string;
  readonly blocks: readonly Block[];
  /** Questions that the plans answer, ready to be sent as they are. */
  readonly suggestions: readonly string[];
  /** Opaque; a channel keeps it and gives it back with the next question of the same person. */
  readonly context: string;
  /** A channel hands it on when it has the question recorded. */
  readonly trace: AnswerTrace;
};

/** What the record keeps of an answer. */
export type AnswerTrace = {
  /** City id that the answer is about; null for none in particular. */
  readonly city: string | null;
  readonly status: 'answered' | 'not_found' | 'clarify';
  readonly kind: string;
  /** Why the plans did not answer. */
  readonly reason: string | null;
  /** Words of the question that the plans have too. */
  readonly topic: readonly string[];
  /** Ids of the passages shown. */
  readonly passages: readonly string[];
  /** Number of the city's own answer that was shown. */
  readonly curated: number | null;
};

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'notice'; readonly tone: 'information' | 'warning'; readonly text: string }
  | QuoteBlock
  | DeskBlock
  | CityAnswerBlock
  | {
      readonly kind: 'group';
      readonly title: string;
      readonly blocks: readonly (QuoteBlock | { readonly kind: 'text'; readonly text: string })[];
    };

/** A verbatim quote with its source; a channel never changes, shortens or splits `quote` other than by showing less of it. */
export type QuoteBlock = {
  readonly kind: 'quote';
  readonly passageId: string;
  readonly quote: string;
  /** City and topic, for a card's head. */
  readonly title: string;
  readonly cityName: string;
  readonly plan: string;
  /** Heading path, outermost first. */
  readonly section: readonly string[];
  /** 「12頁」, or null where no page is known. */
  readonly page: string | null;
  /** 「令和4年3月」, or null. */
  readonly published: string | null;
  /** What has to be said beside this quote: the plan has ended, the columns are mixed. */
  readonly warnings: readonly string[];
  readonly url: string;
  /** Quote and source in the form that an official document cites them. */
  readonly copy: string;
  readonly table: Table | null;
};

/** An answer of the city itself: no quote, and shown so that nobody takes it for one. */
export type CityAnswerBlock = {
  readonly kind: 'cityAnswer';
  readonly id: number;
  /** What it is: 「小金井市の職員による回答」. */
  readonly label: string;
  readonly cityName: string;
  readonly text: string;
  /** Who answers for it, what it rests on, since when and until when: a line each. */
  readonly notes: readonly string[];
  /** Address of what it rests on. */
  readonly url: string | null;
};

/** Rows of label and value cut from the quoted row, with a share of the target reached where both are numbers. */
export type Table = {
  readonly caption: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  /** From 0 to 1: the base value as a share of the target, for a bar; null where it says nothing. */
  readonly progress: number | null;
};

export type DeskBlock = {
  readonly kind: 'desk';
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  readonly url: string | null;
};
