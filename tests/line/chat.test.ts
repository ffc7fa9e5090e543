import { afterEach, describe, expect, it } from 'vitest';
import { actionsOf, bubblesOf, dataOf, openChat, quickReplies, textOf } from './chat.ts';
import {
  followEvent,
  group,
  joinEvent,
  locationEvent,
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
 * What is said, in this process: the real counter, a real database, and a Messaging API that checks every body.
 */
const api = useMessagingApi();
afterEach(() => {
  expect(api.invalid).toEqual([]);
});

const question = '市民農園を増やす予定はありますか';

describe('an answer', () => {
  it('leads with a text that quotes the question, then shows a card for each citation', async () => {
    const event = textEvent('創業支援について知りたい');
    const messages = await openChat(api).send(event);
    expect(messages.map(({ type }) => type)).toEqual(['text', 'flex']);
    expect(messages[0]?.quoteToken).toBe((event.message as { quoteToken: string }).quoteToken);
    const [card] = bubblesOf(messages);
    const labels = actionsOf(card).map(({ label }) => label);
    expect(labels.slice(0, 2)).toEqual(['原文を見る', '引用をコピー']);
    expect(textOf(card)).toMatch(/出典: .+「.+」/u);
  });

  it('shows only the words of the plans as quotes', async () => {
    const { send, port } = openChat(api);
    const messages = await send(textEvent(question));
    const passages = port
      .ask({ text: question })
      .blocks.flatMap((block) => (block.kind === 'quote' ? [block.quote] : []));
    const shown = bubblesOf(messages).flatMap((card) => textOf(card).match(/(?<=^「).+(?=」$)/gmu) ?? []);
    expect(shown.length).toBeGreaterThan(0);
    for (const quote of shown) expect(passages).toContain(quote);
  });

  it('has the whole answer in brief for screen readers', async () => {
    const messages = await openChat(api).send(textEvent(question));
    const alt = String(messages[1]?.altText);
    expect(alt.match(/「/gu)?.length).toBeGreaterThan(1);
    expect(alt.length).toBeLessThanOrEqual(400);
  });

  it('lays a contact out with a telephone to press', async () => {
    const messages = await openChat(api).send(textEvent('小金井市の経済課の電話番号は？'));
    const actions = actionsOf(bubblesOf(messages));
    expect(actions.map(({ uri }) => uri)).toContain('tel:0423879831');
    expect(actions.map(({ clipboardText }) => clipboardText)).toContain('s030399@koganei-shi.jp');
  });

  it('lays an indicator out with a bar', async () => {
    const messages = await openChat(api).send(textEvent('自主防災組織の数の現状と目標値は？'));
    expect(JSON.stringify(bubblesOf(messages)[0])).toContain('"width":"90%"');
    expect(textOf(bubblesOf(messages)[0])).toContain('現状値は目標値の90%');
  });

  it('lays a list out a line each, every member pressable', async () => {
    const messages = await openChat(api).send(textEvent('方針はいくつありますか'));
    const [list] = bubblesOf(messages);
    expect(actionsOf(list).filter(({ uri }) => uri?.includes('/p/')).length).toBeGreaterThanOrEqual(6);
  });

  it('lays a comparison out side by side, a card for each city', async () => {
    const messages = await openChat(api).send(textEvent('小金井市と武蔵野市の創業支援を比べて'));
    const titles = bubblesOf(messages).map(({ header }) => textOf(header));
    expect(titles.slice(0, 2)).toEqual(['小金井市', '武蔵野市']);
  });

  it('marks a plan that has ended on its card', async () => {
    const messages = await openChat(api).send(textEvent('自主防災組織の数の目標値は？'));
    expect(textOf(bubblesOf(messages)[0])).toContain('計画期間（2016年度～2020年度）は終わっています');
  });

  it('that is none names the desk, and offers no feedback on nothing', async () => {
    const messages = await openChat(api).send(textEvent('小金井市のワクチン接種の予約方法'));
    const labels = quickReplies(messages).map(({ label }) => label);
    expect(labels).not.toContain('役に立った');
  });

  it('to an emergency is the number to call, without offers', async () => {
    const messages = await openChat(api).send(textEvent('家が火事です'));
    expect(textOf(messages)).toContain('119');
    expect(quickReplies(messages)).toEqual([]);
  });
});

describe('buttons', () => {
  it('all work, and days later, when nothing is kept any more', async () => {
    const first = openChat(api);
    const source = person();
    const messages = await first.send(textEvent('創業支援について知りたい', source));
    const buttons = quickReplies(messages);
    expect(buttons.length).toBeGreaterThan(5);
    // Another database: nothing of the conversation is left.
    const later = openChat(api);
    for (const { label, data } of buttons) {
      const answered = await later.send(postbackEvent(data ?? '', source));
      expect(textOf(answered).length, label).toBeGreaterThan(0);
      expect(textOf(answered), label).not.toContain('使い方\n知りたいことを');
    }
  });

  it('"more" shows what was not shown', async () => {
    const { send } = openChat(api);
    const messages = await send(textEvent('創業支援について知りたい'));
    const more = await send(postbackEvent(dataOf(messages, 'ほかの結果')));
    const linksOf = (value: unknown) => actionsOf(value).flatMap(({ uri }) => (uri?.includes('/p/') ? [uri] : []));
    const [before, after] = [linksOf(bubblesOf(messages)), linksOf(bubblesOf(more))];
    expect(after.length).toBeGreaterThan(0);
    expect(after.filter((link) => before.includes(link))).toEqual([]);
  });

  it('"another city" asks the same there', async () => {
    const { send } = openChat(api);
    const messages = await send(textEvent('創業支援について知りたい'));
    const cities = await send(postbackEvent(dataOf(messages, 'ほかの市')));
    const there = await send(postbackEvent(dataOf(cities, '武蔵野市')));
    expect(textOf(bubblesOf(there)[0])).toContain('武蔵野市');
  });

  it('of a follow-up are understood without the conversation', async () => {
    const source = person();
    const { send } = openChat(api);
    await send(textEvent('小金井市の観光まちおこし協会について', source));
    const followUp = await send(textEvent('電話は？', source));
    expect(textOf(followUp)).toContain('042-316-3980');
    const later = openChat(api);
    const contact = await later.send(postbackEvent(dataOf(followUp, 'ほかの市'), source));
    const again = await later.send(postbackEvent(dataOf(contact, '小金井市'), source));
    expect(textOf(again)).toContain('042-316-3980');
  });

  it('count feedback by passage, without a word of the person', async () => {
    const { send, log } = openChat(api);
    const messages = await send(textEvent(question));
    await send(postbackEvent(dataOf(messages, '役に立った')));
    const sorry = await send(postbackEvent(dataOf(messages, '違う')));
    expect(quickReplies(sorry).map(({ label }) => label)).toContain('問い合わせ先');
    expect(log).toMatchObject([
      { event: 'line_feedback', verdict: 'helpful', passage: expect.stringContaining('.') as string },
      { event: 'line_feedback', verdict: 'wrong' },
    ]);
  });

  it('of another program lead to how to use this one', async () => {
    const { send } = openChat(api);
    for (const data of [
      '',
      'storeId=12345',
      '2|usage||',
      '1|constructor||',
      '1|ask||',
      '1|more|koganei|x|q',
      '1|chooseLanguage||xx',
    ]) {
      if (data === '') continue;
      expect(textOf(await send(postbackEvent(data))), data).toContain('使い方');
    }
  });
});

describe('a person', () => {
  it('is greeted with three ways in', async () => {
    const messages = await openChat(api).send(followEvent());
    expect(actionsOf(bubblesOf(messages)).map(({ label }) => label)).toEqual([
      '例をためす',
      '市を選ぶ',
      '使い方を見る',
    ]);
  });

  it('chooses a city once, by button or by place', async () => {
    const source = person();
    const { send, rows } = openChat(api);
    const cities = await send(textEvent('市を選ぶ', source));
    await send(postbackEvent(dataOf(cities, '武蔵野市'), source));
    expect(textOf(await send(textEvent('設定', source)))).toContain('市: 武蔵野市');
    await send(locationEvent('東京都小金井市本町6-6-3', source));
    expect(textOf(await send(textEvent('設定', source)))).toContain('市: 小金井市');
    expect(JSON.stringify(rows('kept'))).not.toContain('本町');
    const answered = await send(textEvent('創業支援は？', source));
    expect(textOf(bubblesOf(answered)[0])).toContain('小金井市');
  });

  it('at a place that is not ours, or has no address, is offered the cities', async () => {
    const { send } = openChat(api);
    for (const address of ['大阪府大阪市北区梅田1-1', undefined]) {
      expect(quickReplies(await send(locationEvent(address))).map(({ label }) => label)).toContain('小金井市');
    }
  });

  it.each([
    ['やさしい日本語', '使（つか）い方（かた）', '使い方'],
    ['English', 'How to use', 'help'],
  ])('who chooses %s is spoken to so from then on', async (name, title, command) => {
    const source = person();
    const { send } = openChat(api);
    await send(textEvent(name, source));
    expect(textOf(await send(textEvent(command, source)))).toContain(title);
    await send(textEvent('日本語', source));
    expect(textOf(await send(textEvent('使い方', source)))).toContain('使い方');
  });

  it('who chooses a language gets its menu, where there is one', async () => {
    const linked: string[] = [];
    api.routes.set('GET /v2/bot/richmenu/alias/machikotae-en', () => ({
      status: 200,
      body: { richMenuAliasId: 'machikotae-en', richMenuId: 'm1' },
    }));
    const source = person();
    api.routes.set(`POST /v2/bot/user/${source.userId}/richmenu/m1`, ({ url }) => {
      linked.push(url.pathname);
      return { status: 200, body: {} };
    });
    const { send, log } = openChat(api);
    await send(textEvent('English', source));
    expect(linked).toHaveLength(1);
    await send(textEvent('やさしい日本語', source));
    expect(log).toEqual([]);
    api.routes.clear();
  });

  it('who chooses text only gets nothing else', async () => {
    const source = person();
    const { send } = openChat(api);
    await send(textEvent('文字だけ', source));
    for (const text of [
      question,
      '使い方',
      'プライバシー',
      '設定',
      '計画の一覧',
      '方針はいくつありますか',
      '小金井市と武蔵野市の創業支援を比べて',
    ]) {
      const messages = await send(textEvent(text, source));
      expect(
        messages.map(({ type }) => type),
        text,
      ).toEqual(messages.map(() => 'text'));
    }
    expect(textOf(await send(textEvent(question, source)))).toContain('https://machi.example.jp/p/');
    await send(textEvent('カード', source));
    expect((await send(textEvent(question, source))).map(({ type }) => type)).toContain('flex');
  });

  it('may go on for a while: a follow-up is answered from the last answer', async () => {
    const source = person();
    const { send } = openChat(api);
    await send(textEvent('小金井市の観光まちおこし協会について', source));
    expect(textOf(await send(textEvent('電話は？', source)))).toContain('042-316-3980');
  });

  it('has nothing kept in clear, and everything deleted on request or when blocking', async () => {
    const { send, deliver, rows } = openChat(api);
    for (const leave of [textEvent('履歴を消して', person('Uaa')), unfollowEvent(person('Uaa'))]) {
      await send(textEvent('English', person('Uaa')));
      await send(textEvent(question, person('Uaa')));
      await send(textEvent(question, person('Ubb')));
      expect(rows('kept')).toHaveLength(3);
      expect(JSON.stringify([rows('kept'), rows('deliveries')])).not.toMatch(/Uaa|Ubb/u);
      await deliver(leave);
      expect(rows('kept')).toHaveLength(1);
      await deliver(unfollowEvent(person('Ubb')));
      expect(rows('kept')).toHaveLength(0);
    }
  });

  it('who unsends a message has its conversation deleted, whichever comes first', async () => {
    const conversations = (rows: (table: string) => unknown[]) =>
      rows('kept').filter((row) => String((row as { key: string }).key).endsWith(':conversation'));
    const source = person();
    const event = textEvent(question, source);
    const later = openChat(api);
    await later.send(event);
    expect(conversations(later.rows)).toHaveLength(1);
    await later.deliver(unsendEvent(source, messageIdOf(event)));
    expect(conversations(later.rows)).toHaveLength(0);
    const earlier = openChat(api);
    await earlier.deliver(unsendEvent(source, messageIdOf(event)));
    await earlier.send({ ...event, replyToken: 'another' });
    expect(conversations(earlier.rows)).toHaveLength(0);
  });

  it('has other settings with another account', async () => {
    const source = person();
    const common = openChat(api);
    await common.send(textEvent('English', source));
    const city = openChat(api, {}, common.port, 'koganei');
    expect(textOf(await city.send(textEvent('設定', source)))).toContain('市: 小金井市');
  });

  it('is answered even where the database is down', async () => {
    const down = () => Promise.reject(new Error('D1 is down'));
    const ledger = { claim: down, done: down, release: down };
    const store = { get: down, put: down, remove: down, removeAll: down };
    const { send, log } = openChat(api, {}, { ledger, store });
    expect(textOf(await send(textEvent(question)))).toContain('計画から');
    expect(log.map(({ event }) => event)).toContain('line_ledger_failed');
    expect(JSON.stringify(log)).not.toContain(question);
  });

  it('is told so where the answer fails', async () => {
    const ask = () => {
      throw new Error(`broken at ${question}`);
    };
    const { send, log } = openChat(api, {}, { ask });
    expect(textOf(await send(textEvent(question)))).toContain('うまくお答えできませんでした');
    expect(JSON.stringify(log)).not.toContain(question);
  });
});

describe('a group', () => {
  it('is greeted, and then left alone but for mentions and buttons', async () => {
    const source = group();
    const { send } = openChat(api);
    expect(textOf(await send(joinEvent(source)))).toContain('メンション');
    expect(await send(textEvent('創業支援は？', source))).toEqual([]);
    const messages = await send(mentionEvent('創業支援は？', true, source));
    expect(bubblesOf(messages).length).toBeGreaterThan(0);
    expect((await send(postbackEvent(dataOf(messages, 'ほかの結果'), source))).length).toBeGreaterThan(0);
    expect(textOf(await send(mentionEvent('', true, source)))).toContain('メンション');
  });

  it('has nothing kept of it or of its people', async () => {
    const source = group();
    const { send, rows } = openChat(api);
    await send(mentionEvent('創業支援は？', true, source));
    await send(mentionEvent('English', true, source));
    await send(postbackEvent('1|chooseCity|koganei|', source));
    expect(rows('kept')).toEqual([]);
  });
});

describe('personal data', () => {
  it('is neither asked, kept, logged nor carried in buttons, and the person is told', async () => {
    const source = person();
    const { send, rows, log, port } = openChat(api);
    const asked: string[] = [];
    const ask: typeof port.ask = (one) => {
      asked.push(one.text);
      return port.ask(one);
    };
    const watched = openChat(api, {}, { ...port, ask });
    const secretPart =
      '090-1234-5678 taro@example.jp 小金井市本町6-6-3 口座番号1234567 昭和45年3月2日生まれ 4111111111111111';
    const messages = await watched.send(textEvent(`創業支援は？ ${secretPart}`, source));
    await send(textEvent('電話は？', source));
    expect(textOf(messages[0])).toContain('電話番号・口座番号');
    const everything = JSON.stringify([asked, messages, rows('kept'), rows('deliveries'), log, watched.log]);
    for (const part of ['1234-5678', 'taro@', '6-6-3に', '1234567', '昭和45年', '411111']) {
      expect(everything, part).not.toContain(part);
    }
  });

  it('alone is no question', async () => {
    expect(textOf(await openChat(api).send(textEvent('090-1234-5678')))).toContain('知りたいことを、言葉で');
  });
});
