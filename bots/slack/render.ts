import type { CityAnswerBlock, DeskBlock, Message, Block as MessageBlock, QuoteBlock } from '../../src/message.ts';
import { action } from './actions.ts';
import {
  type Block,
  button,
  charactersOf,
  context,
  escapedPieces,
  header,
  markdownSection,
  type Rendered,
  textSections,
} from './blocks.ts';
import { desk } from './desk/wording.ja.ts';
import { escapeText, link } from './escape.ts';
import { answerFooter, type FooterOptions } from './footer.ts';
import { limits } from './limits.ts';
import { noticeBlocks, quoteBlocks } from './quote.ts';
import { label, showLess } from './split.ts';
import { comparisonTable, valueTable } from './table.ts';
import { ja } from './wording.ja.ts';

export type RenderOptions = FooterOptions & {
  /** Where the whole answer can be read when something had to be left out. */
  readonly readAll: string;
};

/** A part of an answer that is shown whole or not at all. */
type Part = { readonly blocks: readonly Block[]; readonly quotes: number };

/**
 * An answer for Slack, within its limits. What does not fit is left out whole, counted and linked; all of it is in
 * `text`, which notifications and screen readers use.
 */
export const renderAnswer = (message: Message, options: RenderOptions): Rendered => {
  const { question, echo } = options.state;
  const head = echo ? [context(escapedPieces(ja.question(label(question, 300)))[0] ?? '')] : [];
  const footer = answerFooter(message, options);
  const text = fallbackText(message, echo ? question : null);
  const parts = partsOf(message);
  const shown = parts.length > 0 ? parts : [{ blocks: textSections(message.text), quotes: 0 }];
  return { text, blocks: [...head, ...fitting(shown, [...head, ...footer], options.readAll), ...footer] };
};

/** The whole answer for places without blocks; mentions nobody. */
export const fallbackText = ({ text }: Message, question: string | null): string => {
  const whole = question === null ? text : `${ja.question(question)}\n\n${text}`;
  return escapedPieces(showLess(whole, limits.fallbackText), limits.fallbackText)[0] ?? '';
};

/** The quotes, notices and desk of a message, without anything to press. */
export const partsOf = ({ blocks }: Message): Part[] => {
  const parts: Part[] = [];
  const said = new Set<string>();
  const notices = blocks.filter((block) => block.kind === 'notice');
  for (const { text } of notices) said.add(text);
  const groups = blocks.filter((block) => block.kind === 'group');
  const side = comparisonTable(groups);
  for (const block of blocks) {
    switch (block.kind) {
      case 'text':
        parts.push({ blocks: textSections(block.text), quotes: 0 });
        break;
      case 'notice':
        if (block === notices[0]) parts.push({ blocks: noticeBlocks(notices.map(noticeOf)), quotes: 0 });
        break;
      case 'quote':
        parts.push({ blocks: quoteBlocks(block, said), quotes: 1 });
        break;
      case 'group':
        if (side === null) parts.push(...groupParts(block, said));
        else if (block === groups[0]) parts.push({ blocks: [header(ja.comparison), side], quotes: quotesIn(groups) });
        break;
      case 'cityAnswer':
        parts.push({ blocks: cityAnswerBlocks(block), quotes: 0 });
        break;
      case 'desk':
        break;
    }
  }
  const table =
    side === null ? valueTable(blocks.flatMap((block) => (block.kind === 'quote' ? (block.table ?? []) : []))) : null;
  if (table) parts.push({ blocks: [table], quotes: 0 });
  for (const block of blocks) if (block.kind === 'desk') parts.push({ blocks: [deskBlock(block)], quotes: 0 });
  return parts;
};

/** An answer of the city itself, which nothing must let pass for a quote: under its own head, between lines. */
const cityAnswerBlocks = ({ id, label: name, text, notes, url }: CityAnswerBlock): Block[] => [
  { type: 'divider' },
  markdownSection(`*${escapeText(label(name, 200))}*`),
  ...textSections(text),
  ...(notes.length === 0 ? [] : escapedPieces(notes.join('\n')).map((piece) => context(piece))),
  ...(url === null ? [] : [context(link(url, label(url, 200)))]),
  { type: 'actions', elements: [button(desk.button.editCurated, action.editCurated, String(id))] },
  { type: 'divider' },
];

type Group = Extract<MessageBlock, { readonly kind: 'group' }>;

const noticeOf = ({ tone, text }: Extract<MessageBlock, { readonly kind: 'notice' }>) => ({
  warns: tone === 'warning',
  text,
});

const quotesIn = (groups: readonly Group[]): number =>
  groups.reduce((sum, { blocks }) => sum + blocks.filter(({ kind }) => kind === 'quote').length, 0);

const groupParts = ({ title, blocks }: Group, said: ReadonlySet<string>): Part[] => [
  { blocks: [header(title)], quotes: 0 },
  ...blocks.map((block) =>
    block.kind === 'quote'
      ? { blocks: quoteBlocks(block, said), quotes: 1 }
      : { blocks: textSections(block.text), quotes: 0 },
  ),
];

/** Whom to ask: name, and what there is of telephone, address and page. */
export const deskBlock = ({ name, phone, email, address, url }: DeskBlock): Block => {
  const lines = [
    `*${ja.desk}*　${escapeText(label(name, 200))}`,
    phone === null ? '' : `${ja.phone}: ${link(`tel:${phone.replace(/[^\d+]/gu, '')}`, label(phone, 60))}`,
    email === null ? '' : `${ja.email}: ${link(`mailto:${email}`, label(email, 120))}`,
    address === null ? '' : `${ja.address}: ${escapeText(label(address, 200))}`,
    url === null ? '' : `${ja.website}: ${link(url, label(url, 200))}`,
  ];
  return markdownSection(lines.filter((line) => line !== '').join('\n'));
};

/** Every part, from the first, that still fits a message beside `around`: a short one may follow a long one left out. */
const fitting = (parts: readonly Part[], around: readonly Block[], readAll: string): Block[] => {
  const room = {
    blocks: limits.messageBlocks - around.length - 1,
    characters: limits.messageCharacters - charactersOf(around) - 400,
  };
  const shown: Block[] = [];
  let left = 0;
  for (const part of parts) {
    const blocks = shown.length + part.blocks.length;
    const characters = charactersOf(shown) + charactersOf(part.blocks);
    if (blocks <= room.blocks && characters <= room.characters) shown.push(...part.blocks);
    else left += Math.max(part.quotes, 1);
  }
  if (left === 0) return shown;
  return [...shown, context(`${escapeText(ja.omitted(left))} ${link(readAll, ja.readAll)}`)];
};

/** The quotes of a message, wherever they stand. */
export const quotesOf = ({ blocks }: Message): QuoteBlock[] =>
  blocks.flatMap((block): QuoteBlock[] => {
    if (block.kind === 'quote') return [block];
    return block.kind === 'group' ? block.blocks.filter((inner) => inner.kind === 'quote') : [];
  });
