import { action, callback } from './actions.ts';
import { actions, button, plain, textSections, type View } from './blocks.ts';
import { at, textAt } from './json.ts';
import { limits } from './limits.ts';
import { type AnswerState, readState, writeState } from './state.ts';
import { ja } from './wording.ja.ts';

const field = { reason: 'reason', comment: 'comment' } as const;
const longestComment = 500;

/** The modal that asks what was wrong with an answer. */
export const opinionView = (state: AnswerState): View => ({
  type: 'modal',
  callback_id: callback.feedback,
  private_metadata: writeState(state),
  title: plain(ja.feedback.title, limits.viewTitle),
  submit: plain(ja.send, limits.viewButton),
  close: plain(ja.cancel, limits.viewButton),
  blocks: [
    {
      type: 'input',
      block_id: field.reason,
      label: plain(ja.feedback.reasonLabel, limits.inputLabel),
      element: {
        type: 'radio_buttons',
        action_id: field.reason,
        options: Object.entries(ja.feedback.reasons).map(([value, text]) => ({
          text: plain(text, limits.optionText),
          value,
        })),
      },
    },
    {
      type: 'input',
      block_id: field.comment,
      optional: true,
      label: plain(ja.feedback.comment, limits.inputLabel),
      element: { type: 'plain_text_input', action_id: field.comment, multiline: true, max_length: longestComment },
    },
  ],
});

export const opinionOf = (view: unknown): { state: AnswerState | null; reason?: string; comment?: string } => {
  const values = at(view, 'state', 'values');
  const reason = textAt(values, field.reason, field.reason, 'selected_option', 'value');
  const comment = textAt(values, field.comment, field.comment, 'value')?.slice(0, longestComment);
  return {
    state: readState(textAt(view, 'private_metadata'))?.state ?? null,
    ...(reason === undefined || !Object.hasOwn(ja.feedback.reasons, reason) ? {} : { reason }),
    ...(comment === undefined ? {} : { comment }),
  };
};

/** What stands in the modal after an opinion was given: a way to mend what was missing. */
export const opinionThanksView = (state: AnswerState): View => ({
  type: 'modal',
  title: plain(ja.feedback.title, limits.viewTitle),
  close: plain(ja.close, limits.viewButton),
  blocks: [
    ...textSections(`${ja.feedback.recorded}\n${ja.feedback.addWords}`),
    ...actions([button(ja.button.addWords, action.addWords, writeState(state))]),
  ],
});
