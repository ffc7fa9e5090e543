/**
 * An answer that the city gave itself and approved. It is no quote of a plan and never stands among quotes: it is shown
 * as the city's own, with who answers for it and since when.
 */
export type Curated = {
  readonly id: number;
  readonly version: number;
  /** City id. */
  readonly city: string;
  /** Questions that it answers, as people ask them. */
  readonly questions: readonly string[];
  readonly text: string;
  /** The desk that answers for it. */
  readonly desk: string | null;
  /** Days in Japan, `YYYY-MM-DD`, both included; null without an end. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** What it rests on; null for an answer of staff themselves. */
  readonly source: { readonly title: string; readonly url: string | null } | null;
  /** When it was approved, in milliseconds since 1970. */
  readonly approved: number;
};
