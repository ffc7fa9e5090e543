/*
 * The city's own answers, as staff write them in any channel.
 */

/** What staff write: questions as people ask them, and what the city says to them. */
export type CuratedDraft = {
  /** City id. */
  readonly city: string;
  readonly questions: readonly string[];
  readonly text: string;
  /** Who answers for it. */
  readonly desk: string | null;
  /** Days in Japan, `YYYY-MM-DD`, both included; null without an end. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** What it rests on; both null for an answer of staff themselves. */
  readonly sourceTitle: string | null;
  readonly sourceUrl: string | null;
};

/** What is wrong with a draft, by field. */
export type DraftFault = {
  readonly field: keyof CuratedDraft;
  readonly fault: 'missing' | 'too_long' | 'too_many' | 'not_a_day' | 'not_a_url' | 'before_start' | 'unknown';
};

/** The city's own answers. Methods reject only while the database is down. */
export type Curation = {
  /** Faults of a draft; none where it can be saved. */
  readonly check: (draft: CuratedDraft) => readonly DraftFault[];
  /** Saves a new answer, in force within a minute; its number. @param by a name or id that only staff see */
  readonly add: (draft: CuratedDraft, by: string, handOff: number | null) => Promise<number>;
  /** An answer as it stands; null where there is none. */
  readonly find: (id: number) => Promise<{ readonly draft: CuratedDraft; readonly version: number } | null>;
  /** Saves a change of the version that was edited: somebody else's came in between for `outdated`. */
  readonly change: (
    edited: { readonly id: number; readonly version: number },
    draft: CuratedDraft,
    by: string,
  ) => Promise<'saved' | 'outdated' | 'unknown'>;
};
