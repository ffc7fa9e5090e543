import type { Counter } from '../src/answer/counter.ts';
import type { LibraryFile } from '../src/search/library.ts';

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
export const withSuggestions = (file: LibraryFile, counter: Counter): LibraryFile => {
  const answers = (question: string, passageId: string, city?: string): boolean => {
    const answer = counter.ask({ question, ...(city === undefined ? {} : { city }) }, anywhere);
    return answer.status === 'answered' && answer.citations.some((citation) => citation.passageId === passageId);
  };
  const cities = file.cities.map((city) => {
    const ids = city.plans.flatMap(({ passages }) => passages.map(({ id }) => id));
    const pick = (isFit: (question: string) => boolean): number[] => {
      const tried = new Map<number, number>();
      const chosen = new Set<number>();
      return city.questions.flatMap(([passage, text], number) => {
        if (chosen.has(passage) || !isFit(text) || (tried.get(passage) ?? 0) >= tries) return [];
        tried.set(passage, (tried.get(passage) ?? 0) + 1);
        const own = ids[passage] ?? '';
        if (!answers(text, own, city.city.id) || !answers(text, own)) return [];
        chosen.add(passage);
        return [number];
      });
    };
    return { ...city, suggested: pick(isPlain), suggestedInEnglish: pick(isPlainEnglish) };
  });
  return { ...file, cities };
};
