import { easy as answers } from '../answer/wording.easy.ts';
import type { Wording } from './wording.ts';

const years = (from: number, to: number): string =>
  from === to ? `${from}年度（ねんど）` : `${from}年度（ねんど）から ${to}年度（ねんど）まで`;

/**
 * やさしい日本語: short sentences, one thing each, readings behind kanji.
 * https://www.moj.go.jp/isa/support/portal/plainjapanese_guideline.html
 */
export const easy: Wording = {
  site: 'まちこたえ',
  tagline: '市（し）の 計画（けいかく）に 聞（き）く',
  titleOf: (page) => `${page} | まちこたえ`,
  errorTitle: (title) => `まちがい: ${title}`,
  skip: '本文（ほんぶん）へ',
  nav: { label: 'ページの 案内（あんない）', ask: '聞（き）く', plans: '計画（けいかく）' },
  languages: { label: '言葉（ことば）', name: 'やさしい日本語' },
  footer: {
    promise:
      '答（こた）えは、市（し）の 計画（けいかく）の 言葉（ことば）です。新（あたら）しい 文（ぶん）を 作（つく）る ことは ありません。',
    check: '今（いま）の ことや、あなたの 手続（てつづ）きの ことは、市役所（しやくしょ）に 聞（き）いて ください。',
    api: 'プログラムで 使（つか）う（OpenAPI）',
  },
  city: answers.city,

  ask: {
    title: '市（し）の 計画（けいかく）に 聞（き）く',
    intro:
      '聞（き）きたい ことを 書（か）いて ください。市（し）の 計画（けいかく）に 書（か）いて ある ことを 答（こた）えます。どこに 書（か）いて あるかも 見（み）せます。',
    question: '質問（しつもん）',
    hint: (limit) =>
      `${limit}文字（もじ）まで 書（か）けます。短（みじか）い 言葉（ことば）や ひらがなだけでも いいです。名前（なまえ）や 電話番号（でんわばんごう）は 書（か）かないで ください。`,
    city: '市（し）',
    everyCity: 'ぜんぶの 市（し）',
    submit: '聞（き）く',
    examples: '質問（しつもん）の 例（れい）',
    unknownCity: '市（し）を もう一度（いちど） えらんで ください。',
    empty: '質問（しつもん）を 書（か）いて ください。',
    tooLong: (limit, length) =>
      `質問（しつもん）が 長（なが）いです。${limit}文字（もじ）までに して ください（今（いま）は ${length}文字（もじ）です）。`,
  },

  answer: {
    heading: '答（こた）え',
    asked: 'あなたの 質問（しつもん）',
    titleOf: (question) => `「${question}」の 答（こた）え`,
    lead: {
      passages: '計画（けいかく）に、こう 書（か）いて あります。',
      contact: '計画（けいかく）に、この 連絡先（れんらくさき）が 書（か）いて あります。',
      indicator: '計画（けいかく）に、この 目標（もくひょう）が 書（か）いて あります。',
      schedule: '計画（けいかく）に、この 予定（よてい）が 書（か）いて あります。',
      comparison: '市（し）の 計画（けいかく）に、それぞれ こう 書（か）いて あります。',
      overview: '計画（けいかく）の 大切（たいせつ）な ところは、これです。',
    },
    notices: 'お知（し）らせ',
    quotes: '計画（けいかく）の 言葉（ことば）',
    section: '見出（みだ）し',
    page: (page) => `${page}ページ`,
    inSource: 'もとの 文（ぶん）を 見（み）る',
    nothingHere: answers.nothingInPlan,
    suggestions: 'この 質問（しつもん）にも 答（こた）えます',
    choices: 'どれが 近（ちか）いですか',
    more: 'つづけて 聞（き）く',
    moreHint: '「電話番号（でんわばんごう）は？」のように、つづけて 聞（き）く ことが できます。',
  },

  facts: {
    indicators: '目標（もくひょう）の 数（かず）',
    name: '何（なに）',
    baseYear: '今（いま）',
    targetYear: '目標（もくひょう）',
    source: '書（か）いて ある ところ',
    year: '年度（ねんど）',
    plan: '計画（けいかく）',
    meaning: '意味（いみ）',
    types: answers.contact,
    noBase: answers.indicator.noBase,
    items: '計画（けいかく）に 書（か）いて ある もの',
    noOrg: '名前（なまえ）は 書（か）いて ありません',
  },

  desk: {
    heading: '聞（き）く ところ（窓口（まどぐち））',
    phone: '電話（でんわ）',
    email: 'メール',
    address: '住所（じゅうしょ）',
    url: 'ホームページ',
    source: '書（か）いて ある ところを 見（み）る',
  },

  plan: {
    status: {
      adopted: '市（し）の 計画（けいかく）',
      draft: 'まだ 決（き）まって いない 資料（しりょう）',
      process: '計画（けいかく）の 作（つく）り方（かた）の 資料（しりょう）',
    },
    ended: 'もう 終（お）わった 計画（けいかく）です',
    draft: 'まだ 決（き）まって いません',
    process: '計画（けいかく）の 作（つく）り方（かた）の 資料（しりょう）です',
    fragment: '文（ぶん）の 順番（じゅんばん）が ちがう ことが あります',
    listTitle: '計画（けいかく）を 見（み）る',
    listIntro: 'この 計画（けいかく）から 答（こた）えます。ぜんぶ 読（よ）む ことが できます。',
    particulars: 'この 資料（しりょう）の こと',
    city: '市（し）',
    name: '名前（なまえ）',
    publisher: '作（つく）った ところ',
    published: '作（つく）った とき',
    period: 'いつから いつまで',
    kind: '種類（しゅるい）',
    notes: '気（き）を つける こと',
    years,
    endedYears: (from, to) => `${years(from, to)}（${to + 1}年（ねん） 3月（がつ） 31日（にち）に 終（お）わりました）`,
    notInText: 'もとの 文（ぶん）に 書（か）いて ありません',
    outside: 'もとの 文（ぶん）では ない ところから',
    outline: '目次（もくじ）',
    wholeOutline: '目次（もくじ）を ぜんぶ 見（み）る',
    toOutline: '目次（もくじ）へ',
    toQuote: '印（しるし）の ところへ',
    text: 'もとの 文（ぶん）',
    textNote: '計画（けいかく）の もとの 文（ぶん）です。かえて いません。',
    quoteNote: '答（こた）えに 使（つか）った ところに、印（しるし）が あります。',
    plainText: 'もとの 文（ぶん）を 文字（もじ）だけで 見（み）る',
  },

  message: {
    notFound: {
      title: 'ページが ありません',
      lines: [
        'この ページは、ほかの ところに あるか、もう ありません。',
        'アドレスを もう一度（いちど） 見（み）て ください。下（した）の リンクから、ほかの ページに 行（い）く ことも できます。',
      ],
    },
    methodNotAllowed: {
      title: 'この やり方（かた）では 見（み）られません',
      lines: ['下（した）の リンクから、もう一度（いちど） やって ください。'],
    },
    badRequest: {
      title: '送（おく）った ものを 見（み）て ください',
      lines: [
        '送（おく）った ものに まちがいが あります。見（み）せる ことが できません。',
        '下（した）の リンクから、もう一度（いちど） やって ください。',
      ],
    },
    internal: {
      title: '見（み）せる ことが できませんでした',
      lines: ['ごめんなさい。少（すこ）し あとで、もう一度（いちど） やって ください。'],
    },
    busy: {
      title: '質問（しつもん）が 多（おお）いです',
      lines: [
        '短（みじか）い 時間（じかん）に、質問（しつもん）が たくさん 来（き）ました。',
        '1分（ぷん）ぐらい 待（ま）って、もう一度（いちど） 聞（き）いて ください。',
      ],
    },
    unavailable: {
      title: '今（いま）は 答（こた）える ことが できません',
      lines: [
        'ごめんなさい。計画（けいかく）を 開（ひら）く ことが できません。',
        '急（いそ）ぐ ときは、市役所（しやくしょ）に 聞（き）いて ください。',
      ],
    },
    home: 'はじめの ページへ',
    plans: '計画（けいかく）を 見（み）る',
  },
};
