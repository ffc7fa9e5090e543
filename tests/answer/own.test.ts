import { describe, expect, test } from 'vitest';
import { loadCounter } from '../../index/load.ts';
import type { Answer, Ask } from '../../src/answer/answer.ts';
import type { Curated } from '../../src/answer/curated.ts';
import { messageOf } from '../../src/answer/message.ts';
import { wordingOf } from '../../src/answer/wordings.ts';

const counter = loadCounter();
const common = { version: 1, desk: null, validFrom: null, validUntil: null, source: null, approved: 0 } as const;
const own: readonly Curated[] = [
  {
    ...common,
    id: 1,
    city: 'koganei',
    questions: ['駅前の駐輪場はいつ増えますか', '自転車を置く場所を増やしてほしい'],
    text: '駐輪場の増設は、来年度に検討します。',
    desk: '交通対策課',
    source: { title: '交通対策課の説明', url: 'https://www.example.jp/churin' },
    approved: Date.parse('2026-11-30T20:00:00Z'),
  },
  {
    ...common,
    id: 2,
    city: 'koganei',
    questions: ['創業融資の金利は何パーセントですか'],
    text: '年度ごとに決まります。経済課にお尋ねください。',
  },
  { ...common, id: 3, city: 'musashino', questions: ['図書館の自習室は予約できますか'], text: '予約はいりません。' },
];

const ask = (question: string, more: Partial<Ask> = {}): Answer =>
  counter.ask(
    { question, city: 'koganei', ...more },
    { origin: 'https://machi.example.jp', now: new Date('2026-12-02T00:00:00Z'), curated: own },
  );

describe('the city’s own answer', () => {
  test.each([
    ['駅前の駐輪場はいつ増えますか', 1],
    ['駅前の駐輪場、いつ増えるの？', 1],
    ['こんにちは。自転車を置く場所をもっと増やしてほしいです', 1],
    ['創業融資の金利は何％？', 2],
    ['創業の融資、金利は何パーセント', 2],
  ])('is given to %s', (question, id) => {
    expect(ask(question).cityAnswer?.id).toBe(id);
  });

  test.each([
    '駅前の再開発はいつ終わりますか',
    '自転車の安全教室はありますか',
    '創業の支援はありますか',
    '創業融資の窓口の電話番号は？',
    '図書館の自習室は予約できますか',
    '市民農園を借りたい',
    '火事です。駅前の駐輪場が燃えています',
    'こんにちは',
  ])('is not given to %s', (question) => {
    expect(ask(question).cityAnswer).toBeNull();
  });

  test('is given only to questions about its own city', () => {
    expect(ask('武蔵野市の図書館の自習室は予約できますか').cityAnswer?.id).toBe(3);
    expect(ask('図書館の自習室は予約できますか', { city: 'musashino' }).cityAnswer?.id).toBe(3);
  });

  test('stands apart from quotes: labelled, with who answers for it and since when', () => {
    const answer = ask('駅前の駐輪場はいつ増えますか');
    expect(answer.cityAnswer).toMatchObject({ approved: '2026-12-01', cityName: '小金井市' });
    expect(answer.text).toContain('【小金井市の職員による回答（計画の言葉ではありません）】\n駐輪場の増設は');
    for (const { quote } of answer.citations) expect(quote).not.toContain('来年度に検討');
    const [block, ...others] = messageOf(answer, wordingOf()).blocks.filter(({ kind }) => kind === 'cityAnswer');
    expect(others).toEqual([]);
    expect(block).toMatchObject({
      text: '駐輪場の増設は、来年度に検討します。',
      url: 'https://www.example.jp/churin',
      notes: [
        '窓口: 交通対策課',
        'よりどころ: 交通対策課の説明 https://www.example.jp/churin',
        '確認した日: 2026-12-01',
      ],
    });
    expect(messageOf(answer, wordingOf()).trace).toMatchObject({ curated: 1, city: 'koganei' });
  });

  test('makes no answer of the plans out of none: what they do not say stays not found', () => {
    const answer = ask('創業融資の金利は何パーセントですか');
    if (answer.status === 'answered') throw new Error('The plans answer this.');
    expect(answer.lead).toContain('見つかりませんでした');
    expect(answer.citations).toEqual([]);
  });
});
