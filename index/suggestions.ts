import type { Counter } from '../src/answer/counter.ts';
import type { LibraryFile, Suggested } from '../src/search/library.ts';
import type { Compiled } from './compile.ts';

/** A question fit to be suggested in Japanese is short, plain, with kanji, and ends as a question does. */
const isPlain = (question: string): boolean =>
  question.length >= 8 &&
  question.length <= 32 &&
  /\p{sc=Han}/u.test(question) &&
  /[？?か]$/u.test(question) &&
  !/[\s。「」]/u.test(question);
/** The same in English. */
const isPlainEnglish = (question: string): boolean =>
  question.length <= 80 && /^[A-Z][\p{sc=Latin}0-9 ,’'&()-]+\?$/u.test(question);

/** How many questions of a passage are tried before it goes without a suggestion. */
const tries = 3;
/** Links and dates say nothing about whether a question is answered. */
const anywhere = { origin: '', now: new Date(0) } as const;

/** Picks for each passage and language a question that its own passage answers, by asking it as people will: with the city and without. */
export const withSuggestions = ({ library, plans }: Compiled, counter: Counter): LibraryFile => {
  const answers = (question: string, passageId: string, city?: string): boolean => {
    const answer = counter.ask({ question, ...(city === undefined ? {} : { city }) }, anywhere);
    return answer.status === 'answered' && answer.citations.some((citation) => citation.passageId === passageId);
  };
  const compiled = new Map(plans.map((plan) => [plan.seed.id, plan]));
  const cities = library.cities.map((city) => {
    const pick = (isFit: (question: string) => boolean): Suggested[] => {
      let first = 0;
      return city.plans.flatMap(({ plan, passages }) => {
        const questions = compiled.get(plan.id)?.questions.filter(({ text }) => isFit(text)) ?? [];
        const picked = passages.flatMap(({ id }, passage): Suggested[] => {
          const own = questions.filter((question) => question.passage === passage).slice(0, tries);
          const fit = own.find(({ text }) => answers(text, id, city.city.id) && answers(text, id));
          return fit ? [[first + passage, fit.text]] : [];
        });
        first += passages.length;
        return picked;
      });
    };
    return { ...city, suggested: pick(isPlain), suggestedInEnglish: pick(isPlainEnglish) };
  });
  return { ...library, cities };
};
