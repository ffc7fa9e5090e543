import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { dataOf, textOf } from './chat.ts';
import {
  answeredEvents,
  type Event,
  person,
  postbackEvent,
  redelivered,
  silentEvents,
  strangeEvents,
  textEvent,
  webhook,
} from './events.ts';
import { type LineMessage, schemaErrors, useMessagingApi } from './messaging-api.ts';
import { accessToken, secret, sign, signed } from './sign.ts';
import { useLineWorker } from './worker.ts';

/*
 * Everything through the real Worker in workerd, over HTTP in both directions.
 */
const api = useMessagingApi();
const worker = useLineWorker(() => ({
  LINE_CHANNEL_SECRET: secret,
  LINE_CHANNEL_ACCESS_TOKEN: accessToken,
  LINE_CHANNEL_SECRET_KOGANEI: 'koganei-secret',
  LINE_CHANNEL_ACCESS_TOKEN_KOGANEI: 'koganei-token',
  LINE_CHANNEL_SECRET_NISHITOKYO: 'nishitokyo-secret',
  LINE_API_BASE_URL: api.origin,
  PUBLIC_URL: 'https://machi.example.jp',
  DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
  // A room of staff that is down: nothing listens there.
  HANDOFF_SLACK_CHANNEL: 'C0DESK',
  SLACK_API_URL: 'http://127.0.0.1:9/api/',
}));
const path = '/line/webhook';
const replyRoute = 'POST /v2/bot/message/reply';
const deliver = (...events: readonly unknown[]): Promise<Response> => worker.fetch(path, signed(webhook(...events)));
const repliesTo = ({ replyToken }: Event) =>
  api.calls.filter(({ route, body }) => route === replyRoute && body.replyToken === replyToken);
const question = '市民農園を増やす予定はありますか';

afterEach(() => {
  expect(api.invalid).toEqual([]);
});

describe('what a webhook gets back', () => {
  const body = JSON.stringify(webhook(textEvent(question)));
  const post = (content: BodyInit, headers: Record<string, string>): Promise<Response> =>
    worker.fetch(path, { method: 'POST', body: content, headers });

  it.each([
    ['none', undefined],
    ['an empty one', ''],
    ['one of another secret', sign(body, 'other')],
    ['one of another body', sign(`${body} `)],
    ['a right one in hexadecimal', Buffer.from(sign(body), 'base64').toString('hex')],
    ['a right one cut short', sign(body).slice(0, -4)],
    ['a right one with more behind it', `${sign(body)}AAAA`],
    ['a right one with blanks inside', sign(body).replace(/^(.)/u, '$1 ')],
    ['one that is no base64', `${'*'.repeat(43)}=`],
  ])('a signature that is %s: 401, and nothing happens', async (_, signature) => {
    const response = await post(body, signature === undefined ? {} : { 'x-line-signature': signature });
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ status: 401, kind: 'unauthorized' });
    await api.quiet();
    expect(api.calls).toEqual([]);
  });

  it('a right signature over a body that is not JSON: 400', async () => {
    for (const text of ['', '{', 'events', '[]', '"x"', 'null', '{}', '{"events":{}}']) {
      const response = await post(text, { 'x-line-signature': sign(text) });
      expect(response.status, text).toBe(400);
      expect(await response.json()).toMatchObject({ kind: 'not_json' });
    }
    const notText = new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]);
    expect((await post(notText, { 'x-line-signature': sign(notText) })).status).toBe(400);
  });

  it('a body over 1 MiB: 413, declared or not', async () => {
    const large = JSON.stringify({ ...(webhook() as object), padding: 'x'.repeat(1_048_576) });
    expect((await post(large, { 'x-line-signature': sign(large) })).status).toBe(413);
    const stream = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode(large));
        controller.close();
      },
    });
    const init = { method: 'POST', headers: { 'x-line-signature': sign(large) }, body: stream, duplex: 'half' };
    expect((await worker.fetch(path, init as RequestInit)).status).toBe(413);
    const most = JSON.stringify({ ...(webhook() as object), padding: '' });
    const full = most.replace('"padding":""', `"padding":"${'x'.repeat(1_048_576 - most.length)}"`);
    expect(full.length).toBe(1_048_576);
    expect((await post(full, { 'x-line-signature': sign(full) })).status).toBe(200);
  });

  it('no events, as when the console verifies the address: 200', async () => {
    expect((await deliver()).status).toBe(200);
  });

  it('an unknown city: 404; a city account with half of its settings: 503 that names the other half', async () => {
    const unknown = await worker.fetch('/line/atlantis/webhook', signed(webhook()));
    expect(unknown.status).toBe(404);
    const half = await worker.fetch('/line/nishitokyo/webhook', signed(webhook(), 'nishitokyo-secret'));
    expect(half.status).toBe(503);
    expect(JSON.stringify(await half.json())).toContain('LINE_CHANNEL_ACCESS_TOKEN_NISHITOKYO');
  });
});

describe('events', () => {
  it('the fixtures are what LINE sends', () => {
    for (const [name, event] of [...Object.entries(answeredEvents()), ...Object.entries(silentEvents())]) {
      expect(schemaErrors('webhook', 'CallbackRequest', webhook(event)), name).toEqual([]);
    }
  });

  it.each(Object.entries(answeredEvents()))('%s is replied to, once', async (_, event) => {
    expect((await deliver(event)).status).toBe(200);
    expect((await api.replied(event.replyToken)).length).toBeGreaterThan(0);
    await api.quiet(150);
    expect(repliesTo(event)).toHaveLength(1);
    expect(repliesTo(event)[0]?.authorization).toBe(`Bearer ${accessToken}`);
  });

  it.each(Object.entries(silentEvents()))('%s is met with silence', async (_, event) => {
    expect((await deliver(event)).status).toBe(200);
    await api.quiet(150);
    expect(api.calls).toEqual([]);
  });

  it('what no document names is let be, and the rest of the body is handled', async () => {
    const known = textEvent(question);
    expect((await deliver(...strangeEvents(), { ...known, futureField: { a: 1 } })).status).toBe(200);
    await api.replied(known.replyToken);
    await api.quiet();
    expect(api.calls.filter(({ route }) => route === replyRoute)).toHaveLength(1);
  });

  it('several events of one body are independent', async () => {
    const events = [textEvent(question), textEvent('創業支援は？'), postbackEvent('1|usage||')];
    api.script = (route, body) =>
      route === replyRoute && body.replyToken === events[0]?.replyToken ? { status: 403, body: {} } : null;
    await deliver(...events);
    await Promise.all(events.slice(1).map(({ replyToken }) => api.replied(replyToken)));
    expect(api.replies.size).toBe(2);
  });

  it('never pushes', async () => {
    await deliver(textEvent(question));
    await api.quiet();
    expect(api.replies.size).toBe(1);
    expect(api.calls.map(({ route }) => route)).not.toContain('POST /v2/bot/message/push');
  });
});

describe('an event is answered once', () => {
  it('delivered five times at the same moment', async () => {
    const event = textEvent(question);
    await Promise.all(Array.from({ length: 5 }, (_, place) => deliver(place === 0 ? event : redelivered(event))));
    await api.replied(event.replyToken);
    await api.quiet();
    expect(repliesTo(event)).toHaveLength(1);
  });

  it('twice in one body, and again later', async () => {
    const event = textEvent(question);
    await deliver(event, event);
    await api.replied(event.replyToken);
    await deliver(redelivered(event));
    await api.quiet();
    expect(repliesTo(event)).toHaveLength(1);
  });

  it('delivered again while the first answer is still on its way', async () => {
    const event = textEvent(question);
    api.script = (route) => (route === replyRoute ? { status: 200, accepted: true, after: 800 } : null);
    await deliver(event);
    await wait(300);
    await deliver(redelivered(event));
    await api.quiet(1500);
    expect(repliesTo(event)).toHaveLength(1);
  });

  it('handled on redelivery where the first handling failed before a reply went out', async () => {
    const event = textEvent(question);
    api.script = (route) => (route === replyRoute ? { status: 403, body: { message: 'no' } } : null);
    await deliver(event);
    await api.quiet();
    expect(api.replies.size).toBe(0);
    api.script = null;
    await deliver(redelivered(event));
    await api.replied(event.replyToken);
  });

  it('a spent or expired token is given up at once', async () => {
    const event = textEvent(question);
    api.script = (route) => (route === replyRoute ? { status: 400, body: { message: 'Invalid reply token' } } : null);
    await deliver(event);
    await api.quiet(1000);
    expect(repliesTo(event)).toHaveLength(1);
  });
});

describe('a question that the plans do not answer', () => {
  const say = async (event: Event): Promise<readonly LineMessage[]> => {
    await deliver(event);
    return api.replied(event.replyToken);
  };

  it('goes to a person once, however often and closely the consent is pressed and delivered', async () => {
    const source = person();
    const none = await say(textEvent('小金井市のワクチン接種の予約方法', source));
    const consent = await say(postbackEvent(dataOf(none, '担当者に聞く'), source));
    expect(textOf(consent)).toContain('「小金井市のワクチン接種の予約方法」');
    const press = () => postbackEvent(dataOf(consent, '伝える'), source);
    const [first, second] = [press(), press()];
    await Promise.all([first, second, redelivered(first)].map((event) => deliver(event)));
    const numbers = await Promise.all(
      [first, second].map(
        async ({ replyToken }) => /受付番号は(\d+)番/u.exec(textOf(await api.replied(replyToken)))?.[1],
      ),
    );
    expect(numbers[0]).toBeDefined();
    expect(numbers[1]).toBe(numbers[0]);
    const said = await say(textEvent(`職員へ（${numbers[0]}番）：急いでいます`, source));
    expect(textOf(said)).toContain(`お預かりしました（${numbers[0]}番）`);
    expect(textOf(await say(textEvent(`職員へ（${numbers[0]}番）：だれ？`)))).toContain('見つかりませんでした');
    expect(textOf(await say(postbackEvent(`1|settle||${numbers[0]}`, source)))).toContain('件を終えました');
    expect(textOf(await say(textEvent('履歴を消して', source)))).toContain('消しました');
    expect(textOf(await say(textEvent(`職員へ（${numbers[0]}番）：まだ`, source)))).toContain('終わっているため');
    expect(api.pushes).toEqual([]);
  });
});

describe('when LINE is in trouble', () => {
  it('429: waits as long as Retry-After says, and then answers', async () => {
    const event = textEvent(question);
    api.script = (route, _, place) =>
      route === replyRoute && place === 0 ? { status: 429, headers: { 'retry-after': '2' }, body: {} } : null;
    await deliver(event);
    await api.replied(event.replyToken);
    const [first, second] = repliesTo(event);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1990);
  });

  it('429 for longer than the token lives: given up, and nothing more is sent', async () => {
    const event = textEvent(question);
    api.script = (route) =>
      route === replyRoute ? { status: 429, headers: { 'retry-after': '120' }, body: {} } : null;
    await deliver(event);
    await api.quiet(1000);
    expect(repliesTo(event)).toHaveLength(1);
  });

  it('500 twice: tried again, with growing pauses', async () => {
    const event = textEvent(question);
    api.script = (route, _, place) => (route === replyRoute && place < 2 ? { status: 500, body: {} } : null);
    await deliver(event);
    await api.replied(event.replyToken);
    const [first, second, third] = repliesTo(event).map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(230);
    expect((third ?? 0) - (second ?? 0)).toBeGreaterThanOrEqual(550);
  });

  it('an attempt that hangs: tried again, and answered once', async () => {
    const event = textEvent(question);
    api.script = (route, _, place) => (route === replyRoute && place === 0 ? { status: 200, hang: true } : null);
    await deliver(event);
    await api.replied(event.replyToken, 20_000);
    expect(api.replies.size).toBe(1);
  });

  it('a message that arrived although its answer was lost: not doubled, and not handled again', async () => {
    const event = textEvent(question);
    api.script = (route, _, place) =>
      route === replyRoute && place === 0 ? { status: 200, accepted: true, hang: true } : null;
    await deliver(event);
    await wait(9500);
    expect(repliesTo(event).map(({ status }) => status)).toEqual([200, 400]);
    await deliver(redelivered(event));
    await api.quiet();
    expect(repliesTo(event)).toHaveLength(2);
  });

  it('cards that LINE refuses: the same answer as text', async () => {
    const event = textEvent(question);
    api.script = (route, _, place) =>
      route === replyRoute && place === 0
        ? { status: 400, body: { message: 'A message (messages[1]) in the request body is invalid' } }
        : null;
    await deliver(event);
    const messages = await api.replied(event.replyToken);
    expect(messages.every(({ type }) => type === 'text')).toBe(true);
  });
});

describe('the loading animation', () => {
  const loading = () => api.calls.filter(({ route }) => route === 'POST /v2/bot/chat/loading/start');
  const slow = (): void => {
    api.script = (route) => (route === replyRoute ? { status: 200, accepted: true, after: 700 } : null);
  };

  it('is shown to a person whose answer takes over 300 ms, and does not hold it up', async () => {
    const source = person();
    slow();
    await deliver(textEvent(question, source));
    await api.quiet(900);
    expect(loading().map(({ body }) => body)).toEqual([{ chatId: source.userId, loadingSeconds: 20 }]);
  });

  it('is not shown where the answer is there at once', async () => {
    await deliver(textEvent(question));
    await api.quiet(600);
    expect(loading()).toEqual([]);
  });

  it('is not shown in groups', async () => {
    slow();
    await deliver(answeredEvents()['mention in a group']);
    await api.quiet(900);
    expect(loading()).toEqual([]);
  });
});

describe('accounts of cities', () => {
  const koganei = (...events: readonly unknown[]): Promise<Response> =>
    worker.fetch('/line/koganei/webhook', signed(webhook(...events), 'koganei-secret'));

  it('a city account has its own secret and token, and its city is the preset', async () => {
    const event = textEvent('経済課の電話番号は？');
    expect((await worker.fetch('/line/koganei/webhook', signed(webhook(event)))).status).toBe(401);
    expect((await koganei(event)).status).toBe(200);
    expect(JSON.stringify(await api.replied(event.replyToken))).toContain('042-387-9831');
    expect(repliesTo(event)[0]?.authorization).toBe('Bearer koganei-token');
  });

  it('a city without an account of its own uses the common one', async () => {
    const event = textEvent(question);
    expect((await worker.fetch('/line/musashino/webhook', signed(webhook(event)))).status).toBe(200);
    await api.replied(event.replyToken);
    expect(repliesTo(event)[0]?.authorization).toBe(`Bearer ${accessToken}`);
  });
});
