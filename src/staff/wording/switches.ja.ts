import type { SwitchName } from '../../inquiry/switches.ts';

/** What can be switched. */
export const switchesWords = {
  title: '切り替え',
  intro: 'お答えを一時的に止めたり、お知らせに替えたりできます。変更は、1分以内に反映されます。',
  names: {
    maintenance: 'メンテナンスのお知らせ（お答えの代わりに表示）',
    line: 'LINEを止める',
    slack: 'Slackを止める',
    web: 'ウェブを止める',
    handOff: '担当者への質問の受け付けを止める',
  } satisfies Record<SwitchName, string>,
  now: 'いま止めているもの',
  none: '止めているものはありません。',
  columns: ['内容', '市', '表示する文', 'いつ・だれが', '操作'],
  usual: '決まった文',
  resume: '再開する',
  resumeOf: (name: string, city: string) => `${city}の「${name}」を再開する`,
  form: {
    heading: '新しく止める',
    name: '内容',
    city: '市',
    text: '市民の方に表示する文',
    textHint: (most: number) => `${most}文字まで。空欄なら、決まった文を表示します。`,
    tooLong: (most: number) => `${most}文字以内で入力してください。`,
    submit: '止める',
  },
  notAllowed: '切り替えは、管理の権限を持つ職員だけができます。',
  done: { changed: '変更しました。1分以内に反映されます。' },
} as const;
