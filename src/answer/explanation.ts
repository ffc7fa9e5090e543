import type { Asked } from '../search/asked.ts';
import type { Query } from '../search/query.ts';
import type { Hit } from '../search/rank.ts';
import type { Signs } from '../search/signs.ts';
import type { Answer } from './answer.ts';

/** The step of the pipeline that an answer came from. */
export type StepName =
  | 'fixed'
  | 'foreignCity'
  | 'foreignYear'
  | 'outside'
  | 'comparison'
  | 'overview'
  | 'contact'
  | 'several'
  | 'found'
  | 'fromPreset'
  | 'notFound';

/** A word of the question as it is searched for. */
export type ExplainedTerm = {
  readonly text: string;
  readonly weight: number;
  /** Nats; what a word that the vocabulary lacks counts as where `known` is false. */
  readonly rarity: number;
  readonly known: boolean;
};

/** A group of the thesaurus that the question's words say. */
export type ExplainedConcept = {
  readonly name: string;
  readonly field: string;
  /** The form that matched, as terms; empty for one read from kana. */
  readonly words: readonly string[];
  readonly weight: number;
};

/** A group of the thesaurus that the question as a whole seems to mean, whatever its words. */
export type ExplainedImplied = {
  readonly name: string;
  readonly field: string;
  /** Likeness to what residents type when they mean it, from 0 to 1. */
  readonly likeness: number;
};

/** What one sign adds to the decision, or takes from it. */
export type ExplainedSign = {
  readonly sign: keyof Signs;
  readonly value: number;
  /** The value times its weight: its part of the logit of answering. */
  readonly part: number;
};

/** Something that an answer should have to do with, and what else counts for it. */
export type ExplainedSlot = {
  readonly label: string;
  readonly weight: number;
  /** Share of the question's weight. */
  readonly share: number;
  readonly concepts: readonly {
    readonly name: string;
    readonly relation: 'same' | 'narrower' | 'broader';
    readonly factor: number;
  }[];
};

/** A passage that was found, with every part of its score. */
export type ExplainedHit = {
  readonly passageId: string;
  readonly cityName: string;
  readonly planTitle: string;
  readonly section: readonly string[];
  readonly quote: string;
  readonly url: string;
  readonly score: number;
  /** The weighted parts that add up to the score. */
  readonly parts: {
    readonly engine: number;
    readonly coverage: number;
    readonly question: number;
    readonly implied: number;
    /** What carrying the asked-for detail adds, and the kind of passage adds or takes away. */
    readonly rest: number;
  };
  /** The parts before they are weighted, each from 0 to 1. */
  readonly raw: Pick<Hit, 'engine' | 'coverage' | 'question' | 'absent'>;
  readonly confidence: number;
  /** Demands of the question that the passage does not carry. */
  readonly missing: readonly string[];
  /** How well each slot is met, in the slots' order, from 0 to 1. */
  readonly met: readonly number[];
};

/** Why a question got the answer that it got: for staff, as a plain value. */
export type Explanation = {
  readonly question: string;
  readonly normalized: string;
  readonly mended: Query['mended'];
  /** Names of our cities that the question names, and of municipalities that are not ours. */
  readonly cities: readonly string[];
  readonly foreign: readonly string[];
  /** Names of the cities whose plans were searched. */
  readonly searched: readonly string[];
  readonly years: readonly number[];
  readonly asked: readonly { readonly type: Asked; readonly demand: boolean }[];
  readonly english: boolean;
  readonly followsUp: boolean;
  readonly terms: readonly ExplainedTerm[];
  /** Readings looked up for words in kana. */
  readonly readings: readonly string[];
  readonly concepts: readonly ExplainedConcept[];
  readonly implied: readonly ExplainedImplied[];
  readonly slots: readonly ExplainedSlot[];
  /** How many passages were looked at closely; `hits` are the best of them. */
  readonly candidates: number;
  readonly hits: readonly ExplainedHit[];
  readonly decision: {
    readonly answer: boolean;
    readonly reason: 'no_match' | 'weak_match' | 'asked_detail_missing' | null;
    /** The surest hit's confidence, and how much is enough; 0 without a hit. */
    readonly sure: number;
    readonly threshold: number;
    /** What made it so sure, the weightiest first; none without a hit. */
    readonly signs: readonly ExplainedSign[];
  };
  readonly outcome: {
    readonly step: StepName;
    readonly status: Answer['status'];
    readonly kind: Answer['kind'];
    readonly reason: string | null;
  };
};
