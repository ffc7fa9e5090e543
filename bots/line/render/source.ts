import type { QuoteBlock } from '../../../src/message.ts';
import type { Wording } from '../wording.ts';
import { box, type Component, colors, text } from './flex.ts';

const separator = ' ＞ ';
const small = { size: 'sm', color: colors.quiet } as const;

/** Where a quote stands: plan, heading path, page and when the plan was made, a line each. */
export const sourceLines = (quote: QuoteBlock, words: Wording): Component[] => {
  const { card } = words;
  const lines = [
    `${card.source}: ${quote.cityName}「${quote.plan}」`,
    quote.section.join(separator),
    ...(quote.page === null ? [] : [`${card.page}: ${quote.page}`]),
    ...(quote.published === null ? [] : [`${card.published}: ${quote.published}`]),
  ];
  return [
    box(
      'vertical',
      lines.flatMap((line) => text(line, small)),
      { spacing: 'xs', margin: 'lg' },
    ),
  ];
};

/** What has to be said beside a quote. */
export const warningLines = (warnings: readonly string[]): Component[] =>
  warnings.flatMap((warning) => text(`※ ${warning}`, { size: 'sm', color: colors.warning, margin: 'md' }));
