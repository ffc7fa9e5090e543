import type { types } from '@slack/bolt';
import { escapeText } from './escape.ts';
import { limits } from './limits.ts';
import { label, splitText } from './split.ts';

export type Block = types.KnownBlock;
export type View = types.ModalView;
export type HomeView = types.HomeView;

/** What is sent: blocks, and the same in full as text for notifications, screen readers and where blocks are refused. */
export type Rendered = { readonly text: string; readonly blocks: readonly Block[] };

/** Refusals of blocks, after which the same is sent as text. */
export const refusedBlocks =
  /^(?:invalid_blocks|invalid_blocks_format|msg_blocks_too_long|invalid_attachments|only_one_table_allowed)/u;

/** Text in mrkdwn that is written here, not by people or plans. */
export const markdown = (text: string): types.MrkdwnElement => ({ type: 'mrkdwn', text, verbatim: true });

export const plain = (text: string, longest: number): types.PlainTextElement => ({
  type: 'plain_text',
  text: label(text, longest) || '－',
  emoji: false,
});

/** Pieces of a text of people or plans, each of which fits a field of mrkdwn once it is escaped. */
export const escapedPieces = (text: string, longest: number = limits.sectionText, room: number = longest): string[] =>
  splitText(text, room).flatMap((piece) => {
    const escaped = escapeText(piece);
    return escaped.length <= longest ? [escaped] : escapedPieces(piece, longest, Math.ceil(room / 2));
  });

/** Sections for a text of people or plans, as many as it takes. */
export const textSections = (text: string): Block[] =>
  text.trim() === '' ? [] : escapedPieces(text).map(markdownSection);

/** @param text in mrkdwn, escaped, of at most `limits.sectionText` */
export const markdownSection = (text: string): Block => ({ type: 'section', text: markdown(text) });

export const header = (text: string): Block => ({ type: 'header', text: plain(text, limits.header) });

/** @param texts in mrkdwn, escaped, at most `limits.contextElements` of at most `limits.sectionText` */
export const context = (...texts: readonly string[]): Block => ({ type: 'context', elements: texts.map(markdown) });

export const button = (text: string, actionId: string, value: string, style?: 'primary' | 'danger'): types.Button => ({
  type: 'button',
  text: plain(text, limits.buttonText),
  action_id: actionId,
  value,
  ...(style === undefined ? {} : { style }),
});

export const actions = (elements: readonly types.Button[]): Block[] =>
  elements.length === 0 ? [] : [{ type: 'actions', elements: elements.slice(0, limits.actionsElements) }];

/** Text in a frame that Slack lets people copy with one press. */
export const copyable = (text: string): Block => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }],
});

/** Characters that count towards `limits.messageCharacters`. */
export const charactersOf = (value: unknown): number => {
  if (typeof value === 'string') return value.length;
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + charactersOf(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, item) => sum + charactersOf(item), 0);
};
