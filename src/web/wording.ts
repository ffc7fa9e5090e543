import type { AnsweredKind } from '../answer/answer.ts';
import type { City, PlanStatus } from '../plan/plan.ts';

type MessageWording = { readonly title: string; readonly lines: readonly string[] };

/** Every sentence of the pages, a file per language: a new one is complete when it compiles. */
export type Wording = {
  readonly site: string;
  readonly tagline: string;
  readonly titleOf: (page: string) => string;
  readonly errorTitle: (title: string) => string;
  readonly skip: string;
  readonly nav: { readonly label: string; readonly ask: string; readonly plans: string };
  readonly languages: {
    readonly label: string;
    /** This language's own name, as whoever looks for it reads it. */
    readonly name: string;
  };
  readonly footer: { readonly promise: string; readonly check: string; readonly privacy: string; readonly api: string };
  readonly city: (city: Pick<City, 'name' | 'reading' | 'english'>) => string;

  readonly ask: {
    readonly title: string;
    readonly intro: string;
    readonly question: string;
    /** @param limit characters that a question may have */
    readonly hint: (limit: number) => string;
    readonly city: string;
    readonly everyCity: string;
    readonly submit: string;
    readonly examples: string;
    readonly unknownCity: string;
    readonly empty: string;
    readonly tooLong: (limit: number, length: number) => string;
  };

  readonly answer: {
    readonly heading: string;
    readonly asked: string;
    readonly titleOf: (question: string) => string;
    readonly lead: Readonly<Record<AnsweredKind, string>>;
    readonly notices: string;
    readonly quotes: string;
    readonly section: string;
    readonly page: (page: number) => string;
    readonly inSource: string;
    readonly nothingHere: string;
    readonly suggestions: string;
    readonly choices: string;
    readonly more: string;
    readonly moreHint: string;
    /** The way to a person, where the plans do not answer. */
    readonly askStaff: string;
    readonly askStaffHint: string;
  };

  /** What is kept. @param days that texts of questions are kept; whether questions are passed on to staff */
  readonly privacy: {
    readonly title: string;
    readonly lines: (days: number, handOffs: boolean) => readonly string[];
  };

  readonly facts: {
    readonly indicators: string;
    readonly name: string;
    readonly baseYear: string;
    readonly targetYear: string;
    readonly source: string;
    readonly year: string;
    readonly plan: string;
    readonly meaning: string;
    /** By type of contact. */
    readonly types: Readonly<Record<string, string>>;
    readonly noBase: string;
    readonly items: string;
    readonly noOrg: string;
  };

  readonly desk: {
    readonly heading: string;
    readonly phone: string;
    readonly email: string;
    readonly address: string;
    readonly url: string;
    readonly source: string;
  };

  readonly plan: {
    readonly status: Readonly<Record<PlanStatus, string>>;
    readonly ended: string;
    readonly draft: string;
    readonly process: string;
    readonly fragment: string;
    readonly listTitle: string;
    readonly listIntro: string;
    readonly particulars: string;
    readonly city: string;
    readonly name: string;
    readonly publisher: string;
    readonly published: string;
    readonly period: string;
    readonly kind: string;
    readonly notes: string;
    /** Fiscal years, from April to March. */
    readonly years: (from: number, to: number) => string;
    readonly endedYears: (from: number, to: number) => string;
    readonly notInText: string;
    readonly outside: string;
    readonly outline: string;
    readonly wholeOutline: string;
    readonly toOutline: string;
    readonly toQuote: string;
    readonly text: string;
    readonly textNote: string;
    readonly quoteNote: string;
    readonly plainText: string;
  };

  readonly message: {
    readonly notFound: MessageWording;
    readonly methodNotAllowed: MessageWording;
    readonly badRequest: MessageWording;
    readonly internal: MessageWording;
    readonly busy: MessageWording;
    readonly unavailable: MessageWording;
    /** Staff have put answers off for a while; what they say themselves stands in place of the lines. */
    readonly closed: MessageWording;
    readonly home: string;
    readonly plans: string;
  };
};
