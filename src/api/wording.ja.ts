/** Every sentence that the API says by itself; the pages show some of them at the box. */
export const apiWords = {
  problem: {
    invalid_request: '送られた内容を確かめてください',
    not_json: '本文を JSON として読めません',
    not_found: '見つかりません',
    method_not_allowed: 'この方法では受け付けていません',
    too_large: '本文が大きすぎます',
    unsupported_media_type: '本文の形式を受け付けていません',
    internal: '処理の途中で問題が起きました',
    too_many_requests: '質問が続いています',
    unavailable: 'ただいまお答えできません',
    closed: 'ただいまお答えを休んでいます',
  },
  closed: 'ただいまお答えを休んでいます。お急ぎの方は、市の窓口にお尋ねください。',
  body: {
    notJson: '本文は UTF-8 の JSON で送ってください。',
    tooLarge: (limit: number) => `本文は ${limit} バイトまでです。`,
    mediaType: 'Content-Type は application/json にしてください。',
    notObject: '本文は JSON のオブジェクト（{ … }）で送ってください。',
  },
  field: {
    detail: (field: string, message: string) => `${field}: ${message}`,
    required: '必要な項目です。',
    notString: '文字列で送ってください。',
    notInteger: (min: number, max: number) => `${min} から ${max} までの整数で送ってください。`,
    notOneOf: (values: readonly string[]) => `次のどれかを送ってください: ${values.join(', ')}`,
    tooLong: (limit: number) => `${limit} 文字までで送ってください。`,
  },
  question: {
    empty: '質問を入力してください。',
    tooLong: (limit: number, length: number) =>
      `質問は ${limit} 文字以内で入力してください（いまは ${length} 文字です）。`,
  },
  city: {
    unknown: (ids: readonly string[]) => `知らない市です。次のどれかを送ってください: ${ids.join(', ')}`,
  },
  missing: {
    route: 'この URL には何もありません。',
    plan: 'この番号の計画はありません。',
    passage: 'この番号の文はありません。計画の更新で番号が変わったのかもしれません。',
  },
  method: (allowed: string) => `使える方法は ${allowed} です。`,
  busy: '短い間に質問が続いたため、少しお休みしています。1分ほど待ってから、もう一度お試しください。',
  internal: '申し訳ありません。時間をおいて、もう一度お試しください。',
} as const;
