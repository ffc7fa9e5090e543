import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKanaReader, inflections, type KanaEntry, toHiragana } from '../../src/search/kana.ts';

const readings = [
  'のうえん',
  'しみんのうえん',
  'しみん',
  'ほじょきん',
  'でんわ',
  'ばんごう',
  'でんわばんごう',
  'かい',
  'かいぎょう',
];
const dictionary = new Map<string, KanaEntry>(
  readings.map((reading, number) => [reading, { terms: [number], concepts: [] }]),
);
const reader = createKanaReader(dictionary);
const wordsOf = (text: string, spaces?: readonly number[]): string[] =>
  reader.read(text, new Set(spaces ?? [])).words.map(({ reading }) => reading);

describe('the kana reader', () => {
  test('finds known words in a run of kana, left to right', () => {
    expect(wordsOf('ほじょきんのでんわをおしえてください')).toEqual(['ほじょきん', 'でんわ']);
  });

  test('takes a long word before the short ones inside it', () => {
    expect(wordsOf('しみんのうえん')).toEqual(['しみんのうえん']);
    expect(wordsOf('でんわばんごうは')).toEqual(['でんわばんごう']);
    expect(wordsOf('かいぎょうしたい')).toEqual(['かいぎょう']);
  });

  test('takes words of grammar for nothing to look for', () => {
    expect(wordsOf('ありますか')).toEqual([]);
    expect(reader.read('ありますか').explained).toBe(1);
  });

  test('says how much it could explain', () => {
    expect(reader.read('ぬぬぬぬ').explained).toBe(0);
    expect(reader.read('のうえんぬぬぬぬ').explained).toBe(0.5);
    expect(reader.read('').explained).toBe(0);
  });

  test('heeds the writer’s spaces', () => {
    const own = createKanaReader(
      new Map(['さくら', 'くらげた', 'げた'].map((reading, number) => [reading, { terms: [number], concepts: [] }])),
    );
    const read = (spaces: readonly number[]) =>
      own.read('さくらげた', new Set(spaces)).words.map(({ reading }) => reading);
    expect(read([])).toEqual(['くらげた']);
    expect(read([3])).toEqual(['さくら', 'げた']);
  });

  test('reads any text of kana: words are known, in order, and stand in the text', () => {
    const piece = fc.constantFrom(...readings, 'は', 'を', 'ぬ', 'ー', 'ください');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const { words, explained } = reader.read(text);
        expect(explained).toBeGreaterThanOrEqual(0);
        expect(explained).toBeLessThanOrEqual(1);
        let from = 0;
        for (const { reading } of words) {
          expect(dictionary.has(reading)).toBe(true);
          const at = text.indexOf(reading, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + reading.length;
        }
      }),
    );
  });
});

describe('kana', () => {
  test('katakana becomes hiragana, all else stays', () => {
    expect(toHiragana('コガネイ市ー農園abc')).toBe('こがねい市ー農園abc');
    expect(toHiragana('ヴァヶ')).toBe('ゔぁゖ');
  });

  test('verbs are found in the shapes that questions use', () => {
    expect(inflections('かりる')).toEqual(expect.arrayContaining(['かりる', 'かり']));
    expect(inflections('だす')[0]).toBe('だす');
    expect(inflections('はたらく')).toEqual(expect.arrayContaining(['はたらき', 'はたらい']));
  });
});
