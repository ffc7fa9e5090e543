/** What identifies a person most often, in the order in which it has to be looked for. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]+[@＠][\w-]+(?:\.[\w-]+)+/gu, '［メール］'],
  [/(?:\+81[\s-]?|[0０])[0-9０-９]{1,4}[-－ー‐(（\s]?[0-9０-９]{1,4}[-－ー‐)）\s]?[0-9０-９]{3,4}/gu, '［電話番号］'],
  [/[0-9０-９]{7,}/gu, '［番号］'],
  [/〒?\s?[0-9０-９]{3}[-－‐][0-9０-９]{4}/gu, '［郵便番号］'],
];

/** A text of a person as it may be kept: addresses and numbers that identify someone are replaced. */
export const mask = (text: string): string =>
  patterns.reduce((masked, [pattern, name]) => masked.replace(pattern, name), text);
