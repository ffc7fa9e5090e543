import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  // As root, as in a container, Chromium does not start with its sandbox.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export type Tabs = {
  /** Opens a tab of its own, gives it to the task and closes it. */
  readonly withTab: <Result>(options: BrowserContextOptions, task: (tab: Page) => Promise<Result>) => Promise<Result>;
};

/** Starts Chromium (`CHROMIUM`, or Debian's) for the tests of one file and closes it after them. */
export const useBrowser = (): Tabs => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });
  });
  afterAll(() => browser?.close());
  return {
    withTab: async (options, task) => {
      if (!browser) throw new Error('The browser runs only inside tests.');
      const context = await browser.newContext(options);
      try {
        return await task(await context.newPage());
      } finally {
        await context.close();
      }
    },
  };
};
