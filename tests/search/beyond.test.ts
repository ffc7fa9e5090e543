import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openBeyond, packPieces } from '../../src/search/beyond.ts';

const expected = [
  '目標値はいくつ',
  '農園の目標値は',
  '商店会の目標値',
  'who runs it',
  'who runs the farm',
  'who runs the shop',
];
const unstated = [
  '何時から開く',
  '農園は何時から',
  '商店会は何時から',
  'how much is it',
  'how much is the farm',
  'how much for one',
];
const beyond = openBeyond(packPieces(expected, unstated));

describe('how far a question goes beyond what plans state', () => {
  test('is told by what stands more often in unstated questions, or in expected ones', () => {
    expect(beyond('市役所は何時から')).toBeGreaterThan(0);
    expect(beyond('市役所の目標値')).toBeLessThan(0);
    expect(beyond('how much is the park')).toBeGreaterThan(0);
    expect(beyond('who runs the park')).toBeLessThan(0);
  });

  test('is not told by what both ask about, nor by what neither has', () => {
    expect(Math.abs(beyond('農園'))).toBeLessThan(Math.abs(beyond('何時から')));
    expect(beyond('ぬぬぬ')).toBe(0);
    expect(beyond('')).toBe(0);
  });

  test('is not told by the script that a question is written in', () => {
    const inKana = ['のうえんは なんじ', 'みせは なんじ', 'まつりは なんじ'];
    const many = openBeyond(
      packPieces([...expected, ...inKana], [...unstated, ...inKana.map((text) => `${text}から`)]),
    );
    expect(Math.abs(many('なんじ'))).toBeLessThan(0.5);
  });

  test('is nothing without questions of both kinds', () => {
    for (const pieces of [packPieces(expected, []), packPieces([], unstated)]) {
      expect(openBeyond(pieces)('何時から')).toBe(0);
    }
  });

  test('is a number for any text, and the same for the same questions in another order', () => {
    const other = openBeyond(packPieces([...expected].reverse(), [...unstated].reverse()));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(Number.isFinite(beyond(text))).toBe(true);
        expect(other(text)).toBe(beyond(text));
      }),
    );
  });
});
