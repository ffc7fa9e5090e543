/** What kind of thing a question asks for. A demand is something that an answer has to carry. */
export type Asked =
  | 'phone'
  | 'email'
  | 'address'
  | 'url'
  | 'amount'
  | 'deadline'
  | 'application'
  | 'requirement'
  | 'period'
  | 'person'
  | 'hours'
  | 'count'
  | 'duration'
  | 'note'
  | 'day'
  | 'rate'
  | 'interest'
  | 'contract'
  | 'media'
  | 'access'
  | 'vacancy'
  | 'outcome'
  | 'since'
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
/** What "how many" is asked with: years and dates are asked as dates. */
const askedCounters = counters.replace('|%|年|市|駅', '');
const digits = '[0-9]';

/** The one table of question types, over normalized text. */
const rules: readonly Rule[] = [
  {
    asked: 'phone',
    asks: /電話(番号|先|は|が知|を?(教|知|お|おし)|って|[?？、,\s]|$|で.{0,6}(聞|問|連絡|相談|話)|し(たい|て(も|いい))|を?かけ(たい|る|れば|て(も|いい)))|でんわ ?(ばんごう|は|を|で|し|$)|\btel\b|\b(tele)?phone\b|call\b|何番に(かけ|電話)|ばんごう/u,
    carries: /電話|tel|\d{2,4}-\d{2,4}-\d{3,4}/u,
    demand: false,
  },
  { asked: 'email', asks: /メール(アドレス)?|アドレス|めーる|e-?mail/u, carries: /@/u, demand: false },
  {
    asked: 'address',
    asks: /住所|所在地|番地(は|を|まで|$|[?？])|郵便番号|〒|郵送先|送付先|送り先|宛て?先|じゅうしょ|address|postal/u,
    carries: /〒|\d+-\d+-\d+|丁目/u,
    demand: true,
  },
  {
    asked: 'url',
    asks: /url|リンク|ホームページの?(アドレス|場所)|サイトの?アドレス|website|web ?site/u,
    carries: /https?:|サイト|ホームページ/u,
    demand: false,
  },
  {
    asked: 'amount',
    asks: /いくら(?!でも)|じかん.{0,3}いくら|何円|何万円|何億円|なんえん|((?<=[^\p{Script=Hiragana}資材原飲肥衣史燃塗])料(?!理|金)|金額|費用|料金|月額|年額|家賃|使用料|利用料|手数料|会費|入場料|参加費|上限額|補助額|助成額|予算(総額|額)?|値段|価格|賞金|謝礼|報酬|時給)(は|って|を?(教|知|伺|示|お尋|おし)|について|の(目安|額|金額|総額|上限|増減)|が(知|いくら|わか|どの|付|つく)|どの|と|も|いくら|\s|$|[?？、])|how much|(maximum|minimum|total|exact) amount|what (is|are|'s) the (\w+ ){0,2}(cost|fee|price|rent|charge|budget)|(does|do|will|would) (it|they|that|this) cost|(cost|fee|price|rent)s? (of|for|per)\b/u,
    carries: new RegExp(`${digits}[0-9,.]*\\s?(億|万|千)?[0-9,.]*\\s?円|無料|有料`, 'u'),
    demand: true,
  },
  {
    asked: 'deadline',
    asks: /締め?切|〆切|しめきり|期限(は|を|って|が(い|知|あ|決)|まで|内|日|[?？\s]|$)|(?<!いつから.{0,2})いつまで|何日まで|申込期間|募集期間|受付期間|deadline|due date/u,
    carries: /締切|〆切|期限|期間|\d+[日月]まで|まで(受|の間|に)/u,
    demand: true,
  },
  {
    asked: 'application',
    asks: /申し?込み?(方法|書|先|用紙|フォーム)|申請(方法|書|先|様式|期間|用紙)|応募(方法|用紙|要件|資格)|必要書類|(必要な|出す|提出する|そろえる|用意する)書類|書類(は何|は必要|が必要|が要|一式|を(出|提出|そろえ|用意|もら)|の(書き方|様式))|様式|持ち物(は|を教|って|が(要|必要)|[?？]|$)|どうやって申|予約方法|手続き?の?(方法|仕方)|もうしこみ|もうしこむ|もうしこめ|しんせい(しょ|の)|おうぼ(ほうほう|する)|申し込めば|申し込みたい|応募したい|how (do|can|should) (i|we) (apply|sign up|register|join)|application form|apply for/u,
    carries: /申し?込|申請|応募|届出|様式|書類|予約/u,
    demand: true,
  },
  {
    asked: 'requirement',
    asks: /(審査|選考|選定|認定|採択|登録)?(基準|要件|条件)(は|って|を(教|知|示|お|満た|確)|が(あ|知|厳|何|わ|分)|について|$|\s|[?？、])|(対象|応募|参加|利用|入居)(資格|条件)|何歳(から|まで|以上)|なんさい|(市外|他市|よそ|学生|外国人|個人|法人)(の(人|方|者))?(も|でも)(使え|借り|参加|利用|申|入れ|出店|受け)|年齢制限|所得制限|どんな人が対象|だれでも(使え|借り|入れ)|誰でも(使え|借り|入れ)|eligib|requirements?\b/u,
    carries: /基準|要件|条件|資格|対象|歳|誰もが|だれもが|市外|市内外/u,
    demand: true,
  },
  {
    asked: 'period',
    asks: /計画(の)?期間|対象(年度|期間)|何年度から何年度|何年から何年|いつからいつまで|期間は何年/u,
    carries: /\d+\s?年度?から|年度\s?[~～-]|\d\s?[カかヶヵ]年/u,
    demand: true,
  },
  {
    asked: 'person',
    asks: /社名|会社名|業者名|どこの(会社|業者|企業|銀行)|何という(会社|業者|銀行)|どの銀行|氏名|(人|方|者|氏|員|さん|会社|店主)の?お?名前は|(会長|部長|課長|市長|委員長|代表|理事長|責任者|担当者|店主|オーナー|講師)(さん|様)?の?(お)?名前|フルネーム|誰さん|市長(の名前|は誰|って誰)|課長|部長|担当者(の名前|は誰|名)|会長(は|の名|って)|委員長(は|の名)|代表者|委員の名簿|何(て|と)い[うっ].{0,4}(人|方|ひと|かた)|なん(て|と)い[うっ].{0,4}(人|方|ひと|かた)|(責任者|代表|会長|担当者?|店主|講師)(は|って)(どなた|誰|だれ)|お名前|who is (the|your) (head|leader|chair|president|director|manager|mayor)|(委員|メンバー).{0,6}(名前|名簿|氏名)|names? of (the )?(\w+ )?(head|chair|person|people|staff|director|leader|member|owner|compan|contractor|teacher|mayor)/u,
    carries: /氏名|氏\b|委員長|会長|株式会社|有限会社|銀行|信用金庫/u,
    demand: true,
  },
  {
    asked: 'hours',
    asks: /何時|なんじ|営業時間|開館時間|受付時間|開いて(い)?る(時間|曜日)|休みの?日|やすみの?ひ|定休日|休館日|営業日|何曜日|土日|opening hours|what time|open on/u,
    carries: /\d+時|\d+:\d{2}|営業時間|定休|休館|曜日|午前|午後|土日/u,
    demand: true,
  },
  {
    asked: 'contract',
    asks: /委託(先|料|業者|契約)|入札|落札|請け?負|受注(者|業者)|指名競争|契約(期間|金額|書)|contractor|under contract|bidding/u,
    carries: /委託|入札|落札|請負|受注|株式会社|有限会社/u,
    demand: true,
  },
  {
    asked: 'media',
    asks: /議事録|会議録|録画|録音|動画|写真(は|が|を|って|ある|あり)|名簿|pdf|電子データ|ぎじろく|(?<![ぁ-ん])(しゃしん|どうが)[はをが]|minutes of|(there|see|have|get|find|show)\b.{0,16}\b(photo|picture|video)s?\b/u,
    carries: /議事録|会議録|録画|動画|映像|ビデオ|youtube|写真|名簿|pdf|https?:|ホームページ|ウェブサイト/u,
    demand: true,
  },
  {
    asked: 'access',
    asks: /駐車場|駐輪場|車(は|を)?(止め|停め|とめ)|くるまを ?(とめ|止め)|パーキング|行き方|いきかた|(徒歩|歩いて).{0,3}何分|何分(かか|で着|で行)|最寄り?(の)?駅|parking|how (do|can) i get (to|there)|nearest station/u,
    carries: /駐車|駐輪|徒歩|\d分|最寄|駅(前|北口|南口|から)|北口|南口|バス/u,
    demand: true,
  },
  {
    asked: 'vacancy',
    asks: /空き(は|が|も|状況|室|枠)|満員|満室|抽選|倍率|キャンセル待ち|まだ(入れ|借り|間に合)|あき(は|が) ?あ|\bvacanc|availab(le|ility) (now|today|this)|waiting list/u,
    carries: /空き(状況|室|枠)|抽選|倍率|定員|満員|超えて/u,
    demand: true,
  },
  {
    asked: 'outcome',
    asks: /(去年|昨年|昨年度|前年|先月|前回|今年度|直近)の.{0,12}(実績|結果|成果|人数|件数|売上|参加者|利用者|来場者)|満足度|経済(波及)?効果|利用実績|(年|月)ごとの|推移|results of .{0,40}(last|this) year/u,
    carries: /\d|実績|結果|推移|増加|減少|傾向|満足/u,
    demand: true,
  },
  {
    asked: 'rate',
    asks: /何%|何パーセント|なんぱーせんと|割合|[回達定着加入増減利用参加収助税]率|率は|何割|percent|tax rate/u,
    carries: /\d\s?%|\d割|半数|大半|過半/u,
    demand: true,
  },
  {
    asked: 'interest',
    asks: /金利|利率|利子|利息|きんり|interest rate/u,
    carries: /金利|利率|利子|利息/u,
    demand: true,
  },
  {
    asked: 'target',
    asks: /目標値|目標数値|数値目標|目標(は|が|って)?(いくつ|いくら|どれ(くらい|だけ)|何(人|件|%|店|園|団体|か所|m2|㎡))|何(人|件|%|団体|事業所|m2|㎡|店|割).{0,10}(目標|目指)|(いくつ|どこ|何.{1,4})(まで|に)(増や|減ら|伸ば|上げ|下げ|広げ)|現状値|kpi|target (number|value|figure)|\btarget\b/u,
    demand: true,
  },
  {
    asked: 'count',
    asks: new RegExp(
      `何\\s?(${askedCounters})(?!目|か[でにのがはも]|も|でも)|いくつ|(人|件|団体|店舗|店|者|戸|台|箇所|か所|世帯|配布|回答|利用|参加|登録|会員|出店|入居|募集|採択|受付|来場|販売|区画|定員|実施)\\s?数(?!に入|字|々|量)|定員|人数|の数(は|が|を|って|$|[?？])|面積|広さ|どのくらいの(数|人|広)|how many|what('s| is| are| was| were)? the (\\w+ )?number of`,
      'u',
    ),
    carries: new RegExp(`(${digits}[0-9,.]*|約|数)\\s?(${counters})`, 'u'),
    demand: true,
  },
  { asked: 'note', asks: /注記|脚注|注釈|※|断り書き|但し書き|ただし書き|注[0-9]|欄外/u, demand: false },
  {
    asked: 'duration',
    asks: /何(か|ヶ|カ|ヵ)月(間|くらい|ぐらい|借|続|かか|有効|$|？|\?)|何週間|何日間|何年(間|かけ|計画)|なんねん(かけ|かん)|どのくらいの期間|期間はどのくらい|どれくらいの期間|how long/u,
    carries: new RegExp(`${digits}+\\s?(か月|ヶ月|カ月|ヵ月|週間|年間|か年|カ年|ヵ年|日間|年度)`, 'u'),
    demand: true,
  },
  {
    asked: 'day',
    asks: /日程|日時|開催日|何月何日|何日(に|で|ですか|です|$|？|\?)|(次|今度|今年|本年|来年|今年度|来年度|来月|今月|ことし|こんど|らいねん|つぎ)(の.{0,12}|は)(いつ|日程|開催|何日)|(what|which) (date|day)/u,
    carries: /\d+\s?月|\d+\/\d+|\d+日/u,
    demand: true,
  },
  {
    asked: 'since',
    asks: /いつ ?(から|始ま|はじま|でき|設立|開設|発足|作られ|つくられ|建|オープン|完成|終わ|おわ)|何(年|月)(度)?(から|に(始|でき|設立|開設|完成|終わ))|なんねんから|since when|when (did|was|were|will)/u,
    carries: /\d+\s?(年|月)|\d+\/\d+|昨年|今年|来年|毎年/u,
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
export const askedIn = (normalized: string): Asked[] => {
  const words = askingPart(normalized);
  // Easy Japanese puts spaces between words.
  const joined = words.replace(/(?<=[\p{sc=Hiragana}]) (?=[\p{sc=Hiragana}])/gu, '');
  const found = rules.filter(({ asks }) => asks.test(words) || asks.test(joined)).map(({ asked }) => asked);
  if (found.includes('note')) return ['note'];
  // "How much is the target" asks for whatever the indicator counts.
  if (found.includes('target')) return found.filter((asked) => asked !== 'amount');
  // How something went over the years may be said without a number.
  return found.includes('outcome') ? found.filter((asked) => asked !== 'count') : found;
};

/** Words that leave open what is asked for; without one a question asks whether something is so. */
const interrogative =
  /何|なに|なん(?!か)|なぜ|どう|どの|どれ|どこ|どんな|どちら|いつ|だれ|誰|いくら|いくつ|わけ|理由|由来|\b(what|which|who|whom|whose|why|when|where|how)\b/u;

/** Whether a normalized question leaves open what it asks for (which, why, how much), and does not only ask whether. */
export const isOpen = (normalized: string): boolean => interrogative.test(normalized);

/** Whether a word, its parts joined by spaces, is what a question of this type is asked with: 会場 of a place, 金額 of an amount. */
export const isAskedWith = (word: string, asked: Asked): boolean =>
  rules.find((rule) => rule.asked === asked)?.asks.test(word.replaceAll(' ', '')) ?? false;

const asking =
  /[?？]|か$|(教え|知り|伺い|うかがい|ください|下さい|たい|ますか|ですか|願い|でしょう|ほしい|かな|の$|っけ|は$)/u;

/** The sentences of a normalized text, split where one ends. */
export const sentencesOf = (normalized: string): string[] =>
  normalized.split(/(?<=[。!?！？])\s*|\n+/u).filter((sentence) => sentence.trim() !== '');

/** Whether a sentence asks something, rather than tell of the asker. */
export const isAsking = (sentence: string): boolean => asking.test(sentence.replace(/[。!！\s]+$/u, ''));

/** Of a text of several sentences, those that ask; the whole text where none or all do. */
export const askingPart = (normalized: string): string => {
  const parts = sentencesOf(normalized);
  const own = parts.filter(isAsking);
  return own.length === 0 || own.length === parts.length ? normalized : own.join(' ');
};

/** Whether a normalized text carries what is asked for; true for a type that any text may answer. */
export const carries = (asked: Asked, normalized: string): boolean =>
  rules.find((rule) => rule.asked === asked)?.carries?.test(normalized) ?? true;

/** Whether a question of this type is unanswered without a text that carries it. */
export const isDemand = (asked: Asked): boolean => rules.find((rule) => rule.asked === asked)?.demand ?? false;
