import { describe, expect, test } from 'vitest';
import { fulfil } from '../../bots/slack/conversation.ts';
import type { Clock } from '../../bots/slack/fetch.ts';
import { createPacer, QueueTooLong } from '../../bots/slack/pace.ts';
import { chooseCity, readPerson } from '../../bots/slack/person.ts';
import type { Wish } from '../../bots/slack/request.ts';
import { ja } from '../../bots/slack/wording.ja.ts';
import { loadCounter } from '../../index/load.ts';
import type { ChannelPort, Ledger } from '../../src/channel.ts';
import { setSwitch } from '../../src/inquiry/switches.ts';
import { createPort, type PortParts } from '../../src/port.ts';
import { dataKey, openedInquiries } from '../inquiry/opened.ts';

const counter = loadCounter();
const start = Date.parse('2026-11-21T00:00:00Z');

type Kept = { readonly value: unknown; readonly seconds: number };

/** A port as the Worker makes it, over a store in memory and a clock that only the test moves. */
const createTestPort = (settings: Readonly<Record<string, string>> = {}, parts: Partial<PortParts> = {}) => {
  const kept = new Map<string, Kept>();
  const time = { now: start };
  const { inquiries, database } = openedInquiries();
  const port = createPort({
    channel: 'slack',
    inquiries,
    counter,
    ledger: memoryLedger(),
    store: {
      get: async (key) => kept.get(key)?.value ?? null,
      put: async (key, value, seconds) => void kept.set(key, { value: JSON.parse(JSON.stringify(value)), seconds }),
      remove: async (key) => void kept.delete(key),
      removeAll: async () => {},
    },
    settings: { SLACK_SIGNING_SECRET: 'secret', ...settings },
    origin: 'https://city.example',
    now: () => new Date(time.now),
    log: () => {},
    ...parts,
  });
  return { port, kept, time, inquiries, database };
};

const memoryLedger = (): Ledger => {
  const taken = new Set<string>();
  return {
    claim: async (key) => !taken.has(key) && Boolean(taken.add(key)),
    done: async () => {},
    release: async (key) => void taken.delete(key),
  };
};

const day = 86_400;

describe('what is kept', () => {
  test('of a question, once its answer is out: masked, under a hash of who asked, with what was shown', async () => {
    const { port, database, inquiries } = createTestPort();
    await inquiries.database();
    const asker = { user: 'U1', channel: 'C1' };
    const wish = { kind: 'ask', text: '小金井の創業の支援 042-387-9831' } as const;
    const outcome = await fulfil(port, asker, wish, { isPrivate: true, echo: true });
    expect(database.rows('inquiries')).toEqual([]);
    await outcome.remember();
    expect(database.rows('inquiries')).toMatchObject([
      {
        channel: 'slack',
        city: 'koganei',
        status: 'answered',
        question: '小金井の創業の支援 ＊＊＊',
        asker: await port.hash('U1'),
      },
    ]);
    expect((await readPerson(port, 'U1')).recent).toMatchObject([{ question: '小金井の創業の支援 ＊＊＊' }]);
  });

  test('goes all at once on request, and outlives a change of the key until then', async () => {
    const newKey = Buffer.alloc(32, 9).toString('base64');
    const { port, kept, database } = createTestPort();
    await chooseCity(port, 'U1', port.cityNamed('武蔵野'));
    const { inquiries: rekeyed } = openedInquiries({ DATA_KEY: newKey, DATA_KEY_OLD: dataKey }, database);
    const later = createTestPort({}, { inquiries: rekeyed, store: port.store }).port;
    expect((await readPerson(later, 'U1')).city?.id).toBe('musashino');
    const ask = async (wish: Wish) =>
      fulfil(later, { user: 'U1', channel: 'C1' }, wish, { isPrivate: true, echo: true });
    await (await ask({ kind: 'ask', text: '創業の支援' })).remember();
    expect([kept.size, database.rows('inquiries').length]).toEqual([1, 1]);
    expect((await ask({ kind: 'forget' })).rendered.text).toBe(ja.forgotten);
    expect([kept.size, database.rows('inquiries').length]).toEqual([0, 0]);
  });

  test('holds no user or channel in clear', async () => {
    const { port, kept, database } = createTestPort();
    const outcome = await fulfil(
      port,
      { user: 'U0SECRET', channel: 'C0SECRET', thread: '17.5' },
      { kind: 'ask', text: '創業の支援' },
      { isPrivate: false, echo: false },
    );
    await outcome.remember();
    await chooseCity(port, 'U0SECRET', port.cityNamed('小金井'));
    await port.record.opinion({ question: '創業', city: null, verdict: 'up', asker: 'U0SECRET' });
    expect(kept.size).toBeGreaterThan(0);
    expect(database.rows('feedback')).toHaveLength(1);
    const all = [[...kept], database.rows('inquiries'), database.rows('feedback')];
    expect(JSON.stringify(all)).not.toMatch(/U0SECRET|C0SECRET|17\.5/u);
  });

  test('of questions goes after the setting, of conversations after six hours; the city stays', async () => {
    const { port, time } = createTestPort({ RETENTION_DAYS: '2' });
    const asker = { user: 'U1', channel: 'C1' };
    await chooseCity(port, 'U1', port.cityNamed('武蔵野'));
    await (await fulfil(port, asker, { kind: 'ask', text: '創業の支援' }, { isPrivate: true, echo: true })).remember();
    expect((await readPerson(port, 'U1')).recent).toMatchObject([{ question: '創業の支援' }]);
    expect(Object.keys((await readPerson(port, 'U1')).talks)).toHaveLength(1);
    time.now += 7 * 3_600_000;
    expect((await readPerson(port, 'U1')).talks).toEqual({});
    time.now += 2 * day * 1000;
    const person = await readPerson(port, 'U1');
    expect(person.recent).toEqual([]);
    expect(person.city?.id).toBe('musashino');
  });
});

describe('no answer is given', () => {
  const asker = { user: 'U1', channel: 'C1' };
  const ask = (port: ChannelPort, text: string) =>
    fulfil(port, asker, { kind: 'ask', text }, { isPrivate: false, echo: false });

  test('where staff have closed Slack for a city, but what they want to be said, to the asker alone', async () => {
    const { port, inquiries, database } = createTestPort();
    await setSwitch(await inquiries.database(), {
      name: 'slack',
      city: 'koganei',
      thrown: true,
      text: '年末はお休みします。',
      at: start,
      by: 'U9',
    });
    await inquiries.standing.refresh();
    const outcome = await ask(port, '小金井の創業の支援');
    expect(outcome).toMatchObject({ aside: true, rendered: { text: '年末はお休みします。' } });
    await outcome.remember();
    expect(database.rows('inquiries')).toEqual([]);
    expect((await ask(port, '武蔵野の創業の支援')).aside).toBe(false);
  });

  test('to who asks too often', async () => {
    const keys: string[] = [];
    const { port } = createTestPort({}, { mayAsk: async (key) => keys.push(key) === 1 });
    expect((await ask(port, '創業の支援')).aside).toBe(false);
    expect(await ask(port, '創業の支援')).toMatchObject({ aside: true, rendered: { text: ja.tooOften } });
    expect(keys).toEqual([await port.hash('U1'), await port.hash('U1')]);
  });
});

describe('a conversation', () => {
  const ask = async (port: ChannelPort, asker: { user: string; channel: string; thread?: string }, text: string) => {
    const outcome = await fulfil(port, asker, { kind: 'ask', text }, { isPrivate: false, echo: false });
    await outcome.remember();
    return outcome;
  };

  test('goes on in its thread and with its person only', async () => {
    const { port } = createTestPort();
    expect((await ask(port, { user: 'U1', channel: 'C1', thread: '1' }, '小金井の創業支援')).opens).toBe(true);
    expect((await ask(port, { user: 'U1', channel: 'C1', thread: '1' }, 'もっと')).opens).toBe(false);
    expect((await ask(port, { user: 'U2', channel: 'C1', thread: '1' }, '創業支援')).opens).toBe(true);
    expect((await ask(port, { user: 'U1', channel: 'C1', thread: '2' }, '創業支援')).opens).toBe(true);
  });

  test('of direct messages goes on from message to message, each opening a thread', async () => {
    const { port } = createTestPort();
    await ask(port, { user: 'U1', channel: 'D1', thread: '1' }, '小金井市の商店街の支援はありますか');
    const next = await ask(port, { user: 'U1', channel: 'D1', thread: '2' }, 'それはいつからですか');
    expect(next.opens).toBe(true);
    const buttons = JSON.stringify(next.rendered.blocks);
    expect(buttons).toContain('\\"x\\":\\"');
  });
});

describe('the pace of a channel', () => {
  const clockFrom = (now: number): Clock & { readonly slept: number[] } => {
    const slept: number[] = [];
    return { slept, now: () => now, sleep: async (milliseconds) => void slept.push(milliseconds) };
  };

  test('is one message a second within an isolate', async () => {
    const [pacer, ledger, clock] = [createPacer(), memoryLedger(), clockFrom(start + 250)];
    for (let message = 0; message < 4; message++) await pacer('C1', ledger, start + 60_000, clock);
    await pacer('C2', ledger, start + 60_000, clock);
    expect(clock.slept).toEqual([1_000, 2_000, 3_000]);
  });

  test('is one message in every second among isolates', async () => {
    const ledger = memoryLedger();
    const clocks = [clockFrom(start + 250), clockFrom(start + 300), clockFrom(start + 350)];
    for (const clock of clocks) await createPacer()('C1', ledger, start + 60_000, clock);
    const sent = clocks.map((clock, index) => Math.floor((start + 250 + 50 * index + (clock.slept[0] ?? 0)) / 1000));
    expect(new Set(sent).size).toBe(3);
  });

  test('gives up where the work would end before the turn', async () => {
    const [pacer, ledger, clock] = [createPacer(), memoryLedger(), clockFrom(start)];
    for (let message = 0; message < 3; message++) await pacer('C1', ledger, start + 2_500, clock);
    await expect(pacer('C1', ledger, start + 2_500, clock)).rejects.toBeInstanceOf(QueueTooLong);
  });
});
