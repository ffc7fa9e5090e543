import type { View } from '../blocks.ts';

/** What a modal shows after it was submitted: https://docs.slack.dev/surfaces/modals#response_actions */
export type Answer =
  | undefined
  | { readonly response_action: 'update'; readonly view: View }
  | { readonly response_action: 'errors'; readonly errors: Record<string, string> };

/** What a submission is answered with, and what is done once it is. */
export type Submission = { readonly answer: Answer; readonly afterwards: () => Promise<void> };

const nothing = async (): Promise<void> => {};

/** The modal goes on with another view. */
export const update = (view: View, afterwards: Submission['afterwards'] = nothing): Submission => ({
  answer: { response_action: 'update', view },
  afterwards,
});

/** The modal stays, with what is wrong at its fields. */
export const refused = (errors: Record<string, string>): Submission => ({
  answer: { response_action: 'errors', errors },
  afterwards: nothing,
});

/** The modal closes. */
export const closed = (afterwards: Submission['afterwards'] = nothing): Submission => ({
  answer: undefined,
  afterwards,
});
