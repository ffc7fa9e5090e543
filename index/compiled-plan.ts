import type { Document } from './document.ts';
import type { AnchoredQuestion } from './questions.ts';
import type { SeedPlan } from './seeds.ts';

/** A plan with what was read from it, before it is indexed. */
export type CompiledPlan = {
  readonly seed: SeedPlan;
  readonly document: Document;
  readonly questions: readonly AnchoredQuestion[];
  /** Questions on its matters that it does not answer. */
  readonly unstated: readonly AnchoredQuestion[];
};
