import type { Gap } from '../../../src/channel.ts';
import { action } from '../actions.ts';
import { type Block, button, context, header } from '../blocks.ts';
import { escapeText } from '../escape.ts';
import { label } from '../split.ts';
import { writeState } from '../state.ts';
import { timeText } from './time.ts';
import { desk } from './wording.ja.ts';

/** Days that the home tab looks back, and gaps that it shows. */
export const gapDays = 7;
const mostGaps = 10;

/** What the plans did not answer lately, each with a button that makes an answer of the city's own. */
export const gapBlocks = (gaps: readonly Gap[]): Block[] => [
  header(desk.gaps.title),
  ...(gaps.length === 0 ? [context(desk.gaps.none)] : gaps.slice(0, mostGaps).map(gapSection)),
];

const gapSection = ({ question, count, city, latest }: Gap): Block => ({
  type: 'section',
  text: {
    type: 'mrkdwn',
    text: `${escapeText(label(question, 300))}\n_${escapeText(desk.gaps.count(count, timeText(latest)))}_`,
    verbatim: true,
  },
  accessory: button(
    desk.button.curateGap,
    action.curateGap,
    writeState({ question, echo: false, ...(city === null ? {} : { city }) }),
  ),
});
