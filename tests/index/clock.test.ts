import { describe, expect, test } from 'vitest';
import { isDue } from '../../index/clock.ts';

describe('a cron trigger', () => {
  test.each([
    ['* * * * *', '2026-11-28T18:17:30Z', true],
    ['17 18 * * *', '2026-11-28T18:17:59Z', true],
    ['17 18 * * *', '2026-11-28T18:18:00Z', false],
    ['17 18 * * 0', '2026-11-28T18:17:00Z', false],
    ['17 18', '2026-11-28T18:17:00Z', false],
  ])('%s at %s: %s', (cron, at, due) => {
    expect(isDue(cron, new Date(at))).toBe(due);
  });
});
