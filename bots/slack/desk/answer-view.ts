import type { HandOff } from '../../../src/hand-off.ts';
import { callback } from '../actions.ts';
import { type Block, context, copyable, plain, textSections, type View } from '../blocks.ts';
import { escapeText } from '../escape.ts';
import { at, parseJson, textAt } from '../json.ts';
import { limits } from '../limits.ts';
import type { Place } from '../sender.ts';
import { label, showLess, splitText } from '../split.ts';
import { ja } from '../wording.ja.ts';
import { quotation } from './head.ts';
import { timeText } from './time.ts';
import { desk } from './wording.ja.ts';

/** Name of the field, which errors are shown at. */
export const answerField = 'answer';
export const longestAnswer = limits.inputText;
const shownMessages = 8;
const shownText = 1_000;

/** The modal that takes an answer. @param draft what the field begins with; '' for nothing */
export const answerView = (handOff: HandOff, draft: string, place: Place | undefined): View => {
  const { id, channel, question, messages } = handOff;
  return {
    type: 'modal',
    callback_id: callback.answer,
    private_metadata: JSON.stringify({ h: id, ...(place ?? {}) }),
    title: plain(desk.answer.title(id), limits.viewTitle),
    submit: plain(ja.send, limits.viewButton),
    close: plain(ja.cancel, limits.viewButton),
    blocks: [
      context(`*${desk.answer.question}*`),
      quotation(showLess(question, shownText)),
      ...messages
        .slice(-shownMessages)
        .flatMap(({ side, text, at }): Block[] => [
          context(escapeText(`${desk.answer.said[side]}　${timeText(at)}`)),
          quotation(showLess(text, shownText)),
        ]),
      {
        type: 'input',
        block_id: answerField,
        label: plain(desk.answer.text, limits.inputLabel),
        element: {
          type: 'plain_text_input',
          action_id: answerField,
          multiline: true,
          max_length: longestAnswer,
          focus_on_load: true,
          ...(draft === '' ? {} : { initial_value: showLess(draft, longestAnswer) }),
        },
      },
      context(escapeText(desk.answer.note[channel])),
    ],
  };
};

/** What was submitted, to which hand-off, and where its button stood. */
export type SubmittedAnswer = {
  readonly id: number;
  /** Stays the same however often this very modal is submitted. */
  readonly view: string;
  readonly text: string;
  readonly place?: Place;
};

/** Reads a submitted answer; null for what is none. */
export const submittedAnswer = (view: unknown): SubmittedAnswer | null => {
  const metadata = parseJson(textAt(view, 'private_metadata') ?? '');
  const id = at(metadata, 'h');
  const name = textAt(view, 'id');
  if (typeof id !== 'number' || name === undefined) return null;
  const [channel, thread] = [textAt(metadata, 'channel'), textAt(metadata, 'thread')];
  return {
    id,
    view: name,
    text: (textAt(view, 'state', 'values', answerField, answerField, 'value') ?? '').trim(),
    ...(channel === undefined ? {} : { place: { channel, ...(thread === undefined ? {} : { thread }) } }),
  };
};

/** What stands in the modal afterwards. @param typed a text that was not sent, so that it is not lost */
export const resultView = (result: string, typed = ''): View => ({
  type: 'modal',
  title: plain(desk.answer.result, limits.viewTitle),
  close: plain(ja.close, limits.viewButton),
  blocks: [
    ...textSections(result),
    ...(typed === ''
      ? []
      : [context(escapeText(label(desk.answer.typed, 100))), ...splitText(typed, limits.inputText).map(copyable)]),
  ],
});
