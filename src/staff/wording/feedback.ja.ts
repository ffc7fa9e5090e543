/** What people think of answers. */
export const feedbackWords = {
  title: '評価',
  intro: 'お答えに寄せられた評価です。個人情報と思われる部分は、伏せてから記録しています。',
  verdicts: { up: '役に立った', down: '役に立たなかった' },
  question: '質問',
  noQuestion: '質問の記録はありません',
  reason: '理由',
  comment: 'ひとこと',
  passage: '示した記載を読む',
} as const;
