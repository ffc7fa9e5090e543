import type { Span } from './span.ts';

/** Where a statement about a plan comes from: its own text, or a published source outside it. */
export type Basis = 'text' | 'outside';

/** Fiscal years (April to March, Western numbers) that a plan is for. */
export type Period = { readonly from: number; readonly to: number; readonly basis: Basis; readonly note?: string };

/** adopted: decided by the city; draft: a proposal; process: a paper about how a plan is made. */
export type PlanStatus = 'adopted' | 'draft' | 'process';

/** When a city's offices are open, holidays aside. */
export type OfficeHours = {
  /** 0 is Sunday. */
  readonly weekdays: readonly number[];
  /** Minutes after midnight in Japan. */
  readonly opens: number;
  readonly closes: number;
};

/** A municipality whose plans are asked. `aliases` and `places` are ways to name it in a question. */
export type City = {
  readonly id: string;
  readonly name: string;
  readonly reading: string;
  readonly english?: string;
  readonly aliases: readonly string[];
  readonly places: readonly string[];
  /** Questions to show first, which the build has found answered. */
  readonly examples: readonly string[];
  /** The same for who speaks English. */
  readonly examplesInEnglish: readonly string[];
  /** Null where no plan names one. */
  readonly desk: Desk | null;
  /** Where they are not the usual ones. */
  readonly officeHours?: OfficeHours;
};

/** Whom to ask: every value is cut from a contact fact of a plan. */
export type Desk = {
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
  readonly url?: string;
  /** The passage that the values are cut from. */
  readonly passageId: string;
};

/** One published document with what is known about it. */
export type Plan = {
  readonly id: string;
  readonly cityId: string;
  readonly title: string;
  readonly titleBasis: Basis;
  readonly publisher?: string;
  readonly publisherBasis?: Basis;
  /** As printed or as known, for example 「令和4年3月」. */
  readonly published?: string;
  readonly publishedBasis?: Basis;
  readonly period?: Period;
  readonly status: PlanStatus;
  readonly notes: readonly string[];
};

/** A heading with its body. `path` holds the headings from the outermost to this one. */
export type Section = {
  readonly path: readonly string[];
  readonly level: number;
  /** Spans of the section's own heading in the source; empty for text before any heading. */
  readonly heading: readonly Span[];
};

/** heading, sentence, item of a list, list of short items, row of a table, note under a table, caption of a picture, contact block. */
export type PassageKind = 'heading' | 'sentence' | 'item' | 'list' | 'row' | 'note' | 'caption' | 'contact';

/** An exact stretch of a source inside one section: the unit that is indexed and cited. */
export type Passage = {
  /** Stable while the plan's text at this place is unchanged. */
  readonly id: string;
  readonly section: number;
  readonly kind: PassageKind;
  readonly spans: readonly Span[];
  /** The printed page, where the source shows one or allows it to be counted. */
  readonly page: number | null;
  /** False where the source's columns are mixed: shown only as a fragment with a warning. */
  readonly clear: boolean;
};

/** Whether the plan's period is over at the given time; fiscal years end on 31 March, Japan time. */
export const hasEnded = (period: Period, now: Date): boolean =>
  now.getTime() >= Date.UTC(period.to + 1, 3, 1) - 9 * 3_600_000;
