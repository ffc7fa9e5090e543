import type { Asked } from '../search/asked.ts';

/** What staff read for each type of thing that a question asks for. */
export const asked: Readonly<Record<Asked, string>> = {
  phone: '電話',
  email: 'メール',
  address: '所在地',
  url: 'ホームページ',
  amount: '金額',
  deadline: '期限',
  application: '申し込み方',
  requirement: '条件',
  period: '計画期間',
  person: '人・会社の名前',
  hours: '時間・曜日',
  count: '数',
  duration: '長さ（期間）',
  note: '注記',
  day: '日にち',
  rate: '割合',
  date: '時期',
  place: '場所',
  who: '担い手',
  target: '目標値',
  list: '一覧',
  comparison: '比較',
};
