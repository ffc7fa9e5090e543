import { isDemand } from './asked.ts';
import { options } from './options.ts';
import type { Query } from './query.ts';
import type { Hit } from './rank.ts';
import { type Signs, signsOf } from './signs.ts';

/** Whether the plans answer a question, and if not, why. */
export type Decision =
  | { readonly answer: true; readonly hits: readonly [Hit, ...Hit[]] }
  | {
      readonly answer: false;
      readonly reason: 'no_match' | 'weak_match' | 'asked_detail_missing';
      readonly nearest: readonly Hit[];
    };

/** How likely it is that the plans answer a question and that one of its best hits does: from 0 to 1 (see `Signs`). */
export const confidence = (hits: readonly [Hit, ...Hit[]], query: Query): number => {
  const signs = signsOf(hits, query);
  // Who asks an expected question, to the letter, gets its answer.
  if (signs.question === 1) return 1;
  const { base, signs: weights } = ruleFor(hits[0]);
  const logit = (Object.keys(weights) as (keyof Signs)[]).reduce(
    (sum, sign) => sum + weights[sign] * signs[sign],
    base,
  );
  return 1 / (1 + Math.exp(-logit));
};

/** What weighs the signs of a hit, and how sure is enough: by whether its plans have expected questions. */
export const ruleFor = ({ shelf }: Hit) => options.decide[shelf.curated ? 'curated' : 'bare'];

/** The hits among which the decision looks for what answers. */
export const bestOf = ([best, ...others]: readonly [Hit, ...Hit[]]): readonly [Hit, ...Hit[]] => [
  best,
  ...others.slice(0, options.decide.among - 1),
];

/**
 * The one place where answering is decided. A hit has to be sure enough, and where the question demands a kind of
 * detail (an amount, a deadline, a name), a passage on the same topic has to carry it.
 *
 * @param ease below 1 where less will do: a comparison that shows each city's nearest words.
 */
export const decide = (hits: readonly Hit[], query: Query, ease = 1): Decision => {
  const [best, ...rest] = hits;
  if (!best || query.slots.length === 0) return { answer: false, reason: 'no_match', nearest: hits.slice(0, 3) };
  if (saysTooLittle([best, ...rest], query) || meetsTooLittle(bestOf([best, ...rest])))
    return { answer: false, reason: 'no_match', nearest: hits.slice(0, 3) };
  const sure = confidence(bestOf([best, ...rest]), query);
  if (sure < ruleFor(best).threshold * ease) {
    // On a matter that the plans do treat, what is missing is the detail, and that is what to say.
    const lacks = best.missing.length > 0 || best.unstated > best.question;
    const reason = lacks && isTreated(best, query) ? 'asked_detail_missing' : 'weak_match';
    return { answer: false, reason, nearest: hits.slice(0, 3) };
  }

  const carrying =
    query.asked.some(isDemand) || query.ordinals.length > 0 || query.marks.length > 0
      ? hits.filter((hit) => hit.missing.length === 0 && sharesTopic(hit, best, query))
      : hits;
  const [first, ...others] = carrying;
  if (!first) return { answer: false, reason: 'asked_detail_missing', nearest: hits.slice(0, 3) };
  return { answer: true, hits: [first, ...others] };
};

/**
 * 電話番号は？ and nothing else, where the best hit has none; or a single word that no hit itself says, and that only
 * happens to stand in a question that one answers.
 */
const saysTooLittle = (hits: readonly [Hit, ...Hit[]], { slots }: Query): boolean =>
  (hits[0].carried === 0 && slots.every(({ asks }) => asks.length > 0)) ||
  (slots.length === 1 && hits[0].question < 1 && hits.every(({ said }) => said[0] === false));

/**
 * Hits of plans with expected questions that meet little of the question, and none of those near it: whatever else speaks for
 * them, they are no answer.
 */
const meetsTooLittle = (hits: readonly Hit[]): boolean =>
  hits.every(
    ({ coverage, question, shelf }) =>
      shelf.curated && coverage < options.decide.little.coverage && question < options.decide.little.question,
  );

/**
 * Whether a hit is about what the best hit is about: an amount that stands in a passage on something else answers
 * nothing. Measured by the words of the question that both meet.
 */
const sharesTopic = (hit: Hit, best: Hit, { slots }: Query): boolean => {
  let own = 0;
  let shared = 0;
  slots.forEach(({ weight }, at) => {
    const met = best.met[at] ?? 0;
    own += weight * met;
    shared += weight * Math.min(met, hit.met[at] ?? 0);
  });
  return own > 0 && shared / own >= options.decide.onTopic;
};

/** Whether a hit is about the matter of a question, whatever detail of it is asked for. */
const isTreated = ({ met, strange }: Hit, { slots }: Query): boolean => {
  let matter = 0;
  let treated = 0;
  slots.forEach(({ weight, detail }, at) => {
    if (detail) return;
    matter += weight;
    treated += weight * (met[at] ?? 0);
  });
  return matter > 0 && treated / matter >= options.decide.treated && strange < options.decide.foreign;
};
