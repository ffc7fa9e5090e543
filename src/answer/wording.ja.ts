import type { Wording } from './wording.ts';

/** 日本語: plain and polite, as a good clerk would put it. */
export const ja: Wording = {
  source: (place) => `（出典: ${place}）`,
  city: ({ name }) => name,
  printedPage: (page) => `${page}頁`,
  sectionSeparator: ' ＞ ',
  item: (text) => `・${text}`,
  planEnded: (title, from, to) =>
    `「${title}」の計画期間（${from}年度～${to}年度）は終わっています。今の内容は窓口でお確かめください。`,
  draftPlan: (title) => `「${title}」は案の段階の資料です。決まった計画ではありません。`,
  processDocument: (title) => `「${title}」は計画の作り方についての資料です。計画そのものではありません。`,
  otherCity: (name) => `${name}の計画からお答えします。`,
  mixedColumns: '段組が崩れた資料の断片です。文字が欠けていることがあります。原文もお確かめください。',
  // For who asks in English without having chosen it.
  quotesAreJapanese: 'The quotes below are the plan’s own words, in Japanese.',
  correctedSpelling: (from, to) => `「${from}」を「${to}」と読みました。`,
  yearOutside: (years) => `${years.join('・')}年は、収めている計画の期間や記載の外です。`,
  validity: {
    draft: '案の段階の資料',
    process: '計画の作り方についての資料',
    unknown: '期間の記載なし',
    ended: (from, to) => `${from}年度～${to}年度（終了）`,
    current: (from, to) => `${from}年度～${to}年度`,
  },
  nothingInPlan: 'この計画には記載がありません。',
  indicator: {
    base: (year) => `現状値（${year}）`,
    target: (year) => `目標値（${year}）`,
    noBase: '現状値の記載なし',
  },
  contact: {
    org: '名称',
    postal: '郵便番号',
    address: '所在地',
    tel: '電話',
    email: 'メール',
    url: 'ホームページ',
    place: '場所',
  },
  aside: (text) => `（${text}）`,
  desk: {
    label: (desk) => `窓口: ${desk}`,
    withPhone: (name, phone) => `${name}（電話 ${phone}）`,
    ask: '次の窓口にお尋ねください。',
    none: '計画に窓口の記載がありません。市役所の代表窓口にお尋ねください。',
  },
  cityAnswer: {
    label: (city) => `${city}の職員による回答（計画の言葉ではありません）`,
    instead: '収めている計画には見つかりませんでした。市の職員が用意した回答があります。',
    plansToo: '計画には、次のように書かれています。',
    byStaff: 'よりどころ: 職員回答',
    source: (title) => `よりどころ: ${title}`,
    approved: (since, until) => `確認した日: ${since}${until === null ? '' : `（${until}まで有効）`}`,
  },
  notFound: {
    no_match: '収めている計画の中に、お答えできる記載が見つかりませんでした。',
    weak_match: '収めている計画の中に、お答えできる記載が見つかりませんでした。',
    asked_detail_missing: 'お尋ねの点（金額・期限・方法・人数・お名前など）は、計画に記載がありません。',
    other_municipality: (names) =>
      `${names.join('・')}の計画は収めていません。ほかの市の計画でお答えすることはしません。`,
    out_of_scope: '市の計画に書かれていることをお答えするところです。お尋ねの件はお答えできません。',
    year_outside: 'お尋ねの年についての記載は、収めている計画にありません。',
  },
  instead: '次のことなら、計画に記載があります。',
  cityAlone: (name) => `${name}の計画の、どのようなことをお知りになりたいですか。たとえば、次のようにお尋ねください。`,
  fixed: {
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
  },
};
