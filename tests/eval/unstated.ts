/** A question that no plan here answers, to fit the decision with; written for that, from the plans' topics alone. */
export type Unstated = { readonly question: string; readonly city: string };

/** What the plans treat: in everyday Japanese, in kana, in English, and the kinds of detail that they do state of it. */
type Topic = readonly [japanese: string, kana: string, english: string, stated?: string];

const topics: Readonly<Record<string, readonly Topic[]>> = {
  koganei: [
    ['東小金井事業創造センター', 'じぎょうそうぞうせんたー', 'the business creation center'],
    ['ベンチャーポートの家賃補助', 'やちんのほじょ', 'the rent support for start-ups', 'result'],
    ['開業資金の融資', 'かいぎょうのゆうし', 'the loan for opening a business', 'result'],
    ['市民農園', 'しみんのうえん', 'the allotment gardens', 'result'],
    ['阿波おどり', 'あわおどり', 'the Awa dance festival', 'result'],
    ['桜まつり', 'さくらまつり', 'the cherry blossom festival', 'result'],
    ['まち歩きマップ', 'まちあるきまっぷ', 'the walking map', 'media'],
    ['防犯パトロール', 'ぼうはんぱとろーる', 'the crime prevention patrol'],
    ['自主防災組織', 'じしゅぼうさいそしき', 'the neighborhood disaster group', 'result'],
    ['消防団', 'しょうぼうだん', 'the volunteer fire corps', 'result'],
    ['防災訓練', 'ぼうさいくんれん', 'the disaster drill'],
    ['商店街のイベント', 'しょうてんがいのいべんと', 'the shopping street event'],
    ['農業祭', 'のうぎょうさい', 'the farm festival'],
    ['消費生活相談', 'しょうひせいかつそうだん', 'the consumer advice service', 'result'],
    ['勤労者福祉サービスセンター', 'きんろうしゃふくしさーびすせんたー', 'the workers’ welfare center', 'result'],
    ['こがねい仕事ネット', 'しごとねっと', 'the city’s job site', 'result media'],
    ['わくわく都民農園', 'わくわくとみんのうえん', 'the Tokyo residents’ farm'],
    ['キッチンカーの出店', 'きっちんかー', 'the food trucks in parks'],
    ['となりまちプロジェクト', 'となりまちぷろじぇくと', 'the neighboring towns project'],
    ['市民協働支援センター', 'しみんきょうどうしえんせんたー', 'the citizen collaboration center', 'result'],
    ['安全・安心メール', 'あんぜんあんしんめーる', 'the safety mail service', 'media apply'],
    ['認定農業者への支援', 'にんていのうぎょうしゃ', 'the support for certified farmers'],
  ],
  musashino: [
    ['吉祥寺まち案内所', 'まちあんないじょ', 'the town information desk', 'next'],
    ['チャレンジマルシェ', 'ちゃれんじまるしぇ', 'the challenge marche', 'result capacity who'],
    ['産業フェスタ', 'さんぎょうふぇすた', 'the industry fair'],
    ['経営セミナー', 'けいえいせみなー', 'the management seminar'],
    ['まち歩きツアー', 'まちあるきつあー', 'the guided town walk'],
    ['策定委員会', 'さくていいいんかい', 'the planning committee', 'next who result'],
    ['パブリックコメント', 'ぱぶりっくこめんと', 'the public comment', 'result'],
    ['インキュベーションオフィス', 'いんきゅべーしょんおふぃす', 'the incubation office'],
    ['商店会への支援', 'しょうてんかいのしえん', 'the support for shop associations'],
    ['後継者の育成', 'こうけいしゃのいくせい', 'the training of successors'],
    ['事業承継の支援', 'じぎょうしょうけい', 'the business succession support'],
    ['産業誘致の方針', 'さんぎょうゆうち', 'the policy to attract industry'],
  ],
  nishitokyo: [
    ['チャレンジショップ', 'ちゃれんじしょっぷ', 'the challenge shop'],
    ['農のアトリエ', 'のうのあとりえ', 'the farm atelier'],
    ['花摘みの丘', 'はなつみのおか', 'the flower picking hill'],
    ['一店逸品事業', 'いってんいっぴん', 'the one shop one specialty project'],
    ['めぐみちゃんメニュー', 'めぐみちゃんめにゅー', 'the Megumi-chan menu'],
    ['創業サポート施設', 'そうぎょうさぽーとしせつ', 'the start-up support facility'],
    ['親子で野菜づくり', 'おやこでやさいづくり', 'growing vegetables with children'],
    ['緑のアカデミー', 'みどりのあかでみー', 'the green academy'],
    ['産業ニュース', 'さんぎょうにゅーす', 'the industry newsletter'],
    ['融資あっせん', 'ゆうしあっせん', 'the loan mediation'],
    ['異業種交流会', 'いぎょうしゅこうりゅうかい', 'the exchange between trades'],
    ['空き店舗の活用', 'あきてんぽ', 'the use of empty shops'],
    ['市民農園', 'しみんのうえん', 'the allotment gardens'],
    ['農とのふれあい散歩道', 'のうのさんぽみち', 'the farm walking path'],
  ],
};

/** Ways to ask for a detail that plans seldom state, by kind; `j`, `k` and `e` stand for the topic's names. */
const details: Readonly<Record<string, readonly string[]>> = {
  money: [
    'jの予算はいくらですか',
    'jに今年度いくら使うの',
    'jの参加費っていくら？',
    'j 料金',
    'jを利用する場合の月額をお知らせください。',
    'jの会費は必要でしょうか',
    'kは おかねが いくら かかりますか',
    'How much does it cost to use e?',
    'What is the budget for e?',
  ],
  deadline: [
    'jの申し込みの締め切りはいつ',
    'jの応募期限をご教示ください。',
    'j まだ間に合う？いつまで受付してる？',
    'kは いつまでに もうしこみますか',
    'When is the application deadline for e?',
  ],
  apply: [
    'jに申し込むにはどうすればいい',
    'jの申請に必要な書類を教えてください',
    'jの予約はネットでできる？',
    'j 申込書 ダウンロード',
    'jの手続きの順番を教えてほしいです',
    'kは どうやって もうしこみますか',
    'How do I sign up for e?',
    'Is there an application form for e?',
  ],
  person: [
    'jの責任者の名前を知りたい',
    'jの代表の方のお名前をお教えください。',
    'jの担当の職員さんは何ていう人？',
    'j 会長 氏名',
    'kの だいひょうは なんという ひとですか',
    'Who is the head of e?',
  ],
  hours: [
    'jは何時から何時まで？',
    'jの休みの日を教えて',
    'j 土日 やってる',
    'jの受付時間をお知らせください。',
    'kは なんじから やっていますか',
    'What are the opening hours of e?',
  ],
  way: [
    'jの地図を見せて',
    'jに駐車場はありますか',
    'jは駅から歩いて何分？',
    'jへのバスでの行き方',
    'kに くるまを とめる ところは ありますか',
    'Is there parking at e?',
  ],
  capacity: [
    'jの定員は何人ですか',
    'jの抽選の倍率は',
    'jに空きはある？',
    'j 何人 入れる',
    'How many people can join e?',
  ],
  result: [
    'jの去年の実績を教えて',
    'jの先月の利用者は何人',
    'jの満足度はどのくらいでしたか',
    'jの経済効果を金額でお示しください。',
    'jでうまくいかなかった点は',
    'jの年ごとの推移を表でください',
    'What were the results of e last year?',
  ],
  who: [
    'jは市外の人も使える？',
    'jは何歳からですか',
    'jに所得制限はありますか',
    'jの対象となる要件をお示しください。',
    'jの審査の基準は何ですか',
    'kは なんさいから いけますか',
    'Who is eligible for e?',
  ],
  next: [
    '次のjはいつ？',
    '今年のjの日程をお知らせください。',
    'jは来月の何日にありますか',
    'kは ことしは いつですか',
    'What date is e this year?',
  ],
  media: [
    'jの写真ある？',
    'jのチラシのPDFがほしい',
    'jの議事録を読みたいのですが',
    'jの名簿をください',
    'jの動画はどこで見られますか',
  ],
  contract: [
    'jの委託先の会社名は',
    'jの入札の結果を教えてください',
    'jを請け負っている業者はどこですか',
    'jの契約期間はいつまで',
    'Which company runs e under contract?',
  ],
  rule: [
    'jを途中でやめたら罰則はある？',
    'jのキャンセル料は',
    'jに保証人は要りますか',
    'jの利率は何％ですか',
    'jの返済期間は何年まで',
  ],
  place: [
    'jでWi-Fiは使える？',
    'jに犬を連れて行ってもいい？',
    'jのトイレは車いすで入れますか',
    'jに英語のできる人はいますか',
    'jは雨の日はどうなりますか',
    'jで子どもを預かってもらえる？',
  ],
};

/** Every topic with every kind of detail that its plan does not state; `every` thins them out evenly. */
export const unstatedQuestions = (every = 1): Unstated[] =>
  Object.entries(topics)
    .flatMap(([city, own]) =>
      own.flatMap(([japanese, kana, english, stated = '']) =>
        Object.entries(details)
          .filter(([kind]) => !stated.split(' ').includes(kind))
          .flatMap(([, ways]) => ways)
          .map((way) => ({ city, question: fill(way, japanese, kana, english) })),
      ),
    )
    .filter((_, at) => at % every === 0);

/** A letter stands for the topic where it stands alone among Japanese, or as a word of English. */
const fill = (way: string, japanese: string, kana: string, english: string): string =>
  /^[A-Z]/u.test(way)
    ? way.replace(/\be\b/u, english)
    : way.replace(
        /^(次の|今年の)?([jk])/u,
        (_, before: string | undefined, name: string) => `${before ?? ''}${name === 'j' ? japanese : kana}`,
      );
