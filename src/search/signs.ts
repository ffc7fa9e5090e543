import { isDemand, isOpen } from './asked.ts';
import { options } from './options.ts';
import type { Query } from './query.ts';
import type { Hit } from './rank.ts';

/** What speaks for or against answering a question with the best of its hits; most from 0 to 1. */
export type Signs = {
  /** Share of the question that a hit meets. */
  readonly coverage: number;
  /** Likeness to an expected question. */
  readonly question: number;
  /** Likeness to a question that the plans are known not to answer. */
  readonly unstated: number;
  /** How much likelier its letters are in questions that plans do not answer, in tens of nats. */
  readonly beyond: number;
  /** Its length, as a logarithm: `beyond` adds up with it. */
  readonly length: number;
  /** How much likelier a hit makes the question's letters, in tens of nats. */
  readonly likelihood: number;
  /** How far the best hit has what the question seems to mean as a whole. */
  readonly implied: number;
  /** How much better another city's plans meet it. */
  readonly rival: number;
  /** How far it belongs to fields that the city's plans do not treat. */
  readonly strange: number;
  /** The weightiest detail that it names and the best hit does not meet. */
  readonly unmetDetail: number;
  /** Share of what it asks for that the best hit does not carry. */
  readonly uncarried: number;
};

/** The signs of a question by its best hits, the first of them above all. */
export const signsOf = (hits: readonly [Hit, ...Hit[]], query: Query): Signs => {
  const { slots, asked, beyond, normalized } = query;
  const [best] = hits;
  const highest = (of: (hit: Hit) => number): number => Math.max(...hits.map(of));
  // A word alone asks for no detail, nor does whether something is so of which the passage itself says every word.
  const plain = asked.length === 0 && !isOpen(normalized) && (slots.length === 1 || best.said.every((said) => said));
  const uncarried = asked.length === 0 ? 0 : 1 - best.carried;
  return {
    coverage: highest(({ coverage }) => coverage),
    question: highest(({ question }) => question),
    unstated: plain ? 0 : best.unstated,
    beyond: beyond / 10,
    length: Math.log1p(normalized.length),
    likelihood: highest(({ likelihood }) => likelihood) / 10,
    implied: best.implied,
    rival: best.rival,
    strange: best.strange,
    unmetDetail: unmetDetail(best, query),
    uncarried,
  };
};

const unmetDetail = ({ met, missing }: Hit, { slots, asked }: Query): number => {
  // A detail that is demanded and carried is met, whatever it is called.
  if (asked.some(isDemand) && missing.length === 0) return 0;
  return slots.reduce(
    (most, { detail, weight }, at) =>
      detail && (met[at] ?? 0) < options.decide.met ? Math.max(most, weight / options.words.rarest) : most,
    0,
  );
};
