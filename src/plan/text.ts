/** Control and format characters (zero-width ones, direction marks, soft hyphens): invisible, never part of a word. */
const invisible = /\p{Cc}|\p{Cf}|\p{Variation_Selector}/gu;

/** What a person typed without invisible characters and broken halves of characters; line breaks become spaces. */
export const clean = (text: string): string =>
  text.toWellFormed().replace(/\s+/gu, ' ').replace(invisible, '').replaceAll('\uFFFD', '').trim();
