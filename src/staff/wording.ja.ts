import type { Answer } from '../answer/answer.ts';
import { asked } from '../answer/asked.ja.ts';
import type { ExplainedSlot, StepName } from '../answer/explanation.ts';
import { two } from './numbers.ts';

type Relation = ExplainedSlot['concepts'][number]['relation'];

/** What each step of the pipeline does. */
export const steps: Readonly<Record<StepName, string>> = {
  fixed: '定型の応答（あいさつ・緊急・相談など）',
  foreignCity: '収めていない自治体かどうかの判断',
  foreignYear: '計画の期間の外の年かどうかの判断',
  outside: '市と関係のない話かどうかの判断',
  comparison: '市どうしの比較',
  overview: '一覧（全部を挙げる）',
  contact: '連絡先',
  several: '一通に複数の質問',
  found: '本文の検索',
  fromPreset: '選ばれている市の計画での再検索',
  notFound: '見つからないことの返答',
};

export const statuses: Readonly<Record<Answer['status'], string>> = {
  answered: '答えました',
  not_found: '答えませんでした',
  clarify: '聞き返しました',
};

export const kinds: Readonly<Record<Answer['kind'], string>> = {
  passages: '計画の記載',
  contact: '連絡先',
  indicator: '目標の数値',
  schedule: '年度ごとの予定',
  comparison: '市どうしの比較',
  overview: '一覧',
  help: '案内',
};

const reasons = new Map([
  ['no_match', '計画に手がかりになる言葉がありません'],
  ['weak_match', '確かさが基準に足りません'],
  ['asked_detail_missing', '話題の記載はありますが、たずねられた事柄（金額・期限・人数など）が書かれていません'],
  ['other_municipality', '収めていない自治体についての質問です'],
  ['out_of_scope', '計画で答える質問ではありません'],
  ['year_outside', '計画の期間や記載の外の年についての質問です'],
]);
const askedNames = new Map<string, string>(Object.entries(asked));
const relations: Readonly<Record<Relation, string>> = { same: '同じ', narrower: '狭い', broader: '広い' };

/** Why there was no answer; a reason without words of its own is shown by its name. */
export const reasonOf = (reason: string): string => reasons.get(reason) ?? reason;
/** What a question asks for; a demand without words of its own is shown by its name. */
export const askedOf = (name: string): string => askedNames.get(name) ?? name;

/** Every sentence of the staff pages. */
export const words = {
  titleOf: (page: string) => `${page} | まちこたえ（職員用）`,
  errorTitle: (title: string) => `エラー：${title}`,
  start: '職員用のはじめのページへ',
  home: 'まちこたえのはじめのページへ',
  signOut: 'ログアウトする',
  none: 'なし',

  signIn: {
    title: '職員用のログイン',
    intro: 'このページは、まちこたえを担当する職員のためのものです。',
    token: 'パスワード',
    hint: '運用の担当者から受け取ったものを入力してください。',
    submit: 'ログインする',
    empty: 'パスワードを入力してください。',
    wrong: 'ログインできませんでした。パスワードを確かめて、もう一度入力してください。',
    ended: 'ログインの期限が切れました。もう一度ログインしてください。',
  },

  unset: {
    title: '職員用ページはまだ使えません',
    lines: [
      '設定 STAFF_TOKEN がありません。運用の担当者に、設定を依頼してください。',
      '市民の方へのお答えは、いつもどおり使えます。',
    ],
  },
  foreign: {
    title: '送信を受け付けられませんでした',
    lines: [
      '職員用ページの画面から送られたものではないため、受け付けませんでした。',
      'ページを開き直して、もう一度お試しください。',
    ],
  },

  explain: {
    title: 'お答えの理由を調べる',
    titleOf: (question: string) => `「${question}」へのお答えの理由`,
    intro: '質問を入力すると、その質問をどう読み取り、何を見つけ、なぜ答えたか（答えなかったか）を表示します。',
    hint: (limit: number) => `${limit}文字まで。個人情報は書かないでください。`,
    submit: '調べる',
  },

  outcome: {
    heading: '結果',
    result: '結果',
    why: '理由',
    step: '決めた段階',
    verdict: '検索の判断',
    verdictOf: (answer: boolean) => (answer ? '答えられます' : '答えられません'),
    notUsed: 'この質問では、検索の判断を使っていません。',
    confidence: '確かさ',
    compared: (sure: number, threshold: number) =>
      `${sure.toFixed(3)} ${sure < threshold ? '＜' : '≧'} 基準 ${threshold.toFixed(3)}`,
    seeAnswer: '市民の方へのお答えを見る',
  },

  reading: {
    heading: '質問の読み取り',
    names: {
      question: '質問',
      normalized: '整えた形',
      cities: '名の出た市',
      searched: '探した計画',
      asked: 'たずねている事柄',
      mended: '直した誤字',
      readings: 'かなから読んだ語',
      years: '年',
      notes: '補足',
    },
    mendedOf: (from: string, to: string) => `${from} → ${to}`,
    foreignOf: (name: string) => `${name}（収めていません）`,
    demanded: (type: string) => `${type}（必須）`,
    inEnglish: '英語の質問として読みました',
    continued: '前のお答えの続きとして読みました',
  },

  terms: {
    caption: '語',
    columns: ['語', '重み', '珍しさ', '索引'],
    known: 'あり',
    unknown: 'ありません',
  },
  concepts: {
    caption: '言葉の組',
    columns: ['組', '分野', '重み', '当たった語'],
    heard: 'かなの読みから',
  },
  implied: {
    caption: '全体として似ている言い方',
    columns: ['組', '分野', '近さ'],
  },
  signs: {
    caption: '確かさの内訳',
    columns: ['しるし', '値', '重みをかけた値'],
  },
  slots: {
    caption: '答えに求めるもの',
    columns: ['求めるもの', '割合', '重み', '代わりになる言葉の組'],
    itselfOnly: 'なし（その語だけ）',
    relative: (relation: Relation, name: string, factor: number) => `${name}（${relations[relation]} ×${two(factor)}）`,
  },
  hits: {
    heading: '見つかった記載',
    caption: (candidates: number, shown: number) => `候補${candidates}件のうち上位${shown}件`,
    columns: [
      '記載',
      '点数',
      '検索',
      '言葉',
      '想定質問',
      '加減',
      '確かさ',
      '満たすもの',
      '足りないもの',
      '書かれていない事柄',
    ],
    raw: (coverage: string, question: string, absent: string) =>
      `言葉 ${coverage}、想定質問との近さ ${question}、計画にない言葉 ${absent}`,
    inSource: '原文で読む',
    inSourceOf: (rank: number) => `（${rank}番目の記載）`,
  },
} as const;
