import { expect, test } from 'vitest';
import { options } from '../../src/search/options.ts';
import type { Signs } from '../../src/search/signs.ts';
import { balanced, type Example, fitted } from './fit.ts';

const none = Object.fromEntries(Object.keys(options.decide.curated.signs).map((name) => [name, 0])) as Signs;
const example = (coverage: number, answer: boolean): Example => ({
  signs: { ...none, coverage },
  answer,
  weight: 1,
});

test('both kinds of examples have their share, whatever their numbers', () => {
  const examples = balanced([example(1, true), example(0, false), example(0, false), example(0.1, false)]);
  const sum = (answer: boolean) =>
    examples.filter((one) => one.answer === answer).reduce((total, { weight }) => total + weight, 0);
  expect(sum(true)).toBeCloseTo(0.8);
  expect(sum(false)).toBeCloseTo(0.2);
});

test('a sign that tells the kinds apart gets its direction, one that does not gets nothing', () => {
  const examples = [0.6, 0.8, 0.4, 0.9].map((coverage) => example(coverage, true));
  const others = [0.3, 0.1, 0.5, 0.2].map((coverage) => example(coverage, false));
  const { base, signs } = fitted(balanced([...examples, ...others]));
  expect(signs.coverage).toBeGreaterThan(0);
  expect(signs.strange).toBe(0);
  expect(base + signs.coverage * 0.9).toBeGreaterThan(0);
  expect(base + signs.coverage * 0.1).toBeLessThan(base + signs.coverage * 0.9);
});

test('the same examples give the same weights', () => {
  const examples = balanced([example(0.7, true), example(0.6, true), example(0.2, false), example(0.65, false)]);
  expect(fitted(examples)).toEqual(fitted(examples));
});
