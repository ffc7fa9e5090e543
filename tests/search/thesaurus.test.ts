import { describe, expect, test } from 'vitest';
import type { Term } from '../../src/search/terms.ts';
import { type Concept, createThesaurus, type Form, packForms } from '../../src/search/thesaurus.ts';

const concepts: Concept[] = ['店', '開業', '支援', '家賃補助'].map((name) => ({ name, field: '産業', broader: [] }));
const forms: Form[] = [
  [0, 1, ['店']],
  [1, 1, ['店', '出す']],
  [2, 0.7, ['支援']],
  [3, 1, ['家賃', '補助']],
  [3, 0.5, ['家賃', '補助', '制度']],
  [-1, 1, ['支援', '物資']],
];
const { match } = createThesaurus(concepts, packForms(forms));

/** Terms in a row, a space between them, or as far apart as given. */
const terms = (...words: (string | number)[]): Term[] => {
  const found: Term[] = [];
  let at = 0;
  for (const word of words) {
    if (typeof word === 'number') {
      at += word;
      continue;
    }
    found.push({ text: word, weight: 1, start: at, end: at + word.length, noun: true });
    at += word.length + 1;
  }
  return found;
};
const matched = (...words: (string | number)[]): [string, number][] =>
  match(terms(...words)).map(({ concept, weight }) => [concepts[concept]?.name ?? '', Math.round(weight * 100) / 100]);

describe('the thesaurus', () => {
  test('finds a form by its terms, with its weight', () => {
    expect(matched('支援')).toEqual([['支援', 0.7]]);
    expect(match(terms('農地', '家賃', '補助'))).toEqual([{ concept: 3, weight: 1, from: 1, to: 3 }]);
  });

  test('lets the longest form win over those inside it', () => {
    expect(matched('店', '出す')).toEqual([['開業', 1]]);
    expect(matched('家賃', '補助', '制度')).toEqual([['家賃補助', 0.5]]);
  });

  test('lets a false friend keep the form inside it from matching', () => {
    expect(matched('支援', '物資')).toEqual([]);
  });

  test('takes a false friend only as it is written: 物資の支援 is 支援', () => {
    expect(matched('物資', '支援')).toEqual([['支援', 0.7]]);
    expect(matched('支援', '新しい', '物資')).toEqual([['支援', 0.7]]);
  });

  test('lets one word stand between, for a little less', () => {
    expect(matched('店', '新しく', '出す')).toEqual([['開業', 0.8]]);
  });

  test('lets no two words stand between', () => {
    expect(matched('店', '早く', '新しく', '出す').map(([name]) => name)).not.toContain('開業');
  });

  test('joins no words that stand far apart', () => {
    expect(matched('家賃', 20, '補助')).toEqual([]);
  });

  test('finds nothing in nothing', () => {
    expect(match([])).toEqual([]);
    expect(createThesaurus([], packForms([])).match(terms('店'))).toEqual([]);
  });

  test('finds a form of two words the other way round, for a little less', () => {
    expect(matched('補助', '家賃')).toEqual([['家賃補助', 0.8]]);
  });

  test('heeds the order of three words', () => {
    expect(matched('制度', '補助', '家賃').map(([, weight]) => weight)).not.toContain(0.5);
  });

  test('finds each of several concepts that a question says', () => {
    expect(matched('店', '出す', '支援', '家賃', '補助').map(([name]) => name)).toEqual(['開業', '支援', '家賃補助']);
  });
});
