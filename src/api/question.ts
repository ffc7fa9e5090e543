import { z } from '@hono/zod-openapi';
import { clean } from '../plan/text.ts';
import { apiWords } from './wording.ja.ts';

/** Longest question, in characters (code points) after trimming. */
export const longestQuestion = 300;

/** Characters as people count them: an emoji or a rare kanji of two UTF-16 units is one. */
export const lengthOf = (text: string): number => [...text].length;

/** A typed question, cleaned, or what is wrong with it. `length` counts characters. */
export type ReadQuestion =
  | { readonly question: string }
  | { readonly wrong: 'tooLong'; readonly length: number }
  | { readonly wrong: 'empty' };

/** Checks and cleans a typed question: the one rule for the API and the page. */
export const readQuestion = (typed: string): ReadQuestion => {
  const length = lengthOf(typed.trim());
  if (length > longestQuestion) return { wrong: 'tooLong', length };
  const question = clean(typed);
  return question === '' ? { wrong: 'empty' } : { question };
};

/** The same rule for a field of the API. */
export const questionSchema = z
  .string({
    error: ({ input }) => (input === undefined ? apiWords.field.required : apiWords.field.notString),
  })
  .transform((typed, context) => {
    const read = readQuestion(typed);
    if ('question' in read) return read.question;
    const { empty, tooLong } = apiWords.question;
    context.addIssue({
      code: 'custom',
      message: read.wrong === 'empty' ? empty : tooLong(longestQuestion, read.length),
    });
    return z.NEVER;
  })
  .openapi({
    type: 'string',
    minLength: 1,
    maxLength: longestQuestion,
    description: '質問。前後の空白は除いて数えます。',
    example: '創業の相談はどこでできますか',
  });
