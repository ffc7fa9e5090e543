import { describe, expect, test } from 'vitest';
import { marksIn } from '../../src/search/marks.ts';
import { normalize } from '../../src/search/normalize.ts';

describe('a counter that counts one kind of thing', () => {
  const counted = (question: string, text: string): boolean =>
    marksIn(normalize(question)).every((counter) => counter.test(normalize(text)));

  test.each([
    ['非常食は何食ありますか', '備蓄は12,000食です', '27団体'],
    ['マスクを何枚持っている', 'マスク3000枚', '30件の利用'],
    ['チラシは何部刷った', '5,000部を配布', '5,000人'],
    ['何歳から入れますか', '60歳以上', '60人'],
    ['畑は何階', '3階の会議室', '3つの方針'],
  ])('%s', (question, answers, another) => {
    expect(counted(question, answers)).toBe(true);
    expect(counted(question, another)).toBe(false);
  });

  test.each([
    ['どこの大学と組んでいますか', '東京学芸大学との連携', '市内大学、企業との連携'],
    ['大学名を教えて', '農工大・多摩小金井ベンチャーポート', '大学などと連携した事業'],
    ['なんていう専門学校ですか', '武蔵野調理師専門学校と作成', '専門学校等と連携した動画'],
    ['空白地域は何町ですか', '東京都小金井市本町6-6-3', '結成されていない空白地域'],
  ])('so does a kind of name: %s', (question, answers, another) => {
    expect(counted(question, answers)).toBe(true);
    expect(counted(question, another)).toBe(false);
  });

  test.each(['何部門ありますか', '何件ですか', '何団体', '柱は何本', '何分野を扱う', 'いくつありますか'])(
    'is not meant by %s',
    (question) => {
      expect(marksIn(normalize(question))).toEqual([]);
    },
  );
});
