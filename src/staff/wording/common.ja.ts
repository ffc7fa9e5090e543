import type { Role } from '../../inquiry/people.ts';
import type { ProposalState } from '../../inquiry/proposals.ts';
import type { ChannelName } from '../../inquiry/schema.ts';

/** Where people ask. */
export const channelNames: Readonly<Record<ChannelName, string>> = {
  line: 'LINE',
  slack: 'Slack',
  web: 'ウェブ',
  api: 'API',
};

export const roleNames: Readonly<Record<Role, string>> = {
  viewer: '閲覧',
  editor: '編集',
  admin: '管理',
};

export const proposalStateNames: Readonly<Record<ProposalState, string>> = {
  open: '未検討',
  taken: '採用',
  declined: '見送り',
};

/** Words that several staff pages have. */
export const common = {
  shared: '職員（共通パスワード）',
  sharedOf: (city: string) => `${city}の職員（共通パスワード）`,
  nav: {
    label: '職員用ページ',
    overview: '概況',
    questions: '質問の一覧',
    unanswered: '答えられなかった質問',
    handOffs: '担当者への質問',
    answers: '市の回答',
    feedback: '評価',
    proposals: '言葉の提案',
    switches: '切り替え',
    people: '職員',
    audit: '操作の記録',
    explain: 'お答えの理由',
  },
  signedInAs: (name: string) => `ログイン中：${name}`,
  everyCity: 'すべての市',
  noCity: '市の指定なし',
  all: 'すべて',
  filter: {
    label: '表示の条件',
    period: '期間',
    periods: { 7: '7日間', 30: '30日間', 90: '90日間', 365: '1年間' },
    city: '市',
    channel: '窓口',
    status: '結果',
    kind: '種類',
    state: '状態',
    verdict: '評価',
    submit: '表示する',
  },
  pager: { label: 'ページの移動', first: 'はじめから見る', next: (size: number) => `続きの${size}件を見る` },
  nothing: '当てはまるものはありません。',
  explain: '理由を調べる',
  explainOf: (question: string) => `「${question}」のお答えの理由を調べる`,
  curate: '市の回答を作る',
} as const;
