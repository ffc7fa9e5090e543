import type { Language } from '../language.ts';
import type { Fact } from '../plan/fact.ts';
import type { City, Passage, Plan, Section } from '../plan/plan.ts';
import type { Answer, Ask, Citation } from './answer.ts';
import type { Curated } from './curated.ts';
import type { Explanation } from './explanation.ts';

/** What a page needs to show a plan as kept. */
export type PlanView = {
  readonly city: City;
  readonly plan: Plan;
  readonly source: string;
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
  readonly facts: readonly Fact[];
};

/** A passage with its document, for the page that shows it in its place. */
export type PassageView = PlanView & { readonly passage: Passage; readonly citation: Citation };

/** The counter where the plans are asked: the one thing that channels, pages and the API talk to. */
export type Counter = {
  /** Answers a question. Never throws for any question that passed the edge. */
  readonly ask: (ask: Ask, where: Where) => Answer;
  /** Why a question gets the answer that it gets: for staff. */
  readonly explain: (ask: Ask, where: Where) => Explanation;
  readonly cities: readonly City[];
  readonly plans: readonly PlanView[];
  readonly planById: (planId: string) => PlanView | undefined;
  readonly passageById: (passageId: string, where: Where) => PassageView | undefined;
  /** A passage as an answer of its own, for links and buttons that name it. */
  readonly show: (passageId: string, where: Where, language?: Language) => Answer | undefined;
  /** The city of ours that a text names first, by name, alias or place. */
  readonly cityNamed: (text: string) => City | undefined;
  /** Questions that the plans answer, ready to be sent. */
  readonly examples: (city?: string, language?: Language) => readonly string[];
  readonly about: ArtifactSummary;
};

/** What the moment and the request add: links start with `origin`, periods end by `now`. */
export type Where = {
  readonly origin: string;
  readonly now: Date;
  /** The city's own answers that are valid now; none where nothing keeps any. */
  readonly curated?: readonly Curated[];
};

export type ArtifactSummary = {
  readonly digest: string;
  readonly version: number;
  readonly counts: {
    readonly cities: number;
    readonly plans: number;
    readonly sections: number;
    readonly passages: number;
    readonly facts: number;
    readonly questions: number;
    readonly concepts: number;
    readonly words: number;
  };
};
