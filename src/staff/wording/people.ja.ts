/** Who may use the staff pages. */
export const peopleWords = {
  title: '職員',
  intro:
    'Cloudflare Access を通して職員用ページを使う人を、メールアドレスで登録します。共通パスワードで使う人は、ここには載りません。',
  roles: '閲覧：見るだけ。編集：返答と市の回答。管理：切り替えと職員の登録も。',
  caption: '登録されている職員',
  columns: ['メールアドレス', '市', '権限', '登録', '操作'],
  none: '登録されている職員はいません。',
  remove: '外す',
  removeOf: (email: string, city: string) => `${email}（${city}）を外す`,
  form: {
    heading: '職員を登録する',
    hint: '同じメールアドレスと市をもう一度登録すると、権限だけが変わります。',
    email: 'メールアドレス',
    emailError: 'メールアドレスを、name@example.jp のように入力してください。',
    city: '市',
    role: '権限',
    submit: '登録する',
  },
  done: { added: '登録しました。', removed: '外しました。' },
} as const;
