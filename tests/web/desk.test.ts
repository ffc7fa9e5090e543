import { describe, expect, test } from 'vitest';
import { loadCounter } from '../../index/load.ts';
import { createApp } from '../../src/app.ts';
import { createMigrator } from '../../src/database/migrate.ts';
import { openDelivery } from '../../src/delivery/open.ts';
import { type SwitchName, setSwitch } from '../../src/inquiry/switches.ts';
import { migrations } from '../database/local.ts';
import { openedInquiries } from '../inquiry/opened.ts';
import { askRequest } from '../server/worker.ts';

const counter = loadCounter();

const openApp = (settings: Readonly<Record<string, string>> = {}) => {
  const opened = openedInquiries(settings);
  const { d1 } = opened.database;
  const app = createApp({
    counter: { kind: 'ready', counter },
    settings: { all: settings },
    style: '',
    kept: { inquiries: opened.inquiries, delivery: openDelivery(d1, createMigrator(d1, migrations), Date.now) },
    now: () => new Date(opened.clock.now),
  });
  const page = async (path: string): Promise<{ status: number; text: string }> => {
    const response = await app.request(path, { headers: { accept: 'text/html' } });
    return { status: response.status, text: await response.text() };
  };
  const turn = async (name: SwitchName, thrown: boolean, text: string | null = null, city = ''): Promise<void> => {
    const { database, standing } = opened.inquiries;
    await setSwitch(await database(), { name, city, thrown, text, at: opened.clock.now, by: 'test' });
    standing.expire();
  };
  return { app, page, turn };
};

const unanswered = `/?${new URLSearchParams({ q: '市民農園の利用料はいくらですか', city: 'koganei' })}`;

describe('the way to a person', () => {
  test('is offered where the plans do not answer, and nowhere else', async () => {
    const { page, turn } = openApp();
    const { text } = await page(unanswered);
    expect(text).toContain('href="/tickets/new?q=%E5%B8%82%E6%B0%91');
    expect((await page('/?q=%E6%AD%BB%E3%81%AB%E3%81%9F%E3%81%84')).text).not.toContain('/tickets/new');
    expect((await page(`/?${new URLSearchParams({ q: '創業の支援はありますか' })}`)).text).not.toContain(
      '/tickets/new',
    );
    expect((await page(`${unanswered}&lang=en`)).text).toContain('Send this question to the city’s staff');
    await turn('handOff', true);
    expect((await page(unanswered)).text).not.toContain('/tickets/new');
    expect((await openApp({ HANDOFF_SLACK_CHANNEL: '' }).page(unanswered)).text).not.toContain('/tickets/new');
  });
});

describe('what staff have closed', () => {
  test('is said in their words, on pages and to programs, and the rest goes on', async () => {
    const { app, page, turn } = openApp();
    await turn('maintenance', true, '17時まで点検しています。');
    const closed = await page(unanswered);
    expect(closed.status).toBe(503);
    expect(closed.text).toContain('<h1>ただいまお答えを休んでいます</h1><p>17時まで点検しています。</p>');
    const refused = await app.request('/api/ask', askRequest({ question: '創業の支援はありますか' }));
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60']);
    expect(await refused.json()).toMatchObject({ kind: 'closed', detail: '17時まで点検しています。' });
    expect((await page('/plans')).status).toBe(200);
    await turn('maintenance', false);
    expect((await page(unanswered)).status).toBe(200);
  });

  test('of one city or of the pages alone leaves the others open', async () => {
    const { app, page, turn } = openApp();
    await turn('web', true, null, 'koganei');
    const closed = await page(unanswered);
    expect([closed.status, closed.text.includes('お住まいの市の窓口')]).toEqual([503, true]);
    expect((await page(unanswered.replace('koganei', 'musashino'))).status).toBe(200);
    const asked = askRequest({ question: '創業の支援はありますか', city: 'koganei' });
    expect((await app.request('/api/ask', asked)).status).toBe(200);
  });
});

describe('what is kept', () => {
  test('is said on a page that every page leads to, with the days that are set', async () => {
    const { page } = openApp({ RETENTION_DAYS: '30' });
    expect((await page('/')).text).toContain('href="/privacy"');
    const { status, text } = await page('/privacy');
    expect(status).toBe(200);
    expect(text).toContain('30日間保存します');
    expect(text).toContain('職員に送った質問');
    expect((await openApp({ HANDOFF_SLACK_CHANNEL: '' }).page('/privacy')).text).not.toContain('職員に送った質問');
  });
});
