import type { AnswerTrace } from '../../src/message.ts';
import { pick, type Random } from './random.ts';

/** A question with the answer's trace, to be asked again and again. */
export type Sample = { readonly question: string; readonly city: string | null; readonly trace: AnswerTrace };

/** A row of the table `inquiries`, without its number. */
export type DemoInquiry = {
  readonly at: number;
  readonly city: string | null;
  readonly channel: 'line' | 'slack' | 'web' | 'api';
  readonly status: AnswerTrace['status'];
  readonly kind: string;
  readonly reason: string | null;
  readonly question: string;
  readonly topic: string;
  readonly passages: string;
  readonly curated: null;
  readonly latency: number;
  readonly asker: string | null;
  readonly message: null;
};

const day = 86_400_000;
const hour = 3_600_000;
const minute = 60_000;
const japan = 9 * hour;

/** When people ask, by the hour in Japan: at lunch and after work; staff while the office is open. */
const residents = [2, 1, 1, 0, 0, 1, 3, 6, 9, 10, 10, 11, 16, 12, 10, 10, 11, 13, 14, 15, 17, 16, 10, 5];
const staff = [0, 0, 0, 0, 0, 0, 0, 1, 8, 16, 17, 14, 5, 14, 16, 15, 14, 8, 2, 1, 0, 0, 0, 0];
const channels = ['line', 'web', 'slack', 'api'] as const;

/**
 * A year of questions up to a moment: more on weekdays and from month to month, quiet at the turn of the year, with a
 * peak when the plans were in the city's paper. The same numbers give the same questions.
 *
 * @param until milliseconds since 1970
 */
export const trafficOf = (
  samples: { readonly answered: readonly Sample[]; readonly unanswered: readonly Sample[] },
  count: number,
  until: number,
  random: Random,
): DemoInquiry[] => {
  const days = Array.from({ length: 365 }, (_, back) => until - (364 - back) * day);
  const weights = days.map((at, number) => weightOf(at, number));
  const share = 1 / weights.reduce((sum, weight) => sum + weight, 0);
  return days
    .flatMap((at, number) => {
      const questions = Math.round(count * (weights[number] ?? 0) * share);
      return Array.from({ length: questions }, () => inquiryOn(at, number, samples, random));
    })
    .filter(({ at }) => at <= until)
    .sort((a, b) => a.at - b.at);
};

const weightOf = (at: number, number: number): number => {
  const date = new Date(at + japan);
  const [month, dayOfMonth, weekday] = [date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCDay()];
  const week = weekday === 0 || weekday === 6 ? 0.6 : 1;
  const holidays = (month === 12 && dayOfMonth > 28) || (month === 1 && dayOfMonth < 4) ? 0.3 : 1;
  const paper = dayOfMonth === 1 || dayOfMonth === 2 ? 1.8 : 1;
  return week * holidays * paper * (0.6 + number / 500);
};

const inquiryOn = (
  at: number,
  number: number,
  { answered, unanswered }: { readonly answered: readonly Sample[]; readonly unanswered: readonly Sample[] },
  random: Random,
): DemoInquiry => {
  const channel = pick(random, channels, [55, 27, 16, 2]);
  const start = Math.floor((at + japan) / day) * day - japan;
  const hours = channel === 'slack' ? staff : residents;
  const time = start + hours.indexOf(pick(random, hours, hours)) * hour + Math.floor(random() * 60) * minute;
  // Answers get better over the year, as staff fill the gaps.
  const sample = pick(random, random() < 0.2 - number / 4000 ? unanswered : answered);
  const { status, kind, reason, topic, passages, city } = sample.trace;
  return {
    at: time + Math.floor(random() * minute),
    city: city ?? sample.city,
    channel,
    status,
    kind,
    reason,
    question: sample.question,
    topic: JSON.stringify(topic),
    passages: JSON.stringify(passages),
    curated: null,
    latency: Math.round(8 + random() * 20 + (random() < 0.02 ? 200 * random() : 0)),
    asker: channel === 'web' || channel === 'api' ? null : `demo-${Math.floor(random() * 3000)}`,
    message: null,
  };
};
