import { decide } from '../search/decide.ts';
import { options } from '../search/options.ts';
import type { Hit } from '../search/rank.ts';
import type { Step } from './matter.ts';

/**
 * Several questions in one message: each that the plans answer gets its best passage before any gets a second. A wish and
 * a question that one passage meets together are one question (お店を出したい。お金の支援ある？).
 */
export const several: Step = ({ parts, hits: [whole] }) => {
  if (whole && whole.coverage >= options.several.together) return null;
  const answered = parts.flatMap(({ query, hits }) => {
    const decision = decide(hits, query);
    return decision.answer ? [decision.hits] : [];
  });
  const tops = new Set(answered.map(([{ entry }]) => entry));
  if (tops.size < 2) return null;
  const seen = new Set<Hit['entry']>();
  const interleaved = [0, 1, 2].flatMap((rank) =>
    answered.flatMap((hits) => {
      const hit = hits[rank];
      if (!hit || seen.has(hit.entry)) return [];
      seen.add(hit.entry);
      return [hit];
    }),
  );
  const [first, ...others] = interleaved;
  return first ? { status: 'answered', kind: 'passages', hits: [first, ...others] } : null;
};
