import { expect, it } from 'vitest';
import { loadCounter } from '../../index/load.ts';
import { createApp } from '../../src/app.ts';

const asked: string[] = [];
const app = createApp({
  counter: { kind: 'ready', counter: loadCounter() },
  settings: { all: {} },
  style: '',
  mayAsk: async (address) => {
    asked.push(address);
    return asked.filter((one) => one === address).length <= 2;
  },
});
const ask = (address: string) =>
  app.request('/api/ask', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'cf-connecting-ip': address },
    body: JSON.stringify({ question: '創業の支援はありますか', city: 'koganei' }),
  });

it('an address that asks too often is told how long to wait, and others are answered', async () => {
  expect((await ask('192.0.2.1')).status).toBe(200);
  expect((await ask('192.0.2.1')).status).toBe(200);
  const refused = await ask('192.0.2.1');
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('60');
  expect(refused.headers.get('content-type')).toContain('application/problem+json');
  expect(await refused.json()).toMatchObject({ status: 429, kind: 'too_many_requests' });
  expect((await ask('192.0.2.2')).status).toBe(200);
});

it('a person gets a page that says so, and may still open the first page', async () => {
  const headers = { 'cf-connecting-ip': '192.0.2.1', accept: 'text/html' };
  const refused = await app.request('/?q=創業', { headers });
  expect(refused.status).toBe(429);
  expect(await refused.text()).toContain('1分ほど待ってから');
  expect((await app.request('/', { headers })).status).toBe(200);
});
