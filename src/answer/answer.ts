import type { Language } from '../language.ts';
import type { Span } from '../plan/span.ts';

/** What a person asks, and where. Checked at the edge: `question` is trimmed and 1 to 300 characters long. */
export type Ask = {
  readonly question: string;
  /** The channel's preset city. */
  readonly city?: string;
  /** How many citations at most, 1 to 10. */
  readonly limit?: number;
  /** The `context` of the answer before. */
  readonly context?: string;
  /** Of everything but the quotes; Japanese where unset. */
  readonly language?: Language;
};

/** Which words of which document, where they stand, and the page that shows them there. */
export type Citation = {
  readonly passageId: string;
  readonly city: string;
  readonly cityName: string;
  readonly plan: PlanReference;
  readonly section: readonly string[];
  readonly page: number | null;
  readonly quote: string;
  readonly spans: readonly Span[];
  readonly passage: string;
  readonly url: string;
  /** False where the source's columns are mixed and the quote is only a fragment. */
  readonly clear: boolean;
};

export type PlanReference = {
  readonly id: string;
  readonly title: string;
  readonly titleBasis: 'text' | 'outside';
  readonly status: 'adopted' | 'draft' | 'process';
  readonly published?: string;
  readonly publisher?: string;
  readonly period?: {
    readonly from: number;
    readonly to: number;
    readonly ended: boolean;
    readonly basis: 'text' | 'outside';
  };
};

/** A structured row behind an answer, values as the source prints them. */
export type AnswerFact =
  | {
      readonly kind: 'contact';
      readonly type: string;
      readonly org: string | null;
      readonly value: string;
      readonly citation: Citation;
    }
  | {
      readonly kind: 'indicator';
      readonly name: string;
      readonly base: { readonly year: string; readonly value: string };
      readonly target: { readonly year: string; readonly value: string };
      readonly footnotes: readonly { readonly mark: string; readonly text: string }[];
      readonly citation: Citation;
    }
  | {
      readonly kind: 'programme';
      readonly name: string;
      readonly years: readonly { readonly year: string; readonly cell: string; readonly stage: string }[];
      readonly citation: Citation;
    }
  | {
      /** A member of a list that the plan gives, such as one of its six 方針. */
      readonly kind: 'item';
      readonly text: string;
      readonly citation: Citation;
    };

export type NoticeKind =
  | 'plan_ended'
  | 'draft_plan'
  | 'process_document'
  | 'period_unknown'
  | 'title_outside_text'
  | 'mixed_columns'
  | 'other_city'
  | 'quotes_are_japanese'
  | 'corrected_spelling'
  | 'year_outside_plans';

export type Notice = { readonly kind: NoticeKind; readonly text: string };

export type DeskAnswer = {
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
  readonly url?: string;
  readonly citation: Citation;
};

/** Why the plans do not answer; `not_found` is a value, not an error. */
export type Reason =
  | 'no_match'
  | 'weak_match'
  | 'asked_detail_missing'
  | 'other_municipality'
  | 'out_of_scope'
  | 'year_outside';

/** An answer of the city itself, beside or in place of the plans': never a quote, and never shown as one. */
export type CityAnswer = {
  readonly id: number;
  readonly version: number;
  readonly city: string;
  readonly cityName: string;
  readonly text: string;
  /** Who answers for it. */
  readonly desk: string | null;
  /** What it rests on; null for an answer of staff themselves. */
  readonly source: { readonly title: string; readonly url: string | null } | null;
  /** Days in Japan, `YYYY-MM-DD`. */
  readonly approved: string;
  readonly validUntil: string | null;
};

type Common = {
  /** The whole answer as plain text. */
  readonly text: string;
  /** What the city itself answers to this question, where it does. */
  readonly cityAnswer: CityAnswer | null;
  readonly notices: readonly Notice[];
  readonly desk: DeskAnswer | null;
  readonly suggestions: readonly string[];
  readonly context: string;
};

export type AnsweredKind = 'passages' | 'contact' | 'indicator' | 'schedule' | 'comparison' | 'overview';

/** Citations, and at least one of them: an answer without a citation does not compile. */
export type Citations = readonly [Citation, ...Citation[]];

/** The one answer object that every channel renders. */
export type Answer =
  | (Common & {
      readonly status: 'answered';
      readonly kind: AnsweredKind;
      readonly citations: Citations;
      readonly facts: readonly AnswerFact[];
      /** For `comparison`: each city with its citations, or none where its plans say nothing. */
      readonly groups?: readonly {
        readonly city: string;
        readonly cityName: string;
        readonly citations: readonly Citation[];
      }[];
    })
  | (Common & {
      readonly status: 'not_found';
      /** What is said before desk and suggestions. */
      readonly lead: string;
      readonly kind: AnsweredKind | 'help';
      readonly reason: Reason;
      readonly citations: readonly [];
      readonly facts: readonly [];
    })
  | (Common & {
      readonly status: 'clarify';
      readonly lead: string;
      readonly kind: 'help' | AnsweredKind;
      readonly citations: readonly [];
      readonly facts: readonly [];
    });
