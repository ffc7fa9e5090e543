import type { AnswerTrace } from '../message.ts';
import type { Answer } from './answer.ts';
import { readContext } from './context.ts';

/** What the record keeps of an answer: no word that a person typed but those that the plans have too. */
export const traceOf = (answer: Answer): AnswerTrace => {
  const memory = readContext(answer.context);
  return {
    city: answer.citations[0]?.city ?? answer.cityAnswer?.city ?? memory?.city ?? null,
    status: answer.status,
    kind: answer.kind,
    reason: answer.status === 'not_found' ? answer.reason : null,
    topic: memory?.topic ?? [],
    passages: answer.citations.map(({ passageId }) => passageId),
    curated: answer.cityAnswer?.id ?? null,
  };
};
