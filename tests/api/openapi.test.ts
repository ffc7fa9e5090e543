import { describe, expect, it } from 'vitest';
import { useWorker } from '../server/worker.ts';

const worker = useWorker();

type Json = Readonly<Record<string, unknown>>;

const valueAt = (document: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Json | undefined)?.[key], document);

describe('/openapi.json', () => {
  it('describes every path of the contract, with the rules that validate', async () => {
    const document: unknown = await (await worker.fetch('/openapi.json')).json();
    expect(valueAt(document, ['openapi'])).toBe('3.1.0');
    expect(Object.keys(valueAt(document, ['paths']) as Json).sort()).toEqual([
      '/api/ask',
      '/api/passages/{id}',
      '/api/plans',
      '/api/plans/{id}/source',
      '/healthz',
    ]);
    expect(valueAt(document, ['components', 'schemas', 'Ask'])).toMatchObject({
      type: 'object',
      required: ['question'],
      properties: {
        question: { type: 'string', minLength: 1, maxLength: 300 },
        city: { type: 'string' },
        limit: { type: 'integer', minimum: 1, maximum: 10 },
        language: { type: 'string', enum: ['ja', 'easy', 'en'] },
        context: { type: 'string', maxLength: 2000 },
      },
    });
  });

  it('refers to nothing that it does not hold', async () => {
    const text = await (await worker.fetch('/openapi.json')).text();
    const document: unknown = JSON.parse(text);
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/gu)].map(([, path = '']) => path);
    expect(references.length).toBeGreaterThan(0);
    for (const path of references) expect(valueAt(document, path.split('/')), path).toBeDefined();
  });
});
