import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeCurated } from '../../src/inquiry/curated.ts';
import { addMember } from '../../src/inquiry/people.ts';
import { setSwitch } from '../../src/inquiry/switches.ts';
import { monday } from '../inquiry/opened.ts';
import { useBrowser } from '../server/browser.ts';
import { adminToken, type Desk, openDesk } from './desk-app.ts';
import { type Served, serveApp } from './serving.ts';
import { addRest, addTraffic } from './traffic.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

const small = { width: 360, height: 740 };
const wide = { width: 1280, height: 900 };

const browser = useBrowser();
let desk: Desk;
let served: Served;

const draft = {
  city: 'koganei',
  questions: ['粗大ごみの出し方', '大きなごみを捨てたい'],
  text: '粗大ごみは、申し込みのうえ、決められた日に出してください。',
  desk: 'ごみ対策課',
  validFrom: '2026-04-01',
  validUntil: null,
  sourceTitle: null,
  sourceUrl: null,
};

beforeAll(async () => {
  desk = openDesk();
  const { inquiries, database, clock } = desk;
  await inquiries.database();
  addTraffic(database.sqlite, monday, 300);
  addRest(database.sqlite, monday);
  const { handOffs, curation } = inquiries;
  if (!handOffs) throw new Error('No hand-offs.');
  for (const [key, question] of [
    ['a', '駅前に自転車を置ける場所を増やしてほしい'],
    ['b', '公園のベンチを増やす予定はありますか'],
  ] as const)
    await handOffs.pass({
      key,
      channel: 'line',
      question,
      city: 'koganei',
      language: 'ja',
      replyTo: 'U1',
      asker: 'U1',
    });
  await handOffs.answer(1, { key: 'k', text: '来年度に増やす予定です。', by: '職員' });
  await handOffs.writeBack({ id: 1, channel: 'line', asker: 'U1' }, { key: 'w', text: '何台分ですか。' });
  const id = await curation.add(draft, '職員', null);
  const editor = { by: '職員', at: clock.now };
  await changeCurated(await inquiries.database(), id, 1, { ...draft, text: `${draft.text}\n収集は有料です。` }, editor);
  await setSwitch(await inquiries.database(), {
    name: 'line',
    city: 'koganei',
    thrown: true,
    text: '点検中です。',
    at: clock.now,
    by: '職員',
  });
  await addMember(await inquiries.database(), { email: 'staff@example.jp', city: '', role: 'editor' }, editor);
  served = await serveApp(desk.app);
});
afterAll(() => served?.close());

const paths: Readonly<Record<string, string>> = {
  overview: '/staff?days=7',
  year: '/staff?days=365&channel=line',
  questions: '/staff/questions?days=7&city=koganei',
  'next page': '/staff/questions?days=90&city=musashino&status=not_found&before=9999999999999,1',
  nothing: '/staff/questions?kind=comparison',
  unanswered: '/staff/unanswered?days=90',
  'hand-offs': '/staff/hand-offs',
  'hand-off': '/staff/hand-offs/1?done=answered',
  answers: '/staff/answers',
  'new answer': '/staff/answers/new?question=a&hand_off=1',
  answer: '/staff/answers/1',
  feedback: '/staff/feedback?verdict=down',
  proposals: '/staff/proposals',
  switches: '/staff/switches',
  people: '/staff/people',
  audit: '/staff/audit',
  explain: '/staff/explain?q=市民農園を増やす予定はありますか&city=koganei',
};

const signIn = async (tab: Page): Promise<void> => {
  await tab.goto(`${served.origin}/staff`);
  await tab.fill('#token', adminToken);
  await tab.click('.sign-in button');
};

const expectSound = async (tab: Page, name: string): Promise<void> => {
  await tab.addScriptTag({ content: axe });
  const run = `axe.run(${JSON.stringify({ runOnly: rules })}).then(({ violations }) => violations)`;
  const violations = await tab.evaluate<Violation[]>(run);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect.soft(found, name).toEqual([]);
  expect.soft(await overflows(tab), name).toBe(0);
  const low = await tab.evaluate<string[]>(
    `[...document.querySelectorAll('a:not(.skip), button, select, summary, textarea, input:not([type=hidden], [hidden])')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 44)
      .map((element) => element.outerHTML.slice(0, 120))`,
  );
  expect.soft(low, name).toEqual([]);
};

const overflows = (tab: Page): Promise<number> =>
  tab.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

it('on a phone no staff page breaks a rule of axe, scrolls sideways or is hard to press', async () => {
  await browser.withTab({ viewport: small, bypassCSP: true }, async (tab) => {
    await signIn(tab);
    for (const [name, path] of Object.entries(paths)) {
      await tab.goto(served.origin + path);
      for (const summary of await tab.locator('summary').all()) await summary.click();
      await expectSound(tab, name);
    }
  });
}, 180_000);

it('on a wide, dark screen neither does any of those that have their own colours', async () => {
  await browser.withTab({ viewport: wide, colorScheme: 'dark', bypassCSP: true }, async (tab) => {
    await signIn(tab);
    for (const name of ['overview', 'hand-off', 'answer', 'unanswered']) {
      await tab.goto(served.origin + paths[name]);
      for (const summary of await tab.locator('summary').all()) await summary.click();
      await expectSound(tab, name);
    }
  });
}, 120_000);
