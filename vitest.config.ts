import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // A test of the Worker starts it in workerd, and a page test Chromium too.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
