import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Much of the time of a test goes by in waiting for a server: two at a time keep two cores busy.
    maxWorkers: 2,
    // Nothing is mocked and nothing kept in a module, so that files can share what they import.
    isolate: false,
    // A test of the Worker starts it in workerd, and a page test Chromium too.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
