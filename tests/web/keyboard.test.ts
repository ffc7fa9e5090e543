import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useBrowser } from '../server/browser.ts';
import { useWorker } from '../server/worker.ts';

const worker = useWorker();
const browser = useBrowser();

const mostTabs = 30;

/** Presses Tab until the focused element matches, as somebody without a mouse would. */
const tabTo = async (tab: Page, selector: string): Promise<void> => {
  for (let count = 0; count < mostTabs; count++) {
    await tab.keyboard.press('Tab');
    if (await tab.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  throw new Error(`Tab does not reach ${selector}`);
};

const inView = (tab: Page, selector: string): Promise<boolean> =>
  tab.evaluate<boolean>(
    `(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.querySelector('${selector}').getBoundingClientRect())`,
  );

it.each([
  ['a phone', 360, 740],
  ['a wide screen', 1280, 900],
])('from the box to the quote in its source, by keyboard alone, on %s', async (_, width, height) => {
  await browser.withTab({ viewport: { width, height } }, async (tab) => {
    await tab.goto(worker.origin);
    await tab.keyboard.press('Tab');
    expect(await tab.evaluate('document.activeElement.className')).toBe('skip');
    await tabTo(tab, '#q');
    expect(await tab.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await tab.keyboard.type('創業の支援はありますか');
    await tab.keyboard.press('Enter');
    await tab.waitForURL(/\?q=/u);
    expect(await inView(tab, '#answer')).toBe(true);

    await tabTo(tab, '.card-link a');
    await tab.keyboard.press('Enter');
    await tab.waitForURL(/\/p\/.+#quote$/u);
    expect(await inView(tab, '#quote')).toBe(true);
    expect(await tab.evaluate('document.activeElement.id')).toBe('quote');
  });
});

it('the skip link leads past the navigation', async () => {
  await browser.withTab({}, async (tab) => {
    await tab.goto(`${worker.origin}/plans`);
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    await tabTo(tab, 'a');
    expect(await tab.evaluate('document.activeElement.closest("main") !== null')).toBe(true);
  });
});
