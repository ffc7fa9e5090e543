import type { CuratedDraft, DraftFault } from '../curation.ts';

/** Longest parts of an answer, in characters, and most questions of one. */
export const longest = {
  questions: 20,
  question: 300,
  text: 1500,
  desk: 100,
  sourceTitle: 200,
  sourceUrl: 1000,
} as const;

const day = /^\d{4}-\d{2}-\d{2}$/u;
const isDay = (text: string): boolean => day.test(text) && !Number.isNaN(Date.parse(text));
const isUrl = (text: string): boolean => URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol);
const lengthOf = (text: string): number => [...text].length;

/** What is wrong with a draft. @param cities ids of the cities that there are */
export const faultsOf = (draft: CuratedDraft, cities: readonly string[]): DraftFault[] => {
  const { city, questions, text, desk, validFrom, validUntil, sourceTitle, sourceUrl } = draft;
  const faults: DraftFault[] = [];
  const find = (wrong: boolean, field: DraftFault['field'], fault: DraftFault['fault']): void => {
    if (wrong && !faults.some((known) => known.field === field)) faults.push({ field, fault });
  };
  find(!cities.includes(city), 'city', 'unknown');
  find(questions.length === 0, 'questions', 'missing');
  find(questions.length > longest.questions, 'questions', 'too_many');
  find(
    questions.some((question) => lengthOf(question) > longest.question),
    'questions',
    'too_long',
  );
  find(text.trim() === '', 'text', 'missing');
  find(lengthOf(text) > longest.text, 'text', 'too_long');
  find(lengthOf(desk ?? '') > longest.desk, 'desk', 'too_long');
  find(validFrom !== null && !isDay(validFrom), 'validFrom', 'not_a_day');
  find(validUntil !== null && !isDay(validUntil), 'validUntil', 'not_a_day');
  find(validFrom !== null && validUntil !== null && validUntil < validFrom, 'validUntil', 'before_start');
  find(lengthOf(sourceTitle ?? '') > longest.sourceTitle, 'sourceTitle', 'too_long');
  find(sourceUrl !== null && sourceTitle === null, 'sourceTitle', 'missing');
  find(sourceUrl !== null && !isUrl(sourceUrl), 'sourceUrl', 'not_a_url');
  find(lengthOf(sourceUrl ?? '') > longest.sourceUrl, 'sourceUrl', 'too_long');
  return faults;
};
