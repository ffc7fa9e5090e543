import type { CityAnswerBlock, Message } from '../../../src/message.ts';
import type { Wording } from '../wording.ts';
import { type Bubble, box, bubble, colors, open, text } from './flex.ts';

export const cityAnswerOf = ({ blocks }: Message): CityAnswerBlock | null =>
  blocks.find((block) => block.kind === 'cityAnswer') ?? null;

/** What the city itself says: a head of its own colour and no quotation marks, so that nobody takes it for a quote. */
export const cityAnswerCard = (answer: CityAnswerBlock, words: Wording): Bubble => ({
  ...bubble(
    answer.label,
    [
      ...text(answer.text, { size: 'lg' }),
      box(
        'vertical',
        answer.notes.flatMap((note) => text(note, { size: 'sm', color: colors.quiet })),
        { spacing: 'xs', margin: 'lg' },
      ),
    ],
    answer.url === null ? [] : open(words.card.openBasis, answer.url),
  ),
  header: box('vertical', text(answer.label, { weight: 'bold', size: 'md', color: colors.city }), {
    backgroundColor: colors.cityHead,
    paddingAll: 'lg',
  }),
});
