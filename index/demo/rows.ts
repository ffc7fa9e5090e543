import { dayOf } from '../../src/inquiry/japan.ts';
import { pick, type Random } from './random.ts';
import type { DemoInquiry } from './traffic.ts';

/** Rows of one table, by column. */
export type TableRows = { readonly table: string; readonly rows: readonly Readonly<Record<string, unknown>>[] };

/** The counts of the days, as recording would have made them. */
export const dailyOf = (inquiries: readonly DemoInquiry[]): TableRows => {
  const counts = new Map<string, { questions: number; latency: number; row: Readonly<Record<string, unknown>> }>();
  for (const { at, city, channel, status, kind, latency } of inquiries) {
    const row = { day: dayOf(at), city: city ?? '', channel, status, kind };
    const key = Object.values(row).join('|');
    const known = counts.get(key) ?? { questions: 0, latency: 0, row };
    known.questions++;
    known.latency += latency;
    counts.set(key, known);
  }
  return {
    table: 'daily',
    rows: [...counts.values()].map(({ row, questions, latency }) => ({ ...row, questions, latency })),
  };
};

const comments = ['聞きたいことと違う', '古い計画しか出ない', '電話番号が知りたかった', 'もっとやさしい言葉で', null];

/** What some of those who asked thought of the answer. */
export const feedbackOf = (inquiries: readonly DemoInquiry[], random: Random): TableRows => ({
  table: 'feedback',
  rows: inquiries
    .filter(({ channel }) => channel !== 'api' && random() < 0.03)
    .map(({ at, city, channel, status, question, passages, asker }) => {
      const verdict = random() < (status === 'answered' ? 0.8 : 0.2) ? 'up' : 'down';
      return {
        at: at + 30_000,
        city,
        channel,
        verdict,
        question: channel === 'slack' ? question : null,
        passage: (JSON.parse(passages) as string[])[0] ?? null,
        reason: null,
        comment: verdict === 'down' ? pick(random, comments) : null,
        asker,
      };
    }),
});

/** Hand-offs of some who got no answer: most are over, the newest are not. */
export const handOffsOf = (inquiries: readonly DemoInquiry[], random: Random): TableRows[] => {
  const passed = inquiries.filter(
    ({ status, channel }) => status === 'not_found' && channel === 'line' && random() < 0.04,
  );
  const open = new Set(passed.slice(-6));
  const rows = passed.map((inquiry, number) => {
    const state = !open.has(inquiry) ? 'closed' : number % 2 === 0 ? 'waiting' : 'answered';
    return {
      id: number + 1,
      key: `demo:${number}`,
      made: `demo:${number}`,
      at: inquiry.at,
      city: inquiry.city,
      channel: 'line',
      language: 'ja',
      question: inquiry.question,
      desk: null,
      state,
      asker: inquiry.asker,
      due: null,
      reminders: 0,
      touched: inquiry.at + 3_600_000,
      closed: state === 'closed' ? inquiry.at + 86_400_000 : null,
      closed_by: state === 'closed' ? 'demo' : null,
    };
  });
  const messages = rows
    .filter(({ state }) => state !== 'waiting')
    .map(({ id, at }) => ({
      hand_off: id,
      key: `demo:${id}`,
      made: `demo:${id}`,
      at: at + 3_600_000,
      side: 'staff',
      by: 'demo',
      text: 'お問い合わせありがとうございます。担当課で確かめて、窓口でご案内します。（見本の返事です）',
      state: 'sent',
    }));
  return [
    { table: 'hand_offs', rows },
    { table: 'hand_off_messages', rows: messages },
  ];
};
