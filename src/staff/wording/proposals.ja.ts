/** Words that staff propose. */
export const proposalsWords = {
  title: '言葉の提案',
  intro:
    '職員から届いた、言葉や質問の提案です。採用するときは、示した行を seeds/ のファイルに足してください（採用を選んでも、ファイルは変わりません）。',
  kinds: { thesaurus: '言葉の組', expected_question: '想定質問' },
  asked: 'もとの質問',
  lines: '足す行',
  take: '採用にする',
  decline: '見送りにする',
  reopen: '未検討に戻す',
  takeOf: (text: string) => `「${text}」を採用にする`,
  declineOf: (text: string) => `「${text}」を見送りにする`,
  reopenOf: (text: string) => `「${text}」を未検討に戻す`,
  done: { decided: '提案の状態を変えました。' },
} as const;
