import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../src/plan/text.ts';
import { normalize, yearsIn } from '../../src/search/normalize.ts';

/** Strings of all of Unicode, lone surrogates too, and strings dense with what normalization is about. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit))).map((units) => units.join('')),
  fc
    .array(
      fc.constantFrom(...'かガｶﾞ゛ﾟーｰ〜～-‐－三十〇二期回つの年度Ａａ１①❶☎國 　\u200b\u202e\u00ad\ufe0f\n\ud83d\ude00'),
      { maxLength: 30 },
    )
    .map((chars) => chars.join('')),
);

describe('normalize', () => {
  test.each([
    ['width of letters and digits', 'ＫＯ－ＴＯ １２３', 'ko-to 123'],
    ['half-width katakana', 'ｶﾞｲﾄﾞ', 'ガイド'],
    ['case', 'KOGANEI City', 'koganei city'],
    ['circled and dingbat digits', '①❶❷', '112'],
    ['square units', '10,989㎡', '10,989m2'],
    ['the telephone sign', '☎0422', '電話0422'],
    ['dashes', '0422‐23−5900', '0422-23-5900'],
    ['a dash for a long vowel', 'マルシェ マ－ケット', 'マルシェ マーケット'],
    ['a wave for a long vowel', 'サービ〜ス', 'サービース'],
    ['long vowels held long', 'ありがとーーー', 'ありがとー'],
    ['old forms of kanji', '觀光と經濟の區', '観光と経済の区'],
    ['numbers in kanji that count', '第三期の十二回目、六つの方針', '第3期の12回目、6つの方針'],
    ['line breaks and ideographic spaces', 'お店\n\n出したい　です', 'お店 出したい です'],
    ['space at the ends', '  創業　', '創業'],
  ])('has one shape for %s', (_, typed, shape) => {
    expect(normalize(typed)).toBe(shape);
  });

  test('三期, 第三期 and 第3期 meet', () => {
    expect(normalize('第三期')).toBe(normalize('第3期'));
    expect(normalize('三期')).toBe('3期');
    expect(normalize('第３期')).toContain(normalize('三期'));
  });

  test('leaves kanji numbers that count nothing', () => {
    for (const word of ['三鷹', '一般', '千代田', '八百屋', '三鷹市の']) expect(normalize(word)).toBe(word);
  });

  test.each([
    ['zero-width characters', '小\u200b金\u200d井\u2060\ufeff'],
    ['marks of direction', '\u202e小金井\u202c\u200f'],
    ['soft hyphens and variation selectors', '小\u00ad金井\ufe0f'],
    ['control characters', '小\u0000金\u001b井\u007f\u0085'],
    ['lone surrogates', '\ud83d小金\udc00井\ud800'],
  ])('takes out %s', (_, typed) => {
    expect(normalize(typed)).toBe('小金井');
    expect(clean(typed)).toBe('小金井');
  });

  test('keeps whole surrogate pairs', () => {
    expect(normalize('𠮷野家😀')).toBe('𠮷野家😀');
  });

  test('is idempotent: what is normalized stays as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalize(normalize(text))).toBe(normalize(text));
      }),
      { numRuns: 2000, examples: [['゛か'], ['¨'], ['J̌'], ['か゛ 三期'], ['ﾞ'], ['\u00a8\u0301']] },
    );
  });

  test('never leaves a control character, a broken character, or space at the ends', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const made of [normalize(text), clean(text)]) {
          expect(made).toBe(made.trim());
          expect(made.isWellFormed()).toBe(true);
          expect(made).not.toMatch(/\p{Cc}/u);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('years', () => {
  const years = (text: string): number[] => yearsIn(normalize(text));

  test.each([
    '平成32年',
    '令和2年',
    '2020年',
    '平成３２年度',
    'R2',
    'H32年度',
    'Ｒ２年',
    '2020',
    'FY2020',
    '平成 32 年',
  ])('%s is 2020', (text) => {
    expect(years(text)).toEqual([2020]);
  });

  test.each([
    ['令和元年', [2019]],
    ['昭和64年', [1989]],
    ['平成26年と平成32年', [2014, 2020]],
    ['平成28年、2016年', [2016]],
    ['R5 2/17', [2023]],
    ['大正12年', [1923]],
  ])('%s', (text, expected) => {
    expect(years(text)).toEqual(expected);
  });

  test.each(['0422-23-5900', '221,000人', '28年度', '12020年', '20200人', '30件', 'path2000x'.slice(0, 4)])(
    '%s names no year',
    (text) => {
      expect(years(text)).toEqual([]);
    },
  );

  test('an era and its Western year are the same, whatever the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (number) => {
        expect(years(`平成${number}年`)).toEqual(years(`${1988 + number}年`));
        expect(years(`令和${number}年`)).toEqual(years(`${2018 + number}年`));
      }),
    );
  });
});
