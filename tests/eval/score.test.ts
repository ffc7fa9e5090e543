import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { halfOf, readRows } from './rows.ts';
import { longestCommonRun, overlaps, type Row, reportOf, type Scored, score } from './score.ts';

const row = (more: Partial<Row> = {}): Row => ({
  id: 'x1',
  q: '質問',
  city: null,
  category: 'c',
  style: 's',
  answerable: true,
  gold: [{ source: 's.txt', quote: '市民農園の充実・増設を図ります' }],
  must_contain: [],
  must_not_contain: [],
  ...more,
});
const answered = (text: string, ...quotes: string[]): Scored => ({
  status: 'answered',
  text,
  citations: quotes.map((quote) => ({ quote })),
});
const gold = '市民農園の充実・増設を図ります';
const refused: Scored = { status: 'not_found', text: '見つかりません', citations: [] };

describe('the longest common run', () => {
  test.each([
    ['あいうえお', 'いうえ', 3],
    ['あいう', 'えおか', 0],
    ['', 'あ', 0],
    ['あいあいう', 'あいう', 3],
  ])('of %s and %s is %i', (a, b, run) => {
    expect(longestCommonRun(a, b)).toBe(run);
  });

  test('is the length of the longest text that stands in both', () => {
    const text = fc.string({ unit: fc.constantFrom(...'あいう'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        let best = 0;
        for (let i = 0; i < a.length; i++) {
          for (let j = i + 1; j <= a.length; j++) if (b.includes(a.slice(i, j))) best = Math.max(best, j - i);
        }
        expect(longestCommonRun(a, b)).toBe(best);
      }),
    );
  });
});

describe('a quote overlaps a gold quote', () => {
  test('by a run of 10 characters of a long one', () => {
    expect(overlaps('0123456789', '0123456789abcdefghijklmnop')).toBe(true);
    expect(overlaps('012345678', '0123456789abcdefghijklmnop')).toBe(false);
  });

  test('by 60 % of a short one', () => {
    expect(overlaps('あいうえお', 'あいうえおかきく')).toBe(true);
    expect(overlaps('あいうえ', 'あいうえおかきく')).toBe(false);
    expect(overlaps('71件', '71件')).toBe(true);
  });

  test('white space and width aside', () => {
    expect(overlaps('市民 農園の\n充実・増設を', gold)).toBe(true);
    expect(overlaps('ＫＯ－ＴＯは１件', 'KO-TOは1件')).toBe(true);
  });

  test('within its first 240 characters only', () => {
    const long = '0123456789abcdefghijklmnop';
    expect(overlaps('あ'.repeat(230) + long.slice(0, 10), long)).toBe(true);
    expect(overlaps('あ'.repeat(231) + long.slice(0, 10), long)).toBe(false);
  });
});

describe('an answer is right', () => {
  test('with a gold quote among the first three citations', () => {
    expect(score(row(), answered('', gold))).toMatchObject({ correct: true, hit1: true, hit3: true });
    expect(score(row(), answered('', 'か', 'き', gold))).toMatchObject({ correct: true, hit1: false, hit3: true });
    expect(score(row(), answered('', 'か', 'き', 'く', gold))).toMatchObject({ correct: false, hit3: false });
  });

  test('with any one of several gold quotes', () => {
    const two = row({
      gold: [
        { source: '', quote: 'まったく別の言葉です' },
        { source: '', quote: gold },
      ],
    });
    expect(score(two, answered('', gold)).correct).toBe(true);
  });

  test('only with every must_contain in its text, white space and width aside', () => {
    const wanting = row({ must_contain: ['18.8%', '５ 件'] });
    expect(score(wanting, answered('現状値 18.8％ と 5件', gold)).correct).toBe(true);
    expect(score(wanting, answered('現状値 18.8％', gold)).correct).toBe(false);
  });

  test('only with no must_not_contain in its text', () => {
    const wary = row({ must_not_contain: ['042-387'] });
    expect(score(wary, answered('電話 042-316-3980', gold)).correct).toBe(true);
    expect(score(wary, answered('電話 ０４２-３８７-9831', gold)).correct).toBe(false);
  });

  test('never where it refuses what the plans answer', () => {
    expect(score(row(), refused)).toMatchObject({ correct: false, hit1: false, hit3: false });
    expect(score(row(), { ...answered('', gold), status: 'not_found' }).correct).toBe(false);
  });

  test('where it does not answer what the plans do not treat', () => {
    const other = row({ answerable: false, gold: [] });
    expect(score(other, refused).correct).toBe(true);
    expect(score(other, { ...refused, status: 'clarify' }).correct).toBe(true);
    expect(score(other, answered('', gold)).correct).toBe(false);
  });
});

describe('the report', () => {
  test('has shares of the questions that each figure is about', () => {
    const scores = [
      score(row(), answered('', gold)),
      score(row(), answered('', 'か', gold)),
      score(row(), refused),
      score(row({ answerable: false, gold: [] }), answered('', 'か')),
      score(row({ answerable: false, gold: [] }), refused),
    ];
    expect(reportOf(scores)).toEqual({
      questions: 5,
      correct: 3 / 5,
      hit1: 1 / 3,
      hit3: 2 / 3,
      falselyAnswered: 1 / 2,
      falselyRefused: 1 / 3,
    });
  });

  test('of nothing is zeros', () => {
    expect(Object.values(reportOf([]))).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('question files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'machikotae-rows-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('are a JSON object a line; a line that is none is named', () => {
    const file = join(folder, 'rows.jsonl');
    writeFileSync(file, `${JSON.stringify(row())}\n\n${JSON.stringify(row({ id: 'x2' }))}\n`);
    expect(readRows(file).map(({ id }) => id)).toEqual(['x1', 'x2']);
    writeFileSync(file, `${JSON.stringify(row())}\n{"id":\n`);
    expect(() => readRows(file)).toThrow(/rows\.jsonl:2/u);
  });

  test('are split in halves by the id alone', () => {
    expect(halfOf(row())).toBe(halfOf(row({ q: '別の質問' })));
    const halves = Array.from({ length: 400 }, (_, number) => halfOf(row({ id: `d${number}` })));
    const open = halves.filter((half) => half === 'open').length;
    expect(open).toBeGreaterThan(140);
    expect(open).toBeLessThan(260);
  });
});
