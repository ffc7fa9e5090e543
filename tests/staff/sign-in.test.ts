import { describe, expect, it } from 'vitest';
import { sessionSeconds } from '../../src/staff/session.ts';
import { cookieOf, form, ours, signedIn, staffApp, token } from './staff-app.ts';

const app = staffApp();
const isSignInPage = (body: string): boolean => body.includes('type="password"');
const explain = `/staff/explain?${new URLSearchParams({ q: '創業の支援はありますか', city: 'koganei' })}`;

describe('without a session', () => {
  it('/staff shows the sign-in form and nothing else', async () => {
    const response = await app.request('/staff');
    expect(response.status).toBe(200);
    const body = await response.text();
    expect(isSignInPage(body)).toBe(true);
    expect(body).not.toContain('aria-invalid');
    expect(body).not.toContain('/staff/explain');
  });

  it('an explanation asks to sign in first, and comes after it', async () => {
    const refused = await app.request(explain);
    expect(refused.status).toBe(401);
    const body = await refused.text();
    expect(body).toContain(`name="to" value="${explain.replace('&', '&amp;')}"`);
    const response = await app.request('/staff/sign-in', form({ token, to: explain }));
    expect(response.headers.get('location')).toBe(explain);
  });

  it.each([
    ['forged', `9999999999.${'0'.repeat(64)}`],
    ['empty', ''],
    ['odd', '%E0%A4%A'],
  ])('a cookie that is %s opens nothing', async (_, value) => {
    const headers = { cookie: `staff=${value}` };
    expect((await app.request(explain, { headers })).status).toBe(401);
    const body = await (await app.request('/staff', { headers })).text();
    expect(isSignInPage(body)).toBe(true);
    expect(body).toContain('ログインの期限が切れました');
  });
});

describe('the right token', () => {
  it('opens the pages for twelve hours', async () => {
    const clock = { now: new Date('2026-10-20T00:00:00Z') };
    const timed = staffApp(token, clock);
    const headers = await signedIn(timed);
    expect(await (await timed.request('/staff/explain', { headers })).text()).toContain('action="/staff/explain"');
    clock.now = new Date(clock.now.getTime() + (sessionSeconds - 1) * 1000);
    expect((await timed.request(explain, { headers })).status).toBe(200);
    clock.now = new Date(clock.now.getTime() + 1000);
    expect((await timed.request(explain, { headers })).status).toBe(401);
  });

  it('may have spaces around it, as pasted ones have', async () => {
    expect((await app.request('/staff/sign-in', form({ token: ` ${token}\n` }))).status).toBe(303);
    expect((await staffApp(` ${token} `).request('/staff/sign-in', form({ token }))).status).toBe(303);
  });

  it('sets a cookie that scripts and other sites never see', async () => {
    const response = await app.request('/staff/sign-in', form({ token }));
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/staff');
    const [pair, ...attributes] = (response.headers.get('set-cookie') ?? '').split('; ');
    expect(pair).toMatch(/^staff=\d+\.[0-9a-f]{64}$/u);
    expect(attributes.sort()).toEqual(['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Strict']);
  });

  it('sets one over https that only this host can set, and takes no other there', async () => {
    const response = await app.request('https://city.example/staff/sign-in', form({ token }));
    const [pair = '', ...attributes] = (response.headers.get('set-cookie') ?? '').split('; ');
    expect(pair).toMatch(/^__Host-staff=\d+\.[0-9a-f]{64}$/u);
    expect(attributes.sort()).toEqual(['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Strict', 'Secure']);
    const open = (cookie: string) => app.request(`https://city.example${explain}`, { headers: { cookie } });
    expect((await open(pair)).status).toBe(200);
    expect((await open(pair.replace('__Host-', ''))).status).toBe(401);
  });

  it.each([
    'https://evil.example/staff',
    '//evil.example/staff',
    '/\\evil.example/staff',
    '/staff/../../evil',
    '/staff/sign-out',
    '/staffing',
    'javascript:alert(1)',
    '\r\nLocation: //evil.example',
  ])('leads to a page of ours whatever was asked: %j', async (to) => {
    const response = await app.request('/staff/sign-in', form({ token, to }));
    expect([response.status, response.headers.get('location')]).toEqual([303, '/staff']);
  });
});

describe('any other token', () => {
  const wrong = 'パスワードを確かめて';
  it.each<readonly [string, RequestInit, string]>([
    ['a wrong one', form({ token: 'wrong' }), wrong],
    ['the start of it', form({ token: token.slice(0, -1) }), wrong],
    ['an empty one', form({ token: '' }), 'パスワードを入力してください'],
    ['spaces', form({ token: ' 　' }), 'パスワードを入力してください'],
    ['none', form({}), 'パスワードを入力してください'],
    ['no body', { method: 'POST', headers: ours }, 'パスワードを入力してください'],
    [
      'a body that is no form',
      { method: 'POST', headers: { ...ours, 'content-type': 'application/json' }, body: JSON.stringify({ token }) },
      'パスワードを入力してください',
    ],
    [
      'a broken form',
      { method: 'POST', headers: { ...ours, 'content-type': 'multipart/form-data; boundary=x' }, body: '--y' },
      'パスワードを入力してください',
    ],
  ])('%s is refused with words at the box', async (_, request, message) => {
    const response = await app.request('/staff/sign-in', request);
    expect(response.status).toBe(401);
    expect(response.headers.get('set-cookie')).toBeNull();
    const body = await response.text();
    expect(body).toMatch(/<title>エラー：/u);
    expect(body).toContain(message);
    expect(body).toContain('aria-describedby="token-error token-hint"');
    expect(body).toContain('aria-invalid="true"');
  });

  it('as a file is refused', async () => {
    const body = new FormData();
    body.set('token', new File([token], 'token.txt'));
    expect((await app.request('/staff/sign-in', { method: 'POST', headers: ours, body })).status).toBe(401);
  });

  it('is never shown again', async () => {
    expect(await (await app.request('/staff/sign-in', form({ token: 'geheim' }))).text()).not.toContain('geheim');
  });

  it('keeps what was asked for', async () => {
    const to = '/staff/explain?q="><script>alert(1)</script>';
    const body = await (await app.request('/staff/sign-in', form({ token: 'wrong', to }))).text();
    expect(body).toContain('value="/staff/explain?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"');
    expect(body).not.toContain('<script');
  });
});

describe('a form from elsewhere', () => {
  it.each<readonly [string, HeadersInit]>([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbouring host', { 'sec-fetch-site': 'same-site' }],
    ['another site that has our origin', { 'sec-fetch-site': 'cross-site', origin: 'http://localhost' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['another scheme', { origin: 'https://localhost' }],
    ['another port', { origin: 'http://localhost:8080' }],
    ['an origin that is hidden', { origin: 'null' }],
    ['nowhere', {}],
  ])('%s is refused', async (_, headers) => {
    for (const path of ['/staff/sign-in', '/staff/sign-out']) {
      const response = await app.request(path, form({ token }, headers));
      expect(response.status).toBe(403);
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(await response.text()).toContain('送信を受け付けられませんでした');
    }
  });

  it.each<readonly [string, HeadersInit]>([
    ['its origin', { origin: 'http://localhost' }],
    ['the browser', ours],
  ])('is ours by %s', async (_, headers) => {
    expect((await app.request('/staff/sign-in', form({ token }, headers))).status).toBe(303);
  });
});

it('signing out makes the browser forget the session', async () => {
  for (const [origin, name] of [
    ['http://localhost', 'staff'],
    ['https://city.example', '__Host-staff'],
  ]) {
    const response = await app.request(`${origin}/staff/sign-out`, form({}));
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/staff');
    expect(cookieOf(response)).toBe(`${name}=`);
    expect(response.headers.get('set-cookie')).toContain('Max-Age=0');
  }
});

it('the address of a refused sign-in leads back when it is opened', async () => {
  const response = await app.request('/staff/sign-in');
  expect([response.status, response.headers.get('location')]).toEqual([303, '/staff']);
});

describe.each([
  ['unset', ''],
  ['blank', ' 　'],
])('with STAFF_TOKEN %s', (_, setting) => {
  it.each<readonly [string, RequestInit]>([
    ['/staff', {}],
    [explain, {}],
    ['/staff/sign-in', form({ token: '' })],
    ['/staff/sign-in', form({ token: setting })],
    ['/staff/sign-out', form({})],
  ])('%s says which setting is missing, and opens nothing', async (path, request) => {
    const response = await staffApp(setting).request(path, request);
    expect(response.status).toBe(503);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await response.text()).toContain('STAFF_TOKEN');
  });
});

it.each(['/staff', '/staff/explain?q=a', '/staff/sign-in', '/staff/nothing'])(
  'nobody stores or lists %s',
  async (path) => {
    const { headers } = await app.request(path);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex');
  },
);
