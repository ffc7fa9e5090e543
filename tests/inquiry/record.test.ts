import { describe, expect, test } from 'vitest';
import type { AnswerTrace } from '../../src/message.ts';
import { dataKey, monday, openedInquiries } from './opened.ts';

const trace: AnswerTrace = {
  city: 'koganei',
  status: 'not_found',
  kind: 'passages',
  reason: 'weak_match',
  topic: ['歩道'],
  passages: [],
  curated: null,
};
const asked = {
  channel: 'line',
  question: '歩道を直して。電話は 03-0000-0000、メールは a@example.jp',
  city: null,
  trace,
  latency: 12,
  asker: 'U1',
  message: 'm1',
} as const;
const day = 86_400_000;

describe('the record', () => {
  test('keeps the masked question, and of who asked only a keyed hash', async () => {
    const { inquiries, database } = openedInquiries();
    await inquiries.recorder.record(asked);
    const [row] = database.rows('inquiries');
    expect(row).toMatchObject({ city: 'koganei', channel: 'line', status: 'not_found', at: monday, latency: 12 });
    expect(JSON.stringify(row)).not.toMatch(/0000-0000|example|"U1"|"m1"/u);
    const under = async (key: string) => openedInquiries({ DATA_KEY: key }).inquiries.hashes.of('U1');
    expect(row?.asker).toBe(await under(dataKey));
    expect(row?.asker).not.toBe(await under(Buffer.alloc(32, 8).toString('base64')));
  });

  test('counts by the day in Japan: a minute before midnight is another day', async () => {
    const { inquiries, database, clock } = openedInquiries();
    clock.now = Date.parse('2026-12-31T23:59:00+09:00');
    await inquiries.recorder.record(asked);
    clock.now += 60_000;
    await inquiries.recorder.record(asked);
    await inquiries.recorder.record(asked);
    expect(database.rows('daily').map((row) => [row.day, row.questions, row.latency])).toEqual([
      ['2026-12-31', 1, 12],
      ['2027-01-01', 2, 24],
    ]);
  });

  test('waits for a database that is down, and counts what it could not hold', async () => {
    const { inquiries, database } = openedInquiries();
    await inquiries.recorder.record(asked);
    database.down = true;
    for (let count = 0; count < 203; count++) await inquiries.recorder.record(asked);
    database.down = false;
    for (let count = 0; count < 11; count++) await inquiries.recorder.record(asked);
    expect(database.rows('inquiries')).toHaveLength(1 + 200 + 11);
    expect(database.rows('losses')).toMatchObject([{ day: '2026-11-30', records: 3 }]);
  });

  test('deletes what a person or a message left, under the former key as well', async () => {
    const { inquiries, database } = openedInquiries();
    await inquiries.recorder.record(asked);
    await inquiries.recorder.record({ ...asked, message: 'm2' });
    await inquiries.recorder.record({ ...asked, asker: 'U2', message: 'm3' });
    await inquiries.recorder.opinion({ channel: 'line', city: null, verdict: 'down', comment: '違う', asker: 'U1' });
    expect(await inquiries.recorder.forgetMessage('m1')).toBe(true);
    expect(database.rows('inquiries')).toHaveLength(2);
    const rotated = openedInquiries(
      { DATA_KEY: Buffer.alloc(32, 9).toString('base64'), DATA_KEY_OLD: dataKey },
      database,
    ).inquiries;
    expect(await rotated.recorder.forgetAsker('U1')).toBe(true);
    expect(database.rows('inquiries')).toHaveLength(1);
    expect(database.rows('feedback')).toEqual([]);
    database.down = true;
    expect(await rotated.recorder.forgetAsker('U2')).toBe(false);
  });

  test('does not write what waited for a database that was down once its person is forgotten', async () => {
    const { inquiries, database } = openedInquiries();
    await inquiries.recorder.record({ ...asked, asker: 'U2', message: 'm3' });
    database.down = true;
    await inquiries.recorder.record(asked);
    await inquiries.recorder.record({ ...asked, asker: 'U2', message: 'm2' });
    await inquiries.recorder.forgetAsker('U1');
    await inquiries.recorder.forgetMessage('m2');
    database.down = false;
    await inquiries.recorder.record({ ...asked, asker: 'U3', message: 'm4' });
    expect(database.rows('inquiries')).toHaveLength(2);
  });

  test('deletes texts after the retention, and keeps the counts', async () => {
    const { inquiries, database, clock } = openedInquiries({ RETENTION_DAYS: '10' });
    await inquiries.recorder.record(asked);
    clock.now = monday + 11 * day;
    await inquiries.recorder.record(asked);
    await inquiries.daily();
    expect(database.rows('inquiries')).toHaveLength(1);
    expect(database.rows('daily')).toHaveLength(2);
  });
});

describe('gaps', () => {
  test('group what is alike, and leave out what plans do not treat by their nature', async () => {
    const { inquiries } = openedInquiries();
    const ask = (question: string, more: Partial<AnswerTrace> = {}) =>
      inquiries.recorder.record({ ...asked, question, trace: { ...trace, topic: [], ...more } });
    await ask('駅前に自転車を置ける場所を増やして');
    await ask('駅前の自転車置ける場所増やしてほしい');
    await ask('図書館は何時までですか');
    await ask('明日の天気は', { reason: 'out_of_scope' });
    const gaps = await inquiries.gaps(7, null);
    expect(gaps.map(({ count, question }) => [count, question])).toEqual([
      [2, '駅前の自転車置ける場所増やしてほしい'],
      [1, '図書館は何時までですか'],
    ]);
    expect(await inquiries.gaps(7, 'musashino')).toEqual([]);
  });
});
