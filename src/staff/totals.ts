import type { Count } from '../inquiry/statistics.ts';

/** Counts added up. */
export const totalOf = (counts: readonly Count[]): Count =>
  counts.reduce(
    (sum, one) => ({
      questions: sum.questions + one.questions,
      answered: sum.answered + one.answered,
      unanswered: sum.unanswered + one.unanswered,
      latency: sum.latency + one.latency,
    }),
    { questions: 0, answered: 0, unanswered: 0, latency: 0 },
  );

/** The share that was answered, from 0 to 1, of what was not asked back; null where there was none. */
export const answeredShare = ({ answered, unanswered }: Count): number | null =>
  answered + unanswered === 0 ? null : answered / (answered + unanswered);
