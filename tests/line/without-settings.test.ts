import { expect, it } from 'vitest';
import { textEvent, webhook } from './events.ts';
import { signed } from './sign.ts';
import { useLineWorker } from './worker.ts';

const worker = useLineWorker(() => ({ LINE_CHANNEL_SECRET_KOGANEI: 'koganei-secret' }));

it.each([
  ['/line/webhook', ['LINE_CHANNEL_SECRET', 'LINE_CHANNEL_ACCESS_TOKEN']],
  ['/line/musashino/webhook', ['LINE_CHANNEL_SECRET', 'LINE_CHANNEL_ACCESS_TOKEN']],
  ['/line/koganei/webhook', ['LINE_CHANNEL_ACCESS_TOKEN_KOGANEI']],
])('%s names the settings that are missing', async (path, names) => {
  const response = await worker.fetch(path, signed(webhook(textEvent('創業支援は？'))));
  expect(response.status).toBe(503);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const problem = (await response.json()) as { detail: string; kind: string };
  expect(problem.kind).toBe('unavailable');
  expect(problem.detail.match(/LINE_\w+/gu)).toEqual(names);
});

it('everything else works', async () => {
  const ask = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"question":"創業支援は？"}' };
  expect((await worker.fetch('/api/ask', ask)).status).toBe(200);
  expect((await worker.fetch('/')).status).toBe(200);
});
