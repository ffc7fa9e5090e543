import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { packLexicon } from '../../index/lexicon.ts';
import { type Analyzer, createAnalyzer, type Token } from '../../src/search/analyzer.ts';
import { LexiconError, openLexicon } from '../../src/search/lexicon.ts';

type StockToken = { surface_form: string; pos: string; pos_detail_1: string; basic_form: string };
type Stock = { tokenize(text: string): StockToken[] };
type Kuromoji = {
  builder(options: { dicPath: string }): { build(done: (error: Error | null, stock: Stock) => void): void };
};

const require = createRequire(import.meta.url);
const dictionaryDir = join(dirname(require.resolve('kuromoji/package.json')), 'dict');
const seedsDir = join(import.meta.dirname, '../../seeds');

let bytes: Uint8Array;
let analyzer: Analyzer;
let stock: Stock;

beforeAll(async () => {
  bytes = packLexicon(dictionaryDir);
  analyzer = createAnalyzer(openLexicon(bytes));
  const { builder }: Kuromoji = require('kuromoji');
  stock = await new Promise((resolve, reject) => {
    builder({ dicPath: dictionaryDir }).build((error, tokenizer) => (error ? reject(error) : resolve(tokenizer)));
  });
}, 120_000);

type Compared = Omit<Token, 'start'>;

const ours = (text: string): Compared[] => analyzer.analyze(text).map(({ start: _, ...compared }) => compared);

const stocks = (text: string): Compared[] =>
  stock.tokenize(text).map((token) => ({
    surface: token.surface_form,
    pos: token.pos,
    detail: token.pos_detail_1,
    base: token.basic_form,
  }));

/** Stock kuromoji's tokens, or undefined where it fails or loses a part of the text. */
function stocksIfWhole(text: string): Compared[] | undefined {
  try {
    const tokens = stocks(text);
    return joined(tokens) === text ? tokens : undefined;
  } catch {
    return undefined;
  }
}

const joined = (tokens: Compared[]): string => tokens.map(({ surface }) => surface).join('');

function expectWhole(text: string): void {
  const tokens = analyzer.analyze(text);
  let end = 0;
  for (const { start, surface } of tokens) {
    expect(start).toBe(end);
    expect(surface).not.toBe('');
    end += surface.length;
  }
  expect(joined(tokens)).toBe(text);
}

const strings = (...alphabets: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.array(fc.oneof(...alphabets), { maxLength: 40 }).map((units) => units.join(''));

const between = (first: number, last: number): fc.Arbitrary<string> =>
  fc.integer({ min: first, max: last }).map((unit) => String.fromCharCode(unit));

const kana = between(0x3041, 0x30fe);
const kanji = fc.oneof(
  between(0x4e00, 0x9fff),
  fc.constantFrom(...'市民補助金年度東京都小金井一二三百万人円産業振興計画空店舗'),
);
const latin = fc.constantFrom(...'abcXYZａｂＸé0123456789０１２.,:-', 'ウェブ', 'Wi-Fi', 'http://');
const symbols = fc.constantFrom(...'、。！？・「」（）〜ー…※①㈱℡々〆ヶαД', '……', '。。');
const spaces = fc.constantFrom(' ', '　', '\t', '\n', '\r\n', '\u200b', '\ufeff', '\u0001', '\u007f');
const words = fc.constantFrom(
  '子育て',
  'について',
  '教えて',
  'したい',
  'ください',
  '補助金',
  'すもももももももものうち',
);
const anyUnit = between(0x0001, 0xd7ff);
// Apart from each other: see the last test of the group below for those that stand together.
const singlePairs = fc.constantFrom('𠮷の', '😀。', '🏪を', '𩸽a');
const lowSurrogates = between(0xdc00, 0xdfff);
const plain = [kana, kanji, latin, symbols, spaces, words, anyUnit];

describe('the same tokens as stock kuromoji', () => {
  const seeds = readdirSync(seedsDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

  test.each(seeds.map((path) => [path.slice(seedsDir.length + 1), path]))('on every line of seeds/%s', (_, path) => {
    for (const line of new Set(readFileSync(path, 'utf8').split('\n'))) {
      expect(ours(line)).toEqual(stocks(line));
    }
  });

  test('on random strings', () => {
    fc.assert(
      fc.property(strings(...plain, singlePairs, lowSurrogates), (text) => {
        expect(ours(text)).toEqual(stocks(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('on a long run of one character class, and after it', () => {
    for (const unit of ['ア', 'あ', 'a', '1', '！', '百', '市', ' ']) {
      const text = `${unit.repeat(300)}の補助金`;
      expect(ours(text)).toEqual(stocks(text));
    }
  });

  test('wherever stock keeps the whole text, among surrogates of all kinds and U+0000', () => {
    const surrogates = fc.oneof(between(0xd800, 0xdfff), fc.constantFrom('😀', '👨‍👩‍👧', '🇯🇵', '𠮷𠮷', '\u0000'));
    fc.assert(
      fc.property(strings(kana, words, symbols, surrogates), (text) => {
        expectWhole(text);
        const expected = stocksIfWhole(text);
        if (expected) expect(ours(text)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('any string', () => {
  test('comes back whole, each token at its offset', () => {
    fc.assert(fc.property(strings(...plain, singlePairs), expectWhole), { numRuns: 500 });
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), expectWhole), { numRuns: 500 });
    expect(analyzer.analyze('')).toEqual([]);
  });

  test('keeps what follows emoji that stand together, which stock drops', () => {
    const text = '補助金😀😀について教えて';
    expect(stocksIfWhole(text)).toBeUndefined();
    expect(analyzer.analyze(text).map(({ surface }) => surface)).toEqual([
      '補助',
      '金',
      '😀😀',
      'について',
      '教え',
      'て',
    ]);
  });

  test.each([
    ['a lone high surrogate', 'あ\ud83dい'],
    ['a high surrogate at the end', 'あ\ud83d'],
    ['a high surrogate before a full stop', '\ud83d。あ'],
    ['U+0000', 'a\u0000b'],
  ])('is analyzed where stock fails: %s', (_, text) => {
    expect(() => stocks(text)).toThrow();
    expectWhole(text);
  });

  test.each(['あ', 'ア', 'a', '市', '、', '\u0000', '\ud83d', '\udc00', '😀', '東京都の補助金についておしえて！'])(
    'of 10,000 characters is done at once: %j',
    (unit) => {
      const text = unit.repeat(10_000 / unit.length);
      const started = performance.now();
      expect(joined(analyzer.analyze(text))).toBe(text);
      expect(performance.now() - started).toBeLessThan(1000);
    },
  );

  test('leaves nothing behind for the next', () => {
    const before = analyzer.analyze('市の補助金を知りたい。');
    analyzer.analyze('すもももももももものうち'.repeat(500));
    expect(analyzer.analyze('市の補助金を知りたい。')).toEqual(before);
  });
});

test('a token carries part of speech, base form and UTF-16 offset', () => {
  expect(analyzer.analyze('𠮷野家で、食べたい')).toEqual([
    { surface: '𠮷', pos: '記号', detail: '一般', base: '*', start: 0 },
    { surface: '野家', pos: '名詞', detail: '固有名詞', base: '野家', start: 2 },
    { surface: 'で', pos: '助詞', detail: '格助詞', base: 'で', start: 4 },
    { surface: '、', pos: '記号', detail: '読点', base: '、', start: 5 },
    { surface: '食べ', pos: '動詞', detail: '自立', base: '食べる', start: 6 },
    { surface: 'たい', pos: '助動詞', detail: '*', base: 'たい', start: 8 },
  ]);
});

describe('the packed lexicon', () => {
  test('is the same bytes every time, fewer than 20,000,000', () => {
    expect(Buffer.compare(packLexicon(dictionaryDir), bytes)).toBe(0);
    expect(bytes.byteLength).toBeLessThan(20_000_000);
  }, 60_000);

  test('is viewed in place, and copied where it is not aligned', () => {
    expect(openLexicon(bytes).trie.buffer).toBe(bytes.buffer);
    const unaligned = Buffer.alloc(bytes.byteLength + 1).subarray(1);
    unaligned.set(bytes);
    const analyze = createAnalyzer(openLexicon(unaligned)).analyze;
    expect(analyze('補助金はありますか')).toEqual(analyzer.analyze('補助金はありますか'));
  });

  test.each([0, 3, 8, 12, 16, 60, 100, 50_000, 12_000_000, -1])('is refused when cut off at %i', (end) => {
    expect(refusal(bytes.slice(0, end))).toBe('truncated');
  });

  test('is refused when it is something else', () => {
    expect(refusal(new TextEncoder().encode('{"a": "JSON file of some length"}'))).toBe('not_a_lexicon');
    expect(refusal(new Uint8Array(1000))).toBe('not_a_lexicon');
    expect(refusal(Buffer.concat([bytes, Buffer.alloc(8)]))).toBe('not_a_lexicon');
  });

  test('is refused when its sections do not fit', () => {
    for (let field = 16; field < 16 + 9 * 8; field += 4) {
      const damaged = bytes.slice();
      new DataView(damaged.buffer).setUint32(field, 0xfffffff1, true);
      expect(refusal(damaged)).toBe('not_a_lexicon');
    }
  });

  test('is refused when another version wrote it, however long it is', () => {
    const other = bytes.slice(0, 1000);
    new DataView(other.buffer).setUint32(8, 99, true);
    expect(refusal(other)).toBe('other_version');
  });

  function refusal(file: Uint8Array): string | undefined {
    try {
      openLexicon(file);
    } catch (error) {
      if (error instanceof LexiconError) return error.kind;
      throw error;
    }
    return undefined;
  }
});
