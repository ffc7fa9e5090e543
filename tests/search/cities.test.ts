import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCounter } from '../../index/load.ts';
import { readSeeds } from '../../index/seeds.ts';
import { readWords } from '../../index/words.ts';
import { createCityFinder } from '../../src/search/cities.ts';
import { normalize } from '../../src/search/normalize.ts';
import { seedsFolder } from '../index/five-seeds.ts';

const { municipalities } = readWords(readSeeds(seedsFolder, seedsFolder).words);
const find = createCityFinder(loadCounter().cities, municipalities);
const named = (question: string) => find(normalize(question));

describe('cities that we have', () => {
  test.each<[string, ...string[]]>([
    ['小金井市の創業支援は', 'koganei'],
    ['小金井で店を出したい', 'koganei'],
    ['こがねいで かいぎょうしたい', 'koganei'],
    ['コガネイの農園', 'koganei'],
    ['ＫＯＧＡＮＥＩの農園', 'koganei'],
    ['Does Koganei City help farmers?', 'koganei'],
    ['武蔵野の産業振興計画', 'musashino'],
    ['むさしのしの けいかく', 'musashino'],
    ['西東京市役所に聞きたい', 'nishitokyo'],
    ['Nishi-Tokyo shops', 'nishitokyo'],
    ['武蔵小金井の駅前', 'koganei'],
    ['東小金井で起業', 'koganei'],
    ['ムサコじゃなくて、むさこ', 'koganei'],
    ['吉祥寺の案内所', 'musashino'],
    ['武蔵境は何に力を入れる', 'musashino'],
    ['KO-TOって何', 'koganei'],
    ['田無の商店街', 'nishitokyo'],
    ['ひばりが丘で店', 'nishitokyo'],
    ['hoya station', 'nishitokyo'],
    ['小金井市と武蔵野市の違い', 'koganei', 'musashino'],
    ['武蔵野と西東京と小金井を比べて', 'musashino', 'nishitokyo', 'koganei'],
  ])('%s', (question, ...ids) => {
    expect(named(question).ours).toEqual(ids);
    expect(named(question).foreign).toEqual([]);
  });

  test('a longer name wins: 武蔵野 does not hide in 武蔵野市, nor 東京 in 西東京', () => {
    expect(named('武蔵野市の計画').rest.trim()).toBe('の計画');
    expect(named('西東京の計画').rest.trim()).toBe('の計画');
    expect(named('武蔵村山市の計画').ours).toEqual([]);
  });

  test('a name is taken out of the question, at the same length', () => {
    const { rest } = named('小金井市の農園と武蔵野の店');
    expect(rest).toHaveLength('小金井市の農園と武蔵野の店'.length);
    expect(rest).not.toMatch(/小金井|武蔵野/u);
  });

  test.each(['吉祥寺', '武蔵境', '田無', '武蔵小金井', '東小金井', '小金井公園', 'ko-to'])(
    'the place %s stays a word of the question',
    (place) => {
      expect(named(`${place}の計画`).rest).toContain(place);
    },
  );

  test.each([
    'うちの市にKO-TOみたいな場所はある',
    'この街にも吉祥寺のような案内所がほしい',
    'Is there a KO-TO in our city?',
  ])('the asker’s own city is not the one whose place is named: %s', (question) => {
    expect(named(question).ours).toEqual([]);
  });

  test.each<[string, ...string[]]>([
    ['西東京市のKO-TOの使い方', 'nishitokyo'],
    ['武蔵野市ではKO-TOを使えますか', 'musashino'],
    ['武蔵野市民だけどKO-TOは使える', 'musashino', 'koganei'],
    ['西東京に住んでいて吉祥寺で店を出したい', 'nishitokyo', 'musashino'],
  ])(
    'a city that is named goes before the one whose place is named, unless somebody only lives there: %s',
    (question, ...ids) => {
      expect(named(question).ours).toEqual(ids);
    },
  );

  test('a name in Latin letters is found as a word only', () => {
    expect(named('hoyas and tanashing').ours).toEqual([]);
  });
});

describe('municipalities that we do not have', () => {
  test.each([
    ['三鷹市の創業支援は', '三鷹市'],
    ['みたかで店を出したい', '三鷹市'],
    ['Mitaka subsidies', '三鷹市'],
    ['立川の商店街', '立川市'],
    ['府中市との連携', '府中市'],
    ['横浜の計画を見せて', '横浜市'],
    ['新宿区の補助金', '新宿区'],
    ['花咲市の計画', '花咲市'],
    ['武蔵村山市は', '武蔵村山市'],
    ['東久留米市で', '東久留米市'],
  ])('%s', (question, name) => {
    expect(named(question).foreign).toEqual([name]);
    expect(named(question).ours).toEqual([]);
  });

  test.each([
    '都市の農地',
    '先進市の例',
    '近隣市の状況は',
    '下町の雰囲気',
    '各市の違い',
    '姉妹都市は',
    '国立の施設',
    '地区の計画',
    '市の計画は',
    '三鷹駅の北口',
    '来年カフェを開きたくて',
    '話を聞きたくない',
    'あそびに きたくなる まち',
    'すむ まちだから だいじ',
    '周辺市と比べて',
    '生活都市という言葉',
  ])('%s names none', (question) => {
    expect(named(question).foreign).toEqual([]);
  });

  test('ours and another’s in one question are told apart', () => {
    expect(named('立川市と小金井市の違い')).toMatchObject({ ours: ['koganei'], foreign: ['立川市'] });
  });
});

test('any text at all: the rest is as long as the question, and ids are ours', () => {
  const piece = fc.constantFrom(
    '小金井',
    '市',
    '武蔵野',
    '西東京',
    '三鷹',
    'の',
    ' ',
    '(',
    '*',
    '吉祥寺',
    'a',
    '駅',
    '[',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const question = normalize(pieces.join(''));
      const { ours, rest } = find(question);
      expect(rest).toHaveLength(question.length);
      expect(new Set(ours).size).toBe(ours.length);
    }),
  );
});
