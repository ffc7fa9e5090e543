import type { RoomEvent } from '../../../src/hand-off.ts';
import { action } from '../actions.ts';
import { actions, type Block, button, markdownSection, type Rendered } from '../blocks.ts';
import { escapeText } from '../escape.ts';
import { showLess } from '../split.ts';
import { answerButtons, quotation } from './head.ts';
import { desk } from './wording.ja.ts';

/** What is said in a hand-off's thread, and whether the channel sees it too. */
export type ThreadMessage = { readonly rendered: Rendered; readonly broadcast: boolean };

const shownText = 2_800;
/** Calls those of the channel who are there: staff have to do something. */
const here = '<!here> ';

/** The message in the thread for what came after the opening. */
export const threadMessage = ({ event, handOff, message }: RoomEvent): ThreadMessage => {
  const { id, question } = handOff;
  const said = message === null ? '' : showLess(message.text, shownText);
  switch (event) {
    case 'opened':
    case 'reminder':
      return post(here, desk.thread.reminder(id), question, [answerButtons(id, { withDraft: true })], true);
    case 'wrote':
      return post('', desk.thread.wrote(id), said, [answerButtons(id, { withDraft: false })], true);
    case 'answered':
      return post('', desk.thread.answered(id), said, message === null ? [] : curateButton(id, message.id), false);
    case 'unreachable':
      return post('', desk.thread.unreachable(id), said, [], true);
    case 'closed':
      return post('', desk.thread.closed(id), '', [], false);
  }
};

const curateButton = (id: number, message: number): Block[] =>
  actions([button(desk.button.curate, action.curate, `${id}.${message}`)]);

const post = (
  call: string,
  lead: string,
  quoted: string,
  buttons: readonly Block[],
  broadcast: boolean,
): ThreadMessage => ({
  rendered: {
    text: `${call}${escapeText(quoted === '' ? lead : `${lead}\n${quoted}`)}`,
    blocks: [
      markdownSection(`${call}${escapeText(lead)}`),
      ...(quoted === '' ? [] : [quotation(showLess(quoted, shownText))]),
      ...buttons,
    ],
  },
  broadcast,
});
