/** Every sentence of the ticket pages, a file per language. */
export type TicketWording = {
  readonly title: string;
  readonly pageTitle: (title: string) => string;
  readonly errorTitle: (title: string) => string;
  readonly ask: {
    readonly title: string;
    /** What happens, to whom it goes, what is kept: a paragraph each. */
    readonly lines: (city: string | null) => readonly string[];
    readonly question: string;
    readonly hint: (limit: number) => string;
    readonly city: string;
    readonly chooseCity: string;
    readonly consent: string;
    readonly needConsent: string;
    readonly needCity: string;
    readonly submit: string;
    /** By when an answer may be expected, in Japan. */
    readonly expected: (open: boolean, by: Date) => string;
    readonly masked: string;
  };
  readonly off: { readonly title: string; readonly line: string };
  readonly busy: { readonly title: string; readonly line: string };
  readonly failed: { readonly title: string; readonly line: string };
  readonly gone: { readonly title: string; readonly line: string };
  readonly ticket: {
    readonly title: (number: number) => string;
    readonly keep: string;
    readonly states: { readonly waiting: string; readonly answered: string; readonly closed: string };
    readonly queued: string;
    readonly question: string;
    readonly conversation: string;
    readonly none: string;
    readonly sides: { readonly asker: string; readonly staff: string };
    readonly reply: string;
    readonly replyHint: string;
    readonly send: string;
    readonly settle: string;
    readonly settleHint: string;
    readonly time: (at: Date) => string;
    readonly reload: string;
    readonly home: string;
    readonly results: {
      readonly sent: string;
      readonly closed: string;
      readonly empty: string;
    };
  };
};
