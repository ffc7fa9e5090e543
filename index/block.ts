import type { ContactKind } from '../src/plan/fact.ts';
import type { Span } from '../src/plan/span.ts';

/** A value of a contact that a person pointed at in the outline. */
export type NamedContact = {
  readonly type: ContactKind;
  readonly spans: readonly Span[];
  readonly org: readonly Span[] | null;
  /** Words before the organization's name that the text takes for granted, such as the city. */
  readonly prefix: string;
};

/** A cell of a flattened table. */
export type RowCell = { readonly label: string; readonly spans: readonly Span[] };

/** A row of one of the two tables that plans share: measured targets, and programmes by year. */
export type TableRow =
  | {
      readonly table: 'indicator';
      readonly name: readonly Span[];
      readonly base: RowCell;
      readonly target: RowCell;
      readonly marks: readonly string[];
      readonly notes: readonly { readonly mark: string; readonly spans: readonly Span[] }[];
    }
  | { readonly table: 'programme'; readonly name: readonly Span[]; readonly cells: readonly RowCell[] };

/** A piece of a document in reading order: what every reader (plain, Markdown, outline) makes of a source. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly spans: readonly Span[] }
  | {
      readonly kind: 'text';
      readonly form: 'sentences' | 'item' | 'caption' | 'note' | 'row';
      readonly spans: readonly Span[];
      /** False where columns are mixed. */
      readonly clear: boolean;
      /** Joined with the item before into one passage. */
      readonly joined?: boolean;
    }
  | { readonly kind: 'contact'; readonly spans: readonly Span[] }
  | { readonly kind: 'named-contact'; readonly contact: NamedContact }
  | { readonly kind: 'row'; readonly spans: readonly Span[]; readonly row: TableRow };

/** Something a reader noticed and a person may want to look at. */
export type Oddity = { readonly line: number; readonly what: string };

/** A document taken apart: blocks in reading order, the printed page at an offset, and what looked odd. */
export type Reading = {
  readonly blocks: readonly Block[];
  readonly pageAt: (offset: number) => number | null;
  readonly oddities: readonly Oddity[];
};
