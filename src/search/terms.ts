import type { Analyzer, Token } from './analyzer.ts';
import { yearsIn } from './normalize.ts';

/** A word to search for, with how much it says about what is meant (before its rarity is known). */
export type Term = {
  readonly text: string;
  /** From 0 to 1: nouns 1, verbs less, counters little. */
  readonly weight: number;
  /** Half-open range in the normalized text. */
  readonly start: number;
  readonly end: number;
  readonly noun: boolean;
};

const weightOf = ({ pos, detail, surface }: Token): number => {
  switch (pos) {
    case '名詞':
      if (detail === '非自立' || detail === '代名詞' || detail === '特殊' || detail === '接続詞的') return 0;
      if (detail === '接尾') return surface.length > 1 ? 0.5 : 0.3;
      if (detail === '副詞可能') return 0.6;
      if (detail === '数') return 0;
      return 1;
    case '動詞':
      return detail === '自立' ? 0.6 : 0;
    case '形容詞':
      return detail === '自立' ? 0.6 : 0;
    case '副詞':
      return 0.3;
    default:
      return 0;
  }
};

/** Prefixes that make another word of what follows: 再開発 is no 開発, 無電柱化 no 電柱. */
const turning = /^[再無非不未反脱]$/u;
const meaningless = /^[\p{P}\p{S}\s]+$/u;
const single = /^[\p{sc=Hiragana}ーa-z]$/u;
const number = /\d[\d,.]*\d|\d/gu;

/** English plurals and the like, so that "loans" finds "loan". */
export const stem = (word: string): string =>
  /^[a-z]{4,}$/u.test(word) ? word.replace(/(?<=[^su])ies$/u, 'y').replace(/(?<=[^sui])s$/u, '') : word;

export type TermReader = {
  /** The words of a normalized text, in order, without stop words; numbers as `#30`, years as `#y2020`. */
  readonly terms: (normalized: string) => Term[];
};

/** Makes terms with the one analyzer that the index and the questions share. */
export const createTermReader = (
  analyzer: Analyzer,
  stopWords: ReadonlySet<string>,
  /** The spelling to use for a word that has several. */
  spellings: ReadonlyMap<string, string>,
): TermReader => ({
  terms: (normalized) => {
    const found: Term[] = [];
    let prefix = '';
    for (const token of analyzer.analyze(normalized)) {
      const before = prefix;
      prefix = token.pos === '接頭詞' && turning.test(token.surface) ? token.surface : '';
      const weight = weightOf(token);
      if (weight === 0 || meaningless.test(token.surface)) continue;
      const word = before + stem(token.base === '*' ? token.surface : token.base);
      const text = spellings.get(word) ?? word;
      if (stopWords.has(text) || stopWords.has(token.surface) || single.test(text)) continue;
      const end = token.start + token.surface.length;
      found.push({ text, weight, start: token.start - before.length, end, noun: token.pos === '名詞' });
    }
    for (const match of normalized.matchAll(number)) {
      const end = match.index + match[0].length;
      found.push({ text: `#${match[0].replace(/[,.]+$/u, '')}`, weight: 0.4, start: match.index, end, noun: false });
    }
    for (const year of yearsIn(normalized)) {
      found.push({ text: `#y${year}`, weight: 0.5, start: normalized.length, end: normalized.length, noun: false });
    }
    return found.sort((a, b) => a.start - b.start);
  },
});

const chunk = /[\p{sc=Han}々ヶ]{2,}|[\p{sc=Katakana}ー]{3,}/gu;

/** Pairs of neighbouring kanji or katakana: they find compounds that the analyzer cut differently. */
export const bigrams = (normalized: string): string[] => {
  const found: string[] = [];
  for (const [run] of normalized.matchAll(chunk)) {
    for (let i = 0; i + 2 <= run.length; i++) found.push(run.slice(i, i + 2));
  }
  return found;
};

/** Stretches of terms that are nouns and stand together without a gap. */
export const nounRuns = (terms: readonly Term[]): { readonly start: number; readonly end: number }[] => {
  const runs: { start: number; end: number }[] = [];
  for (const { noun, start, end } of terms) {
    if (!noun || end <= start) continue;
    const last = runs.at(-1);
    if (last && last.end === start) runs[runs.length - 1] = { start: last.start, end };
    else runs.push({ start, end });
  }
  return runs;
};

/** For each spelling of a line, its first. */
export const spellingsOf = (variants: readonly (readonly string[])[]): Map<string, string> =>
  new Map(variants.flatMap(([first = '', ...others]) => others.map((other) => [other, first] as const)));
