import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letterPairs } from '../../src/search/letters.ts';
import { type Known, openKnown, packKnown, type Vector } from '../../src/search/nearest.ts';

const words = ['農園', '家賃', '祭り', '広さ', '値段', '時間'];
const rarity = (unit: number): number => 1 + unit / 10;
const known = (means: number, text: string): Known => ({ means, text, units: unitsOf(text) });
const unitsOf = (text: string): number[] => words.flatMap((word, unit) => (text.includes(word) ? [unit] : []));
const vectorOf = (text: string): Vector => {
  const units = new Map(unitsOf(text).map((unit) => [unit, rarity(unit)]));
  return { units, norm: Math.hypot(...units.values()), pairs: letterPairs(text) };
};
const sentences = [
  known(0, '農園の広さは'),
  known(0, '農園の値段は'),
  known(1, '家賃の値段は'),
  known(2, '祭りの時間は'),
];
const nearest = openKnown(packKnown(sentences), rarity);

describe('the nearest known sentence', () => {
  test('is found by its words, for each thing that it may mean', () => {
    const found = nearest(vectorOf('農園の値段を知りたい'));
    expect([...found.keys()].sort()).toEqual([0, 1]);
    expect(found.get(0)).toBeGreaterThan(found.get(1) ?? 1);
  });

  test('is wholly alike where it is the same to the letter, and only there', () => {
    expect(nearest(vectorOf('農園の広さは')).get(0)).toBe(1);
    const reworded = nearest(vectorOf('広さは農園の')).get(0) ?? 0;
    expect(reworded).toBeGreaterThan(0.9);
    expect(reworded).toBeLessThan(1);
  });

  test('is none where no word is shared', () => {
    expect(nearest(vectorOf('図書館')).size).toBe(0);
    expect(openKnown(packKnown([]), rarity)(vectorOf('農園')).size).toBe(0);
  });

  test('does not depend on what was asked before, and lies between 0 and 1', () => {
    const text = fc.array(fc.constantFrom(...words, 'は', 'の'), { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, asked) => {
        const first = openKnown(packKnown(sentences), rarity)(vectorOf(asked));
        nearest(vectorOf(before));
        expect(nearest(vectorOf(asked))).toEqual(first);
        for (const likeness of first.values()) {
          expect(likeness).toBeGreaterThan(0);
          expect(likeness).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
