import { describe, expect, test } from 'vitest';
import { createRandom } from '../../index/demo/random.ts';
import { dailyOf, handOffsOf } from '../../index/demo/rows.ts';
import { type Sample, trafficOf } from '../../index/demo/traffic.ts';
import { dayOf } from '../../src/inquiry/japan.ts';
import { noTrace } from '../message.ts';

const until = Date.parse('2026-11-28T03:00:00Z');
const answered: Sample = {
  question: '市民農園を借りたい',
  city: 'koganei',
  trace: { ...noTrace, status: 'answered', city: 'koganei', passages: ['p1'] },
};
const unanswered: Sample = { question: '駅前に公衆トイレを作って', city: null, trace: noTrace };
const make = () => trafficOf({ answered: [answered], unanswered: [unanswered] }, 5000, until, createRandom(1));

describe('the demo year', () => {
  test('is the same for the same numbers, ends now and spans a year', () => {
    const inquiries = make();
    expect(inquiries).toEqual(make());
    expect(inquiries.length).toBeGreaterThan(4800);
    expect(inquiries.every(({ at }) => at <= until && at > until - 366 * 86_400_000)).toBe(true);
    expect(new Set(inquiries.map(({ at }) => dayOf(at))).size).toBeGreaterThan(355);
  });

  test('counts its days as the record would', () => {
    const inquiries = make();
    const { rows } = dailyOf(inquiries);
    expect(rows.reduce((sum, { questions }) => sum + Number(questions), 0)).toBe(inquiries.length);
    const day = dayOf(inquiries[0]?.at ?? 0);
    const counted = rows.filter((row) => row.day === day).reduce((sum, { questions }) => sum + Number(questions), 0);
    expect(counted).toBe(inquiries.filter(({ at }) => dayOf(at) === day).length);
  });

  test('keeps no way back to anybody', () => {
    const [handOffs] = handOffsOf(make(), createRandom(2));
    expect(handOffs?.rows.length).toBeGreaterThan(5);
    for (const row of handOffs?.rows ?? []) expect(Object.keys(row)).not.toContain('reply_to');
  });
});
