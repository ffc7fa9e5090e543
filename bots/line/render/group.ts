import type { Block } from '../../../src/message.ts';
import { clip } from '../text.ts';
import type { Wording } from '../wording.ts';
import { type Bubble, box, bubble, type Component, colors, copy, open, rule, text } from './flex.ts';
import { copied } from './quote.ts';
import { warningLines } from './source.ts';

type Group = Extract<Block, { readonly kind: 'group' }>;

const longestQuote = 300;
const separator = ' ＞ ';

/** One side of a comparison: all that one city's plans say, so that the cards beside it say the others' part. */
export const groupCard = ({ title, blocks }: Group, words: Wording): Bubble => {
  const quotes = blocks.flatMap((block) => (block.kind === 'quote' ? [block] : []));
  const body = blocks.flatMap((block, place): Component[] => {
    const above = place === 0 ? [] : [rule];
    if (block.kind === 'text') return [...above, ...text(block.text, { size: 'md' })];
    const where = [`「${block.plan}」`, block.section.join(separator), block.page ?? ''].filter((part) => part !== '');
    const [link] = open(words.card.openSource, block.url);
    return [
      ...above,
      box(
        'vertical',
        [
          ...text(`「${clip(block.quote, longestQuote)}」`, { size: 'md' }),
          ...text(where.join(' '), { size: 'xs', color: colors.quiet, margin: 'sm' }),
          ...(link ? text(words.card.openSource, { size: 'sm', color: colors.accent, decoration: 'underline' }) : []),
        ],
        link ? { action: link } : {},
      ),
    ];
  });
  const warnings = [...new Set(quotes.flatMap((quote) => quote.warnings))];
  const all = quotes.map(copied).join('\n');
  return bubble(title, [...body, ...warningLines(warnings)], copy(words.card.copyQuote, all));
};
