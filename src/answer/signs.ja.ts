import type { Signs } from '../search/signs.ts';

/** What staff read for each sign for or against answering. */
export const signs: Readonly<Record<keyof Signs, string>> = {
  coverage: '質問の言葉が計画にある割合',
  question: '想定質問との近さ',
  unstated: '「書かれていない質問」との近さ',
  beyond: '計画に書かれていないことの聞き方',
  length: '質問の長さ',
  likelihood: '文字の並びの似かた',
  implied: '質問全体の意味に当たる言葉が記載にある',
  rival: 'ほかの市の計画のほうがよく当てはまる度合い',
  strange: '計画が扱わない分野の言葉',
  unmetDetail: '尋ねられた細かい点が記載にない',
  uncarried: '尋ねられた種類の事柄が記載にない',
};
