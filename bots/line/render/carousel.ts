import type { messagingApi } from '@line/bot-sdk';
import { limits } from '../limits.ts';
import { clip } from '../text.ts';
import type { Bubble } from './flex.ts';

/** Room for what LINE counts and we do not. */
const margin = 500;
const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).byteLength;

/** A message of cards that LINE takes, and how many did not fit. */
export type Carousel = { readonly message: messagingApi.FlexMessage | null; readonly leftOut: number };

/** Puts cards side by side, as many as LINE takes by number and by bytes; a card that is too large by itself is left out. */
export const carousel = (cards: readonly Bubble[], altText: string): Carousel => {
  const taken: Bubble[] = [];
  let bytes = 0;
  for (const card of cards) {
    const size = bytesOf(card);
    const fits = size <= limits.bubbleBytes - margin && bytes + size <= limits.carouselBytes - margin;
    if (!fits || taken.length === limits.bubbles) continue;
    taken.push(card);
    bytes += size + 1;
  }
  const [only] = taken;
  const leftOut = cards.length - taken.length;
  if (!only) return { message: null, leftOut };
  const contents: messagingApi.FlexContainer = taken.length === 1 ? only : { type: 'carousel', contents: taken };
  return { message: { type: 'flex', altText: clip(altText, limits.altText), contents }, leftOut };
};
