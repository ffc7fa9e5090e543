import { afterEach, describe, expect, it } from 'vitest';
import type { ChannelPort } from '../../src/channel.ts';
import { localDatabase } from '../database/local.ts';
import { dataKey } from '../inquiry/opened.ts';
import { bubblesOf, type Chat, dataOf, openChat, quickReplies, textOf } from './chat.ts';
import {
  group,
  mentionEvent,
  messageIdOf,
  person,
  postbackEvent,
  textEvent,
  unfollowEvent,
  unsendEvent,
} from './events.ts';
import { useMessagingApi } from './messaging-api.ts';

/*
 * What is kept of questions and people, what deletes it, and when no answer is given.
 */
const api = useMessagingApi();
afterEach(() => {
  expect(api.invalid).toEqual([]);
});

const question = '市民農園を増やす予定はありますか';
const keysOf = (chat: Chat): string[] => chat.rows('kept').map(({ key }) => String(key));

describe('the record', () => {
  it('has each question once its answer is out, masked, with no id in clear', async () => {
    const chat = openChat(api);
    const source = person();
    await chat.send(textEvent(`${question} 090-0000-0000`, source));
    const none = await chat.send(textEvent('小金井市のワクチン接種の予約方法', source));
    await chat.send(postbackEvent(dataOf(none, '問い合わせ先'), source));
    const rows = chat.rows('inquiries');
    expect(rows).toMatchObject([
      { channel: 'line', status: 'answered', question: expect.not.stringContaining('090') as string },
      { channel: 'line', status: 'not_found', city: 'koganei', question: '小金井市のワクチン接種の予約方法' },
    ]);
    expect(rows[0]?.asker).toBe(rows[1]?.asker);
    expect(JSON.stringify(rows)).not.toContain(source.userId);
  });

  it('has a suggestion that was pressed as a question, and no asker from groups', async () => {
    const chat = openChat(api);
    await chat.send(postbackEvent(`1|ask|musashino||${question}`));
    await chat.send(mentionEvent(question, true, group()));
    await chat.send(textEvent(question, group()));
    expect(chat.rows('inquiries')).toMatchObject([
      { city: 'musashino', asker: expect.any(String) as string },
      { asker: null },
    ]);
  });

  it('never delays an answer or loses it', async () => {
    const chat = openChat(api);
    const source = person();
    await chat.send(textEvent(question, source));
    chat.database.down = true;
    expect(bubblesOf(await chat.send(textEvent(question, source))).length).toBeGreaterThan(0);
    chat.database.down = false;
    await chat.send(textEvent(question, source));
    expect(chat.rows('inquiries')).toHaveLength(3);
  });

  it('has nothing of a question that was not answered, because sending failed', async () => {
    const chat = openChat(api);
    api.script = () => ({ status: 403 });
    await chat.deliver(textEvent(question));
    expect(chat.rows('inquiries')).toEqual([]);
  });

  it('has opinions by passage, without a word or a person', async () => {
    const chat = openChat(api);
    const messages = await chat.send(textEvent(question));
    for (const label of ['役に立った', '違う']) await chat.send(postbackEvent(dataOf(messages, label)));
    expect(chat.rows('feedback')).toMatchObject([
      { verdict: 'up', passage: expect.stringContaining('.') as string, question: null, asker: null },
      { verdict: 'down', passage: expect.stringContaining('.') as string, question: null, asker: null },
    ]);
  });
});

describe('deleting', () => {
  it.each(['a chat', 'a group'])(
    'in %s, an unsent message takes its record along, whichever comes first',
    async (where) => {
      const source = where === 'a group' ? group() : person();
      const ask = () => (where === 'a group' ? mentionEvent(question, true, source) : textEvent(question, source));
      const chat = openChat(api);
      const [kept, first, last] = [ask(), ask(), ask()];
      await chat.send(kept);
      await chat.send(first);
      await chat.deliver(unsendEvent(source, messageIdOf(first)));
      await chat.deliver(unsendEvent(source, messageIdOf(last)));
      await chat.send(last);
      expect(chat.rows('inquiries')).toHaveLength(1);
      expect(keysOf(chat).filter((key) => key.endsWith(':conversation'))).toEqual([]);
      expect(JSON.stringify(chat.rows('kept'))).not.toContain(messageIdOf(first));
    },
  );

  it.each([
    ['on request', (source: ReturnType<typeof person>) => textEvent('履歴を消して', source)],
    ['on blocking', unfollowEvent],
  ])('%s takes all of a person, and nothing of others', async (_, leave) => {
    const chat = openChat(api, { HANDOFF_SLACK_CHANNEL: 'C123' });
    const [source, other] = [person(), person()];
    for (const one of [source, other]) {
      await chat.send(postbackEvent('1|chooseCity|koganei|', one));
      await chat.send(textEvent(question, one));
      const consent = await chat.send(postbackEvent(`1|person|||${question}`, one));
      await chat.send(postbackEvent(dataOf(consent, '伝える'), one));
    }
    await chat.deliver(leave(source));
    expect(chat.rows('inquiries')).toHaveLength(1);
    expect(chat.rows('kept')).toHaveLength(2);
    expect(chat.rows('hand_offs').map(({ state }) => state)).toEqual(['closed', 'waiting']);
    await chat.deliver(leave(other));
    expect([chat.rows('inquiries'), chat.rows('kept')]).toEqual([[], []]);
  });

  it('that could not be done is said, and is tried again where nobody can be told', async () => {
    const chat = openChat(api);
    const source = person();
    const event = textEvent(question, source);
    await chat.send(event);
    chat.database.down = true;
    expect(textOf(await chat.send(textEvent('履歴を消して', source)))).toContain('消せなかったものがあります');
    const leaving = chat.deliver(unfollowEvent(source));
    setTimeout(() => Object.assign(chat.database, { down: false }), 200);
    await leaving;
    expect([chat.rows('inquiries'), chat.rows('kept')]).toEqual([[], []]);
  });

  it('what is said of it is true', async () => {
    const source = person();
    const off = textOf(await openChat(api, { RETENTION_DAYS: '30' }).send(textEvent('プライバシー', source)));
    expect(off).toContain('30日間保存します');
    expect(off).not.toContain('職員');
    const on = openChat(api, { HANDOFF_SLACK_CHANNEL: 'C123' });
    expect(textOf(await on.send(textEvent('プライバシー', source)))).toContain('終わってから90日で消します');
  });
});

describe('after a change of DATA_KEY', () => {
  const former = Buffer.alloc(32, 9).toString('base64');
  const opened = (database = localDatabase()) => ({
    before: openChat(api, { DATA_KEY: former }, {}, undefined, database),
    after: openChat(api, { DATA_KEY: dataKey, DATA_KEY_OLD: former }, {}, undefined, database),
    done: openChat(api, { DATA_KEY: dataKey }, {}, undefined, database),
  });

  it('a person keeps their settings and conversation, which move', async () => {
    const { before, after, done } = opened();
    const source = person();
    await before.send(postbackEvent('1|chooseCity|koganei|', source));
    await before.send(textEvent('観光まちおこし協会について', source));
    const old = keysOf(before);
    expect(textOf(await after.send(textEvent('電話は？', source)))).toContain('042-316-3980');
    expect(keysOf(after)).toHaveLength(2);
    expect(keysOf(after).filter((key) => old.includes(key))).toEqual([]);
    expect(textOf(await done.send(textEvent('設定', source)))).toContain('市: 小金井市');
  });

  it('forgetting reaches what was kept before', async () => {
    const database = localDatabase();
    const settings = { DATA_KEY: former, HANDOFF_SLACK_CHANNEL: 'C123' };
    const before = openChat(api, settings, {}, undefined, database);
    const after = openChat(api, { DATA_KEY: dataKey, DATA_KEY_OLD: former }, {}, undefined, database);
    const source = person();
    const asked = await before.send(textEvent(`${question}。${'広さと料金も知りたいです。'.repeat(30)}`, source));
    await before.send(postbackEvent(dataOf(asked, '担当者に聞く'), source));
    expect(keysOf(before).map((key) => key.split(':')[3])).toEqual(['conversation', 'question']);
    await after.deliver(unfollowEvent(source));
    expect([after.rows('kept'), after.rows('inquiries')]).toEqual([[], []]);
  });
});

describe('no answer', () => {
  /** A port that is closed or full, and that counts what it is asked. */
  const watched = (parts: Partial<ChannelPort>, city?: string) => {
    const { port } = openChat(api);
    const asked: string[] = [];
    const ask: ChannelPort['ask'] = (one) => {
      asked.push(one.text);
      return port.ask(one);
    };
    return { chat: openChat(api, {}, { ask, ...parts }, city), asked };
  };

  it('is given while staff have closed the channel, in their words or the usual ones', async () => {
    const closed: ChannelPort['closed'] = (city) =>
      city === 'koganei' ? { kind: 'maintenance', text: '今夜は点検です。' } : null;
    const { chat, asked } = watched({ closed });
    const source = person();
    expect(bubblesOf(await chat.send(textEvent(question, source))).length).toBeGreaterThan(0);
    await chat.send(postbackEvent('1|chooseCity|koganei|', source));
    const before = asked.length;
    for (const event of [textEvent(question, source), postbackEvent(`1|ask|koganei||${question}`)]) {
      const messages = await chat.send(event);
      expect(textOf(messages)).toBe('今夜は点検です。');
      expect(quickReplies(messages)).toEqual([]);
    }
    expect(asked).toHaveLength(before);
    expect(textOf(await chat.send(textEvent('使い方', source)))).toContain('使い方');
    const own = watched({ closed }, 'koganei');
    expect(textOf(await own.chat.send(postbackEvent(`1|ask|musashino||${question}`)))).toBe('今夜は点検です。');
    const usual = watched({ closed: () => ({ kind: 'off', text: null }) });
    expect(textOf(await usual.chat.send(textEvent(question)))).toContain('お休みしています');
    expect(own.asked.concat(usual.asked)).toEqual([]);
  });

  it('through a switch that is really thrown', async () => {
    const chat = openChat(api);
    const at = Date.now();
    const row = "('line', '', 1, 'お休みです。', ?, 'staff')";
    await chat.send(textEvent(question));
    chat.database.sqlite.prepare(`INSERT INTO switches (name, city, thrown, text, at, by) VALUES ${row}`).run(at);
    chat.inquiries.standing.expire();
    await chat.inquiries.standing.refresh();
    expect(textOf(await chat.send(textEvent(question)))).toBe('お休みです。');
  });

  it.each([
    ['ja', '少し時間をおいて'],
    ['easy', '少（すこ）し 待（ま）って'],
    ['en', 'Please wait a little'],
  ])('is computed for who asks too often, who is told so in %s', async (language, line) => {
    const keys: string[] = [];
    const mayAsk = async (key: string) => keys.push(key) <= 2;
    const { chat, asked } = watched({ mayAsk });
    const source = person();
    await chat.send(postbackEvent(`1|chooseLanguage||${language}`, source));
    for (const text of [question, question]) await chat.send(textEvent(text, source));
    expect(textOf(await chat.send(textEvent(question, source)))).toContain(line);
    expect(asked).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
    expect(keys).not.toContain(source.userId);
    // A group is counted as one; where the limit fails, everybody is answered.
    await chat.send(mentionEvent(question, true, group()));
    expect(new Set(keys).size).toBe(2);
    const failing = watched({ mayAsk: () => Promise.reject(new Error('no limit')) });
    await failing.chat.send(textEvent(question));
    expect(failing.asked).toHaveLength(1);
  });
});
