import type { messagingApi } from '@line/bot-sdk';
import { limits } from '../limits.ts';
import { type Press, writePress } from '../press.ts';
import { clip, clipLabel } from '../text.ts';

/** A button: what it says and what it does. */
export type Button = {
  readonly label: string;
  /** What the chat shows as said when it is pressed; the label where unset. */
  readonly said?: string;
  readonly press: Press;
  /** What the keyboard opens with, to be written on; phones alone know it. */
  readonly fillIn?: string;
};

/**
 * A postback, also where a plain message would do: in a group we hear a pressed button, but no message without a
 * mention of us.
 */
export const postback = ({ label, said, press, fillIn }: Button): messagingApi.PostbackAction => ({
  type: 'postback',
  label: clipLabel(label, limits.label),
  data: writePress(press),
  // https://developers.line.biz/en/reference/messaging-api/#postback-action
  ...(fillIn === undefined
    ? { displayText: clip(said ?? label, limits.displayText) }
    : { inputOption: 'openKeyboard', fillInText: clip(fillIn, limits.fillIn) }),
});

/** Puts buttons under the last message, where LINE shows them. */
export const withButtons = (
  messages: readonly messagingApi.Message[],
  buttons: readonly Button[],
): messagingApi.Message[] => {
  const items = buttons
    .slice(0, limits.quickReplies)
    .map((button): messagingApi.QuickReplyItem => ({ type: 'action', action: postback(button) }));
  const last = messages.at(-1);
  if (!last || items.length === 0) return [...messages];
  return [...messages.slice(0, -1), { ...last, quickReply: { items } }];
};
