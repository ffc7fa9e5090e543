import type { PersonalKind } from '../../src/personal/mask.ts';

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
  readonly privacy: { readonly title: string; readonly lines: readonly string[]; readonly forget: string };
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
  readonly handOff: {
    readonly ask: (question: string) => string;
    readonly yes: string;
    readonly no: string;
    readonly passed: string;
    readonly stopped: string;
    readonly failed: string;
    readonly gone: string;
  };
  readonly personal: {
    readonly note: (kinds: string) => string;
    readonly kinds: Readonly<Record<PersonalKind, string>>;
  };
  readonly nothingLeft: string;
  readonly textOnly: string;
  readonly forgotten: string;
  readonly failed: string;
  readonly tryNext: string;
  readonly menu: {
    readonly bar: string;
    readonly areas: readonly [string, string, string, string, string, string];
  };
};
