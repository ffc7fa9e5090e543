import type { Span } from './span.ts';

/** Place of a value in the source; `value` is the raw text there with line breaks as spaces. */
export type Cell = { readonly value: string; readonly spans: readonly Span[] };

export type ContactKind = 'org' | 'postal' | 'address' | 'tel' | 'email' | 'url' | 'place';

type Row = {
  /** The passage that quotes the whole row or block. */
  readonly passage: number;
  /** 1-based first and last line of the row in the source. */
  readonly lines: readonly [number, number];
};

/** One way to reach, or find, an organization. `org` is null where the text does not name one. */
export type Contact = Row & {
  readonly kind: 'contact';
  readonly org: string | null;
  readonly type: ContactKind;
  readonly cell: Cell;
};

/** A measured quantity with its base and target values, as the table prints them. */
export type Indicator = Row & {
  readonly kind: 'indicator';
  readonly name: Cell;
  readonly base: Cell;
  readonly target: Cell;
  readonly baseYear: string;
  readonly targetYear: string;
  readonly footnotes: readonly { readonly mark: string; readonly cell: Cell }[];
};

/** A yearly programme: what each year's cell says, and what it means (`→` is the year before's). */
export type Programme = Row & {
  readonly kind: 'programme';
  readonly name: Cell;
  readonly years: readonly { readonly year: string; readonly cell: string; readonly stage: string }[];
};

/** A structured row cut from the source. */
export type Fact = Contact | Indicator | Programme;
