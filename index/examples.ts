import type { Counter } from '../src/answer/counter.ts';
import { SeedError } from './problem.ts';
import type { Seeds } from './seeds.ts';

/** Links and dates say nothing about whether a question is answered. */
const anywhere = { origin: '', now: new Date(0) } as const;

/**
 * Asks each city's example questions: what is shown first to everybody has to be answered.
 *
 * @throws SeedError naming city.json and the question's place in it.
 */
export const checkExamples = ({ cities }: Seeds, counter: Counter): void => {
  for (const { id, file, meta } of cities) {
    for (const field of ['examples', 'examplesInEnglish'] as const) {
      meta[field].forEach((question, at) => {
        const answer = counter.ask({ question, city: id }, anywhere);
        if (answer.status === 'answered' && answer.citations[0].city === id) return;
        throw new SeedError(file, `${field}.${at}`, `計画が答えられない質問です: ${question}`);
      });
    }
  }
};
