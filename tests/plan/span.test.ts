import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, isVerbatim, mergeSpans, readable, type Span, withoutSpace } from '../../src/plan/span.ts';

const source = fc
  .array(fc.constantFrom(...'市の計画、。 \n\t　aB1（）・→😀'), { minLength: 1, maxLength: 60 })
  .map((chars) => chars.join(''));
const spansOf = (text: string): fc.Arbitrary<Span[]> =>
  fc.array(
    fc
      .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }))
      .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) })),
    { minLength: 1, maxLength: 4 },
  );
const both = source.chain((text) => fc.tuple(fc.constant(text), spansOf(text)));

describe('what people read at spans', () => {
  test('is verbatim, whatever the source and the spans', () => {
    fc.assert(
      fc.property(both, fc.constantFrom('text', 'row', 'list'), ([text, spans], form) => {
        expect(isVerbatim(text, spans, readable(text, spans, form))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['新庁\n\n舎建設', '新庁舎建設'],
    ['  前後の空白 ', '前後の空白'],
    ['LINE を\n活用', 'LINE を活用'],
    ['平成 26年', '平成 26年'],
    ['open\n  space', 'open space'],
  ])('%j is %j', (text, shown) => {
    expect(readable(text, [{ start: 0, end: text.length }])).toBe(shown);
  });

  test('keeps the cells of a row apart, but joins a word that wraps', () => {
    const text = '支援の充\n実 充実 → → 27団体 30団体';
    expect(readable(text, [{ start: 0, end: text.length }], 'row')).toBe('支援の充実 充実 → → 27団体 30団体');
  });
});

describe('verbatim', () => {
  const text = '市の 計画';

  test.each<[string, Span[], string, boolean]>([
    ['white space aside', [{ start: 0, end: 5 }], '市の計画', true],
    [
      'in the order of the spans',
      [
        { start: 3, end: 5 },
        { start: 0, end: 2 },
      ],
      '計画市の',
      true,
    ],
    ['not with a character more', [{ start: 0, end: 5 }], '市の計画。', false],
    ['not with a character less', [{ start: 0, end: 5 }], '市の計', false],
    ['not without spans', [], '', false],
    ['not outside the source', [{ start: 0, end: 6 }], '市の計画', false],
    ['not for a span of nothing', [{ start: 2, end: 2 }], '', false],
    ['not for a span that ends before it begins', [{ start: 3, end: 1 }], '', false],
  ])('%s', (_, spans, quote, verbatim) => {
    expect(isVerbatim(text, spans, quote)).toBe(verbatim);
  });
});

describe('merged spans', () => {
  test('are one where only white space parts them', () => {
    expect(
      mergeSpans('市の \n計画', [
        { start: 0, end: 2 },
        { start: 4, end: 6 },
      ]),
    ).toEqual([{ start: 0, end: 6 }]);
  });

  test('stay apart where ink parts them, or where the order is another', () => {
    const apart = [
      { start: 0, end: 1 },
      { start: 2, end: 3 },
    ];
    expect(mergeSpans('市の計', apart)).toEqual(apart);
    expect(mergeSpans('市の計', [...apart].reverse())).toEqual([...apart].reverse());
  });

  test('say the same as before', () => {
    fc.assert(
      fc.property(both, ([text, spans]) => {
        expect(withoutSpace(cut(text, mergeSpans(text, spans)))).toBe(withoutSpace(cut(text, spans)));
      }),
    );
  });
});
