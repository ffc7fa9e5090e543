import type { Press } from './press.ts';

/** What may be typed instead of pressed, in any of the languages; anything else is a question. */
const commands: readonly (readonly [RegExp, Press])[] = [
  [/^(?:使い方|つかいかた|使いかた|ヘルプ|help|how to use)$/u, { kind: 'usage' }],
  [/^(?:プライバシー|個人情報|privacy)$/u, { kind: 'privacy' }],
  [/^(?:設定|せってい|settings?)$/u, { kind: 'settings' }],
  [/^(?:文字だけ|文字のみ|もじだけ|text only|plain text)$/u, { kind: 'plainText' }],
  [/^(?:カード|カード表示|cards?)$/u, { kind: 'cards' }],
  [/^(?:やさしい日本語|やさしいにほんご)$/u, { kind: 'chooseLanguage', language: 'easy' }],
  [/^(?:english|英語|in english|english please)$/u, { kind: 'chooseLanguage', language: 'en' }],
  [/^(?:日本語|にほんご|japanese)$/u, { kind: 'chooseLanguage', language: 'ja' }],
  [/^(?:言葉|言語|language|languages)$/u, { kind: 'languages' }],
  [/^(?:市を選ぶ|市をえらぶ|市を変える|choose (?:your )?city|change city)$/u, { kind: 'cities' }],
  [/^(?:質問の例|例|examples?)$/u, { kind: 'examples' }],
  [/^(?:担当者に聞く|担当者|市の ?人に ?聞く|職員に聞く|ask a person)$/u, { kind: 'personTyped' }],
  [/^(?:計画の一覧|計画一覧|plans)$/u, { kind: 'plans' }],
  [
    /^(?:履歴を消して|履歴を消す|履歴削除|保存したものを消す|delete my history|delete what is kept)$/u,
    { kind: 'forget' },
  ],
];

/** The command that a message is, as a whole; null for a question. */
export const commandIn = (text: string): Press | null => {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[。.!！\s]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return commands.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
};
