import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mend, withinOneEdit } from '../../src/search/spelling.ts';

/** Damerau's distance with neighbours swapped at most once (optimal string alignment), as the textbook has it. */
const distance = (a: string, b: string): number => {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : 99;
      const row = rows[i];
      if (row)
        row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1), swap);
    }
  }
  return at(a.length, b.length);
};

const word = fc.array(fc.constantFrom(...'市民農園納小'), { maxLength: 6 }).map((chars) => chars.join(''));

describe('within one edit', () => {
  test.each([
    ['市民納園', '市民農園', true],
    ['小金丼', '小金井', true],
    ['小金', '小金井', true],
    ['小小金井', '小金井', true],
    ['市農民園', '市民農園', true],
    ['', 'あ', true],
    ['', '', true],
    ['民市園農', '市民農園', false],
    ['小金井市', '小金', false],
    ['あい', 'うえ', false],
  ])('%s, %s: %s', (a, b, near) => {
    expect(withinOneEdit(a, b)).toBe(near);
  });

  test('is what the textbook’s distance says', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(withinOneEdit(a, b)).toBe(distance(a, b) <= 1);
      }),
      { numRuns: 3000 },
    );
  });

  test('is the same both ways, and every text is near itself', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(withinOneEdit(a, b)).toBe(withinOneEdit(b, a));
        expect(withinOneEdit(a, a)).toBe(true);
      }),
    );
  });
});

describe('mending', () => {
  const known = ['市民農園', '体験農園', '商店街', '商店会', '小金井', '農園'];

  test('finds the one known text that was meant', () => {
    expect(mend('市民納園', known)).toBe('市民農園');
    expect(mend('体験農円', known)).toBe('体験農園');
  });

  test('does nothing where several fit alike', () => {
    expect(mend('商店界', known)).toBeNull();
  });

  test('does nothing to short texts, which have too many neighbours', () => {
    expect(mend('納園', known)).toBeNull();
  });

  test('does nothing where neither first nor last character is kept', () => {
    expect(mend('大金丼', ['小金井'])).toBeNull();
  });

  test('does nothing to what has no neighbour, and never gives back what was typed', () => {
    expect(mend('宇宙開発', known)).toBeNull();
    expect(mend('市民農園', ['市民農園'])).toBeNull();
  });

  test('gives a known text or nothing, one edit away', () => {
    fc.assert(
      fc.property(word, fc.array(word), (typed, list) => {
        const found = mend(typed, list);
        if (found === null) return;
        expect(list).toContain(found);
        expect(withinOneEdit(typed, found)).toBe(true);
      }),
    );
  });
});
