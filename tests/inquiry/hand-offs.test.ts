import { describe, expect, test } from 'vitest';
import type { HandOffRequest, HandOffs } from '../../src/hand-off.ts';
import { dataKey, monday, type Opened, openedInquiries } from './opened.ts';

const user = `U${'0'.repeat(31)}1`;
const request: HandOffRequest = {
  key: 'event-1',
  channel: 'line',
  question: '店の前の歩道が狭い。電話は 03-0000-0000',
  city: 'koganei',
  language: 'ja',
  replyTo: JSON.stringify({ account: 'all', userId: user }),
  asker: user,
};
const minute = 60_000;
const day = 86_400_000;

const deskOf = ({ inquiries }: Opened): HandOffs => {
  if (!inquiries.handOffs) throw new Error('Hand-offs are off.');
  return inquiries.handOffs;
};

const mine = (id: number) => ({ id, channel: 'line', asker: user }) as const;

describe('passing on', () => {
  test('shows the question to staff, masked, and keeps the way back sealed', async () => {
    const opened = openedInquiries();
    const { handOff, sent } = await deskOf(opened).pass(request);
    expect(sent).toBe(true);
    expect(opened.room.map(({ event, handOff: shown }) => [event, shown.id])).toEqual([['opened', handOff.id]]);
    expect(handOff).toMatchObject({ state: 'waiting', cityName: '小金井市', desk: '小金井市市民部経済課' });
    const [row] = opened.database.rows('hand_offs');
    expect(JSON.stringify(row)).not.toMatch(/U0000|0000-0000/u);
    expect(row?.reply_to).toMatch(/^1\./u);
  });

  test('counts a press that is delivered twice, or twice at once, as one', async () => {
    const opened = openedInquiries();
    await Promise.all([deskOf(opened).pass(request), deskOf(opened).pass(request)]);
    await deskOf(opened).pass(request);
    expect(opened.database.rows('hand_offs')).toHaveLength(1);
    expect(opened.room.map(({ event }) => event)).toEqual(['opened']);
  });

  test('says by when to expect an answer: the end of the next office day', async () => {
    const opened = openedInquiries();
    const at = (day: string): number => Date.parse(day);
    for (const [now, open, by] of [
      ['2026-11-30T09:30:00+09:00', true, '2026-12-01T17:15:00+09:00'],
      ['2026-11-27T20:00:00+09:00', false, '2026-12-01T17:15:00+09:00'],
      ['2026-12-28T17:15:00+09:00', false, '2027-01-05T17:15:00+09:00'],
      ['2026-05-01T08:29:59+09:00', false, '2026-05-07T17:15:00+09:00'],
    ] as const) {
      opened.clock.now = at(now);
      expect(deskOf(opened).offer('koganei'), now).toEqual({ open, answerBy: at(by) });
    }
  });

  test('is off without a room or a key', () => {
    expect(openedInquiries({ HANDOFF_SLACK_CHANNEL: '' }).inquiries.handOffs).toBeNull();
    expect(openedInquiries({ DATA_KEY: 'too short' }).inquiries.handOffs).toBeNull();
  });

  test('waits for a room that is down, and reaches it later, in order and once', async () => {
    const opened = openedInquiries();
    opened.outcomes.room.push({ kind: 'later' }, { kind: 'later', after: 5 * minute });
    const { handOff, sent } = await deskOf(opened).pass(request);
    expect(sent).toBe(false);
    await deskOf(opened).writeBack(mine(handOff.id), { key: 'event-2', text: '急いでいます' });
    opened.clock.now += minute;
    await opened.inquiries.everyMinute();
    expect(opened.room).toEqual([]);
    opened.clock.now += minute;
    await opened.inquiries.everyMinute();
    expect(opened.room).toEqual([]);
    opened.clock.now += 5 * minute;
    await opened.inquiries.everyMinute();
    await opened.inquiries.everyMinute();
    expect(opened.room.map(({ event, message }) => [event, message?.text])).toEqual([
      ['opened', undefined],
      ['wrote', '急いでいます'],
    ]);
  });
});

describe('answering', () => {
  test('reaches the asker, who can write back, and ends with the way back deleted', async () => {
    const opened = openedInquiries();
    const desk = deskOf(opened);
    const { id } = (await desk.pass(request)).handOff;
    const answered = await desk.answer(id, { key: 'view-1', text: '道路管理課が見に行きます。', by: 'U9' });
    expect(answered).toMatchObject({ kind: 'done', sent: true, handOff: { state: 'answered' } });
    expect(opened.asker.map(({ event, replyTo, message }) => [event, replyTo, message?.text])).toEqual([
      ['answered', request.replyTo, '道路管理課が見に行きます。'],
    ]);
    expect(await desk.writeBack(mine(id), { key: 'event-2', text: 'ありがとうございます。' })).toMatchObject({
      kind: 'done',
      handOff: { state: 'waiting' },
    });
    expect(await desk.close(id, 'U9')).toMatchObject({ kind: 'done', handOff: { state: 'closed' } });
    expect(opened.database.rows('hand_offs')[0]).toMatchObject({ reply_to: null, closed_by: 'U9' });
    // Who has had an answer is not told of the end as well: every push costs the city.
    expect(opened.asker.map(({ event }) => event)).toEqual(['answered']);
    expect(opened.room.map(({ event }) => event)).toEqual(['opened', 'answered', 'wrote', 'closed']);
    expect(opened.database.rows('outbox')).toEqual([]);
    expect(opened.database.rows('audit').map(({ by, action, subject, city }) => [by, action, subject, city])).toEqual([
      ['U9', 'hand_off_answered', String(id), 'koganei'],
      ['U9', 'hand_off_closed', String(id), 'koganei'],
    ]);
  });

  test('counts one press once; two of the staff may both answer', async () => {
    const opened = openedInquiries();
    const desk = deskOf(opened);
    const { id } = (await desk.pass(request)).handOff;
    const said = { key: 'view-1', text: 'お答えします。', by: 'U9' };
    const results = await Promise.all([desk.answer(id, said), desk.answer(id, said)]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['done', 'repeated']);
    await desk.answer(id, { key: 'view-2', text: '補足します。', by: 'U8' });
    expect(opened.asker.map(({ message }) => message?.text)).toEqual(['お答えします。', '補足します。']);
  });

  test('after the end is refused, and nobody is told', async () => {
    const opened = openedInquiries();
    const desk = deskOf(opened);
    const { id } = (await desk.pass(request)).handOff;
    await desk.settle(mine(id));
    expect(await desk.answer(id, { key: 'view-1', text: '遅れました。', by: 'U9' })).toMatchObject({ kind: 'closed' });
    expect(await desk.close(id, 'U9')).toMatchObject({ kind: 'closed' });
    expect(await desk.answer(99, { key: 'view-2', text: '?', by: 'U9' })).toEqual({ kind: 'unknown' });
    expect(opened.asker).toEqual([]);
  });

  test('of an asker who has blocked the account is told to staff', async () => {
    const opened = openedInquiries();
    const desk = deskOf(opened);
    const { id } = (await desk.pass(request)).handOff;
    opened.outcomes.asker.push({ kind: 'unreachable' });
    const result = await desk.answer(id, { key: 'view-1', text: 'お答えします。', by: 'U9' });
    expect(result).toMatchObject({ kind: 'done', handOff: { messages: [{ state: 'unreachable' }] } });
    expect(opened.room.map(({ event }) => event)).toEqual(['opened', 'answered', 'unreachable']);
  });

  test('goes on after a change of the key, and is sealed anew by the daily task', async () => {
    const before = openedInquiries();
    const { id } = (await deskOf(before).pass(request)).handOff;
    const sealed = before.database.rows('hand_offs')[0]?.reply_to;
    const newKey = Buffer.alloc(32, 9).toString('base64');
    const after = openedInquiries({ DATA_KEY: newKey, DATA_KEY_OLD: dataKey }, before.database);
    await deskOf(after).answer(id, { key: 'view-1', text: 'お答えします。', by: 'U9' });
    expect(after.asker[0]?.replyTo).toBe(request.replyTo);
    expect(await deskOf(after).writeBack(mine(id), { key: 'event-2', text: 'はい' })).toMatchObject({ kind: 'done' });
    await after.inquiries.daily();
    expect(before.database.rows('hand_offs')[0]?.reply_to).not.toBe(sealed);
    const later = openedInquiries({ DATA_KEY: newKey }, before.database);
    await deskOf(later).answer(id, { key: 'view-2', text: 'もう一度。', by: 'U9' });
    expect(later.asker[0]?.replyTo).toBe(request.replyTo);
  });
});

describe('several at once', () => {
  test('are kept apart: nobody writes to, settles or sees another one’s', async () => {
    const opened = openedInquiries();
    const desk = deskOf(opened);
    const other = `U${'0'.repeat(31)}2`;
    const [first, second] = await Promise.all([
      desk.pass(request),
      desk.pass({ ...request, key: 'event-9', replyTo: 'other', asker: other, question: '別の質問' }),
    ]);
    const theirs = { id: second.handOff.id, channel: 'line', asker: user } as const;
    expect(await desk.writeBack(theirs, { key: 'x', text: 'のぞき見' })).toEqual({ kind: 'unknown' });
    expect(await desk.settle(theirs)).toEqual({ kind: 'unknown' });
    await desk.answer(second.handOff.id, { key: 'view-1', text: '別の方へ', by: 'U9' });
    await desk.answer(first.handOff.id, { key: 'view-2', text: 'あなたへ', by: 'U9' });
    expect(opened.asker.map(({ replyTo, message }) => [replyTo, message?.text])).toEqual([
      ['other', '別の方へ'],
      [request.replyTo, 'あなたへ'],
    ]);
  });

  test('of one person are all closed when they leave', async () => {
    const opened = openedInquiries();
    const desk = deskOf(opened);
    await desk.pass(request);
    await desk.pass({ ...request, key: 'event-2' });
    await desk.forget('line', user);
    for (const row of opened.database.rows('hand_offs')) expect(row).toMatchObject({ state: 'closed', reply_to: null });
  });
});

describe('a web asker', () => {
  test('reads the answer behind a link that only they have', async () => {
    const opened = openedInquiries();
    const desk = deskOf(opened);
    const ticket = 'a-secret-of-the-tests';
    const { id } = (await desk.pass({ ...request, channel: 'web', replyTo: null, asker: null, ticket })).handOff;
    await desk.answer(id, { key: 'view-1', text: 'お答えします。', by: 'U9' });
    expect(await desk.byTicket(ticket)).toMatchObject({ id, messages: [{ text: 'お答えします。', state: 'sent' }] });
    expect(await desk.byTicket('guessed')).toBeNull();
    expect(JSON.stringify(opened.database.rows('hand_offs'))).not.toContain(ticket);
    expect(opened.asker).toEqual([]);
    expect(await desk.writeBack({ ticket }, { key: 'form-1', text: '追加です' })).toMatchObject({ kind: 'done' });
    expect(await desk.settle({ ticket })).toMatchObject({ kind: 'done', handOff: { state: 'closed' } });
  });
});

describe('the clock', () => {
  test('reminds staff an office day apart, three times, until they answer', async () => {
    const opened = openedInquiries();
    await deskOf(opened).pass(request);
    for (let hours = 0; hours < 24 * 12; hours++) {
      opened.clock.now += 60 * minute;
      await opened.inquiries.everyMinute();
    }
    const reminders = opened.room.filter(({ event }) => event === 'reminder');
    expect(reminders).toHaveLength(3);
  });

  test('closes what nobody goes on with, and tells who has had no answer', async () => {
    const opened = openedInquiries();
    const desk = deskOf(opened);
    await desk.pass(request);
    const { id } = (await desk.pass({ ...request, key: 'event-2' })).handOff;
    await desk.answer(id, { key: 'view-1', text: 'お答えします。', by: 'U9' });
    opened.clock.now = monday + 8 * day;
    await opened.inquiries.daily();
    expect(opened.database.rows('hand_offs').map(({ state }) => state)).toEqual(['waiting', 'closed']);
    opened.clock.now = monday + 31 * day;
    await opened.inquiries.daily();
    expect(opened.database.rows('hand_offs').map(({ state, reply_to }) => [state, reply_to])).toEqual([
      ['closed', null],
      ['closed', null],
    ]);
    expect(opened.asker.map(({ event }) => event)).toEqual(['answered', 'closed']);
  });

  test('deletes closed hand-offs with all that was said, after the retention', async () => {
    const opened = openedInquiries({ RETENTION_DAYS: '30' });
    const desk = deskOf(opened);
    const { id } = (await desk.pass(request)).handOff;
    await desk.answer(id, { key: 'view-1', text: 'お答えします。', by: 'U9' });
    await desk.close(id, 'U9');
    opened.clock.now = monday + 31 * day;
    await opened.inquiries.daily();
    expect(opened.database.rows('hand_offs')).toEqual([]);
    expect(opened.database.rows('hand_off_messages')).toEqual([]);
  });
});
