import type { types } from '@slack/bolt';
import { callback } from './actions.ts';
import { type Block, context, copyable, escapedPieces, plain, textSections, type View } from './blocks.ts';
import { at, isRecord, parseJson, textAt } from './json.ts';
import { limits } from './limits.ts';
import type { Draft, Item } from './reply.ts';
import { label, splitText } from './split.ts';
import { ja } from './wording.ja.ts';

/** Where a reply may go: the thread of the message that it answers, or a channel. */
export type Target = {
  readonly channel?: string;
  readonly thread?: string;
  /** Reaches a channel that the app is not a member of, for 30 minutes. */
  readonly responseUrl?: string;
};

export type Destination = 'post' | 'copy';

const field = { inquiry: 'inquiry', reply: 'reply_', destination: 'destination' } as const;

/** The modal that takes an inquiry. */
export const inquiryView = (target: Target): View => ({
  type: 'modal',
  callback_id: callback.inquiry,
  private_metadata: JSON.stringify(target),
  title: plain(ja.draft.title, limits.viewTitle),
  submit: plain(ja.next_step, limits.viewButton),
  close: plain(ja.cancel, limits.viewButton),
  blocks: [
    {
      type: 'input',
      block_id: field.inquiry,
      label: plain(ja.draft.inquiry, limits.inputLabel),
      hint: plain(ja.draft.inquiryHint, limits.inputLabel),
      element: {
        type: 'plain_text_input',
        action_id: field.inquiry,
        multiline: true,
        max_length: limits.inputText,
        focus_on_load: true,
      },
    },
  ],
});

export const inquiryOf = (view: unknown): string => (typedIn(view, field.inquiry) ?? '').trim();

/** The modal in which the drafted reply is edited, question by question stated what the plans hold. */
export const replyView = (draft: Draft, target: Target): View => {
  const parts = partsOf(draft.text);
  return {
    type: 'modal',
    callback_id: callback.reply,
    private_metadata: JSON.stringify({ ...target, joints: parts.map(({ joint }) => joint) }),
    title: plain(ja.draft.title, limits.viewTitle),
    submit: plain(ja.draft.done, limits.viewButton),
    close: plain(ja.cancel, limits.viewButton),
    blocks: [
      ...textSections(draft.items.map(summary).join('\n')),
      ...(draft.leftOut > 0 ? [context(`⚠️ ${ja.draft.leftOut(draft.leftOut)}`)] : []),
      context(ja.draft.check),
      ...parts.map(({ text }, index) => replyInput(text, index, parts.length)),
      destinationInput(target),
    ],
  };
};

const summary = ({ question, quotes, own, desk }: Item, index: number): string => {
  const found = own ? `✅ ${ja.draft.own}` : null;
  const outcome =
    found ??
    (quotes.length > 0
      ? `✅ ${ja.draft.found(quotes.length)}`
      : `⬜ ${desk ? ja.draft.missingDesk(label(desk.name, 60)) : ja.draft.missing}`);
  return `${index + 1}. ${label(question, 80)}\n　${outcome}`;
};

/** What fits one field, with the line ends between it and the next, which a field would lose. */
const partsOf = (text: string): { text: string; joint: string }[] =>
  splitText(text, limits.inputText).map((piece) => {
    const joint = /\n*$/u.exec(piece)?.[0] ?? '';
    return { text: piece.slice(0, piece.length - joint.length), joint };
  });

const replyInput = (text: string, index: number, of: number): Block => ({
  type: 'input',
  block_id: `${field.reply}${index}`,
  label: plain(of === 1 ? ja.draft.reply : ja.draft.replyPart(index + 1, of), limits.inputLabel),
  optional: index > 0,
  element: {
    type: 'plain_text_input',
    action_id: field.reply,
    multiline: true,
    initial_value: text,
    max_length: limits.inputText,
  },
});

const destinationInput = ({ channel, thread }: Target): Block => {
  const post = option(thread === undefined ? ja.draft.toChannel : ja.draft.toThread, 'post');
  const copy = option(ja.draft.toCopy, 'copy');
  return {
    type: 'input',
    block_id: field.destination,
    label: plain(ja.draft.destination, limits.inputLabel),
    element: {
      type: 'radio_buttons',
      action_id: field.destination,
      options: channel === undefined ? [copy] : [post, copy],
      // A command has no thread to answer: there, posting has to be chosen.
      initial_option: thread === undefined ? copy : post,
    },
  };
};

const option = (text: string, value: Destination): types.PlainTextOption => ({
  text: plain(text, limits.optionText),
  value,
});

export type Submitted = { readonly text: string; readonly destination: Destination; readonly target: Target };

/** What was submitted: the edited reply, put together again, and where it is to go. */
export const submittedOf = (view: unknown): Submitted => {
  const metadata = parseJson(textAt(view, 'private_metadata') ?? '');
  const joints = at(metadata, 'joints');
  const count = Array.isArray(joints) ? joints.length : 1;
  let text = '';
  for (let index = 0; index < count; index++) {
    const joint = Array.isArray(joints) && index < count - 1 ? String(joints[index]) : '';
    text += (typedIn(view, `${field.reply}${index}`, field.reply) ?? '') + joint;
  }
  const chosen = textAt(at(view, 'state', 'values', field.destination, field.destination), 'selected_option', 'value');
  return { text: text.trim(), destination: chosen === 'post' ? 'post' : 'copy', target: targetOf(view) };
};

export const targetOf = (view: unknown): Target => {
  const metadata = parseJson(textAt(view, 'private_metadata') ?? '');
  if (!isRecord(metadata)) return {};
  const [channel, thread, responseUrl] = ['channel', 'thread', 'responseUrl'].map((name) => textAt(metadata, name));
  return {
    ...(channel === undefined ? {} : { channel }),
    ...(thread === undefined ? {} : { thread }),
    ...(responseUrl === undefined ? {} : { responseUrl }),
  };
};

const typedIn = (view: unknown, block: string, name: string = block): string | undefined =>
  textAt(view, 'state', 'values', block, name, 'value');

/** The modal from which the reply is copied. */
export const copyView = (text: string): View => ({
  type: 'modal',
  title: plain(ja.draft.copyTitle, limits.viewTitle),
  close: plain(ja.close, limits.viewButton),
  blocks: [...textSections(ja.draft.copyIntro), ...splitText(text, limits.inputText).map(copyable)],
});

/** The reply as a message: literal text, whatever was typed into it. */
export const replyRendered = (text: string) => ({
  text: escapedPieces(text, limits.fallbackText)[0] ?? '',
  blocks: splitText(text, limits.inputText).map(
    (piece): Block => ({
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: piece }] }],
    }),
  ),
});
