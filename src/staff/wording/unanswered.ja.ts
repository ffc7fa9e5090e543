/** Unanswered questions in groups. */
export const unansweredWords = {
  title: '答えられなかった質問',
  intro:
    '計画に答えが見つからなかった質問を、似たものどうしにまとめ、多い順に並べています。期間の中の新しい600件から作ります。',
  count: (count: number) => `${count}件`,
  latest: 'いちばん新しいもの',
  wordings: 'ほかの言い方',
  curateOf: (question: string) => `「${question}」への市の回答を作る`,
  says: (groups: number, questions: number) => `${groups}種類、合わせて${questions}件あります。`,
} as const;
