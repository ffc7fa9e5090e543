import { afterEach, describe, expect, it } from 'vitest';
import { wordings } from '../../bots/line/language.ts';
import { writeBackIn } from '../../bots/line/write-back.ts';
import { languages } from '../../src/language.ts';
import { localDatabase } from '../database/local.ts';
import { actionsOf, type Chat, dataOf, openChat, quickReplies, textOf } from './chat.ts';
import {
  group,
  mentionEvent,
  person,
  postbackEvent,
  redelivered,
  replyToken,
  textEvent,
  unfollowEvent,
} from './events.ts';
import { type Answer, useMessagingApi } from './messaging-api.ts';

/*
 * Questions that are passed on to people, and what they answer: in this process, over a real database, with a Messaging
 * API that checks every body. The staff's room is a list.
 */
const api = useMessagingApi();
afterEach(() => {
  expect(api.invalid).toEqual([]);
});

const settings = { HANDOFF_SLACK_CHANNEL: 'C123' };
const question = '市民農園はどこにありますか';
const pushRoute = 'POST /v2/bot/message/push';

/** Passes a question on, as a person does: question, button, consent. */
const passOn = async (chat: Chat, source = person(), typed = question) => {
  const answered = await chat.send(textEvent(typed, source));
  const consent = await chat.send(postbackEvent(dataOf(answered, '担当者に聞く'), source));
  const agreed = await chat.send(postbackEvent(dataOf(consent, '伝える'), source));
  return { source, consent, agreed };
};

const staffAnswer = (chat: Chat, id: number, text = '市役所の裏にあります。') =>
  chat.inquiries.handOffs?.answer(id, { key: `slack:${replyToken()}`, text, by: 'staff' });

/** Minutes go by, and what waits is tried again. */
const later = async (chat: Chat, minutes: number): Promise<void> => {
  chat.clock.now += minutes * 60_000;
  await chat.inquiries.everyMinute();
};

describe('passing on to a person', () => {
  it('is offered only where there is somebody who takes it', async () => {
    const labels = quickReplies(await openChat(api).send(textEvent(question))).map(({ label }) => label);
    expect(labels).not.toContain('担当者に聞く');
    const off = await openChat(api).send(postbackEvent(`1|person|||${question}`));
    expect(textOf(off)).toContain('取り次ぎをしていません');
  });

  it('asks for consent, saying what, to whom, what is kept and by when', async () => {
    const source = person();
    const chat = openChat(api, settings);
    await chat.send(textEvent('市を選ぶ', source));
    await chat.send(postbackEvent('1|chooseCity|koganei|', source));
    const answered = await chat.send(textEvent(`${question} 090-0000-0000`, source));
    const consent = textOf(await chat.send(postbackEvent(dataOf(answered, '担当者に聞く'), source)));
    expect(consent).toContain('小金井市の職員に伝えます');
    expect(consent).toContain(`「${question}`);
    expect(consent).not.toContain('090');
    expect(consent).toContain('暗号化して保存し、この件が終わったら消します');
    expect(consent).toContain('お返事の目安は、12月1日（火）の夕方までです');
    expect(consent).not.toContain('開庁時間外');
  });

  it.each([
    ['ja', 'いまは開庁時間外です。お返事の目安は、12月1日（火）の夕方まで'],
    ['easy', '12月（がつ）1日（にち）（火曜日（ようび））'],
    ['en', 'The office is closed now. As a guide, expect an answer by the evening of Tuesday, Dec. 1'],
  ] as const)('in %s says when the office is closed', async (language, line) => {
    const source = person();
    const chat = openChat(api, settings);
    chat.clock.now = Date.parse('2026-11-28T14:59:00Z');
    await chat.send(postbackEvent(`1|chooseLanguage||${language}`, source));
    expect(textOf(await chat.send(postbackEvent(`1|person|||${question}`, source)))).toContain(line);
  });

  it('passes on what was shown, and nothing after a no', async () => {
    const source = person();
    const chat = openChat(api, settings);
    const long = `${'市民農園の場所と申し込みの方法と利用料と区画の広さについて、'.repeat(12)}教えてください`;
    const consent = await chat.send(postbackEvent(`1|person|||${long}`.slice(0, 300), source));
    expect(textOf(await chat.send(postbackEvent(dataOf(consent, 'やめる'), source)))).toContain('やめました');
    expect(chat.rows('hand_offs')).toEqual([]);
    const agreed = textOf(await chat.send(postbackEvent(dataOf(consent, '伝える'), source)));
    expect(agreed).toContain('職員に伝えました。受付番号は1番です');
    const [row] = chat.rows('hand_offs');
    expect(row).toMatchObject({ channel: 'line', state: 'waiting' });
    expect(textOf(consent)).toContain(`「${String(row?.question)}」`);
    expect(JSON.stringify(row)).not.toContain(source.userId);
    expect(chat.room.map(({ event }) => event)).toEqual(['opened']);
  });

  it('passes a question on whole that is longer than a button holds, as long as it was shown so', async () => {
    const long = `市民農園はどこにありますか。${'祖母といっしょに野菜を育てたいと思っています。'.repeat(20)}料金も教えてください。`;
    const chat = openChat(api, settings);
    const { consent } = await passOn(chat, person(), long);
    expect(textOf(consent)).toContain(`「${long}」`);
    expect(chat.rows('hand_offs')[0]?.question).toBe(long);
    const source = person();
    const asked = await chat.send(textEvent(long, source));
    const shown = await chat.send(postbackEvent(dataOf(asked, '担当者に聞く'), source));
    chat.database.sqlite.exec('DELETE FROM kept');
    const again = await chat.send(postbackEvent(dataOf(shown, '伝える'), source));
    expect(textOf(again)).not.toContain('料金も教えて');
    await chat.send(postbackEvent(dataOf(again, '伝える'), source));
    const cut = String(chat.rows('hand_offs')[1]?.question);
    expect(textOf(again)).toContain(`「${cut}」`);
    expect(long.startsWith(cut)).toBe(true);
  });

  it('makes one of a press that is doubled, redelivered, or repeated days later', async () => {
    const source = person();
    const chat = openChat(api, settings);
    const consent = await chat.send(postbackEvent(`1|person|||${question}`, source));
    const press = postbackEvent(dataOf(consent, '伝える'), source);
    const again = postbackEvent(dataOf(consent, '伝える'), source);
    await Promise.all([chat.deliver(press), chat.deliver(again), chat.deliver(redelivered(press))]);
    await chat.deliver(redelivered(press));
    expect(chat.rows('hand_offs')).toHaveLength(1);
    expect(chat.room).toHaveLength(1);
    await chat.send(postbackEvent('1|settle||1', source));
    const days = await chat.send(postbackEvent(dataOf(consent, '伝える'), source));
    expect(textOf(days)).toContain('前に1番として伝えました');
    // The same button in another's hands is another's consent.
    await chat.send(postbackEvent(dataOf(consent, '伝える')));
    expect(chat.rows('hand_offs')).toHaveLength(2);
  });

  it('is done once where the reply to it was lost and the event comes again', async () => {
    const source = person();
    const chat = openChat(api, settings);
    const consent = await chat.send(postbackEvent(`1|person|||${question}`, source));
    const press = postbackEvent(dataOf(consent, '伝える'), source);
    api.script = () => ({ status: 403, body: { message: 'no' } });
    await chat.deliver(press);
    expect(chat.rows('hand_offs')).toHaveLength(1);
    api.script = null;
    expect(textOf(await chat.send(redelivered(press)))).toContain('受付番号は1番');
    expect(chat.rows('hand_offs')).toHaveLength(1);
  });

  it('is honest where staff cannot be reached yet, or where it failed', async () => {
    const queued = openChat(api, settings);
    queued.outcomes.room.push({ kind: 'later' });
    const { agreed } = await passOn(queued);
    expect(textOf(agreed)).toContain('お預かりしました');
    expect(textOf(agreed)).toContain('つながりしだい伝えます');
    await later(queued, 10);
    expect(queued.room.map(({ event }) => event)).toEqual(['opened']);
    const failing = openChat(api, settings);
    failing.database.down = true;
    const failed = await failing.send(postbackEvent(`1|person!||0123456789abcdef0123|${question}`));
    expect(textOf(failed)).toContain('伝えられませんでした');
    expect(JSON.stringify(failing.log)).not.toContain(question);
  });

  it('of a follow-up takes the question before along; what is typed does as the button does', async () => {
    const source = person();
    const chat = openChat(api, settings);
    expect(textOf(await chat.send(textEvent('担当者に聞く', source)))).toContain('先に、聞きたいことを');
    await chat.send(textEvent('小金井市の観光まちおこし協会について', source));
    await chat.send(textEvent('電話は？', source));
    const typed = textOf(await chat.send(textEvent('担当者に聞く', source)));
    expect(typed).toContain('「小金井市の観光まちおこし協会について → 電話は？」');
    await chat.send(textEvent(question, source));
    expect(textOf(await chat.send(textEvent('担当者に聞く', source)))).toContain(`「${question}」`);
  });

  it('is offered where nothing at all was found, and goes to the city that was meant', async () => {
    const chat = openChat(api, settings);
    const nothing = await chat.send(textEvent('ぴぽぱぽ'));
    expect(quickReplies(nothing).map(({ label }) => label)).toContain('担当者に聞く');
    await passOn(chat, person(), '小金井市のワクチン接種の予約方法');
    expect(chat.rows('hand_offs')).toMatchObject([{ city: 'koganei', desk: '小金井市市民部経済課' }]);
  });

  it('a button from before consents had ids asks for consent', async () => {
    const chat = openChat(api, settings);
    const consent = await chat.send(postbackEvent(`1|person!|||${question}`));
    expect(quickReplies(consent).map(({ label }) => label)).toEqual(['伝える', 'やめる']);
    expect(chat.rows('hand_offs')).toEqual([]);
  });
});

describe("a person's answer", () => {
  it('is pushed to who asked, marked as one, with two buttons', async () => {
    const chat = openChat(api, settings);
    const { source } = await passOn(chat);
    expect(await staffAnswer(chat, 1)).toMatchObject({ kind: 'done', sent: true });
    expect(api.pushes).toHaveLength(1);
    const [push] = api.pushes;
    expect(push?.to).toBe(source.userId);
    const [words, card] = push?.messages ?? [];
    expect(String(words?.text)).toMatch(/^【職員からのお返事】受付番号1番/u);
    expect(String(words?.text)).toContain('計画からの引用ではありません');
    expect(String(words?.text)).toContain(`「${question}」\n\n市役所の裏にあります。`);
    expect(words?.sender).toEqual({ name: '市の職員' });
    expect(String(card?.altText)).toContain('市役所の裏');
    expect(actionsOf(card)).toMatchObject([
      { label: '職員に返信する', inputOption: 'openKeyboard', fillInText: '職員へ（1番）：' },
      { label: '解決した' },
    ]);
    expect(chat.log).toEqual([]);
  });

  it('names the city and its desk, and speaks as the asker does', async () => {
    const source = person();
    const chat = openChat(api, settings, {}, 'koganei');
    await chat.send(textEvent('English', source));
    const consent = await chat.send(postbackEvent('1|person|koganei||Where is it?', source));
    await chat.send(postbackEvent(dataOf(consent, 'Yes, pass it on'), source));
    await staffAnswer(chat, 1);
    const text = textOf(api.pushes[0]?.messages);
    expect(text).toContain('[Answer from a person] No. 1\n小金井市市民部経済課');
    expect(text).toContain('市役所の裏にあります。');
    expect(api.pushes[0]?.messages[0]?.sender).toEqual({ name: '小金井市の職員 (staff)' });
  });

  it('comes as text alone to who chose that, however long it is', async () => {
    const source = person();
    const chat = openChat(api, settings);
    await chat.send(textEvent('文字だけ', source));
    await passOn(chat, source);
    await staffAnswer(chat, 1, '長い返事です。'.repeat(1000));
    const messages = api.pushes[0]?.messages ?? [];
    expect(messages.map(({ type }) => type)).toEqual(['text', 'text']);
    expect(
      messages
        .map(textOf)
        .join('')
        .match(/長い返事です。/gu),
    ).toHaveLength(1000);
    expect(quickReplies(messages).map(({ label }) => label)).toEqual(['職員に返信する', '解決した']);
  });

  it("goes out through the asker's account", async () => {
    const own = {
      ...settings,
      LINE_CHANNEL_SECRET_KOGANEI: 'test-channel-secret',
      LINE_CHANNEL_ACCESS_TOKEN_KOGANEI: 'koganei-token',
    };
    const chat = openChat(api, own, {}, 'koganei');
    await passOn(chat);
    await staffAnswer(chat, 1);
    expect(api.pushes[0]?.authorization).toBe('Bearer koganei-token');
  });

  const once = (answer: Answer) => {
    api.script = (route, _, place) => (route === pushRoute && place === 0 ? answer : null);
  };

  it.each<[string, Answer, number]>([
    ['is overloaded', { status: 429, headers: { 'retry-after': '600' }, body: { message: 'Too many' } }, 10],
    ['has used up its month', { status: 429, body: { message: 'You have reached your monthly limit.' } }, 360],
    ['is broken', { status: 500 }, 1],
    ['does not know the token', { status: 401 }, 30],
  ])('waits while LINE %s', async (_, answer, minutes) => {
    const chat = openChat(api, settings);
    await passOn(chat);
    once(answer);
    expect(await staffAnswer(chat, 1)).toMatchObject({ kind: 'done', sent: false });
    expect(chat.log).toMatchObject([
      { event: 'line_push_failed', handOff: 1, outcome: 'later', status: answer.status },
    ]);
    await later(chat, minutes - 0.6);
    expect(api.pushes).toHaveLength(0);
    await later(chat, 1);
    expect(api.pushes).toHaveLength(1);
    expect(chat.rows('hand_off_messages')).toMatchObject([{ state: 'sent' }]);
  });

  it('is not sent twice where the first answer of LINE was lost', async () => {
    const chat = openChat(api, settings);
    await passOn(chat);
    once({ status: 502, accepted: true });
    await staffAnswer(chat, 1);
    await later(chat, 2);
    const tries = api.calls.filter(({ route }) => route === pushRoute);
    expect(tries.map(({ status }) => status)).toEqual([502, 409]);
    expect(api.pushes).toHaveLength(1);
    expect(chat.rows('hand_off_messages')).toMatchObject([{ state: 'sent' }]);
  });

  it('comes as text where LINE refuses the card, and is given up where it refuses that', async () => {
    const chat = openChat(api, settings);
    await passOn(chat);
    once({ status: 400, body: { message: 'The request body has 1 error(s)' } });
    await staffAnswer(chat, 1);
    expect(api.pushes[0]?.messages.map(({ type }) => type)).toEqual(['text']);
    api.script = (route) => (route === pushRoute ? { status: 403, body: { message: question } } : null);
    await staffAnswer(chat, 1, 'もう一つ');
    expect(chat.rows('hand_off_messages').map(({ state }) => state)).toEqual(['sent', 'unreachable']);
    expect(chat.room.at(-1)?.event).toBe('unreachable');
    expect(JSON.stringify(chat.log)).not.toContain(question);
  });

  it('that never came is said so when staff close', async () => {
    const chat = openChat(api, settings);
    await passOn(chat);
    await chat.inquiries.handOffs?.close(1, 'staff');
    const text = textOf(api.pushes[0]?.messages);
    expect(text).toContain('受付番号1番の件は、お返事ができないまま受け付けを終えました');
    expect(chat.rows('hand_offs')).toMatchObject([{ state: 'closed', reply_to: null }]);
  });
});

describe('writing back', () => {
  const written = (chat: Chat) => chat.rows('hand_off_messages').filter(({ side }) => side === 'asker');

  it('goes to the person who answered, without personal data, once', async () => {
    const chat = openChat(api, settings);
    const { source } = await passOn(chat);
    await staffAnswer(chat, 1);
    const how = await chat.send(postbackEvent('1|writeBack||1', source));
    expect(textOf(how)).toContain('「職員へ（1番）：」のあとに続けて書いて');
    const event = textEvent('職員へ（1番）：駐車場はありますか。電話は090-0000-0000です', source);
    // The first reply is lost, so that LINE's redelivery is handled again.
    api.script = () => ({ status: 403, body: { message: 'no' } });
    await chat.deliver(event);
    api.script = null;
    const reply = textOf(await chat.send(redelivered(event)));
    expect(reply).toContain('職員に伝えました（1番）');
    expect(reply).toContain('電話番号のように見える部分は、読まずに消しました');
    await chat.deliver(redelivered(event));
    expect(written(chat).map(({ text }) => text)).toEqual(['駐車場はありますか。電話は＊＊＊です']);
    expect(chat.room.map(({ event: what }) => what)).toEqual(['opened', 'answered', 'wrote']);
  });

  it('is understood as people type it, in each language', () => {
    for (const typed of [
      '職員へ（12番）：はい',
      '職員へ(12番):はい',
      '職員へ（１２番）： はい',
      ' 職員へ （12番） ：はい',
    ]) {
      expect(writeBackIn(typed), typed).toEqual({ handOff: 12, text: 'はい' });
    }
    for (const language of languages) {
      const prefix = wordings[language].handOff.prefix(305);
      expect(writeBackIn(`${prefix}はい\nどうも`), language).toEqual({ handOff: 305, text: 'はい\nどうも' });
    }
    for (const typed of ['職員へ（番）：', '職員へ', '12番', '市の職員へ（12番）：'])
      expect(writeBackIn(typed)).toBeNull();
  });

  it('with nothing, or nothing but personal data, is not sent', async () => {
    const chat = openChat(api, settings);
    const { source } = await passOn(chat);
    for (const said of ['', ' ', '090-0000-0000']) {
      expect(textOf(await chat.send(textEvent(`職員へ（1番）：${said}`, source)))).toContain('続けて書いて');
    }
    expect(written(chat)).toEqual([]);
  });

  it('is refused to others, and after the end', async () => {
    const chat = openChat(api, settings);
    const { source } = await passOn(chat);
    const others = [person(), source, source] as const;
    const accounts = [chat, openChat(api, settings, {}, 'koganei', chat.database), chat] as const;
    const numbers = [1, 1, 2] as const;
    for (const place of [0, 1, 2] as const) {
      const reply = await accounts[place].send(textEvent(`職員へ（${numbers[place]}番）：はい`, others[place]));
      expect(textOf(reply)).toContain('見つかりませんでした');
    }
    expect(textOf(await chat.send(postbackEvent('1|settle||1')))).toContain('見つかりませんでした');
    expect(textOf(await chat.send(postbackEvent('1|settle||1', source)))).toContain('1番の件を終えました');
    expect(chat.rows('hand_offs')).toMatchObject([{ state: 'closed', reply_to: null }]);
    expect(textOf(await chat.send(textEvent('職員へ（1番）：はい', source)))).toContain('終わっているため');
    expect(textOf(await chat.send(postbackEvent('1|settle||1', source)))).toContain('1番の件を終えました');
    expect(written(chat)).toEqual([]);
  });

  it('works while the channel is closed; says so where it fails or staff cannot be reached', async () => {
    const database = localDatabase();
    const chat = openChat(api, settings, { closed: () => ({ kind: 'maintenance', text: null }) }, undefined, database);
    const source = person();
    const consent = await chat.send(postbackEvent(`1|person|||${question}`, source));
    await chat.send(postbackEvent(dataOf(consent, '伝える'), source));
    chat.outcomes.room.push({ kind: 'later' });
    expect(textOf(await chat.send(textEvent('職員へ（1番）：はい', source)))).toContain('お預かりしました（1番）');
    database.down = true;
    expect(textOf(await chat.send(textEvent('職員へ（1番）：はい', source)))).toContain('伝えられませんでした');
    expect(textOf(await chat.send(postbackEvent('1|settle||1', source)))).toContain('うまくお答えできませんでした');
  });
});

it('who blocks the account is not written to any more', async () => {
  const chat = openChat(api, settings);
  const { source } = await passOn(chat);
  const stays = await passOn(chat);
  await chat.deliver(unfollowEvent(source));
  expect(await staffAnswer(chat, 1)).toMatchObject({ kind: 'closed' });
  expect(chat.rows('hand_offs').map(({ state, reply_to: to }) => [state, to === null])).toEqual([
    ['closed', true],
    ['waiting', false],
  ]);
  await staffAnswer(chat, 2);
  expect(api.pushes.map(({ to }) => to)).toEqual([stays.source.userId]);
});

it('in a group there is nothing of it', async () => {
  const source = group();
  const chat = openChat(api, settings);
  const messages = await chat.send(mentionEvent(question, true, source));
  expect(quickReplies(messages).map(({ label }) => label)).not.toContain('担当者に聞く');
  for (const data of [`1|person|||${question}`, `1|person!||0123456789|${question}`, '1|settle||1', '1|writeBack||1']) {
    expect(textOf(await chat.send(postbackEvent(data, source)))).toContain('取り次ぎをしていません');
  }
  const mention = await chat.send(mentionEvent('職員へ（1番）：はい', true, source));
  expect(textOf(mention)).toContain('取り次ぎをしていません');
  expect(chat.rows('hand_offs')).toEqual([]);
});
