import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askRequest, useWorker } from '../server/worker.ts';

const worker = useWorker();

/** Characters that upset programs: controls, halves of pairs, zero width, direction marks, markup, joined emoji. */
const oddCharacters = [
  '\u0000\u0007\u001b\u007f\u0085\u2028',
  '\ud800\udc00\udfff\ud83d',
  '\u200b\u200c\u200d\u2060\ufeff\u00ad',
  '\u200e\u200f\u202a\u202e\u2066\u2069\u061c',
  '<>&"\'`/\\=%',
  '👨‍👩‍👧‍👦🇯🇵①㎡ｶﾞ𠮷',
  '創業支援商店街電話番号は？',
].flatMap((group) => [...group]);

const oddText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...oddCharacters), maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 60 }),
);

const markup = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'-alert(1)-'", '<b>創業</b>の支援'];

describe('odd questions', () => {
  it('never fail the API', async () => {
    await fc.assert(
      fc.asyncProperty(oddText, async (question) => {
        const response = await worker.fetch('/api/ask', askRequest({ question }));
        expect([200, 400]).toContain(response.status);
        await response.json();
      }),
      { numRuns: 200 },
    );
  });

  it('never fail the API, whatever the body', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), oddText), async (body) => {
        const response = await worker.fetch('/api/ask', askRequest(body));
        expect([200, 400, 413]).toContain(response.status);
        await response.json();
      }),
      { numRuns: 200 },
    );
  });

  it('never fail the page, nor reach it as markup', async () => {
    await fc.assert(
      fc.asyncProperty(oddText, oddText, async (q, context) => {
        const response = await worker.fetch(`/?${new URLSearchParams({ q, context })}`);
        expect([200, 400]).toContain(response.status);
        expect(response.headers.get('content-type')).toMatch(/^text\/html/u);
        await response.text();
      }),
      { numRuns: 100 },
    );
  });

  it.each(markup)('show markup as text: %s', async (q) => {
    for (const path of [`/?${new URLSearchParams({ q })}`, `/?${new URLSearchParams({ q: q.repeat(30), city: q })}`]) {
      const page = await (await worker.fetch(path)).text();
      expect(page).not.toContain(q);
    }
  });

  it('never fail an address', async () => {
    const segment = oddText.map((text) => encodeURIComponent(text.toWellFormed()));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('/p/', '/plans/', '/api/passages/', '/'), segment, async (folder, name) => {
        const response = await worker.fetch(`${folder}${name}`);
        expect([200, 404]).toContain(response.status);
        await response.text();
      }),
      { numRuns: 100 },
    );
  });
});
