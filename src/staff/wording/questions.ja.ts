/** The list of questions and its export. */
export const questionsWords = {
  title: '質問の一覧',
  intro:
    '市民の方や職員から届いた質問です。個人情報と思われる部分は、伏せてから記録しています。残す日数（設定 RETENTION_DAYS）を過ぎた質問は消えるため、概況の数より少ないことがあります。',
  latency: (milliseconds: number) =>
    milliseconds < 1000 ? `${Math.round(milliseconds)}ミリ秒` : `${(milliseconds / 1000).toFixed(1)}秒`,
  curated: '市の回答を案内',
  csv: 'この条件でCSVを保存する',
  csvHint: (most: number) =>
    `新しいものから${most.toLocaleString('ja-JP')}件まで。保存したことは操作の記録に残ります。`,
  columns: ['番号', '日時', '市', '窓口', '結果', '種類', '理由', '質問', '市の回答の番号', '所要時間（ミリ秒）'],
  more: (most: number, address: string) =>
    `ここまで${most.toLocaleString('ja-JP')}件。続きは次のアドレスで保存できます： ${address}`,
  cut: 'データベースにつながらなくなったため、ここで終わっています。もう一度保存してください。',
} as const;
