import { sign } from 'hono/jwt';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMember } from '../../src/inquiry/people.ts';
import { openTokens } from '../../src/staff/tokens.ts';
import { monday } from '../inquiry/opened.ts';
import { adminToken, type Desk, koganeiToken, openDesk, signIn } from './desk-app.ts';
import { type KeyServer, startKeyServer } from './key-server.ts';
import { counter, form, ours } from './staff-app.ts';
import { addRest, addTraffic } from './traffic.ts';

const lists = [
  '/staff',
  '/staff/questions',
  '/staff/questions.csv',
  '/staff/unanswered',
  '/staff/hand-offs',
  '/staff/answers',
  '/staff/feedback',
  '/staff/proposals',
  '/staff/switches',
  '/staff/audit',
] as const;

const draft = (city: string) => ({
  city,
  questions: [`${city}の質問`],
  text: `${city}の回答`,
  desk: null,
  validFrom: null,
  validUntil: null,
  sourceTitle: null,
  sourceUrl: null,
});

const filled = async (settings: Readonly<Record<string, string>> = {}): Promise<Desk> => {
  const desk = openDesk(settings);
  const { inquiries, database } = desk;
  await inquiries.database();
  addTraffic(database.sqlite, monday, 200, 20);
  addRest(database.sqlite, monday);
  for (const city of ['koganei', 'musashino']) {
    await inquiries.curation.add(draft(city), '職員', null);
    await inquiries.handOffs?.pass({
      key: city,
      channel: 'web',
      question: `${city}への質問`,
      city,
      language: 'ja',
      replyTo: null,
      asker: null,
    });
  }
  return desk;
};

describe('the password of one city', () => {
  test('shows that city alone, whatever the address asks for', async () => {
    const desk = await filled();
    const headers = await signIn(desk, koganeiToken);
    for (const path of lists) {
      for (const query of ['', '?city=', '?city=musashino']) {
        const response = await desk.app.request(path + query, { headers });
        expect(response.status, path).toBe(200);
        // Links to other pages of the list keep what the address asked for.
        const body = (await response.text()).replaceAll('city=musashino', '');
        expect(/武蔵野市|西東京市|musashino|市の指定なし/u.exec(body), path).toBeNull();
      }
    }
    const csv = await (await desk.app.request('/staff/questions.csv', { headers })).text();
    expect(
      csv
        .split('\r\n')
        .slice(1, -1)
        .every((line) => line.includes(',小金井市,')),
    ).toBe(true);
    const all = await (
      await desk.app.request('/staff/questions.csv', { headers: await signIn(desk, adminToken) })
    ).text();
    expect(all).toContain('武蔵野市');
  });

  test('opens, changes and makes nothing of another city', async () => {
    const desk = await filled();
    const headers = { ...(await signIn(desk, koganeiToken)), ...ours };
    const before = JSON.stringify(
      ['curated', 'curated_versions', 'hand_off_messages', 'switches'].map(desk.database.rows),
    );
    const post = (path: string, fields: Readonly<Record<string, string>>) =>
      desk.app.request(path, form(fields, headers));
    for (const path of ['/staff/answers/2', '/staff/hand-offs/2']) {
      expect((await desk.app.request(path, { headers })).status).toBe(404);
    }
    const answer = { questions: '質問', text: '回答', version: '1', city: 'koganei' };
    expect((await post('/staff/answers/2', answer)).status).toBe(404);
    expect((await post('/staff/answers/2/withdraw', { version: '1' })).status).toBe(404);
    expect((await post('/staff/answers/2/undo', { version: '1', to: '1' })).status).toBe(404);
    expect((await post('/staff/hand-offs/2/answer', { text: '返答' })).status).toBe(404);
    expect((await post('/staff/hand-offs/2/close', {})).status).toBe(404);
    expect((await post('/staff/answers/new', { ...answer, city: 'musashino' })).status).toBe(403);
    expect((await post('/staff/answers/1', { ...answer, city: 'musashino' })).status).toBe(403);
    expect((await post('/staff/switches', { name: 'line', city: 'koganei', thrown: '1' })).status).toBe(403);
    expect((await post('/staff/people', { email: 'a@example.jp', city: 'koganei', role: 'admin' })).status).toBe(403);
    expect((await desk.app.request('/staff/people', { headers })).status).toBe(403);
    expect(
      JSON.stringify(['curated', 'curated_versions', 'hand_off_messages', 'switches'].map(desk.database.rows)),
    ).toBe(before);
  });

  test('names the city in the audit', async () => {
    const desk = await filled();
    const headers = { ...(await signIn(desk, koganeiToken)), ...ours };
    const response = await desk.app.request('/staff/answers/1/withdraw', form({ version: '1' }, headers));
    expect(response.status).toBe(303);
    expect(desk.database.rows('audit').at(-1)).toMatchObject({
      by: '小金井市の職員（共通パスワード）',
      action: 'curated_withdrawn',
      city: 'koganei',
    });
  });
});

describe('a form from elsewhere', () => {
  const posts = [
    '/staff/answers/new',
    '/staff/answers/1',
    '/staff/answers/1/withdraw',
    '/staff/answers/1/undo',
    '/staff/hand-offs/1/answer',
    '/staff/hand-offs/1/close',
    '/staff/proposals/1',
    '/staff/switches',
    '/staff/people',
    '/staff/people/remove',
  ];
  test('is refused everywhere, and one without a session as well', async () => {
    const desk = await filled();
    const session = await signIn(desk, adminToken);
    for (const path of posts) {
      const foreign = await desk.app.request(path, form({}, { ...session, 'sec-fetch-site': 'cross-site' }));
      expect(foreign.status, path).toBe(403);
      expect(await foreign.text()).toContain('送信を受け付けられませんでした');
      expect((await desk.app.request(path, form({}))).status, path).toBe(401);
    }
  });
});

describe('behind Cloudflare Access', () => {
  let keys: KeyServer;
  beforeAll(async () => {
    keys = await startKeyServer();
  });
  afterAll(() => keys?.close());

  const access = (): Readonly<Record<string, string>> => ({
    ACCESS_TEAM_DOMAIN: 'machikotae',
    ACCESS_AUD: 'the-audience',
    ACCESS_CERTS_URL: keys.url,
  });
  const claims = (more: Readonly<Record<string, unknown>> = {}) => ({
    iss: 'https://machikotae.cloudflareaccess.com',
    aud: ['the-audience'],
    email: 'Staff@example.jp',
    iat: Math.floor(Date.now() / 1000),
    exp: Math.floor(Date.now() / 1000) + 60,
    ...more,
  });
  const asserted = async (more: Readonly<Record<string, unknown>> = {}, key = keys.key) => ({
    'cf-access-jwt-assertion': await sign(claims(more), key, 'RS256'),
  });
  const editor = { by: 'admin', at: monday };

  test('an address on the list does what its role says, city by city, and stands in the audit', async () => {
    const desk = await filled(access());
    const database = await desk.inquiries.database();
    await addMember(database, { email: 'staff@example.jp', city: 'koganei', role: 'admin' }, editor);
    await addMember(database, { email: 'staff@example.jp', city: 'musashino', role: 'viewer' }, editor);
    const headers = await asserted();
    expect((await desk.app.request('/staff', { headers })).status).toBe(200);
    const questions = await (await desk.app.request('/staff/questions?city=musashino', { headers })).text();
    expect(questions).toContain('武蔵野市');
    expect(questions).not.toContain('西東京市');
    const post = (path: string, fields: Readonly<Record<string, string>>) =>
      desk.app.request(path, form(fields, { ...headers, ...ours }));
    expect((await post('/staff/answers/2/withdraw', { version: '1' })).status).toBe(403);
    expect((await post('/staff/switches', { name: 'line', city: '', thrown: '1' })).status).toBe(403);
    expect((await post('/staff/switches', { name: 'line', city: 'koganei', thrown: '1' })).status).toBe(303);
    expect((await post('/staff/people', { email: 'b@example.jp', city: '', role: 'viewer' })).status).toBe(403);
    expect((await post('/staff/people', { email: 'B@example.jp', city: 'koganei', role: 'viewer' })).status).toBe(303);
    expect(desk.database.rows('audit').at(-1)).toMatchObject({
      by: 'staff@example.jp',
      action: 'staff_added',
      subject: 'b@example.jp',
    });
    const people = await (await desk.app.request('/staff/people', { headers })).text();
    expect(people).toContain('b@example.jp');
    expect(people).not.toContain('武蔵野市');
  });

  test('an address that is not on the list, and a token that is not of Access, get a page that says so', async () => {
    const desk = await filled(access());
    const other = await startKeyServer();
    const refused = [
      await asserted(),
      await asserted({ aud: ['another'] }),
      await asserted({ iss: 'https://evil.cloudflareaccess.com' }),
      await asserted({ exp: Math.floor(Date.now() / 1000) - 60 }),
      await asserted({ email: undefined }),
      await asserted({}, other.key),
      { 'cf-access-jwt-assertion': 'a.b.c' },
    ];
    await other.close();
    await addMember(await desk.inquiries.database(), { email: 'other@example.jp', city: '', role: 'admin' }, editor);
    for (const headers of refused) {
      for (const path of ['/staff', '/staff/explain']) {
        const response = await desk.app.request(path, { headers });
        expect(response.status).toBe(403);
        expect(await response.text()).toContain('職員として登録されていません');
      }
    }
    // A password still opens the pages for who comes without a token of Access.
    const headers = await signIn(desk, adminToken);
    expect((await desk.app.request('/staff', { headers })).status).toBe(200);
  });

  test('its keys are kept, fetched anew when they change, and outlive its being away', async () => {
    const own = await startKeyServer();
    const desk = await filled({
      ...access(),
      ACCESS_TEAM_DOMAIN: 'https://machikotae.cloudflareaccess.com/',
      ACCESS_CERTS_URL: own.url,
    });
    await addMember(await desk.inquiries.database(), { email: 'staff@example.jp', city: '', role: 'viewer' }, editor);
    const status = async (headers: Readonly<Record<string, string>>) =>
      (await desk.app.request('/staff/audit', { headers })).status;
    const first = await asserted({}, own.key);
    expect(await status(first)).toBe(200);
    await own.change();
    const second = await asserted({}, own.key);
    // A token of an unknown key does not make us ask for keys each time.
    expect(await status(second)).toBe(403);
    desk.clock.now += 61_000;
    expect(await status(second)).toBe(200);
    expect(await status(first)).toBe(403);
    await own.close();
    desk.clock.now += 2 * 3_600_000;
    expect(await status(second)).toBe(200);
  });

  test('while the list cannot be read, explanations are still there; while the keys cannot, nothing is', async () => {
    const desk = await filled(access());
    const headers = await asserted();
    await desk.app.request('/staff', { headers });
    desk.database.down = true;
    expect((await desk.app.request('/staff', { headers })).status).toBe(503);
    expect((await desk.app.request('/staff/explain', { headers })).status).toBe(200);
    const without = openDesk({ ...access(), ACCESS_CERTS_URL: 'http://127.0.0.1:9/' });
    expect((await without.app.request('/staff/explain', { headers })).status).toBe(503);
  });
});

test('the setting of a city names it in capitals, its hyphens as underscores', async () => {
  const [city] = counter.cities;
  if (!city) throw new Error('No city.');
  const tokens = openTokens({ STAFF_TOKEN_HIGASHI_MACHI: ' secret ' }, [
    { ...city, id: 'higashi-machi', name: '東町' },
  ]);
  const now = new Date(monday);
  const session = await tokens.signIn('secret', now);
  const person = await tokens.personOf(session ?? '', now);
  expect(person).toEqual({
    name: '東町の職員（共通パスワード）',
    roles: new Map([['higashi-machi', 'editor']]),
    by: 'token',
  });
  expect(openTokens({}, counter.cities).some).toBe(false);
});

test('without a database or with one that is down, pages say so and explanations are still there', async () => {
  const desk = await filled();
  const headers = await signIn(desk, adminToken);
  desk.database.down = true;
  for (const path of [...lists, '/staff/people', '/staff/answers/1', '/staff/hand-offs/1']) {
    const response = await desk.app.request(path, { headers });
    expect(response.status, path).toBe(503);
    expect(await response.text()).toContain('いまは記録を表示できません');
  }
  const explained = await desk.app.request('/staff/explain?q=創業の支援はありますか', { headers });
  expect(explained.status).toBe(200);
  desk.database.down = false;
  expect((await desk.app.request('/staff', { headers })).status).toBe(200);
});
