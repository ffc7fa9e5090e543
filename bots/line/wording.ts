import type { PersonalKind } from '../../src/personal/mask.ts';
import type { Moment } from './day.ts';

/** What the privacy page tells of. */
export type Kept = {
  /** Days that recorded questions are kept. */
  readonly days: number;
  /** Whether questions are passed on to people. */
  readonly handOffs: boolean;
};

/** What is said of questions that are passed on to a person; `id` is the number that people call one by. */
export type HandOffWording = {
  readonly title: string;
  /** Whom it goes to. @param cityName null for no city in particular */
  readonly to: (cityName: string | null) => string;
  readonly question: (question: string) => string;
  /** What goes with it. */
  readonly passes: string;
  /** What is kept for it. */
  readonly keeps: string;
  /** By when to expect an answer: a guide, no promise. */
  readonly expected: (open: boolean, moment: Moment) => string;
  readonly ask: string;
  readonly yes: string;
  readonly no: string;
  readonly passed: (id: number) => string;
  /** Kept, while staff cannot be reached. */
  readonly queued: (id: number) => string;
  /** For a consent that was given before. */
  readonly before: (id: number) => string;
  readonly stopped: string;
  /** There is no question to pass on. */
  readonly askFirst: string;
  readonly failed: string;
  readonly gone: string;
  /** Name of who sends an answer, at most 20 graphemes, without the word LINE. */
  readonly sender: (cityName: string | null) => string;
  /** Head of an answer. @param who desk or city that answers, where known */
  readonly answered: (id: number, who: string | null) => string;
  /** It was closed without an answer. @param desk whom to ask instead, where known */
  readonly ended: (id: number, desk: string | null) => string;
  readonly cardTitle: (id: number) => string;
  readonly goOn: string;
  readonly reply: string;
  readonly settle: string;
  /** What a message to the person who answered begins with. */
  readonly prefix: (id: number) => string;
  readonly howToReply: (prefix: string) => string;
  readonly written: (id: number) => string;
  readonly writtenLater: (id: number) => string;
  readonly notWritten: string;
  readonly settled: (id: number) => string;
  readonly over: (id: number) => string;
  readonly notYours: (id: number) => string;
};

/** Every fixed word that the bot says, a file per language: a new one is complete when it compiles. */
export type Wording = {
  readonly greeting: {
    readonly title: string;
    readonly body: string;
    /** The three ways in. */
    readonly tryExample: string;
    readonly chooseCity: string;
    readonly howTo: string;
  };
  /** On joining a group, and when mentioned there without a question. */
  readonly groupGreeting: string;
  readonly usage: { readonly title: string; readonly lines: readonly string[] };
  readonly privacy: {
    readonly title: string;
    readonly lines: (kept: Kept) => readonly string[];
    readonly forget: string;
  };
  readonly settings: {
    readonly title: string;
    readonly city: (name: string | null) => string;
    readonly language: string;
    readonly display: (plain: boolean) => string;
    readonly changeCity: string;
    readonly changeLanguage: string;
    readonly plainText: string;
    readonly cards: string;
    readonly done: (what: string) => string;
  };
  readonly language: { readonly ask: string; readonly name: string; readonly changed: string };
  readonly display: { readonly plain: string; readonly cards: string };
  readonly city: {
    readonly ask: string;
    readonly askOther: string;
    readonly chosen: (name: string) => string;
    readonly all: string;
    readonly allChosen: string;
    readonly unknownPlace: string;
    readonly noAddress: string;
  };
  readonly answer: {
    readonly found: (count: number) => string;
    readonly leftOut: (count: number) => string;
    readonly more: (count: number) => string;
    readonly noMore: string;
    readonly others: (count: number) => string;
    readonly trimmed: string;
  };
  readonly card: {
    readonly source: string;
    readonly page: string;
    readonly published: string;
    readonly openSource: string;
    readonly openBasis: string;
    readonly copyQuote: string;
    readonly copyList: string;
    readonly callDesk: string;
    readonly call: string;
    readonly copyEmail: string;
    readonly openSite: string;
    readonly desk: string;
    readonly list: (count: number) => string;
    readonly progress: (percent: number) => string;
    readonly continued: string;
  };
  readonly press: {
    readonly contact: string;
    readonly more: string;
    readonly otherCity: string;
    readonly helpful: string;
    readonly wrong: string;
    readonly person: string;
    readonly usage: string;
    readonly privacy: string;
    readonly settings: string;
    readonly examples: string;
    readonly plans: string;
  };
  readonly examples: string;
  readonly plans: { readonly title: string; readonly open: string };
  readonly feedback: { readonly thanks: string; readonly sorry: string };
  readonly handOff: HandOffWording;
  readonly personal: {
    readonly note: (kinds: string) => string;
    readonly kinds: Readonly<Record<PersonalKind, string>>;
  };
  readonly nothingLeft: string;
  readonly textOnly: string;
  readonly forgotten: string;
  /** Something could not be deleted now. */
  readonly notForgotten: string;
  /** In the place of answers, where staff have written nothing of their own. */
  readonly closed: Readonly<Record<'maintenance' | 'off', string>>;
  /** To who asks too often. */
  readonly busy: string;
  readonly failed: string;
  readonly tryNext: string;
  readonly menu: {
    readonly bar: string;
    readonly areas: readonly [string, string, string, string, string, string];
  };
};
