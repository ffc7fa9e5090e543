import { expect, test } from 'vitest';
import { useSlack } from './harness.ts';
import { directMessage, mention, slashCommand, unique } from './payloads.ts';

const slack = useSlack();
const { server } = slack;

const deliveries = 1_000;
const atOnce = 32;
/** Every how many a delivery comes twice, as when Slack retries. */
const retried = 5;

test('of 1,000 deliveries, 32 at a time and every fifth twice, none is lost, none is doubled, and all are acknowledged at once', async () => {
  const questions = [
    '創業の支援はありますか',
    '自主防災組織の数の目標は',
    '商店街の支援',
    '農業の担い手',
    '火星に移住できますか',
  ];
  for (let warm = 0; warm < 20; warm++) await slack.deliver(mention(questions[warm % questions.length] ?? ''));
  await expect.poll(() => server.accepted('chat.postMessage').length, { timeout: 30_000 }).toBe(20);
  server.clear();
  server.validated = 20;

  const marks: string[] = [];
  const jobs = Array.from({ length: deliveries }, (_, index) => {
    const question = questions[index % questions.length] ?? '';
    const mark = unique(index % 3 === 1 ? 'D' : 'C');
    marks.push(mark);
    const payload =
      index % 3 === 0
        ? mention(question, { channel: mark })
        : index % 3 === 1
          ? directMessage(question, { channel: mark })
          : slashCommand(question, `${server.origin}/response/${mark}`);
    return { payload, times: index % retried === 0 ? 2 : 1 };
  });

  const took: number[] = [];
  const queue = jobs.flatMap(({ payload, times }) => Array.from({ length: times }, () => payload));
  const work = async (): Promise<void> => {
    for (let payload = queue.shift(); payload; payload = queue.shift()) {
      const started = performance.now();
      const response = await slack.deliver(payload);
      took.push(performance.now() - started);
      expect(response.status).toBe(200);
      await response.arrayBuffer();
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: atOnce }, work));
  const acknowledged = performance.now() - started;

  const answers = () => [...server.accepted('chat.postMessage'), ...server.accepted('response_url')];
  await expect.poll(() => answers().length, { timeout: 60_000, interval: 100 }).toBeGreaterThanOrEqual(deliveries);
  await new Promise((resolve) => setTimeout(resolve, 1_500));

  const seen = new Map<string, number>();
  for (const { args, method, url } of answers()) {
    const mark = method === 'response_url' ? url : String(args.channel);
    seen.set(mark, (seen.get(mark) ?? 0) + 1);
  }
  expect(marks.filter((mark) => !seen.has(mark))).toEqual([]);
  expect([...seen].filter(([, count]) => count !== 1)).toEqual([]);
  expect(answers()).toHaveLength(deliveries);
  expect(server.faults).toEqual([]);

  took.sort((a, b) => a - b);
  const p = (share: number): number => Math.round(took[Math.floor(took.length * share)] ?? 0);
  console.log(
    `${took.length} requests acknowledged in ${Math.round(acknowledged)} ms; p50 ${p(0.5)} ms, p95 ${p(0.95)} ms, p99 ${p(0.99)} ms; all answered after ${Math.round(performance.now() - started)} ms`,
  );
  expect(p(0.99)).toBeLessThan(500);
}, 150_000);
