import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSlackRoom } from '../../bots/slack/room.ts';
import { loadCounter } from '../../index/load.ts';
import type { HandOffs } from '../../src/hand-off.ts';
import { createAsk } from '../../src/port.ts';
import { type Opened, openedInquiries } from '../inquiry/opened.ts';
import { find, textOf } from './harness.ts';
import { type Call, SlackServer } from './slack-server.ts';

const server = new SlackServer();
const counter = loadCounter();
const channel = 'C0000000001';
const minute = 60_000;

beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(() => {
  server.clear();
  server.down = false;
});

/** Inquiries whose room is the real one, in a Slack of the tests; no request stands behind it, so it has no address. */
const openRoom = (settings: Readonly<Record<string, string>> = {}): Opened & { readonly desk: HandOffs } => {
  const log: Readonly<Record<string, unknown>>[] = [];
  const room = createSlackRoom({
    settings: {
      HANDOFF_SLACK_CHANNEL: channel,
      SLACK_BOT_TOKEN: server.token,
      SLACK_API_URL: server.apiUrl,
      ...settings,
    },
    ask: createAsk(counter, () => ({ origin: '', now: new Date() })),
    log: (entry) => log.push(entry),
  });
  const opened = openedInquiries({}, undefined, { room });
  if (!opened.inquiries.handOffs) throw new Error('Hand-offs are off.');
  return { ...opened, log, desk: opened.inquiries.handOffs };
};

const request = {
  key: 'event-1',
  channel: 'line',
  question: '創業の支援はありますか。連絡は test@example.jp へ',
  city: 'koganei',
  language: 'en',
  replyTo: 'secret-of-the-asker',
  asker: `U${'0'.repeat(32)}`,
} as const;

const posts = (): readonly Call[] => server.accepted('chat.postMessage');
const heads = () => posts().filter(({ args }) => args.thread_ts === undefined);
const tick = async ({ clock, inquiries }: Opened, minutes: number): Promise<void> => {
  clock.now += minutes * minute;
  await inquiries.everyMinute();
};

test('a head shows what the plans hold and, without an address of our own, no links', async () => {
  const { desk } = openRoom();
  const { sent, handOff } = await desk.pass(request);
  expect(sent).toBe(true);
  const [head] = heads();
  expect(textOf(head?.args.blocks)).toMatch(/担当者への質問 1番[\s\S]*LINE　言葉: 英語[\s\S]*＊＊＊/u);
  expect(textOf(find(head?.args.blocks, 'rich_text_quote'))).toMatch(/創業|起業/u);
  expect(textOf(head?.args.blocks)).not.toMatch(/\/p\/|<https?:/u);
  expect(await desk.at(handOff.place ?? '')).toMatchObject({ id: 1 });
  expect(JSON.parse(handOff.place ?? '')).toEqual({ channel, ts: head?.answer.ts });
});

describe('Slack', () => {
  test('that is down when a question comes gets it later, with all that came after, in order', async () => {
    const opened = openRoom();
    server.down = true;
    expect((await opened.desk.pass(request)).sent).toBe(false);
    await opened.desk.writeBack({ id: 1, channel: 'line', asker: request.asker }, { key: 'e2', text: '急ぎです' });
    await tick(opened, 1);
    server.down = false;
    expect(posts()).toEqual([]);
    await tick(opened, 2);
    expect(posts().map(({ args }) => [args.thread_ts !== undefined, args.reply_broadcast])).toEqual([
      [false, undefined],
      [true, 'true'],
    ]);
    expect(JSON.stringify(opened.log)).not.toMatch(/創業|急ぎ|secret|U000|example/u);
    await tick(opened, 60);
    expect(posts()).toHaveLength(2);
  });

  test('that asks to wait is waited for', async () => {
    const opened = openRoom();
    server.script('chat.postMessage', { status: 429, headers: { 'retry-after': '300' } });
    await opened.desk.pass(request);
    await tick(opened, 4);
    expect(posts()).toEqual([]);
    await tick(opened, 2);
    expect(heads()).toHaveLength(1);
  });

  test('that misses the app in the channel is asked again, and the log says what to mend', async () => {
    const opened = openRoom();
    server.script('chat.postMessage', { body: { ok: false, error: 'not_in_channel' } });
    await opened.desk.pass(request);
    expect(opened.log).toEqual([{ event: 'slack_room_failed', told: 'opened', handOff: 1, error: 'not_in_channel' }]);
    await tick(opened, 9);
    expect(posts()).toEqual([]);
    await tick(opened, 2);
    expect(heads()).toHaveLength(1);
  });

  test('without a token is said in the log', async () => {
    const opened = openRoom({ SLACK_BOT_TOKEN: '' });
    expect((await opened.desk.pass(request)).sent).toBe(false);
    expect(opened.log).toEqual([{ event: 'slack_room_unset', missing: 'SLACK_BOT_TOKEN' }]);
  });

  test('that refuses the blocks gets the text', async () => {
    const { desk } = openRoom();
    server.script('chat.postMessage', { body: { ok: false, error: 'invalid_blocks' } });
    await desk.pass(request);
    expect(heads()[0]?.args).not.toHaveProperty('blocks');
    expect(heads()[0]?.args.text).toContain('創業の支援はありますか');
  });
});

test('staff who are late are called, once an office day; who have answered are not', async () => {
  const opened = openRoom();
  await opened.desk.pass(request);
  await tick(opened, 2 * 24 * 60);
  const reminder = posts().at(-1);
  expect(reminder?.args).toMatchObject({ thread_ts: heads()[0]?.answer.ts, reply_broadcast: 'true' });
  expect(reminder?.args.text).toMatch(/^<!here> 1番の質問に、まだ回答していません。/u);
  server.down = true;
  await tick(opened, 2 * 24 * 60);
  await opened.desk.answer(1, { key: 'v1', text: '創業塾があります。', by: 'slack:U9' });
  server.down = false;
  await tick(opened, 60);
  expect(posts().filter(({ args }) => String(args.text).startsWith('<!here>'))).toHaveLength(1);
  expect(textOf(posts().at(-1)?.args.blocks)).toContain('創業塾があります。');
});

test('an asker who cannot be reached is told to the channel, and the head shows it', async () => {
  const opened = openRoom();
  await opened.desk.pass(request);
  opened.outcomes.asker.push({ kind: 'unreachable' });
  await opened.desk.answer(1, { key: 'v1', text: '創業塾があります。', by: 'slack:U9' });
  expect(posts().at(-1)?.args).toMatchObject({ reply_broadcast: 'true' });
  expect(posts().at(-1)?.args.text).toContain('届けられませんでした');
  expect(textOf(server.of('chat.update').at(-1)?.args.blocks)).toContain('⚠️');
});

test('a head that somebody deleted is made anew, and the thread goes on under it', async () => {
  const { desk } = openRoom();
  await desk.pass(request);
  const first = String(heads()[0]?.answer.ts);
  server.remove(channel, first);
  await desk.answer(1, { key: 'v1', text: '創業塾があります。', by: 'slack:U9' });
  expect(heads()).toHaveLength(2);
  const second = String(heads()[1]?.answer.ts);
  expect(posts().at(-1)?.args.thread_ts).toBe(second);
  expect(await desk.at(JSON.stringify({ channel, ts: second }))).toMatchObject({ id: 1 });
});
