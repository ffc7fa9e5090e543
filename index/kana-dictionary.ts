import { inflections, type KanaEntry, toHiragana } from '../src/search/kana.ts';
import { normalize } from '../src/search/normalize.ts';
import type { Readings } from './readings.ts';
import type { WordGroup } from './words.ts';

const longestReading = 24;

/** Readings of words and of whole forms, so that a question in kana finds what is written in kanji. */
export const kanaDictionary = (
  words: readonly string[],
  groups: readonly WordGroup[],
  readingOf: Readings,
): Map<string, KanaEntry> => {
  const found = new Map<string, { terms: number[]; concepts: number[] }>();
  const entry = (reading: string) => {
    const known = found.get(reading) ?? { terms: [], concepts: [] };
    found.set(reading, known);
    return known;
  };
  const usable = (reading: string | null): reading is string =>
    reading !== null && reading.length >= 2 && reading.length <= longestReading;
  words.forEach((word, unit) => {
    if (!/[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}]/u.test(word)) return;
    const reading = readingOf(word);
    if (usable(reading)) entry(reading).terms.push(unit);
  });
  groups.forEach(({ forms }, concept) => {
    for (const { text, register, weight } of forms) {
      if (register === '英語' || weight < 0.7) continue;
      const plain = normalize(text).replace(/\s+/gu, '');
      const reading = register === 'かな' || register === 'やさしい' ? toHiragana(plain) : readingOf(plain);
      if (!usable(reading) || reading.length < 3 || !/^[\p{sc=Hiragana}ー]+$/u.test(reading)) continue;
      for (const shape of inflections(reading)) {
        const { concepts } = entry(shape);
        if (!concepts.includes(concept)) concepts.push(concept);
      }
    }
  });
  return found;
};
