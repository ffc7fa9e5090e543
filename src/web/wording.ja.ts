import { ja as answers } from '../answer/wording.ja.ts';
import { apiWords } from '../api/wording.ja.ts';
import type { Wording } from './wording.ts';

const years = (from: number, to: number): string => (from === to ? `${from}年度` : `${from}年度から${to}年度まで`);

/** 日本語: plain and polite, as a good clerk would put it. */
export const ja: Wording = {
  site: 'まちこたえ',
  tagline: '市の計画にたずねる',
  titleOf: (page) => `${page} | まちこたえ`,
  errorTitle: (title) => `エラー：${title}`,
  skip: '本文へ進む',
  nav: { label: 'サイトの案内', ask: 'たずねる', plans: '計画の一覧' },
  languages: { label: '言葉', name: '日本語' },
  footer: {
    promise: 'お答えは、市が公表した計画の言葉をそのまま引用したものです。文章を新しく作ることはありません。',
    check: '最新の内容や個別の手続きは、市の窓口で確かめてください。',
    privacy: '保存するものについて',
    api: 'プログラムから使う（OpenAPI）',
  },
  city: answers.city,

  ask: {
    title: '市の計画にたずねる',
    intro:
      'ふだんの言葉で質問を入力してください。市の計画から、関係する文をそのまま引用し、載っている場所とともにお答えします。',
    question: '質問',
    hint: (limit) =>
      `${limit}文字まで。短い言葉でも、ひらがなだけでもかまいません。名前や電話番号などの個人情報は書かないでください。`,
    city: '市',
    everyCity: '指定しない（すべての市）',
    submit: 'たずねる',
    examples: '質問の例',
    unknownCity: '市を一覧から選び直してください。',
    empty: apiWords.question.empty,
    tooLong: apiWords.question.tooLong,
  },

  answer: {
    heading: 'お答え',
    asked: 'ご質問',
    titleOf: (question) => `「${question}」へのお答え`,
    lead: {
      passages: '計画には、次のように書かれています。',
      contact: '計画に載っている連絡先は、次のとおりです。',
      indicator: '計画に載っている目標の数値は、次のとおりです。',
      schedule: '計画に載っている年度ごとの予定は、次のとおりです。',
      comparison: '市ごとに、次のように書かれています。',
      overview: '計画の主な内容は、次のとおりです。',
    },
    notices: 'お知らせ',
    quotes: '引用',
    section: '見出し',
    page: (page) => `${page}ページ`,
    inSource: '原文で前後を読む',
    nothingHere: answers.nothingInPlan,
    suggestions: 'こちらの質問にもお答えできます',
    choices: 'どれに近いですか',
    more: '続けてたずねる',
    moreHint: 'いまのお答えに続けて「電話番号は？」のようにたずねられます。',
    askStaff: 'この質問を市の職員に送る',
    askStaffHint: '計画からお答えできないことは、職員がお返事します。名前やメールアドレスは要りません。',
  },

  privacy: {
    title: '保存するものについて',
    lines: (days, handOffs) => [
      `質問の文と、答えられたかどうか、かかった時間を、よりよく答えるために${days}日間保存します。電話番号・メールアドレス・住所・マイナンバーなどに見える部分は、保存する前に＊＊＊に置き換えます。`,
      'どなたの質問かは、このページでは分かりませんし、残しません。接続元のアドレスは、続けざまの質問を断るためだけに使い、保存しません。',
      '日ごとの質問の数は、個人と結び付かない形で残します。',
      ...(handOffs
        ? [
            `職員に送った質問とやりとりは、市の職員が読みます。お名前や連絡先はうかがいません。対応が終わってから${days}日で消えます。`,
          ]
        : []),
      'このサイトは、職員用のログインを除いて、クッキーを使いません。',
      'LINE と Slack で保存するものは、それぞれの「プライバシー」でご覧ください。',
    ],
  },

  facts: {
    indicators: '目標の数値',
    name: '項目',
    baseYear: '基準',
    targetYear: '目標',
    source: '出典',
    year: '年度',
    plan: '計画の記載',
    meaning: '意味',
    types: answers.contact,
    noBase: answers.indicator.noBase,
    items: '計画に挙げられているもの',
    noOrg: '名称の記載なし',
  },

  desk: {
    heading: 'お問い合わせ先',
    phone: '電話',
    email: 'メール',
    address: '所在地',
    url: 'ウェブサイト',
    source: '計画の記載を見る',
  },

  plan: {
    status: { adopted: '市の計画', draft: '案の段階の資料', process: '計画の作り方についての資料' },
    ended: '計画期間は終わっています',
    draft: '案の段階の資料です',
    process: '計画の作り方についての資料です',
    fragment: '段組みが崩れた箇所の断片です',
    listTitle: '計画の一覧',
    listIntro: 'お答えのもとになっている計画です。原文の全体を読めます。',
    particulars: 'この資料について',
    city: '市',
    name: '名称',
    publisher: '発行者',
    published: '発行日',
    period: '期間',
    kind: '種類',
    notes: '注意',
    years,
    endedYears: (from, to) => `${years(from, to)}（${to + 1}年3月31日に終わりました）`,
    notInText: '本文に記載なし',
    outside: '本文以外から',
    outline: '目次',
    wholeOutline: '目次をすべて見る',
    toOutline: '目次へ進む',
    toQuote: '印を付けた箇所へ進む',
    text: '原文',
    textNote: '保管している原文を、改行もそのままに示しています。',
    quoteNote: '引用した箇所に印を付けています。',
    plainText: '原文をテキストで開く',
  },

  message: {
    notFound: {
      title: 'ページが見つかりません',
      lines: [
        'お探しのページは、移動したか、なくなったようです。',
        'アドレスに間違いがないかを確かめるか、下のリンクからお進みください。',
      ],
    },
    methodNotAllowed: {
      title: 'この方法では開けません',
      lines: ['このページは、この方法での送信を受け付けていません。', '下のリンクから、もう一度お進みください。'],
    },
    badRequest: {
      title: '送られた内容を確かめてください',
      lines: ['送られた内容に誤りがあり、表示できませんでした。', '下のリンクから、もう一度お進みください。'],
    },
    internal: {
      title: '表示の途中で問題が起きました',
      lines: ['申し訳ありません。時間をおいて、もう一度お試しください。'],
    },
    busy: {
      title: '質問が続いています',
      lines: ['短い間に質問が続いたため、少しお休みしています。', '1分ほど待ってから、もう一度お試しください。'],
    },
    unavailable: {
      title: 'ただいまお答えできません',
      lines: [
        '申し訳ありません。計画の索引を開けないため、お答えを休んでいます。',
        'お急ぎの方は、お住まいの市の窓口へお問い合わせください。',
      ],
    },
    closed: {
      title: 'ただいまお答えを休んでいます',
      lines: ['お急ぎの方は、お住まいの市の窓口へお問い合わせください。'],
    },
    home: 'はじめのページへ',
    plans: '計画の一覧へ',
  },
};
