import type { Message, QuoteBlock } from '../../../src/message.ts';
import { limits } from '../limits.ts';
import { clip } from '../text.ts';
import type { Wording } from '../wording.ts';
import { cityAnswerOf } from './city-answer.ts';

/** The shortest stretch of a quote that still says something. */
const shortest = 40;

/**
 * The whole answer in brief: every quote with its city, as much of each as there is room for. Notifications and
 * screen readers have nothing else.
 */
export const altTextOf = (message: Message, quotes: readonly QuoteBlock[], words: Wording): string => {
  const own = cityAnswerOf(message);
  if (own) {
    // Its label too: what is read aloud is not to be taken for a quote either.
    const quoted = quotes.map(({ cityName, quote }) => `${cityName}: 「${clip(quote, shortest)}」`);
    const room = limits.altText - (quoted.length > 0 ? shortest + 20 : 0);
    return clip([clip(`${own.label}: ${own.text}`, room), ...quoted].join('\n'), limits.altText);
  }
  if (quotes.length < 2) return clip(message.brief || message.text, limits.altText);
  const count = Math.min(quotes.length, Math.floor(limits.altText / (shortest + 20)));
  const more = quotes.length > count ? [words.answer.others(quotes.length - count)] : [];
  const room = Math.floor((limits.altText - more.join('').length) / count) - 1;
  const lines = quotes.slice(0, count).map(({ cityName, quote }) => {
    const frame = `${cityName}: 「」`;
    return `${cityName}: 「${clip(quote, Math.max(shortest, room - frame.length))}」`;
  });
  return clip([...lines, ...more].join('\n'), limits.altText);
};
