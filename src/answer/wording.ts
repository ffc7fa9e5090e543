import type { City } from '../plan/plan.ts';

/** What is said where the plans do not answer, by reason. */
type NotFoundWording = {
  readonly no_match: string;
  readonly weak_match: string;
  readonly asked_detail_missing: string;
  readonly other_municipality: (names: readonly string[]) => string;
  readonly out_of_scope: string;
  readonly year_outside: string;
};

/** What is said to messages that are no question about a plan. */
type FixedWording = {
  readonly greeting: string;
  readonly thanks: string;
  readonly usage: string;
  readonly rude: string;
  readonly injection: string;
  /** Call 119. */
  readonly fire: string;
  /** Call 110. */
  readonly crime: string;
  /** Whom to talk to when life is hard to bear. */
  readonly life: string;
  readonly personal: string;
  readonly empty: string;
};

export type FixedName = keyof FixedWording;

/** Everything that an answer says and that is not a quote, a file per language: a new one is complete when it compiles. */
export type Wording = {
  /** Behind a quote; `place` is its city, plan, headings and page. */
  readonly source: (place: string) => string;
  readonly city: (city: Pick<City, 'name' | 'reading' | 'english'>) => string;
  readonly printedPage: (page: number) => string;
  readonly sectionSeparator: string;
  /** A member of a list in plain text. */
  readonly item: (text: string) => string;
  readonly planEnded: (title: string, from: number, to: number) => string;
  readonly draftPlan: (title: string) => string;
  readonly processDocument: (title: string) => string;
  readonly otherCity: (name: string) => string;
  readonly mixedColumns: string;
  readonly quotesAreJapanese: string;
  readonly correctedSpelling: (from: string, to: string) => string;
  readonly yearOutside: (years: readonly number[]) => string;
  /** What a list of plans says of a plan's period, in fiscal years. */
  readonly validity: {
    readonly draft: string;
    readonly process: string;
    readonly unknown: string;
    readonly ended: (from: number, to: number) => string;
    readonly current: (from: number, to: number) => string;
  };
  readonly nothingInPlan: string;
  readonly indicator: {
    readonly base: (year: string) => string;
    readonly target: (year: string) => string;
    /** Said of a value that the table leaves out. */
    readonly noBase: string;
  };
  /** Labels of contacts, by type. */
  readonly contact: Readonly<Record<string, string>>;
  /** What is added behind a word, in brackets. */
  readonly aside: (text: string) => string;
  readonly desk: {
    readonly label: (desk: string) => string;
    readonly withPhone: (name: string, phone: string) => string;
    /** Above the desk, where nothing else answers. */
    readonly ask: string;
    /** Where the plans name none. */
    readonly none: string;
  };
  /** Of the city's own answers. */
  readonly cityAnswer: {
    readonly label: (city: string) => string;
    /** Said where the plans do not answer, and the city does. */
    readonly instead: string;
    /** Between the city's own answer and what the plans say. */
    readonly plansToo: string;
    readonly byStaff: string;
    readonly source: (title: string) => string;
    /** Days, `YYYY-MM-DD`; null without an end. */
    readonly approved: (since: string, until: string | null) => string;
  };
  readonly notFound: NotFoundWording;
  /** Above questions that the plans do answer. */
  readonly instead: string;
  readonly cityAlone: (name: string) => string;
  readonly fixed: FixedWording;
};
