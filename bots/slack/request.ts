import { ja } from './wording.ja.ts';

/** What a person wants, from what was typed after `/plan`, behind a mention or in a direct message. */
export type Wish =
  | { readonly kind: 'help' }
  | { readonly kind: 'forget' }
  | { readonly kind: 'city'; readonly name: string }
  | { readonly kind: 'compare'; readonly topic: string }
  | { readonly kind: 'indicators'; readonly topic: string }
  | { readonly kind: 'draft'; readonly inquiry: string }
  /** @property said what stands behind the verb: a number where no thread tells, and the answer's text */
  | { readonly kind: 'answer' | 'close'; readonly said: string }
  | { readonly kind: 'ask'; readonly text: string };

const verbs: readonly { readonly pattern: RegExp; readonly wish: (rest: string) => Wish }[] = [
  { pattern: /^(?:help|ヘルプ|使い方)$/iu, wish: () => ({ kind: 'help' }) },
  { pattern: /^(?:履歴を消して|履歴を消す|履歴削除)$/u, wish: () => ({ kind: 'forget' }) },
  { pattern: /^city(?:\s+(?<rest>.*))?$/isu, wish: (name) => ({ kind: 'city', name }) },
  { pattern: /^compare(?:\s+(?<rest>.*))?$/isu, wish: (topic) => ({ kind: 'compare', topic }) },
  { pattern: /^indicators?(?:\s+(?<rest>.*))?$/isu, wish: (topic) => ({ kind: 'indicators', topic }) },
  { pattern: /^draft(?:\s+(?<rest>.*))?$/isu, wish: (inquiry) => ({ kind: 'draft', inquiry }) },
  { pattern: /^返信(?:\s+(?<rest>.*))?$/su, wish: (said) => ({ kind: 'answer', said }) },
  { pattern: /^終了(?:\s+(?<rest>[#＃]?[0-9０-９]+番?))?$/u, wish: (said) => ({ kind: 'close', said }) },
];

/** Reads a wish from plain text. Anything that is no command is a question; nothing at all is a call for help. */
export const wishOf = (typed: string): Wish => {
  const text = typed.normalize('NFC').trim();
  if (text === '') return { kind: 'help' };
  for (const { pattern, wish } of verbs) {
    const match = pattern.exec(text);
    if (match) return wish((match.groups?.rest ?? '').trim());
  }
  return { kind: 'ask', text };
};

/** The question that compares cities on a topic: those that it names, or all. */
export const comparisonOf = (topic: string): string => ja.ask.compare(topic);

/** The question for indicators of a topic. */
export const indicatorsOf = (topic: string): string => (topic === '' ? ja.ask.allIndicators : ja.ask.indicators(topic));
