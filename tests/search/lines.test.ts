import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSorted } from '../../src/search/lines.ts';

const word = fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }).filter((text) => !text.includes('\n'));

test('sorted lines are found as a map would find them, the first of equal ones', () => {
  fc.assert(
    fc.property(fc.array(word), word, (words, other) => {
      const sorted = words.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      const lines = openSorted(sorted.join('\n'), sorted.length);
      for (const wanted of [...words, other, `${other}a`, '']) {
        const line = lines.find(wanted);
        expect(line).toBe(sorted.indexOf(wanted));
        if (line >= 0) expect(lines.reads(line, wanted)).toBe(true);
      }
      expect(lines.reads(sorted.length, other)).toBe(false);
    }),
  );
});
