import { expect, test } from 'vitest';
import { hasEnded } from '../../src/plan/plan.ts';

const period = { from: 2016, to: 2020, basis: 'text' } as const;

test.each([
  ['2016-04-01T00:00:00+09:00', false],
  ['2021-03-31T23:59:59+09:00', false],
  ['2021-04-01T00:00:00+09:00', true],
  ['2021-03-31T15:00:00Z', true],
  ['2030-01-01T00:00:00Z', true],
  ['2015-01-01T00:00:00Z', false],
])('a plan up to fiscal 2020 ends with March 2021, Japan time: at %s ended is %s', (now, ended) => {
  expect(hasEnded(period, new Date(now))).toBe(ended);
});
