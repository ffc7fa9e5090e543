import { describe, expect, test } from 'vitest';
import { type Asked, askedIn, askingPart, carries, isDemand, sentencesOf } from '../../src/search/asked.ts';
import { normalize } from '../../src/search/normalize.ts';

const asked = (question: string): Asked[] => askedIn(normalize(question));

describe('what a question asks for', () => {
  test.each<[Asked, ...string[]]>([
    ['phone', '経済課の電話番号は？', 'TELを教えて', 'でんわは なんばん ですか', 'What is the phone number?'],
    ['email', '観光協会のメールアドレスは', 'e-mailを教えて'],
    ['address', '協会の住所はどこ', '郵便番号を教えて', '課の郵送先', '手紙の宛先', 'じゅうしょを おしえて'],
    ['url', '本編のURLは', 'website of the plan'],
    [
      'amount',
      '家賃補助はいくら',
      '補助金の金額は',
      '何万円もらえる',
      'How much is the subsidy?',
      'What is the monthly rent?',
    ],
    ['deadline', '申し込みの締め切りは', 'いつまでに出せばいい', '申請期限を教えて'],
    ['application', '申し込み方法は', '申請書はどこ', '必要な書類は', 'How do I apply?'],
    ['requirement', '対象の条件は', '何歳から使える', '応募資格を教えて'],
    ['period', '計画期間は', '何年度から何年度までの計画'],
    ['person', '担当者の名前は', '委員長は誰', '施工業者名を教えて'],
    ['hours', '案内所は何時まで', '営業時間は', 'ていきゅうびと定休日'],
    ['rate', '達成率は', '何%ですか', '定着率の割合'],
    ['target', '目標値を教えて', '自主防災組織の目標は何団体', '何人まで増やす', 'the target value'],
    ['count', '商店会はいくつありますか', '何団体ですか', '参加人数は', 'How many shops are there?'],
    ['interest', '融資の金利は', '利率は何%', 'What is the interest rate?'],
    ['contract', '運営の委託先はどこ', '入札の結果は', 'Who is the contractor?'],
    ['media', '審議会の議事録を読みたい', '写真はありますか', 'Are there any photos?'],
    ['access', '駐車場はありますか', '駅から歩いて何分', 'Is there parking?'],
    ['vacancy', '空きはありますか', '抽選の倍率は', 'Is there a waiting list?'],
    ['outcome', '去年の実績を教えて', '満足度はどうでしたか', 'What were the results of the fair last year?'],
    ['note', '来場者数の注記は', '※２は何'],
    ['duration', '何か月借りられますか', '何週間まで', 'How long can I use it?'],
    ['day', '次の会議の日程は', '何月何日に開催'],
    ['since', 'いつできた', 'いつから続いている', '何年に始まった', 'いつ はじまりましたか', 'When was it made?'],
    ['date', 'いつできた', '何年に始まった', 'When was it made?'],
    ['place', 'どこにありますか', '会場は', 'Where is it?'],
    ['who', '誰が運営していますか', '主催は'],
    ['list', '方針を全部教えて', '事業の一覧', 'list all the goals'],
    ['comparison', '小金井と武蔵野の違い', '3市を比較して', 'compare the cities'],
  ])('%s', (type, ...questions) => {
    for (const question of questions) expect(asked(question), question).toContain(type);
  });

  test.each<[string, Asked]>([
    ['いつも混んでいて困ります', 'date'],
    ['いくらでもいいので教えて', 'amount'],
    ['地元の料理は何がある', 'amount'],
    ['電子計算機の料金体系', 'phone'],
    ['Does the city help new companies pay their rent?', 'amount'],
    ['会議は書類だけで済ませたの', 'application'],
    ['Is there support for using vacant shops?', 'vacancy'],
    ['分厚い資料はありますか', 'amount'],
    ['How do smartphones spread?', 'phone'],
    ['その目標は何番ですか', 'phone'],
    ['支援はいつからいつまでですか', 'deadline'],
    ['働く場所や条件を良くする取組', 'requirement'],
    ['来場者数の目標はいくらですか', 'amount'],
  ])('%s does not ask for %s', (question, type) => {
    expect(asked(question)).not.toContain(type);
  });

  test('is looked for in the sentences that ask, not in those that tell', () => {
    expect(asked('昨日は電話番号を調べました。市民農園はどこにありますか？')).not.toContain('phone');
    expect(asked('昨日は電話番号を調べました。市民農園はどこにありますか？')).toContain('place');
  });

  test('is nothing in an empty text', () => {
    expect(askedIn('')).toEqual([]);
  });
});

describe('sentences', () => {
  test('are split where they end', () => {
    expect(sentencesOf('店を出したい。お金がない！どうする?')).toEqual(['店を出したい。', 'お金がない！', 'どうする?']);
  });

  test('of which none or all ask are all the asking part', () => {
    expect(askingPart('市民農園')).toBe('市民農園');
    expect(askingPart('どこですか？いつですか？')).toBe('どこですか？いつですか？');
  });
});

describe('what a text carries', () => {
  test.each<[Asked, string, string]>([
    ['amount', '1回500円です', '家賃を補助します'],
    ['amount', '利用は無料です', '費用を軽減します'],
    ['deadline', '3月31日までに出してください', '速やかに進めます'],
    ['duration', '1~4週間借りられる', '長く借りられる'],
    ['count', '18商店会となった', '商店会が多い'],
    ['rate', '達成率 80%', '達成率を高める'],
    ['hours', '10時から17時', '毎日'],
    ['address', '本町6-6-3', '市役所の中'],
    ['person', '委員長の山田氏', '多くの人'],
    ['access', '吉祥寺駅北口から徒歩3分', '市内の広場'],
    ['outcome', '30件の利用があった', '利用を増やします'],
    ['day', '7/8 第1回審議会', '第1回庁内調整会議'],
  ])('%s: %s, and not: %s', (type, with_, without) => {
    expect(carries(type, normalize(with_))).toBe(true);
    expect(carries(type, normalize(without))).toBe(false);
  });

  test('demands are the details that no other text can stand for', () => {
    for (const type of ['amount', 'deadline', 'application', 'person', 'hours', 'count'] as const) {
      expect(isDemand(type), type).toBe(true);
    }
    for (const type of ['list', 'comparison', 'place', 'who'] as const) expect(isDemand(type), type).toBe(false);
  });
});
