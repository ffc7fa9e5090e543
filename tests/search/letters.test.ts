import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dice, letterPairs } from '../../src/search/letters.ts';

const likeness = (a: string, b: string): number => dice(letterPairs(a), letterPairs(b));

test('pairs are sorted and distinct, without punctuation and space', () => {
  const pairs = letterPairs('あい、あい うえ。');
  expect([...pairs]).toEqual([...new Set(pairs)].sort((a, b) => a - b));
  expect(letterPairs('あ い！')).toEqual(letterPairs('あい'));
});

test('the same text is wholly alike, texts without a pair in common not at all', () => {
  expect(likeness('市民農園', '市民農園')).toBe(1);
  expect(likeness('市民農園', '商店街')).toBe(0);
  expect(likeness('', '')).toBe(0);
  expect(likeness('あ', 'あ')).toBe(0);
});

test('likeness is Dice’s coefficient: twice the shared pairs over all', () => {
  expect(likeness('市民農園', '市民菜園')).toBeCloseTo((2 * 1) / 6);
});

test('likeness lies between 0 and 1 and is the same both ways, for any texts', () => {
  const text = fc.string({ unit: fc.constantFrom(...'あいう市民、 a😀'), maxLength: 20 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const value = likeness(a, b);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
      expect(likeness(b, a)).toBe(value);
    }),
  );
});
