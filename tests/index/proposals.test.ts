import { expect, test } from 'vitest';
import { proposalLines } from '../../index/proposals.ts';

const printed = (...values: object[]): string =>
  JSON.stringify([{ results: values.map((value) => ({ value: JSON.stringify(value) })), success: true }]);

test('proposals become the lines that would stand in the seeds', () => {
  const lines = proposalLines(
    printed(
      { kind: 'thesaurus', at: '2026-11-20T01:02:03Z', city: null, said: ['お店の学校', '商い塾'], planWord: '創業塾' },
      {
        kind: 'expected_question',
        at: '2026-11-21T01:02:03Z',
        city: 'koganei',
        question: '畑を貸して',
        passage: '市民農園',
      },
    ),
  );
  expect(lines).toContain('[創業塾] 分野\n正式: 創業塾\n口語: お店の学校、商い塾');
  expect(lines).toContain('# 2026-11-21 koganei questions.txt\n> 市民農園\n畑を貸して');
});

test('anything else is refused', () => {
  expect(() => proposalLines('{}')).toThrow();
  expect(() => proposalLines(printed({ kind: 'other' }))).toThrow();
});
