import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Memory, readContext, writeContext } from '../../src/answer/context.ts';
import { ask } from './asking.ts';

const memory: fc.Arbitrary<Memory> = fc.record({
  city: fc.option(fc.constantFrom('koganei', 'musashino')),
  topic: fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 12 }),
  shown: fc.array(fc.string({ unit: fc.constantFrom(...'abc.-019'), maxLength: 40 }), { maxLength: 12 }),
});

describe('a context', () => {
  test('is read as it was written, as long as it fits', () => {
    fc.assert(
      fc.property(memory, (written) => {
        const context = writeContext(written);
        expect(context.length).toBeLessThanOrEqual(2000);
        expect(context).toMatch(/^[A-Za-z0-9_-]*$/u);
        const read = readContext(context);
        expect(read?.city).toBe(written.city);
        expect(read?.topic).toEqual(written.topic);
        expect(read?.shown).toEqual(written.shown.slice(0, read?.shown.length));
      }),
    );
  });

  test('keeps to 2,000 characters, whatever is to be remembered', () => {
    const long = {
      city: 'koganei',
      topic: Array(40).fill('観光まちおこし協会'),
      shown: Array(40).fill('x'.repeat(90)),
    };
    expect(writeContext(long).length).toBeLessThanOrEqual(2000);
    const huge = { city: 'koganei', topic: Array(40).fill('長'.repeat(190)), shown: Array(40).fill('x'.repeat(190)) };
    expect(writeContext(huge).length).toBeLessThanOrEqual(2000);
  });

  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

  test.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['no base64', '{"読めない'],
    ['no JSON', Buffer.from('こんにちは').toString('base64url')],
    ['broken UTF-8', Buffer.from([0xff, 0xfe, 0x80]).toString('base64url')],
    ['another version', encode([2, null, [], []])],
    ['an object', encode({ version: 1 })],
    ['null', encode(null)],
    ['a city that is no text', encode([1, 5, [], []])],
    ['a topic that is no list', encode([1, null, '農園', []])],
    ['words that are no text', encode([1, null, [1], []])],
    ['too many words', encode([1, null, Array(50).fill('農園'), []])],
    ['words that are too long', encode([1, null, ['農'.repeat(500)], []])],
    ['missing parts', encode([1])],
    ['more than 2,000 characters', 'A'.repeat(2001)],
    ['a prototype', encode([1, null, ['__proto__'], ['constructor']]).slice(0, -3)],
  ])('that is %s is ignored', (_, context) => {
    expect(readContext(context)).toBeNull();
    const question = '市民農園を増やす予定は';
    expect(ask(question, 'koganei', context === undefined ? {} : { context })).toEqual(ask(question, 'koganei'));
  });

  test('of any text at all is read or ignored, and never an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        readContext(text);
        readContext(Buffer.from(text).toString('base64url'));
      }),
    );
  });

  test('that names passages that are gone, or a city that is gone, does no harm', () => {
    const context = writeContext({ city: 'atlantis', topic: ['農園'], shown: ['atlantis-plan.0000000000'] });
    expect(ask('電話番号は？', 'koganei', { context }).status).toMatch(/^(answered|not_found)$/u);
  });
});
