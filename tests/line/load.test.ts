import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Event, redelivered, textEvent, webhook } from './events.ts';
import { useMessagingApi } from './messaging-api.ts';
import { accessToken, secret, signed } from './sign.ts';
import { useLineWorker } from './worker.ts';

const api = useMessagingApi();
const worker = useLineWorker(() => ({
  LINE_CHANNEL_SECRET: secret,
  LINE_CHANNEL_ACCESS_TOKEN: accessToken,
  LINE_API_BASE_URL: api.origin,
  DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
}));

const questions = readFileSync(join(import.meta.dirname, '..', 'questions', 'dev.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { q: string }).q);
const questionAt = (place: number): string => questions[place % questions.length] ?? '';

const deliveries = 2000;
const atOnce = 32;
/** Every so many-th event is delivered a second time right behind the first, as LINE does after a time-out. */
const repeated = 8;

const replyRoute = 'POST /v2/bot/message/reply';
const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** Milliseconds until the webhook was answered. */
const deliver = async (event: Event): Promise<number> => {
  const start = performance.now();
  const response = await worker.fetch('/line/webhook', signed(webhook(event)));
  expect(response.status).toBe(200);
  // An unread body would keep its connection from being used again.
  await response.arrayBuffer();
  return performance.now() - start;
};

const print = (name: string, values: readonly number[]): void => {
  const [half, most] = [0.5, 0.99].map((share) => percentile(values, share).toFixed(1));
  process.stdout.write(`${name}: p50 ${half} ms, p99 ${most} ms\n`);
};

it('of 2,000 deliveries, 32 at a time, none is lost and none doubled, with trouble on the way', async () => {
  let trouble = 0;
  // One call in fifty meets an overloaded or broken LINE.
  api.script = (route, _, place) => {
    if (route !== replyRoute || place % 50 !== 7) return null;
    trouble++;
    return place % 100 === 7 ? { status: 500, body: {} } : { status: 429, headers: { 'retry-after': '1' }, body: {} };
  };
  const events = Array.from({ length: deliveries }, (_, place) => textEvent(questionAt(place)));
  const start = performance.now();
  const waits: number[] = [];
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < events.length) {
      const place = next++;
      const event = events[place];
      if (!event) return;
      const both = place % repeated === 0 ? [deliver(event), deliver(redelivered(event))] : [deliver(event)];
      waits.push(...(await Promise.all(both)));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, client));
  await Promise.all(events.map(({ replyToken }) => api.replied(replyToken, 30_000)));
  const seconds = (performance.now() - start) / 1000;
  await api.quiet(1500);
  const accepted = api.calls.filter(({ route, status }) => route === replyRoute && status === 200);
  const tokens = accepted.map(({ body }) => body.replyToken);
  print(`webhook, ${atOnce} at a time`, waits);
  process.stdout.write(`${deliveries} answers in ${seconds.toFixed(1)} s, ${trouble} met trouble\n`);
  expect(api.invalid).toEqual([]);
  expect(new Set(tokens).size).toBe(deliveries);
  expect(tokens).toHaveLength(deliveries);
  // A second attempt on a spent token would show here.
  expect(api.calls.filter(({ status }) => status === 400).length).toBe(0);
}, 120_000);

it('one client has its webhook answered and its reply sent soon', async () => {
  const [webhooks, replies]: [number[], number[]] = [[], []];
  for (let place = 0; place < 300; place++) {
    const event = textEvent(questionAt(place));
    const start = performance.now();
    webhooks.push(await deliver(event));
    await api.replied(event.replyToken);
    const sent = api.calls.find(({ body }) => body.replyToken === event.replyToken);
    replies.push((sent?.at ?? Number.POSITIVE_INFINITY) - start);
  }
  print('webhook, one client', webhooks);
  print('reply sent, one client', replies);
  // The aim is that the 99th percentile is below these. What is held here is the median: the rest of the machine, busy
  // with other tests, decides on the tail.
  expect(percentile(webhooks, 0.5)).toBeLessThan(100);
  expect(percentile(replies, 0.5)).toBeLessThan(500);
});
