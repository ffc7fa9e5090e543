import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from '../server/browser.ts';
import { useWorker } from '../server/worker.ts';
import { openDesk } from './desk-app.ts';
import { type Served, serveApp } from './serving.ts';
import { form, ours } from './staff-app.ts';

const token = 'token-of-the-worker';
const worker = useWorker({ settings: { STAFF_TOKEN: token } });
let bare: Served;

beforeAll(async () => {
  bare = await serveApp(openDesk({ STAFF_TOKEN: '', STAFF_TOKEN_KOGANEI: '' }).app);
});
afterAll(() => bare?.close());
const browser = useBrowser();

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

const explain = (q: string, city = ''): string => `/staff/explain?${new URLSearchParams({ q, city })}`;
const paths: Readonly<Record<string, string>> = {
  start: '/staff',
  answered: explain('市民農園を増やす予定はありますか', 'koganei'),
  mended: explain('市民納園を増やす予定は'),
  comparison: explain('小金井市と武蔵野市の創業支援を比べて'),
  refused: explain('ぷるぷるぴょん'),
  longWord: explain(`${'x'.repeat(150)} <b>${'https://example.com/'.repeat(5)}`),
  tooLong: explain('あ'.repeat(301), 'nowhere'),
};
const small = { width: 360, height: 740 };
const wide = { width: 1280, height: 900 };
const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

const signIn = async (tab: Page, typed: string): Promise<void> => {
  await tab.goto(`${worker.origin}/staff`);
  await tab.fill('#token', typed);
  await tab.click('.sign-in button');
};

const expectSound = async (tab: Page, name: string): Promise<void> => {
  await tab.addScriptTag({ content: axe });
  const run = `axe.run(${JSON.stringify({ runOnly: rules })}).then(({ violations }) => violations)`;
  const violations = await tab.evaluate<Violation[]>(run);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect.soft(found, name).toEqual([]);
  expect.soft(await tab.evaluate<number>(sideways), name).toBe(0);
  const low = await tab.evaluate<string[]>(
    `[...document.querySelectorAll('a:not(.skip), button, select, input:not([type=hidden], [hidden])')]
      .filter((element) => element.getBoundingClientRect().height < 44)
      .map((element) => element.outerHTML.slice(0, 120))`,
  );
  expect.soft(low, name).toEqual([]);
};

// Widths and colours do not depend on each other: two pairs show all of both.
describe.each([
  ['a phone, light', small, 'light'],
  ['a wide screen, dark', wide, 'dark'],
] as const)('on %s', (_, viewport, colorScheme) => {
  it('no staff page breaks a rule of axe, scrolls sideways or is hard to press', async () => {
    await browser.withTab({ viewport, colorScheme, bypassCSP: true }, async (tab) => {
      await tab.goto(`${bare.origin}/staff`);
      await expectSound(tab, 'unset');
      await tab.goto(`${worker.origin}/staff`);
      await expectSound(tab, 'sign-in');
      await signIn(tab, 'wrong');
      await expectSound(tab, 'wrong token');
      const border = await tab.evaluate<string>(`getComputedStyle(document.querySelector('#token')).borderWidth`);
      expect.soft(border, 'wrong token').toBe('2px');
      await signIn(tab, token);
      for (const [name, path] of Object.entries(paths)) {
        await tab.goto(worker.origin + path);
        await expectSound(tab, name);
      }
    });
  });

  it('the table of what was found scrolls in a region of its own, if at all', async () => {
    await browser.withTab({ viewport }, async (tab) => {
      await signIn(tab, token);
      await tab.goto(worker.origin + paths.answered);
      const region = tab.getByRole('region', { name: /^候補\d+件のうち上位\d+件$/u });
      const over = await region.evaluate((box) => box.scrollWidth - box.clientWidth);
      if (viewport === wide) expect(over).toBe(0);
      else expect(over).toBeGreaterThan(0);
      await region.focus();
      await tab.keyboard.press('ArrowRight');
      await expect.poll(() => region.evaluate((box) => box.scrollLeft)).toBeGreaterThanOrEqual(over && 1);
    });
  });
});

it('signing in, explaining, reading the source and signing out work without JavaScript, within the policy', async () => {
  await browser.withTab({ javaScriptEnabled: false }, async (tab) => {
    const complaints: string[] = [];
    tab.on('console', (message) => complaints.push(message.text()));
    await tab.goto(worker.origin + paths.answered);
    await tab.fill('#token', token);
    await tab.keyboard.press('Enter');
    await tab.waitForSelector('#outcome');
    expect(await tab.locator('h2').allTextContents()).toEqual(['結果', '質問の読み取り', '見つかった記載']);
    expect(await tab.inputValue('#city')).toBe('koganei');

    await tab.fill('#q', '創業の支援はありますか');
    await tab.click('.ask button');
    expect(await tab.inputValue('#q')).toBe('創業の支援はありますか');
    const quote = await tab.locator('#hits-table ~ tbody th').first().textContent();
    await tab.click('.fact-source a');
    expect(quote).toContain((await tab.locator('.source mark').allTextContents()).join('').split('\n')[0]);

    await tab.goto(`${worker.origin}/staff`);
    await tab.click('.quiet');
    expect(await tab.locator('#token').count()).toBe(1);
    const kept = await tab.context().cookies();
    expect(kept).toEqual([]);
    // The page that asks to sign in has that status on purpose.
    expect(complaints.filter((text) => !text.includes('status of 401'))).toEqual([]);
  });
});

describe('in the Worker', () => {
  it('every staff page has the policy, and is neither stored nor listed', async () => {
    for (const path of ['/staff', '/staff/explain?q=a', '/staff/nothing']) {
      const { headers } = await worker.fetch(path, { headers: { accept: 'text/html' } });
      expect(headers.get('content-security-policy')).toContain("form-action 'self'");
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-robots-tag')).toBe('noindex');
    }
  });

  it('a form that is too long is refused', async () => {
    const request = form({ token: 'x'.repeat(140_000) });
    expect((await worker.fetch('/staff/sign-in', request)).status).toBe(413);
  });

  it.each([
    ['/staff', 'POST', 'GET, HEAD'],
    ['/staff/sign-out', 'GET', 'POST'],
  ])('%s takes no %s', async (path, method, allow) => {
    const response = await worker.fetch(path, { method, headers: { ...ours, accept: 'text/html' } });
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
  });

  it('without STAFF_TOKEN only the staff pages are missing', async () => {
    const response = await fetch(`${bare.origin}/staff`);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('STAFF_TOKEN');
    for (const path of ['/', '/plans', '/healthz']) expect((await fetch(bare.origin + path)).status).toBe(200);
  });
});
