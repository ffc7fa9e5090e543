import type { types } from '@slack/bolt';
import type { HandOff } from '../../../src/hand-off.ts';
import { action } from '../actions.ts';
import {
  type Block,
  button,
  charactersOf,
  context,
  copyable,
  header,
  markdownSection,
  plain,
  type Rendered,
} from '../blocks.ts';
import { escapeText } from '../escape.ts';
import { limits } from '../limits.ts';
import { quoteBlocks } from '../quote.ts';
import { deskBlock } from '../render.ts';
import { label, showLess } from '../split.ts';
import type { Aid } from './nearest.ts';
import { timeText } from './time.ts';
import { desk } from './wording.ja.ts';

/** Characters of a draft that the head shows; the whole one stands in the modal. */
const shownDraft = 1_500;
const shownQuestion = 1_500;

/** The message that opens a hand-off's thread: the question, how it stands, what can be done, what the plans offer. */
export const headRendered = (handOff: HandOff, aid: Aid): Rendered => {
  const rendered = rendering(handOff, aid);
  // Long quotes are behind links too; the question and the buttons are not.
  return charactersOf(rendered.blocks) <= limits.messageCharacters || aid.quotes.length === 0
    ? rendered
    : headRendered(handOff, { ...aid, quotes: aid.quotes.slice(0, -1) });
};

const rendering = (handOff: HandOff, aid: Aid): Rendered => {
  const { id, question, state } = handOff;
  const title = desk.title(id);
  return {
    text: escapeText([title, stateText(handOff), factsOf(handOff), showLess(question, shownQuestion)].join('\n')),
    blocks: [
      header(title),
      context(escapeText(factsOf(handOff))),
      quotation(showLess(question, shownQuestion)),
      markdownSection(`*${stateText(handOff)}*`),
      ...(state === 'closed' ? [] : [answerButtons(id, { withDraft: true }), context(escapeText(desk.how(id)))]),
      ...(state === 'closed' ? [] : aidBlocks(handOff, aid)),
    ],
  };
};

/** Literal text of a person, as a quotation that Slack never parses. */
export const quotation = (text: string): Block => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: text || '－' }] }],
});

/** What staff can do with a hand-off. */
export const answerButtons = (id: number, { withDraft }: { readonly withDraft: boolean }): Block => ({
  type: 'actions',
  elements: [
    button(desk.button.answer, action.answer, String(id), 'primary'),
    ...(withDraft ? [button(desk.button.answerWithDraft, action.answerWithDraft, String(id))] : []),
    { ...button(desk.button.close, action.closeHandOff, String(id)), confirm: confirmation },
  ],
});

const confirmation: types.ConfirmationDialog = {
  title: plain(desk.closing.title, limits.confirmTitle),
  text: plain(desk.closing.text, limits.confirmText),
  confirm: plain(desk.closing.confirm, limits.confirmButton),
  deny: plain(desk.closing.deny, limits.confirmButton),
};

const stateText = ({ state, messages }: HandOff): string => {
  const last = messages.findLast(({ side }) => side === 'staff');
  return state === 'answered' && last?.state === 'unreachable' ? desk.state.unreachable : desk.state[state];
};

const factsOf = ({ cityName, channel, language, at }: HandOff): string =>
  [
    `${desk.facts.city}: ${cityName ?? desk.anyCity}`,
    `${desk.facts.channel}: ${desk.channels[channel]}`,
    `${desk.facts.language}: ${desk.languages[language]}`,
    `${desk.facts.at}: ${timeText(at)}`,
  ].join('　');

const aidBlocks = (handOff: HandOff, { quotes, desk: block, draft }: Aid): Block[] => [
  ...(block ? [deskBlock(block)] : deskName(handOff)),
  context(quotes.length === 0 ? desk.nothingNear : `*${desk.nearest}*`),
  ...quotes.flatMap((quote) => quoteBlocks(quote, new Set())),
  context(`*${desk.draft}*`),
  copyable(showLess(draft, shownDraft)),
];

const deskName = ({ desk: name }: HandOff): Block[] =>
  name === null ? [] : [markdownSection(`*${desk.facts.desk}*　${escapeText(label(name, 200))}`)];
