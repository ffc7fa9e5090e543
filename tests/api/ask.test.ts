import { describe, expect, it } from 'vitest';
import { answerSchema } from '../../src/api/schemas.ts';
import { isVerbatim } from '../../src/plan/span.ts';
import { askRequest, useWorker } from '../server/worker.ts';

const worker = useWorker();

const ask = async (body: unknown) => {
  const response = await worker.fetch('/api/ask', askRequest(body));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/u);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return answerSchema.parse(await response.json());
};

/** A question of each kind of answer, and some that have none. */
const questions = [
  '創業の支援はありますか',
  '小金井市経済課の電話番号は',
  '自主防災組織の数の目標は',
  '小金井市の計画の概要を教えて',
  '小金井市と武蔵野市の創業支援を比べて',
  'こんにちは',
  '火星に移住できますか',
  '三鷹市の創業支援は',
  'How does Koganei support new businesses?',
];

describe('POST /api/ask', () => {
  it.each(questions)('has the shape of the contract: %s', async (question) => {
    const answer = await ask({ question });
    expect(answer.text).not.toBe('');
    if (answer.status !== 'answered') expect(answer.citations).toEqual([]);
    for (const { url, plan, spans, quote } of answer.citations) {
      expect(url).toMatch(new RegExp(`^${worker.origin}/p/`, 'u'));
      const source = await (await worker.fetch(`/api/plans/${plan.id}/source`)).text();
      expect(isVerbatim(source, spans, quote)).toBe(true);
    }
  });

  it('answers a question that the plans answer', async () => {
    const answer = await ask({ question: '創業の支援はありますか', city: 'koganei' });
    expect(answer.status).toBe('answered');
    expect(answer.citations[0]?.cityName).toBe('小金井市');
    expect(answer.desk?.name).toMatch(/経済課/u);
  });

  it('keeps to the limit', async () => {
    const answer = await ask({ question: '創業の支援はありますか', limit: 1 });
    expect(answer.citations).toHaveLength(1);
  });

  it('takes the context of the answer before, and ignores one that it cannot read', async () => {
    const first = await ask({ question: '創業の支援はありますか', city: 'koganei' });
    await ask({ question: '電話番号は？', context: first.context });
    await ask({ question: '電話番号は？', context: '{"読めない' });
  });

  it('trims the question and counts characters, not UTF-16 units', async () => {
    await ask({ question: `　${'𠮷'.repeat(300)} \n` });
  });

  it('speaks the language that is asked for, around quotes that stay as they are', async () => {
    const question = '自主防災組織の数の目標は';
    const [ja, easy, en] = await Promise.all([
      ask({ question, language: 'ja' }),
      ask({ question, language: 'easy' }),
      ask({ question, language: 'en' }),
    ]);
    expect(ja).toEqual(await ask({ question }));
    for (const { citations } of [easy, en]) {
      expect(citations.map(({ quote }) => quote)).toEqual(ja.citations.map(({ quote }) => quote));
    }
    expect(easy.text).toContain('もう 終（お）わりました');
    expect(en.text).toContain('has ended');
    expect(en.notices.map(({ kind }) => kind)).toContain('quotes_are_japanese');
    expect(en.suggestions.every((suggestion) => /^[A-Z]/u.test(suggestion))).toBe(true);
  });

  it('takes fields that it does not know, and a type with parameters', async () => {
    const body = JSON.stringify({ question: '創業', channel: 'line' });
    const response = await worker.fetch('/api/ask', askRequest(body, 'application/json; charset=utf-8'));
    expect(response.status).toBe(200);
  });
});
