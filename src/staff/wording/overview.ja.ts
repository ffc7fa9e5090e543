import type { ChannelName } from '../../inquiry/schema.ts';
import { channelNames } from './common.ja.ts';

const count = (value: number): string => value.toLocaleString('ja-JP');
const share = (value: number): string => `${Math.round(value * 100)}％`;
const previous = (days: number): string => `その前の${days}日間`;

/** The overview, with what each chart says. */
export const overviewWords = {
  title: '概況',
  count,
  share,
  numbers: {
    label: '数',
    questions: '質問',
    answered: '答えられた割合',
    unanswered: '答えられなかった質問',
    latency: '答えるまでの平均',
    handOffs: '担当者への質問',
    lost: '記録できなかった質問',
    items: (value: number) => `${count(value)}件`,
    open: (waiting: number, answered: number) => `返答待ち${count(waiting)}件・やり取り中${count(answered)}件`,
    answeredHint: '聞き返しを除いた質問のうち、答えを示せたもの',
    handOffsHint: '期間によらず、いま開いているもの',
    lostHint: 'データベースにつながらなかったため',
  },
  nothing: 'この期間の質問はまだありません。期間や市を変えてみてください。',
  table: '数の表',
  captionOf: (heading: string) => `${heading}（表）`,
  axes: { questions: '件', share: '％' },
  byDay: {
    heading: '質問の数',
    label: (weekly: boolean) => `${weekly ? '週' : '日'}ごとの質問の数を窓口別に積み上げた棒グラフ`,
    says: (days: number, now: number, before: number): string => {
      if (before === 0)
        return `この${days}日間で${count(now)}件の質問がありました。${previous(days)}の記録はありません。`;
      const change = Math.round((now / before - 1) * 100);
      const compared =
        change === 0
          ? 'ほぼ同じです'
          : change > 0
            ? `より${count(change)}％多く届いています`
            : `より${count(-change)}％少なくなっています`;
      return `この${days}日間で${count(now)}件。${previous(days)}（${count(before)}件）${change === 0 ? 'と' : ''}${compared}。`;
    },
    most: (channel: ChannelName, part: number) =>
      `いちばん使われている窓口は${channelNames[channel]}で、${share(part)}です。`,
    columns: (weekly: boolean) => [weekly ? '期間' : '日', ...Object.values(channelNames), '合計'],
  },
  byShare: {
    heading: '答えられた割合',
    label: (weekly: boolean) => `${weekly ? '週' : '日'}ごとの答えられた割合の折れ線グラフ`,
    says: (days: number, now: number, before: number | null): string => {
      if (before === null) return `答えられた割合は${share(now)}です。`;
      const points = Math.round(now * 100) - Math.round(before * 100);
      if (points === 0) return `答えられた割合は${share(now)}で、${previous(days)}と同じです。`;
      return `答えられた割合は${share(now)}で、${previous(days)}より${Math.abs(points)}ポイント${points > 0 ? '上がりました' : '下がりました'}。`;
    },
    lowest: (when: string, part: number) => `いちばん低かったのは${when}の${share(part)}です。`,
    columns: (weekly: boolean) => [weekly ? '期間' : '日', '答えた', '答えられなかった', '割合'],
  },
  byCity: {
    heading: '市ごとの質問',
    label: '市ごとの質問の数の棒グラフ',
    says: (city: string, value: number, part: number) =>
      `いちばん多いのは「${city}」で、${count(value)}件（${share(part)}）です。`,
    lowest: (city: string, part: number) => `答えられた割合がいちばん低いのは「${city}」の${share(part)}です。`,
    columns: ['市', '質問', '答えた', '答えられなかった', '答えられた割合'],
  },
} as const;
