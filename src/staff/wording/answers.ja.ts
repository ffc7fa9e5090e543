import type { DraftFault } from '../../curation.ts';
import type { ListState } from '../../inquiry/curated.ts';

/** The city's own answers. */
export const answersWords = {
  title: '市の回答',
  intro:
    '計画に載っていないことに、市が自分で用意した回答です。計画の引用とは分けて、「市の回答」として案内します。保存すると1分以内に使われます。',
  states: { active: '使用中', expired: '期限切れ', withdrawn: '取り下げ' } satisfies Record<ListState, string>,
  make: '新しい市の回答を作る',
  edit: '開く',
  editOf: (question: string) => `「${question}」の回答を開く`,
  more: (count: number) => `ほか${count}通り`,
  validity: (from: string | null, until: string | null) =>
    from === null && until === null ? '期限なし' : `${from ?? ''}〜${until ?? ''}`,
  changed: '最終更新',
  number: (id: number) => `市の回答 #${id}`,
  form: {
    heading: '内容',
    city: '市',
    questions: '質問の言い方',
    questionsHint: (most: number, length: number) =>
      `1行に1つずつ、${most}個まで（1つ${length}文字まで）。市民の方の言葉で書いてください。`,
    text: '回答',
    textHint: (most: number) => `${most}文字まで。`,
    desk: '担当の窓口',
    deskHint: '書くと、回答といっしょに示します。',
    validFrom: '使い始める日',
    validUntil: '使い終える日',
    dayHint: '空欄なら期限なし。この日を含みます。',
    sourceTitle: '根拠の名前',
    sourceTitleHint: '空欄なら「職員による回答」と示します。',
    sourceUrl: '根拠のアドレス',
    save: '保存する',
  },
  faults: {
    missing: '入力してください。',
    too_long: '長すぎます。短くしてください。',
    too_many: '数が多すぎます。減らしてください。',
    not_a_day: '日付を、2026-04-01 のように入力してください。',
    not_a_url: 'https:// から始まるアドレスを入力してください。',
    before_start: '使い始める日より後の日を入力してください。',
    unknown: '一覧から選び直してください。',
  } satisfies Record<DraftFault['fault'], string>,
  conflict: {
    title: 'ほかの職員が先に保存しました',
    body: (by: string) =>
      `あなたが編集している間に、${by}が新しい版を保存しました。下の「いまの版」と見比べて、必要なところを直し、もう一度保存してください。`,
    present: 'いまの版',
    yours: 'あなたの入力',
  },
  history: {
    heading: 'これまでの版',
    version: (version: number) => `第${version}版`,
    undoes: (version: number) => `第${version}版に戻す`,
    undid: (version: number) => `第${version}版に戻しました`,
    withdrawn: '取り下げ',
    saved: '保存',
    changes: '前の版との違い',
    added: '追加',
    removed: '削除',
    same: '内容の違いはありません。',
    first: 'はじめの版です。',
  },
  withdraw: '取り下げる',
  withdrawHint: '1分以内に案内されなくなります。版は残り、いつでも戻せます。',
  withdrawnNotice: 'この回答は取り下げられています。保存するか、前の版に戻すと、また使われます。',
  fromHandOff: (id: number) => `担当者への質問 #${id} から作りました`,
  done: {
    saved: '保存しました。1分以内に使われます。',
    withdrawn: '取り下げました。1分以内に案内されなくなります。',
    undone: '前の版に戻しました。1分以内に使われます。',
  },
  lines: {
    city: '市',
    question: '質問',
    desk: '窓口',
    validity: '期間',
    source: '根拠',
  },
} as const;
