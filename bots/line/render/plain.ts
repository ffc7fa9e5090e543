import type { messagingApi } from '@line/bot-sdk';
import { limits } from '../limits.ts';
import { head, splitText } from '../text.ts';
import type { Wording } from '../wording.ts';

/**
 * Text messages within LINE's limits. Anything beyond five of them is left out, and said so.
 *
 * @param quoteToken Shows which message this answers: on the first alone.
 */
export const plainMessages = (
  text: string,
  words: Wording,
  quoteToken: string | null = null,
): messagingApi.TextMessage[] => {
  const parts = splitText(text.trim(), limits.text).filter((part) => part.trim() !== '');
  const shown = parts.slice(0, limits.messages);
  const last = shown.at(-1);
  if (parts.length > shown.length && last !== undefined) {
    const note = `\n\n${words.answer.trimmed}`;
    shown[shown.length - 1] = head(last, limits.text - note.length) + note;
  }
  return shown.map((part, place) => ({
    type: 'text',
    text: part,
    ...(place === 0 && quoteToken !== null ? { quoteToken } : {}),
  }));
};
