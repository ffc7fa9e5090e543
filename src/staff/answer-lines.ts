import type { CuratedDraft } from '../curation.ts';
import { answersWords } from './wording/answers.ja.ts';

/** A draft as lines, for people to compare. */
export const answerLines = (draft: Omit<CuratedDraft, 'city'>): string[] => {
  const { lines, validity } = answersWords;
  const { questions, text, desk, validFrom, validUntil, sourceTitle, sourceUrl } = draft;
  return [
    ...questions.map((question) => `${lines.question}：${question}`),
    ...text.split('\n'),
    ...(desk === null ? [] : [`${lines.desk}：${desk}`]),
    `${lines.validity}：${validity(validFrom, validUntil)}`,
    ...(sourceTitle === null ? [] : [`${lines.source}：${sourceTitle}${sourceUrl === null ? '' : ` ${sourceUrl}`}`]),
  ];
};
