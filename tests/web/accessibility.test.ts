import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../server/browser.ts';
import { useWorker } from '../server/worker.ts';
import { addressesOf, inOtherLanguages } from './addresses.ts';

const worker = useWorker();
const browser = useBrowser();

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

const small = { width: 360, height: 740 };
const wide = { width: 1280, height: 900 };

// Widths and colours do not depend on each other: two pairs show all of both.
describe.each([
  ['a phone, light', small, 'light'],
  ['a wide screen, dark', wide, 'dark'],
] as const)('on %s', (_, viewport, colorScheme) => {
  it('no page breaks a rule of axe, and none scrolls sideways', async () => {
    // Other languages have other lengths of words, and the same colours.
    const pages = { ...(await addressesOf(worker)), ...(colorScheme === 'light' ? inOtherLanguages : {}) };
    // The policy would keep axe out as it keeps everything out.
    await browser.withTab({ viewport, colorScheme, bypassCSP: true }, async (tab) => {
      for (const [name, path] of Object.entries(pages)) {
        await tab.goto(worker.origin + path);
        await tab.addScriptTag({ content: axe });
        const run = `axe.run(${JSON.stringify({ runOnly: rules })}).then(({ violations }) => violations)`;
        const violations = await tab.evaluate<Violation[]>(run);
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        expect.soft(found, name).toEqual([]);
        const overflow = await tab.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        expect.soft(overflow, name).toBe(0);
      }
    });
  }, 150_000);
});

it('everything to press is at least 44 px high on a phone', async () => {
  const pages = { ...(await addressesOf(worker)), ...inOtherLanguages };
  await browser.withTab({ viewport: small }, async (tab) => {
    for (const [name, path] of Object.entries(pages)) {
      await tab.goto(worker.origin + path);
      const low = await tab.evaluate<string[]>(
        `[...document.querySelectorAll('a:not(.skip), button, select, input:not([type=hidden])')]
          .filter((element) => element.getBoundingClientRect().height < 44)
          .map((element) => element.outerHTML.slice(0, 120))`,
      );
      expect.soft(low, name).toEqual([]);
    }
  });
});
