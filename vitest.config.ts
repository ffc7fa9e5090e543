import { defineConfig } from 'vitest/config';

const load = 'tests/*/load.test.ts';

export default defineConfig({
  test: {
    // Nothing is mocked and nothing kept in a module, so that files can share what they import.
    isolate: false,
    // A test of the Worker starts it in workerd, and a page test Chromium too.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'tests',
          include: ['tests/**/*.test.ts'],
          exclude: [load],
          // Much of the time of a test goes by in waiting for a server: two at a time keep two cores busy.
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        // Thousands of deliveries at once, when nothing else asks for the machine.
        test: { name: 'load', include: [load], maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
