import type { messagingApi } from '@line/bot-sdk';
import { limits } from '../limits.ts';
import { clip } from '../text.ts';
import type { Wording } from '../wording.ts';
import { type Action, bubble, text } from './flex.ts';
import { plainMessages } from './plain.ts';
import { type Button, postback, withButtons } from './quick-reply.ts';

/** Something to say that is no answer. */
export type Info = {
  readonly title: string;
  readonly lines: readonly string[];
  /** On the card itself, where they stay when the chat goes on. */
  readonly actions?: readonly Action[];
  /** Under the message. */
  readonly buttons: readonly Button[];
};

/** As a card, or as text for those who chose it. */
export const infoMessages = ({ title, lines, actions = [], buttons }: Info, words: Wording, plain: boolean) => {
  const all = [title, ...lines].join('\n\n');
  if (plain) return withButtons(plainMessages(all, words), buttons);
  const card: messagingApi.FlexMessage = {
    type: 'flex',
    altText: clip(all, limits.altText),
    contents: bubble(
      title,
      lines.flatMap((line) => text(line, { size: 'md' })),
      actions,
    ),
  };
  return withButtons([card], buttons);
};

/** Buttons as a card's own. */
export const cardActions = (buttons: readonly Button[]): Action[] => buttons.map(postback);

/** A plain sentence with buttons under it. */
export const say = (line: string, buttons: readonly Button[], words: Wording): messagingApi.Message[] =>
  withButtons(plainMessages(line, words), buttons);
