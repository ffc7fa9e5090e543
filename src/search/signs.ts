import { isDemand } from './asked.ts';
import { options } from './options.ts';
import type { Query } from './query.ts';
import type { Hit } from './rank.ts';

/** What speaks for or against answering a question with the best of its hits; most from 0 to 1. */
export type Signs = {
  /** Share of the question that a hit meets. */
  readonly coverage: number;
  /** Likeness to an expected question. */
  readonly question: number;
  /** How much likelier a hit makes the question's letters, in tens of nats. */
  readonly likelihood: number;
  /** Share of it that another city's plans have, and this one's do not. */
  readonly elsewhere: number;
  /** How far it belongs to fields that the city's plans do not treat. */
  readonly strange: number;
  /** How many of its words the best hit meets. */
  readonly evidence: number;
  readonly english: number;
  /** It asks for a detail that an answer has to carry. */
  readonly demand: number;
  /** It asks where. */
  readonly place: number;
  /** The weightiest detail that it names and the best hit does not meet. */
  readonly unmetDetail: number;
  /** The weightiest detail that it names and the best hit meets only by what is asked of it. */
  readonly impliedDetail: number;
  /** Share of what it asks for that the best hit does not carry. */
  readonly uncarried: number;
};

/** The signs of a question by its best hits, the first of them above all. */
export const signsOf = (hits: readonly [Hit, ...Hit[]], { slots, asked, english }: Query): Signs => {
  const { plenty } = options.decide;
  const [best] = hits;
  const highest = (of: (hit: Hit) => number): number => Math.max(...hits.map(of));
  // A detail that is demanded and carried is met, whatever it is called.
  const told = asked.some(isDemand) && best.missing.length === 0;
  const detail = (counts: (slot: number) => boolean): number =>
    slots.reduce(
      (most, slot, at) =>
        slot.detail && !told && counts(at) ? Math.max(most, slot.weight / options.words.rarest) : most,
      0,
    );
  const isUnmet = (slot: number): boolean => (best.met[slot] ?? 0) < options.decide.met;
  return {
    coverage: highest(({ coverage }) => coverage),
    question: highest(({ question }) => question),
    likelihood: highest(({ likelihood }) => likelihood) / 10,
    elsewhere: best.elsewhere,
    strange: best.strange,
    evidence: Math.min(1, best.met.reduce((sum, met) => sum + met, 0) / plenty),
    english: english ? 1 : 0,
    demand: asked.some(isDemand) ? 1 : 0,
    place: asked.includes('place') ? 1 : 0,
    unmetDetail: detail(isUnmet),
    impliedDetail: detail((slot) => !isUnmet(slot) && best.said[slot] === false),
    uncarried: asked.length === 0 ? 0 : 1 - best.carried,
  };
};
