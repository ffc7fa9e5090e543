import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../bots/line/simulator/server.ts';
import { roomSettings } from '../../bots/line/simulator/staff-room.ts';
import { useBrowser } from '../server/browser.ts';
import { accessToken, secret } from './sign.ts';
import { useLineWorker } from './worker.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let simulator: Simulator | undefined;
let service: string | null = null;
beforeAll(async () => {
  simulator = await startSimulator({ service: () => service, secret, cities: ['koganei', 'musashino'], port: 0 });
});
const worker = useLineWorker(() => ({
  LINE_CHANNEL_SECRET: secret,
  LINE_CHANNEL_ACCESS_TOKEN: accessToken,
  LINE_API_BASE_URL: simulator?.url ?? '',
  DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
  ...roomSettings(simulator?.url ?? '', secret),
}));
beforeAll(() => {
  service = worker.origin;
});
afterAll(() => simulator?.stop());
const browser = useBrowser();

const openPage = async (tab: Page): Promise<void> => {
  // Without the stream a reply that comes at once would not be shown.
  const stream = tab.waitForResponse((response) => response.url().endsWith('/stream'));
  await tab.goto(simulator?.url ?? '');
  await stream;
};

const send = async (tab: Page, text: string): Promise<void> => {
  await tab.getByLabel('メッセージ').fill(text);
  await tab.getByRole('button', { name: '送信', exact: true }).click();
};

const inTab = (task: (tab: Page) => Promise<void>, viewport = { width: 900, height: 1200 }): Promise<void> =>
  browser.withTab({ viewport, bypassCSP: true }, async (tab) => {
    const problems: string[] = [];
    tab.on('pageerror', (error) => problems.push(error.message));
    await openPage(tab);
    await task(tab);
    expect(problems).toEqual([]);
  });

describe('a chat in the page', () => {
  it('a question gets cards, and its buttons work', () =>
    inTab(async (tab) => {
      await send(tab, '創業支援について知りたい');
      const card = tab.locator('.bubble').first();
      await card.waitFor();
      expect(await card.getByText('原文を見る').getAttribute('href')).toMatch(/\/p\/.+#quote$/u);
      await card.getByText('引用をコピー').click();
      await tab.getByRole('status').getByText('コピー').waitFor();
      // The reply says which question it answers.
      expect(await tab.locator('.quoted').first().textContent()).toBe('創業支援について知りたい');
      await tab.getByRole('button', { name: 'ほかの市' }).click();
      await tab.getByRole('button', { name: '武蔵野市', exact: true }).click();
      await tab.locator('.row.bot .flex').nth(1).waitFor();
    }));

  it('what a person types is text, never HTML', () =>
    inTab(async (tab) => {
      await send(tab, '<img src=x onerror="document.title=1">');
      await tab.locator('.row.bot').first().waitFor();
      expect(await tab.locator('#chat img').count()).toBe(0);
      expect(await tab.title()).toBe('まちこたえ LINE シミュレーター');
    }));

  it('the menu, a new friend, a group and a city account', () =>
    inTab(async (tab) => {
      await tab.getByRole('button', { name: '友だち追加' }).click();
      await tab.getByText('まちこたえです').first().waitFor();
      await tab.getByRole('navigation').getByRole('button', { name: '使い方' }).click();
      await tab.getByText('知りたいことを、ふだんの言葉で送ってください。短くても').waitFor();
      await tab.locator('select[name=room]').selectOption('mention');
      await send(tab, '市民農園は？');
      await tab.locator('.row.bot .bubble').nth(2).waitFor();
      await tab.locator('select[name=room]').selectOption('person');
      await tab.getByLabel('アカウント').selectOption('koganei');
      await send(tab, '設定');
      await tab.getByText('市: 小金井市').waitFor();
    }));

  it('a question goes to staff and comes back, and is written back to', () =>
    inTab(async (tab) => {
      await send(tab, '小金井市のワクチン接種の予約方法');
      await tab.getByRole('button', { name: '担当者に聞く' }).click();
      await tab.locator('.flex-button').getByText('伝える', { exact: true }).click();
      const line = await tab.getByText(/受付番号は\d+番/u).textContent();
      const number = /受付番号は(\d+)番/u.exec(line ?? '')?.[1] ?? '';
      const room = tab.getByRole('log', { name: '職員の部屋' });
      await room.getByText('ワクチン接種').first().waitFor();
      await tab.getByLabel('受付番号').fill(number);
      await tab.getByLabel('返事').fill('市のホームページをご覧ください。');
      await tab.getByRole('button', { name: '返事する' }).click();
      await tab.getByText('【職員からのお返事】').waitFor();
      await tab.locator('.sender').getByText('小金井市の職員').first().waitFor();
      await tab.getByRole('button', { name: '職員に返信する' }).click();
      const field = tab.getByLabel('メッセージ');
      expect(await field.inputValue()).toBe(`職員へ（${number}番）：`);
      await field.pressSequentially('ありがとうございます');
      await tab.getByRole('button', { name: '送信', exact: true }).click();
      await room.getByText('ありがとうございます').waitFor();
      await tab.locator('.flex-button').getByText('解決した').click();
      await tab.getByText(`${number}番の件を終えました`).waitFor();
    }));

  it('a service that is not there is said so', async () => {
    const kept = service;
    service = 'http://127.0.0.1:9';
    try {
      await inTab(async (tab) => {
        await send(tab, '市民農園は？');
        await tab.getByText('サービスにつながりませんでした。').waitFor();
      });
    } finally {
      service = kept;
    }
  });
});

it.each([
  ['a phone', { width: 360, height: 740 }],
  ['a wide screen', { width: 1280, height: 900 }],
])('on %s the page with a chat breaks no rule of axe and does not scroll sideways', (_, viewport) =>
  inTab(async (tab) => {
    for (const text of [
      '創業支援は？',
      '自主防災組織の数の目標値は？',
      '方針はいくつありますか',
      '小金井市と武蔵野市の創業支援を比べて',
    ]) {
      const before = await tab.locator('.row.bot .flex').count();
      await send(tab, text);
      await tab.locator('.row.bot .flex').nth(before).waitFor();
    }
    await tab.addScriptTag({ content: axe });
    const run = `axe.run(${JSON.stringify({ runOnly: rules })}).then(({ violations }) => violations)`;
    const violations = await tab.evaluate<{ id: string; nodes: { html: string }[] }[]>(run);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    const overflow = await tab.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBe(0);
    if (process.env.LINE_TEST_SHOT)
      await tab.screenshot({ path: process.env.LINE_TEST_SHOT.replace('%', String(viewport.width)) });
  }, viewport),
);
