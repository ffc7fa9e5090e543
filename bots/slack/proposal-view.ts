import type { Proposed } from '../../src/channel.ts';
import { callback } from './actions.ts';
import { type Block, plain, textSections, type View } from './blocks.ts';
import { at, textAt } from './json.ts';
import { limits } from './limits.ts';
import { label } from './split.ts';
import { type AnswerState, readState, writeState } from './state.ts';
import { ja } from './wording.ja.ts';

const field = { kind: 'kind', said: 'said', planWord: 'plan_word', question: 'question', passage: 'passage' } as const;
type Field = keyof typeof field;
const longest = 300;
const mostWords = 10;

/** The modal that takes a proposal: words that mean the same, or a question and where it is answered. */
export const proposalView = (state: AnswerState): View => ({
  type: 'modal',
  callback_id: callback.proposal,
  private_metadata: writeState(state),
  title: plain(ja.proposal.title, limits.viewTitle),
  submit: plain(ja.send, limits.viewButton),
  close: plain(ja.cancel, limits.viewButton),
  blocks: [
    ...textSections(state.question === '' ? ja.proposal.introPlain : ja.proposal.intro(label(state.question, 100))),
    {
      type: 'input',
      block_id: field.kind,
      label: plain(ja.proposal.kind, limits.inputLabel),
      element: {
        type: 'radio_buttons',
        action_id: field.kind,
        options: [thesaurus, expectedQuestion],
        initial_option: thesaurus,
      },
    },
    input('said', ja.proposal.said, ja.proposal.saidHint),
    input('planWord', ja.proposal.planWord, ja.proposal.planWordHint),
    input('question', ja.proposal.question, undefined, state.question),
    input('passage', ja.proposal.passage, ja.proposal.passageHint),
  ],
});

const thesaurus = { text: plain(ja.proposal.kinds.thesaurus, limits.optionText), value: 'thesaurus' };
const expectedQuestion = {
  text: plain(ja.proposal.kinds.expected_question, limits.optionText),
  value: 'expected_question',
};

const input = (name: Field, title: string, hint?: string, initial = ''): Block => ({
  type: 'input',
  block_id: field[name],
  optional: true,
  label: plain(title, limits.inputLabel),
  ...(hint === undefined ? {} : { hint: plain(hint, limits.inputLabel) }),
  element: {
    type: 'plain_text_input',
    action_id: field[name],
    max_length: longest,
    ...(initial === '' ? {} : { initial_value: initial }),
  },
});

/** What is proposed: words and the plans' word for the same, or one question and words of the place that answers. */
export type Words = Pick<Proposed, 'kind' | 'said' | 'aim'>;

/** What was submitted, or what is missing from it, by field. */
export const proposedOf = (
  view: unknown,
): { readonly state: AnswerState | null; readonly proposed: Words } | { readonly errors: Record<string, string> } => {
  const values = at(view, 'state', 'values');
  const typed = (name: Field): string =>
    (textAt(values, field[name], field[name], 'value') ?? '').replace(/\s+/gu, ' ').trim().slice(0, longest);
  const state = readState(textAt(view, 'private_metadata'))?.state ?? null;
  const kind = textAt(values, field.kind, field.kind, 'selected_option', 'value');
  if (kind === 'expected_question') {
    const [question, passage] = [typed('question'), typed('passage')];
    const errors = missing({
      question: [question, ja.proposal.needQuestion],
      passage: [passage, ja.proposal.needPassage],
    });
    return errors ? { errors } : { state, proposed: { kind, said: [question], aim: passage } };
  }
  const said = typed('said')
    .split(/[、,，]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .slice(0, mostWords);
  const planWord = typed('planWord');
  const errors = missing({
    said: [said.join(''), ja.proposal.needSaid],
    planWord: [planWord, ja.proposal.needPlanWord],
  });
  return errors ? { errors } : { state, proposed: { kind: 'thesaurus', said, aim: planWord } };
};

const missing = (needed: Partial<Record<Field, readonly [string, string]>>): Record<string, string> | null => {
  const errors: Record<string, string> = {};
  for (const [name, [value, message]] of Object.entries(needed)) {
    if (value === '') errors[field[name as Field]] = message;
  }
  return Object.keys(errors).length === 0 ? null : errors;
};

export const proposalThanksView = (): View => ({
  type: 'modal',
  title: plain(ja.proposal.title, limits.viewTitle),
  close: plain(ja.close, limits.viewButton),
  blocks: textSections(ja.proposal.recorded),
});
