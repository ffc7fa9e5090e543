import { expect, it } from 'vitest';
import { askRequest, useWorker } from '../server/worker.ts';

const worker = useWorker({ settings: { PUBLIC_URL: 'https://city.example/ask/' } });

it('links start with PUBLIC_URL where it is set', async () => {
  const response = await worker.fetch('/api/ask', askRequest({ question: '創業の支援はありますか' }));
  const { citations } = (await response.json()) as { citations: { url: string }[] };
  expect(citations.length).toBeGreaterThan(0);
  for (const { url } of citations) expect(url).toMatch(/^https:\/\/city\.example\/ask\/p\//u);
});

it('links between pages stay where the reader is', async () => {
  const page = await (await worker.fetch(`/?${new URLSearchParams({ q: '創業の支援はありますか' })}`)).text();
  expect(page).toContain('href="/p/');
  expect(page).not.toContain('city.example');
});
