import { escapedPieces, type Rendered, textSections } from './blocks.ts';
import { limits } from './limits.ts';

/** A plain text as a message. */
export const textRendered = (text: string): Rendered => ({
  text: escapedPieces(text, limits.fallbackText)[0] ?? '',
  blocks: textSections(text),
});
