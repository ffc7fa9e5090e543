import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { Problem, problemResponse } from '../../src/api/problem.ts';
import { ticketRoutes } from '../../src/tickets/routes.ts';
import { ticketWords } from '../../src/tickets/wordings.ts';
import { type Opened, openedInquiries } from '../inquiry/opened.ts';

const cities = [
  { id: 'koganei', name: '小金井市', reading: 'こがねいし', english: 'Koganei' },
  { id: 'musashino', name: '武蔵野市', reading: 'むさしのし' },
];

const openApp = (opened: Opened = openedInquiries()) => {
  const { inquiries } = opened;
  const app = new Hono();
  app.onError((error) => {
    if (error instanceof Problem) return problemResponse(error);
    throw error;
  });
  app.route(
    '/',
    ticketRoutes({
      cities,
      handOffs: inquiries.handOffs,
      refresh: inquiries.standing.refresh,
      isFlooded: inquiries.isFlooded,
    }),
  );
  return { app, opened };
};

const post = (fields: Readonly<Record<string, string>>, site = 'same-origin'): RequestInit => ({
  method: 'POST',
  headers: { 'sec-fetch-site': site },
  body: new URLSearchParams(fields),
});

const filled = { q: '歩道を直してください', city: 'koganei', consent: 'yes' };
const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]+)"`, 'u').exec(page)?.[1] ?? '';

describe('a question to staff from the web', () => {
  test('says before the button what is sent, and when to expect an answer', async () => {
    const page = await (await openApp().app.request('/tickets/new?q=%E6%AD%A9%E9%81%93&city=koganei')).text();
    expect(page).toContain('小金井市の職員に送ります');
    expect(page).toContain('12月1日(火)の夕方まで');
    expect(page).toContain('歩道</textarea>');
  });

  test('goes to staff with consent, and its answer is behind the link alone', async () => {
    const { app, opened } = openApp();
    const sent = await app.request('/tickets/new', post({ ...filled, q: `${filled.q} 090-0000-0000` }));
    expect(sent.status).toBe(303);
    const address = sent.headers.get('location') ?? '';
    expect(address).toMatch(/^\/tickets\/[\w-]{32}\?masked=1$/u);
    const waiting = await app.request(address);
    expect(waiting.headers.get('cache-control')).toBe('no-store');
    expect(await waiting.text()).toMatch(/返事を待っています[\s\S]*歩道を直してください ＊＊＊/u);
    await opened.inquiries.handOffs?.answer(1, { key: 'a', text: '直します。\n来月です。', by: 'x' });
    const path = address.replace(/\?.*/u, '');
    const answered = await (await app.request(path)).text();
    expect(answered).toContain('<p>直します。</p><p>来月です。</p>');
    const key = hidden(answered, 'key');
    for (const _ of [1, 2]) await app.request(`${path}/messages`, post({ text: 'ありがとう', key }));
    expect(opened.room.filter(({ event }) => event === 'wrote')).toHaveLength(1);
    await app.request(`${path}/settle`, post({}));
    expect(await (await app.request(path)).text()).toContain('対応は終わりました');
    const late = await app.request(`${path}/messages`, post({ text: 'もう一つ' }));
    expect(late.headers.get('location')).toContain('said=closed');
  });

  test('sent twice by an impatient finger is one', async () => {
    const { app, opened } = openApp();
    const ticket = hidden(await (await app.request('/tickets/new')).text(), 'ticket');
    const both = await Promise.all([1, 2].map(() => app.request('/tickets/new', post({ ...filled, ticket }))));
    expect(new Set(both.map((one) => one.headers.get('location'))).size).toBe(1);
    expect(opened.database.rows('hand_offs')).toHaveLength(1);
  });

  test.each([
    [{ ...filled, consent: '' }, 'consent'],
    [{ ...filled, city: 'atlantis' }, 'city'],
    [{ ...filled, q: ' ' }, 'q'],
    [{ ...filled, q: 'あ'.repeat(301) }, 'q'],
  ])('is shown again where something is missing: %o', async (fields, box) => {
    const { app, opened } = openApp();
    const refused = await app.request('/tickets/new', post(fields));
    expect(refused.status).toBe(400);
    const page = await refused.text();
    expect(page).toContain('<title>エラー：');
    expect(page).toContain(`id="${box}-fault"`);
    expect(opened.database.rows('hand_offs')).toEqual([]);
  });

  test('is not taken from another site, of another ticket, or in a flood', async () => {
    const { app, opened } = openApp();
    expect((await app.request('/tickets/new', post(filled, 'cross-site'))).status).toBe(400);
    expect((await app.request(`/tickets/${'A'.repeat(32)}`)).status).toBe(404);
    expect((await app.request('/tickets/short/messages', post({ text: 'x' }))).status).toBe(404);
    for (let count = 0; count < 30; count++) await app.request('/tickets/new', post(filled));
    const refused = await app.request('/tickets/new', post(filled));
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '600']);
    expect(opened.database.rows('hand_offs')).toHaveLength(30);
  });

  test('is kindly refused where nothing takes it, or the database is down', async () => {
    const off = await openApp(openedInquiries({ HANDOFF_SLACK_CHANNEL: '' })).app.request('/tickets/new');
    expect(off.status).toBe(503);
    const { app, opened } = openApp();
    opened.database.down = true;
    const failed = await app.request('/tickets/new', post(filled));
    expect(failed.status).toBe(503);
    expect(await failed.text()).toContain('受け付けられませんでした');
  });

  test.each([
    ['en', 'You can expect a reply by the evening of Tue 1 December'],
    ['easy', '夕方（ゆうがた）までに 答（こた）える'],
  ] as const)('is asked, sent and answered in %s', async (language, words) => {
    const { app } = openApp();
    const page = await (await app.request(`/tickets/new?lang=${language}`)).text();
    expect(page).toContain(words);
    const [, action = ''] = /action="([^"]+)"/u.exec(page) ?? [];
    const sent = await app.request(action, post(filled));
    const address = sent.headers.get('location') ?? '';
    expect(new URL(address, 'http://localhost').searchParams.get('lang')).toBe(language);
    expect(await (await app.request(address)).text()).toContain(ticketWords(language).ticket.states.waiting);
  });
});
