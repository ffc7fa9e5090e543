/** Every word that an answer says in Japanese and that is not a quote. Plain and polite, as a good clerk would put it. */
export const ja = {
  source: '出典',
  printedPage: (page: number) => `${page}頁`,
  sectionSeparator: ' ＞ ',
  planEnded: (title: string, from: number, to: number) =>
    `「${title}」の計画期間（${from}年度～${to}年度）は終わっています。今の内容は窓口でお確かめください。`,
  draftPlan: (title: string) => `「${title}」は案の段階の資料です。決まった計画ではありません。`,
  processDocument: (title: string) => `「${title}」は計画の作り方についての資料です。計画そのものではありません。`,
  otherCity: (name: string) => `${name}の計画からお答えします。`,
  mixedColumns: '段組が崩れた資料の断片です。文字が欠けていることがあります。原文もお確かめください。',
  quotesAreJapanese: 'The quotes below are the plan’s own words, in Japanese.',
  correctedSpelling: (from: string, to: string) => `「${from}」を「${to}」と読みました。`,
  yearOutside: (years: readonly number[]) => `${years.join('・')}年は、収めている計画の期間や記載の外です。`,
  nothingInPlan: 'この計画には記載がありません。',
  indicator: {
    base: (year: string, value: string) => `現状値（${year}） ${value}`,
    target: (year: string, value: string) => `目標値（${year}） ${value}`,
    noBase: '現状値の記載なし',
  },
  programme: (year: string, stage: string, carried: boolean) => `${year} ${stage}${carried ? '（→）' : ''}`,
  contact: {
    org: '名称',
    postal: '郵便番号',
    address: '所在地',
    tel: '電話',
    email: 'メール',
    url: 'ホームページ',
    place: '場所',
  } as Readonly<Record<string, string>>,
  desk: '窓口',
  deskPhone: '電話',
  notFound: {
    no_match: '収めている計画の中に、お答えできる記載が見つかりませんでした。',
    weak_match: '収めている計画の中に、お答えできる記載が見つかりませんでした。',
    asked_detail_missing: 'お尋ねの点（金額・期限・方法・人数・お名前など）は、計画に記載がありません。',
    other_municipality: (names: readonly string[]) =>
      `${names.join('・')}の計画は収めていません。ほかの市の計画でお答えすることはしません。`,
    out_of_scope: '市の計画に書かれていることをお答えするところです。お尋ねの件はお答えできません。',
    year_outside: 'お尋ねの年についての記載は、収めている計画にありません。',
  },
  askDesk: '次の窓口にお尋ねください。',
  noDesk: '計画に窓口の記載がありません。市役所の代表窓口にお尋ねください。',
  instead: '次のことなら、計画に記載があります。',
  greeting:
    'こんにちは。市の計画に書かれていることを、計画の言葉そのままでお答えします。たとえば、次のようにお尋ねください。',
  thanks: 'どういたしまして。ほかにも知りたいことがありましたら、お尋ねください。',
  usage:
    '知りたいことを、ふだんの言葉でお書きください。市の計画から、その言葉が書かれている場所といっしょにお答えします。計画に書かれていないことは、書かれていないとお伝えします。',
  rude: '市の計画についてのお尋ねに、計画の言葉でお答えしています。お困りのことがありましたら、窓口にご相談ください。',
  injection: '市の計画の言葉だけをお見せする仕組みです。そのほかの指示にはお応えできません。',
  fire: '火事・けが・急病のときは、すぐに119番に電話してください。ここからは通報できません。',
  crime: '事件や事故にあったとき、危険を感じるときは、すぐに110番に電話してください。ここからは通報できません。',
  life: 'つらいお気持ちを一人で抱えないでください。よりそいホットライン 0120-279-338（通話無料・24時間）で話を聞いてもらえます。命の危険があるときは、119番に電話してください。',
  personal:
    '一人ひとりの事情についてのご相談は、お答えできません。市役所の相談窓口にお尋ねください。急ぐときや危険があるときは、110番に電話してください。',
  empty: '質問が読み取れませんでした。知りたいことを、言葉でお書きください。',
} as const;
