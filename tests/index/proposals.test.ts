import { expect, test } from 'vitest';
import { proposalLines } from '../../index/proposals.ts';
import { openedInquiries } from '../inquiry/opened.ts';

const printed = (results: readonly object[]): string => JSON.stringify([{ results, success: true }]);

test('proposals become the lines that would stand in the seeds', async () => {
  const { inquiries, database } = openedInquiries();
  const by = 'U0STAFF';
  await inquiries.recorder.propose({
    city: null,
    kind: 'thesaurus',
    said: ['お店の学校', '商い塾'],
    aim: '創業塾',
    by,
  });
  await inquiries.recorder.propose({
    city: 'koganei',
    kind: 'expected_question',
    asked: '畑は',
    said: ['畑を貸して'],
    aim: '市民農園',
    by,
  });
  const lines = proposalLines(printed(database.rows('proposals')));
  expect(lines).toContain('[創業塾] 分野\n正式: 創業塾\n口語: お店の学校、商い塾');
  expect(lines).toContain('# 2026-11-30 koganei questions.txt\n> 市民農園\n畑を貸して');
});

test('anything else is refused', () => {
  expect(() => proposalLines('{}')).toThrow();
  expect(() => proposalLines(printed([{ kind: 'other' }]))).toThrow();
});
