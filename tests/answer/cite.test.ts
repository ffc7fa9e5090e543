import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cite } from '../../src/answer/cite.ts';
import { isVerbatim, withoutSpace } from '../../src/plan/span.ts';
import type { Entry } from '../../src/search/library.ts';
import { entry, shelf } from '../search/opened.ts';
import { where } from './asking.ts';

const entryOf = (source: string, spans: Entry['passage']['spans'], more: Partial<Entry['passage']> = {}): Entry => ({
  ...entry,
  passage: { id: 'mado-shoko.0123456789', section: 0, kind: 'sentence', spans, page: null, clear: true, ...more },
  plan: { ...entry.plan, source },
});

const unit = fc.constantFrom(...'市の計画は、店を。・ \n', 'KO-TO ', '😀', '　');

test('a passage up to 240 characters is quoted whole', () => {
  const source = `前。${'あ'.repeat(240)}。後`;
  const citation = cite(shelf, entryOf(source, [{ start: 2, end: 242 }]), where);
  expect(citation.quote).toBe('あ'.repeat(240));
  expect(citation.url).toBe(`${where.origin}/p/mado-shoko.0123456789#quote`);
});

test('a longer one is quoted to the end of a clause, and its link marks just that', () => {
  const source = `${'あ'.repeat(200)}、${'い'.repeat(200)}。`;
  const citation = cite(shelf, entryOf(source, [{ start: 0, end: source.length }]), where);
  expect(citation.quote).toBe(`${'あ'.repeat(200)}、`);
  expect(citation.passage).toBe(source);
  expect(citation.url).toContain('?start=0&end=201#quote');
});

test('a character of two units is never cut in half', () => {
  const source = `あ${'😀'.repeat(200)}`;
  const { quote, spans } = cite(shelf, entryOf(source, [{ start: 0, end: source.length }]), where);
  expect(quote.isWellFormed()).toBe(true);
  expect(isVerbatim(source, spans, quote)).toBe(true);
});

test('fragments of mixed columns stay apart to the eye', () => {
  const { quote } = cite(
    shelf,
    entryOf(
      '保全と地域資源',
      [
        { start: 3, end: 7 },
        { start: 0, end: 3 },
      ],
      { clear: false },
    ),
    where,
  );
  expect(quote).toBe('地域資源 保全と');
});

test('any passage of any source: the quote is verbatim, 240 characters at most, the beginning of the passage', () => {
  const text = fc.array(unit, { minLength: 1, maxLength: 500 }).map((units) => units.join(''));
  const kinds = fc.constantFrom('sentence', 'row', 'item', 'contact');
  fc.assert(
    fc.property(text, fc.nat(), fc.boolean(), kinds, (source, seed, clear, kind) => {
      fc.pre(source.trim() !== '');
      const start = source.length - source.trimStart().length;
      const end = source.trimEnd().length;
      const middle = start + 1 + (seed % Math.max(1, end - start - 1));
      const spans =
        clear || middle >= end || !source.slice(0, middle).isWellFormed()
          ? [{ start, end }]
          : [
              { start: middle, end },
              { start, end: middle },
            ];
      fc.pre(spans.every((span) => source.slice(span.start, span.end).trim() !== ''));
      const citation = cite(shelf, entryOf(source, spans, { clear, kind }), where);
      expect(citation.quote.length).toBeLessThanOrEqual(240);
      expect(citation.quote.trim()).not.toBe('');
      expect(isVerbatim(source, citation.spans, citation.quote)).toBe(true);
      expect(withoutSpace(citation.passage).startsWith(withoutSpace(citation.quote))).toBe(true);
    }),
    { numRuns: 300 },
  );
});
