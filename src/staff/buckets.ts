import { dayAfter } from '../inquiry/japan.ts';
import type { DayCount } from '../inquiry/statistics.ts';
import { shortDay } from './moment.tsx';

/** Days that a chart shows as one column. */
export type Bucket = {
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  readonly counts: readonly DayCount[];
};

/** Periods longer than this are shown by the week. */
const mostDays = 31;
const week = 7;

export const isWeekly = (days: number): boolean => days > mostDays;

/** Days (or weeks, counted back from the last day) from `from` on; a rest of a few days goes with the first week. */
export const bucketsOf = (from: string, days: number, counts: readonly DayCount[]): Bucket[] => {
  const size = isWeekly(days) ? week : 1;
  const rest = days % size;
  const first = rest === 0 ? size : rest <= size / 2 ? size + rest : rest;
  const starts = [0];
  for (let start = first; start < days; start += size) starts.push(start);
  return starts.map((start, at) => {
    const begins = dayAfter(from, start);
    const ends = dayAfter(from, (starts[at + 1] ?? days) - 1);
    return { from: begins, to: ends, counts: counts.filter(({ day }) => begins <= day && day <= ends) };
  });
};

/** 「11月3日」, or 「11月3日〜9日」 for several days. */
export const bucketName = ({ from, to }: Bucket): string =>
  from === to ? shortDay(from) : `${shortDay(from)}〜${shortDay(to)}`;

/** 「11/3」: the name that fits under a column. */
export const bucketMark = ({ from }: Bucket): string => {
  const [, month, date] = from.split('-').map(Number);
  return `${month}/${date}`;
};
