import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieces } from '../../src/web/pieces.ts';

describe('pieces of a source', () => {
  it('know their heading and whether they are marked', () => {
    const found = pieces('見出し本文の引用です', [[{ start: 0, end: 3 }]], [{ start: 2, end: 8 }]);
    expect(found).toEqual([
      { text: '見出', start: 0, heading: 0, marked: false },
      { text: 'し', start: 2, heading: 0, marked: true },
      { text: '本文の引用', start: 3, heading: null, marked: true },
      { text: 'です', start: 8, heading: null, marked: false },
    ]);
  });

  it('joined are the source, whatever the spans', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length + 1 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.array(fc.array(span)), fc.array(span), (source, headings, marks) => {
        const found = pieces(source, headings, marks);
        expect(found.map(({ text }) => text).join('')).toBe(source);
      }),
    );
  });
});
