import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actionsOf, dataOf, textOf as lineText } from '../line/chat.ts';
import { type Event, person, postbackEvent, textEvent, webhook } from '../line/events.ts';
import { useMessagingApi } from '../line/messaging-api.ts';
import { accessToken, secret as lineSecret, signed } from '../line/sign.ts';
import { askRequest, useWorker } from '../server/worker.ts';
import { buttonOf, newCalls, textOf } from '../slack/harness.ts';
import { mention, pressed, slackRequest, secret as slackSecret, submitted } from '../slack/payloads.ts';
import { type Call, SlackServer } from '../slack/slack-server.ts';

/*
 * The whole desk, in the real Worker with a real database, between a server that speaks LINE's and one that speaks Slack's
 * protocol: a resident's question that no plan answers, to staff and back, and on to the next resident.
 */

const room = 'C0STAFFROOM';
const line = useMessagingApi();
const slack = new SlackServer();
const settings: Record<string, string> = {
  LINE_CHANNEL_SECRET: lineSecret,
  LINE_CHANNEL_ACCESS_TOKEN: accessToken,
  SLACK_SIGNING_SECRET: slackSecret,
  SLACK_BOT_TOKEN: slack.token,
  HANDOFF_SLACK_CHANNEL: room,
  DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
  PUBLIC_URL: 'https://machi.example.jp',
};
const printed: string[] = [];
const { log } = console;

// Before the Worker's own hook, which reads the settings.
beforeAll(async () => {
  await slack.start();
  Object.assign(settings, { LINE_API_BASE_URL: line.origin, SLACK_API_URL: slack.apiUrl });
  console.log = (...parts: unknown[]) => {
    const text = parts.map(String).join(' ');
    // The Worker's own lines, not those that the local server prints of each request.
    if (text.includes('{"event"')) printed.push(text);
  };
});
const worker = useWorker(() => ({ settings, verbose: true }));
afterAll(async () => {
  console.log = log;
  await slack.stop();
});

/** Sends LINE's webhook and gives the reply. */
const say = async (event: Event) => {
  const response = await worker.fetch('/line/webhook', signed(webhook(event)));
  expect(response.status).toBe(200);
  return line.replied(event.replyToken);
};

const fromSlack = async (payload: Record<string, unknown>, method: string): Promise<Call> => {
  const before = slack.of(method).length;
  const response = await worker.fetch('/slack/events', slackRequest(payload, {}));
  expect(response.status, await response.clone().text()).toBe(200);
  const [call] = await newCalls(slack, method, before);
  if (!call) throw new Error(`No call of ${method}.`);
  return call;
};

const tick = (cron: string): Promise<Response> =>
  worker.fetch(`/cdn-cgi/handler/scheduled?${new URLSearchParams({ cron })}`);

/** Asks, and passes the question on. */
const passOn = async (question: string, source = person()) => {
  const answer = await say(textEvent(question, source));
  const consent = await say(postbackEvent(dataOf(answer, '担当者に聞く'), source));
  return { source, answer, agreed: await say(postbackEvent(dataOf(consent, '伝える'), source)) };
};

test('a question comes back answered, and the next resident is answered at once', async () => {
  const question = '小金井市の神輿の担ぎ手になりたいです';
  const before = slack.of('chat.postMessage').length;
  const { source, answer } = await passOn(question);
  expect(lineText(answer)).toContain('見つかりませんでした');
  const [head] = (await newCalls(slack, 'chat.postMessage', before)) as [Call];
  expect(head.args.channel).toBe(room);
  expect(textOf(head.args.blocks)).toContain(question);
  const thread = String(head.answer.ts);
  const press = (blocks: unknown, action: string) =>
    pressed(buttonOf(blocks, action), { responseUrl: slack.responseUrl(), isPrivate: false, channel: room, thread });

  const { args } = await fromSlack(press(head.args.blocks, 'hand_off_answer'), 'views.open');
  const view = args.view as Parameters<typeof submitted>[0];
  await fromSlack(submitted(view, { answer: '神輿会が担ぎ手を募っています。' }), 'chat.update');
  await expect.poll(() => line.pushes.length, { timeout: 10_000 }).toBe(1);
  const [push] = line.pushes;
  expect(push?.to).toBe(source.userId);
  expect(lineText(push?.messages)).toContain('神輿会が担ぎ手を募っています。');
  expect(lineText(push?.messages)).toContain('職員');

  const labels = actionsOf(push?.messages).map(({ label }) => label);
  expect(labels).toContain('職員に返信する');
  const wrote = slack.of('chat.postMessage').length;
  await say(textEvent('職員へ（1番）：ありがとう。練習はいつですか', source));
  const [told] = (await newCalls(slack, 'chat.postMessage', wrote)) as [Call];
  expect(told.args.thread_ts).toBe(thread);
  expect(textOf(told.args.blocks)).toContain('練習はいつですか');
  await fromSlack(mention('返信 平日の昼間です。', { channel: room, thread_ts: thread }), 'chat.postEphemeral');
  await expect.poll(() => line.pushes.length, { timeout: 10_000 }).toBe(2);

  const answered = slack.of('chat.postMessage').find((call) => textOf(call.args.blocks).includes('神輿会が担ぎ手を募'));
  const curate = await fromSlack(press(answered?.args.blocks, 'curate'), 'views.open');
  const saved = await worker.fetch(
    '/slack/events',
    slackRequest(
      submitted(curate.args.view as Parameters<typeof submitted>[0], {
        questions: '神輿の担ぎ手になりたいです',
        text: '神輿会が毎年、担ぎ手を募っています。',
      }),
      {},
    ),
  );
  expect(textOf(await saved.json())).toContain('1分以内に');

  const next = await say(textEvent('小金井市で神輿の担ぎ手になりたい'));
  expect(lineText(next)).toContain('職員による回答');
  expect(lineText(next)).toContain('神輿会が毎年、担ぎ手を募っています。');
  const api = await worker.fetch('/api/ask', askRequest({ question: '神輿の担ぎ手になりたいです', city: 'koganei' }));
  expect(await api.json()).toMatchObject({ status: 'not_found', citations: [], cityAnswer: { city: 'koganei' } });
});

test('a room that is down misses nothing: the resident is told, and the clock brings it', async () => {
  slack.down = true;
  const { agreed } = await passOn('小金井市の獅子舞の面を見られますか');
  expect(lineText(agreed)).toContain('つながりしだい伝えます');
  slack.down = false;
  const before = slack.of('chat.postMessage').length;
  // The first pause is half a minute: a tick before its end finds nothing to do.
  await tick('* * * * *');
  await expect
    .poll(
      async () => {
        await tick('* * * * *');
        return slack.of('chat.postMessage').length;
      },
      { timeout: 50_000, interval: 5_000 },
    )
    .toBe(before + 1);
}, 90_000);

test('nothing personal stands in the database or the log after it was typed everywhere', async () => {
  const source = person();
  const secrets = ['090-0000-1234', 'taro@example.jp', '1234 5678 9018', '東京都小金井市本町9-9-9'];
  for (const secret of secrets) await say(textEvent(`小金井市の神輿を担ぎたい。連絡は ${secret} です`, source));
  await passOn(`小金井市の太鼓を習いたい。${secrets.join('、')}`, source);
  await worker.fetch('/api/ask', askRequest({ question: `創業の支援は？ ${secrets.join(' ')}`, city: 'koganei' }));
  await worker.fetch(`/?${new URLSearchParams({ q: `創業の支援は？ ${secrets.join(' ')}` })}`);
  // One that is logged.
  await say(postbackEvent('1|helpful|koganei|', source));
  await tick('* * * * *');

  // The database alone: the local server also keeps traces of requests, which no deployment does.
  const database = join(worker.state, 'v3', 'd1');
  const files = readdirSync(database, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const places = new Map<string, string>([['log', printed.join('\n')]]);
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    places.set(relative(database, path), readFileSync(path).toString('utf8'));
  }
  expect([...places.values()].join('\n')).toContain('神輿を担ぎたい');
  expect(printed.length).toBeGreaterThan(0);
  const found = [...places].flatMap(([place, text]) =>
    [...secrets, source.userId ?? '-', accessToken, slack.token]
      .flatMap((secret) => [secret, secret.replace(/[- ]/gu, '')])
      .filter((secret) => text.includes(secret))
      .map((secret) => `${place}: …${text.slice(Math.max(0, text.indexOf(secret) - 80), text.indexOf(secret) + 40)}`),
  );
  expect(found).toEqual([]);
});
