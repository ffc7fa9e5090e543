import { z } from '@hono/zod-openapi';
import { clean } from '../plan/text.ts';
import { apiWords } from './wording.ja.ts';

/** Longest question, in characters (code points) after trimming. */
export const longestQuestion = 300;

/** Characters as people count them: an emoji or a rare kanji of two UTF-16 units is one. */
export const lengthOf = (text: string): number => [...text].length;

/** A typed question, checked and cleaned; the one rule for the API and the page. */
export const questionSchema = z
  .string({
    error: ({ input }) => (input === undefined ? apiWords.field.required : apiWords.field.notString),
  })
  .transform((typed, context) => {
    const length = lengthOf(typed.trim());
    const question = clean(typed);
    if (length > longestQuestion) {
      context.addIssue({ code: 'custom', message: apiWords.question.tooLong(longestQuestion, length) });
    } else if (question === '') {
      context.addIssue({ code: 'custom', message: apiWords.question.empty });
    }
    return question;
  })
  .openapi({
    type: 'string',
    minLength: 1,
    maxLength: longestQuestion,
    description: '質問。前後の空白は除いて数えます。',
    example: '創業の相談はどこでできますか',
  });
