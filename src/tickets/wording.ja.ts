import { dates } from './dates.ts';
import type { TicketWording } from './wording.ts';

/** 日本語: plain and polite, as a good clerk would put it. */
export const ja: TicketWording = {
  title: '職員に質問する',
  pageTitle: (title) => `${title} | まちこたえ`,
  errorTitle: (title) => `エラー：${title}`,
  ask: {
    title: '職員に質問する',
    lines: (city) => [
      `計画からお答えできなかったご質問を、${city ?? '市'}の職員に送ります。`,
      'お返事は、次の画面でお渡しする「受付のページ」に載ります。メールアドレスやお名前は要りません。',
      '送られるのは、ご質問の文章と市の名前だけです。対応が終わってから、決められた日数がたつと消えます。',
    ],
    question: '送る質問',
    hint: (limit) => `${limit}文字まで。お名前・電話番号・住所などの個人情報は書かないでください。`,
    city: '市',
    chooseCity: '市を選んでください',
    consent: 'この質問を市の職員に送ることに同意します',
    needConsent: '送ってよければ、この欄に印を付けてください。',
    needCity: 'どの市の職員に送るかを選んでください。',
    submit: '職員に送る',
    expected: (open, by) =>
      `${open ? 'いまは開庁時間内です。' : 'いまは開庁時間外です。'}お返事の目安は、${dates.ja.day(by)}の夕方までです。`,
    masked: '個人情報と思われる部分は、＊＊＊に置き換えて送りました。',
  },
  off: {
    title: '職員への取り次ぎは行っていません',
    line: 'いまは、ここから職員に質問を送ることができません。お手数ですが、窓口に直接お尋ねください。',
  },
  busy: {
    title: 'ただいま混み合っています',
    line: '多くの質問が届いているため、受け付けを少し止めています。しばらくしてから、もう一度お試しください。',
  },
  failed: {
    title: '送れませんでした',
    line: '質問を受け付けられませんでした。しばらくしてから、もう一度お試しください。お急ぎのときは、窓口に直接お尋ねください。',
  },
  gone: {
    title: '受付のページが見つかりません',
    line: 'アドレスが違うか、対応が終わって日数がたち、消えたものと思われます。',
  },
  ticket: {
    title: (number) => `受付番号 ${number}`,
    keep: 'お返事はこのページに載ります。このページのアドレスを控えるか、ブックマークしてください。アドレスを知っている人は、だれでもこのページを読めます。',
    states: {
      waiting: '職員の返事を待っています。',
      answered: '職員から返事がありました。',
      closed: 'この質問への対応は終わりました。',
    },
    queued: '受け付けました。職員への連絡に時間がかかっていますが、つながりしだい届きます。',
    question: 'ご質問',
    conversation: 'やりとり',
    none: 'まだ返事はありません。',
    sides: { asker: 'あなた', staff: '市の職員' },
    reply: '職員に返事を書く',
    replyHint: '個人情報は書かないでください。',
    send: '送る',
    settle: '解決したので終わりにする',
    settleHint: '終わりにすると、続きは送れなくなります。',
    time: dates.ja.minute,
    reload: '新しい返事があるか確かめる',
    home: 'はじめのページへ',
    results: {
      sent: '送りました。',
      closed: '対応が終わっているため、送れませんでした。',
      empty: '送る文章を書いてください。',
    },
  },
};
