/** What kind of thing a question asks for. A demand is something that an answer has to carry. */
export type Asked =
  | 'phone'
  | 'email'
  | 'address'
  | 'url'
  | 'amount'
  | 'deadline'
  | 'application'
  | 'person'
  | 'hours'
  | 'count'
  | 'duration'
  | 'day'
  | 'rate'
  | 'date'
  | 'place'
  | 'who'
  | 'target'
  | 'list'
  | 'comparison';

type Rule = {
  readonly asked: Asked;
  readonly asks: RegExp;
  /** What the words of an answer look like; none where any passage may answer. */
  readonly carries?: RegExp;
  /** Without an answer that carries it, the plans do not answer the question. */
  readonly demand: boolean;
};

/** Words that count things; a number has to stand before one to be an answer to "how many". */
const counters =
  '人|名|件|社|店舗|店|軒|団体|か所|カ所|ヶ所|箇所|回|個|台|校|戸|世帯|種類|事業所|事業|坪|m2|㎡|ha|a|ヘクタール|アール|区画|組|席|部屋|室|頁|ページ|商店会|冊|本|園|つ|%|年|市|駅|基|棟|路線|品|か国|言語';
const digits = '[0-9〇一二三四五六七八九十]';

/** The one table of question types, over normalized text. */
const rules: readonly Rule[] = [
  {
    asked: 'phone',
    asks: /電話(番号)?|でんわ|tel\b|phone|call\b|何番|ばんごう/u,
    carries: /電話|tel|\d{2,4}-\d{2,4}-\d{3,4}/u,
    demand: false,
  },
  { asked: 'email', asks: /メール(アドレス)?|アドレス|めーる|e-?mail/u, carries: /@/u, demand: false },
  {
    asked: 'address',
    asks: /住所|所在地|番地|郵便番号|じゅうしょ|address|postal/u,
    carries: /〒|\d+-\d+-\d+|丁目/u,
    demand: false,
  },
  {
    asked: 'url',
    asks: /url|リンク|ホームページの?(アドレス|場所)|サイトの?アドレス|website|web ?site/u,
    carries: /https?:|サイト|ホームページ/u,
    demand: false,
  },
  {
    asked: 'amount',
    asks: /いくら|何円|何万円|何億円|なんえん|金額|費用|料金|月額|年額|家賃は|使用料|利用料|手数料|会費|入場料|参加費|上限額|補助額|助成額|補助率|利率|金利|利子|予算|税率|値段|価格|how much|cost|fee|price|rent\b/u,
    carries: new RegExp(`${digits}[0-9,.]*\\s?(億|万|千)?[0-9,.]*\\s?(円|%|パーセント|割)|無料|有料`, 'u'),
    demand: true,
  },
  {
    asked: 'deadline',
    asks: /締め?切|〆切|しめきり|期限|いつまで|何日まで|申込期間|募集期間|受付期間|deadline|due date/u,
    carries: /締切|〆切|期限|期間|\d+[日月]まで|まで(受|の間|に)/u,
    demand: true,
  },
  {
    asked: 'application',
    asks: /申し?込み?(方法|書|先|用紙|フォーム)|申請(方法|書|先|様式|期間|用紙)|応募(方法|用紙|要件|資格)|必要書類|書類|様式|持ち物|どうやって申|予約方法|手続き?の?(方法|仕方)|how (do|can) i apply|application form|apply for/u,
    carries: /申し?込|申請|応募|届出|様式|書類|予約/u,
    demand: true,
  },
  {
    asked: 'person',
    asks: /氏名|名前は|フルネーム|誰さん|市長(の名前|は誰|って誰)|課長|部長|担当者(の名前|は誰|名)|会長(は|の名|って)|委員長(は|の名)|代表者|委員の名簿|(委員|メンバー).{0,6}(名前|名簿|氏名)|names? of/u,
    carries: /氏名|氏\b|さん\b|委員長|会長/u,
    demand: true,
  },
  {
    asked: 'hours',
    asks: /何時|なんじ|営業時間|開館時間|受付時間|開いて(い)?る(時間|曜日)|定休日|休館日|営業日|何曜日|土日|opening hours|what time|open on/u,
    carries: /\d+時|\d+:\d{2}|営業時間|定休|休館|曜日|午前|午後|土日/u,
    demand: true,
  },
  {
    asked: 'rate',
    asks: /何%|何パーセント|なんぱーせんと|割合|[回達定着加入増減利用参加収]率|率は|何割|percent/u,
    carries: /\d\s?%|\d割/u,
    demand: true,
  },
  {
    asked: 'target',
    asks: /目標(値|は|いくつ|数|何)|目指す(数|値)|何(人|件|%|団体|事業所|m2|㎡).{0,8}(目標|目指)|現状(値|は)|kpi|指標|target|goal\b/u,
    demand: false,
  },
  {
    asked: 'count',
    asks: new RegExp(
      `何\\s?(${counters})|いくつ|(人|件|団体|店舗|店|者|戸|台|箇所|か所|世帯|配布|回答|利用|参加|登録|会員|出店|入居|募集|採択|受付|来場|販売|区画|定員|実施)\\s?数|定員|人数|の数は?|面積|広さ|どのくらいの(数|人|広)|how many|number of`,
      'u',
    ),
    carries: new RegExp(`(${digits}[0-9,.]*|約|数)\\s?(${counters})`, 'u'),
    demand: true,
  },
  {
    asked: 'duration',
    asks: /何(か|ヶ|カ|ヵ)月(間|くらい|ぐらい|借|続|かか|有効|$|？|\?)|何週間|何日間|何年(間|かけ|計画)|なんねん(かけ|かん)|どのくらいの期間|期間はどのくらい|どれくらいの期間|how long/u,
    carries: new RegExp(`${digits}+\\s?(か月|ヶ月|カ月|ヵ月|週間|年間|か年|カ年|ヵ年|日間|年度)`, 'u'),
    demand: true,
  },
  {
    asked: 'day',
    asks: /日程|日時|開催日|何月何日|何日(に|で|ですか|です|$|？|\?)|(次|今度|今年|本年|来年|今年度|来年度)の.{0,12}(いつ|日程|開催)/u,
    carries: /\d+\s?月|\d+\/\d+|\d+日/u,
    demand: true,
  },
  {
    asked: 'date',
    asks: /いつ(?!も)|何月|何日|何年|なんがつ|なんねん|なんにち|日程|日付|日時|開催日|時期|年度は|スケジュール|when\b|what (year|date|month)/u,
    carries: /\d+\s?(年|月|日|年度)|\d+\/\d+|毎年|春|夏|秋|冬|カ年|今年|昨年|近年|将来/u,
    demand: false,
  },
  {
    asked: 'place',
    asks: /どこ(に|で|の|？|\?|$|か|へ|が)|場所|会場|どの(辺|あたり|へん)|where\b/u,
    carries: /[市区町村駅館所園街丁]|広場|公園|高架下|センター|会場|エリア/u,
    demand: false,
  },
  {
    asked: 'who',
    asks: /誰|だれ|どこが(主催|運営|担当|やって)|主催|運営(者|主体|してる|元)|担当(課|部署)|who\b/u,
    carries: /協会|機構|市|課|公社|会|団体|委員|センター|事業者|者/u,
    demand: false,
  },
  {
    asked: 'list',
    asks: /全部|すべて|全て|一覧|ぜんぶ|それぞれ|列挙|リスト|箇条書き|並べて|挙げて|何がある|何と何|どんな(もの|施策|取組|方針|目標|項目|事業)|なにがある|list\b|all the/u,
    demand: false,
  },
  {
    asked: 'comparison',
    asks: /比較|比べ|違い|違う|ちがい|各市|3市|三市|どの(市|自治体|まち)|それぞれの(市|自治体)|市ごと|くらべ|compare|difference|which city/u,
    demand: false,
  },
];

/** The types of thing that a normalized question asks for, in the table's order. */
export const askedIn = (normalized: string): Asked[] =>
  rules.filter(({ asks }) => asks.test(normalized)).map(({ asked }) => asked);

/** Whether a normalized text carries what is asked for; true for a type that any text may answer. */
export const carries = (asked: Asked, normalized: string): boolean =>
  rules.find((rule) => rule.asked === asked)?.carries?.test(normalized) ?? true;

/** Whether a question of this type is unanswered without a text that carries it. */
export const isDemand = (asked: Asked): boolean => rules.find((rule) => rule.asked === asked)?.demand ?? false;
