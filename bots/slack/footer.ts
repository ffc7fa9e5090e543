import type { types } from '@slack/bolt';
import type { Message } from '../../src/message.ts';
import { action } from './actions.ts';
import { actions, type Block, button, context, plain } from './blocks.ts';
import { limits } from './limits.ts';
import { type AnswerState, writeState } from './state.ts';
import { ja } from './wording.ja.ts';

/** Citations that an answer has unless more are asked for, and the most that can be asked for. */
export const citations = { usual: 3, most: 10 } as const;
const mostSuggestions = 3;

export type FooterOptions = {
  readonly state: AnswerState;
  /** Only the asker sees it, and may share it. */
  readonly isPrivate: boolean;
  /** All that there is to show is shown. */
  readonly expanded: boolean;
};

/** What can be pressed under an answer: what to ask next, what to do with it, and what one thinks of it. */
export const answerFooter = (message: Message, { state, isPrivate, expanded }: FooterOptions): Block[] => {
  const value = writeState(state);
  const answered = message.status === 'answered';
  const quotes = message.blocks.filter(({ kind }) => kind === 'quote').length;
  const buttons = [
    ...(isPrivate && message.status !== 'clarify' ? [button(ja.button.share, action.share, value)] : []),
    ...(answered && !expanded && quotes >= citations.usual ? [button(ja.button.more, action.more, value)] : []),
    ...(answered ? [button(ja.button.cite, action.cite, value)] : []),
    ...(message.status === 'not_found' ? [button(ja.button.addWords, action.addWords, value)] : []),
  ];
  return [...suggestionBlocks(message, state), ...actions(buttons), ...(answered ? [feedbackBlock(state)] : [])];
};

const suggestionBlocks = ({ suggestions, status }: Message, state: AnswerState): Block[] => {
  if (suggestions.length === 0) return [];
  return [
    context(status === 'not_found' ? ja.instead : ja.next),
    ...suggestionButtons(suggestions.slice(0, mostSuggestions), state.city),
  ];
};

/** Questions to press, asked as they are. */
export const suggestionButtons = (questions: readonly string[], city: string | undefined): Block[] =>
  actions(
    questions.map((question, index) =>
      button(
        question,
        `${action.suggestion}${index}`,
        writeState({ question, echo: true, ...(city === undefined ? {} : { city }) }),
      ),
    ),
  );

/** https://docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element */
const feedbackBlock = (state: AnswerState): types.ContextActionsBlock => ({
  type: 'context_actions',
  elements: [
    {
      type: 'feedback_buttons',
      action_id: action.feedback,
      positive_button: {
        text: plain(ja.button.helpful, limits.buttonText),
        accessibility_label: ja.button.helpfulLabel,
        value: writeState(state, 'up'),
      },
      negative_button: {
        text: plain(ja.button.unhelpful, limits.buttonText),
        accessibility_label: ja.button.unhelpfulLabel,
        value: writeState(state, 'down'),
      },
    },
  ],
});
