import type { AnswerTrace } from '../src/message.ts';

/** The trace of a message that no test looks into. */
export const noTrace: AnswerTrace = {
  city: null,
  status: 'not_found',
  kind: 'passages',
  reason: null,
  topic: [],
  passages: [],
  curated: null,
};
