import { options } from './options.ts';
import type { Query } from './query.ts';
import type { Hit } from './rank.ts';

/** Whether the plans answer a question, and if not, why. */
export type Decision =
  | { readonly answer: true; readonly hits: readonly [Hit, ...Hit[]] }
  | {
      readonly answer: false;
      readonly reason: 'no_match' | 'weak_match' | 'asked_detail_missing';
      readonly nearest: readonly Hit[];
    };

/**
 * How sure a hit makes: how much of the question it meets, how like it is to a question that its passage answers,
 * whether it meets the weightiest word, and how much of the question the city's plans treat nowhere. A long question
 * needs less of each.
 */
export const confidence = ({ coverage, question, focus, absent, met }: Hit): number => {
  const { decide: share } = options;
  return (
    share.coverage * coverage +
    share.question * question +
    share.focus * focus +
    share.length * Math.min(1, met.length / share.longest) -
    share.absent * absent
  );
};

/**
 * The one place where answering is decided. A hit has to be sure enough, and where the question demands a kind of
 * detail (an amount, a deadline, a name), a passage on the same topic has to carry it.
 */
export const decide = (hits: readonly Hit[], query: Query): Decision => {
  const [best] = hits;
  if (!best || query.slots.length === 0) return { answer: false, reason: 'no_match', nearest: hits.slice(0, 3) };
  const sure = Math.max(...hits.slice(0, options.decide.among).map(confidence));
  const enough = best.shelf.curated ? options.decide.threshold : options.decide.uncurated;
  if (sure < enough) return { answer: false, reason: 'weak_match', nearest: hits.slice(0, 3) };

  const carrying = hits.filter(({ missing }) => missing.length === 0);
  const [first, ...others] = carrying;
  if (!first || confidence(first) < sure * options.decide.onTopic) {
    return { answer: false, reason: 'asked_detail_missing', nearest: hits.slice(0, 3) };
  }
  return { answer: true, hits: [first, ...others] };
};
