import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { wordings } from '../../bots/line/language.ts';
import { type Press, readPress, writePress } from '../../bots/line/press.ts';

import { altTextOf } from '../../bots/line/render/alt-text.ts';
import { answerCards, answerText, quotesOf } from '../../bots/line/render/answer.ts';
import { isSigned } from '../../bots/line/signature.ts';
import { clip, clipLabel, splitText } from '../../bots/line/text.ts';
import { languages } from '../../src/language.ts';
import type { Block, Message } from '../../src/message.ts';
import { isCardNumber, isMyNumber, maskPersonalData } from '../../src/personal/mask.ts';
import { noTrace } from '../message.ts';
import { brokenLimits } from './message-limits.ts';
import { schemaErrors } from './messaging-api.ts';
import { sign } from './sign.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
/** Japanese, emoji of several code points, lone surrogates and all else. */
const japanese = fc.string({
  unit: fc.constantFrom(...'あ漢字計画市。、「」\n 👨‍👩‍👧 が🇯🇵a1-｜|$&'),
  maxLength: 400,
  size: 'max',
});
const anyText = fc.oneof(japanese, fc.string({ unit: 'binary', maxLength: 320, size: 'max' }));

describe('signatures', () => {
  it('of the body as it came are right, and of anything else wrong', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array(), fc.string({ minLength: 1 }), fc.nat(), async (raw, key, place) => {
        const body = new Uint8Array(raw);
        const right = sign(body, key);
        expect(await isSigned(body, key, right)).toBe(true);
        expect(await isSigned(new Uint8Array([...body, 0]), key, right)).toBe(false);
        expect(await isSigned(body, `${key}x`, right)).toBe(false);
        const other = [...right];
        const at = place % 43;
        other[at] = other[at] === 'A' ? 'B' : 'A';
        // The last letter before the padding holds two bits that say nothing.
        if (at < 42) expect(await isSigned(body, key, other.join(''))).toBe(false);
      }),
    ));

  it('of any other form are wrong, and never an error', () =>
    fc.assert(
      fc.asyncProperty(anyText, async (signature) => {
        expect(await isSigned(bytes('{}'), 'key', signature)).toBe(false);
      }),
    ));
});

describe('splitting', () => {
  it('loses nothing, keeps to the limit, and never cuts a character in two', () => {
    fc.assert(
      fc.property(fc.array(japanese, { maxLength: 8 }), fc.integer({ min: 20, max: 300 }), (texts, most) => {
        const text = texts.join('');
        const parts = splitText(text, most);
        expect(parts.join('')).toBe(text);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(most);
          expect(part).not.toBe('');
          expect(part.isWellFormed()).toBe(text.isWellFormed());
        }
      }),
    );
  });

  it('happens between sentences where there are any', () => {
    const text = '計画に書かれています。'.repeat(40);
    for (const part of splitText(text, 100)) expect(part.endsWith('。')).toBe(true);
  });

  it('shows less of a text, never another', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 60 }), (text, most) => {
        const shown = clip(text, most);
        expect(shown.length).toBeLessThanOrEqual(most);
        expect(text.startsWith(shown.replace(/…$/u, '')) || shown === text).toBe(true);
        expect([...new Intl.Segmenter('ja').segment(clipLabel(text, most))].length).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe('buttons', () => {
  const city = fc.constantFrom('koganei', 'musashino', null);
  const trail = fc.array(
    japanese.filter((text) => text.trim() !== ''),
    { minLength: 1, maxLength: 3 },
  );
  const press: fc.Arbitrary<Press> = fc.oneof(
    fc.record({ kind: fc.constantFrom('ask', 'contact', 'otherCity', 'person'), city, trail }),
    fc.record({ kind: fc.constant('person!' as const), city, consent: fc.stringMatching(/^[\da-f]{20}$/u), trail }),
    fc.record({ kind: fc.constantFrom('writeBack', 'settle'), handOff: fc.integer({ min: 1, max: 999_999_999 }) }),
    fc.record({ kind: fc.constant('more' as const), city, shown: fc.integer({ min: 0, max: 10 }), trail }),
    fc.record({ kind: fc.constant('wrong' as const), city, passage: fc.constant('plan.0123456789'), trail }),
    fc.record({ kind: fc.constant('chooseLanguage' as const), language: fc.constantFrom(...languages) }),
    fc.record({ kind: fc.constantFrom('usage', 'settings', 'privacy', 'forget', 'person-') }),
  );

  it('carry at most 300 units, and what they mean', () => {
    fc.assert(
      fc.property(press, (written) => {
        const data = writePress(written);
        expect(data.length).toBeLessThanOrEqual(300);
        const read = readPress(data);
        expect(read?.kind).toBe(written.kind);
        if (read && 'handOff' in read) expect(read).toEqual(written);
        if (read && 'consent' in read && 'consent' in written) expect(read.consent).toBe(written.consent);
        if (read && 'trail' in read && 'trail' in written) {
          const last = (written.trail.at(-1) ?? '').replaceAll('|', '｜');
          expect(last.startsWith(read.trail.at(-1) ?? '')).toBe(true);
          if (last.length <= 240) expect(read.trail.at(-1)).toBe(last);
        }
      }),
    );
  });

  it('of any other making are nothing, and never an error', () => {
    fc.assert(
      fc.property(anyText, (data) => {
        expect([null, 'object']).toContain(readPress(data) === null ? null : typeof readPress(data));
      }),
    );
  });
});

describe('masking', () => {
  const digits = (count: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: count, maxLength: count });
  const wide = (text: string): string =>
    text.replace(/[!-~]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
  const withCheck = (body: string, isRight: (text: string) => boolean): string =>
    [...'0123456789'].map((digit) => body + digit).find(isRight) ?? body;
  const mobile = digits(8).map((rest) => `090-${rest.slice(0, 4)}-${rest.slice(4)}`);
  const cases: Readonly<Record<string, fc.Arbitrary<string>>> = {
    phone: fc.oneof(
      mobile,
      mobile.map((text) => text.replaceAll('-', '')),
      mobile.map((text) => text.replaceAll('-', 'ー')),
      mobile.map((text) => `+81 ${text.slice(1)}`),
      digits(4).map((rest) => `042-387-${rest}`),
      digits(4).map((rest) => `042(387)${rest}`),
      digits(4).map((rest) => `03-1234-${rest}`),
    ),
    email: fc
      .tuple(fc.stringMatching(/^[a-z][a-z0-9._+]{0,10}$/u), fc.stringMatching(/^[a-z]{2,8}$/u))
      .map(([name, host]) => `${name}@${host}.example.jp`),
    myNumber: digits(11).map((body) => withCheck(body, isMyNumber)),
    card: fc
      .integer({ min: 1, max: 9 })
      .chain((first) => digits(14).map((rest) => withCheck(`${first}${rest}`, isCardNumber))),
    account: digits(7).map((number) => `口座番号は${number}`),
    address: fc
      .tuple(
        fc.constantFrom('本町', '緑町', '吉祥寺本町', '田無町'),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
      )
      .chain(([town, a, b, c]) =>
        fc.constantFrom(`${town}${a}-${b}-${c}`, `${town}${a}丁目${b}番${c}号`, `${town}${a}丁目${b}-${c}`),
      ),
    postalCode: fc
      .tuple(digits(3), digits(4), fc.constantFrom('', '〒', '〒 '))
      .map(([area, block, sign]) => `${sign}${area}-${block}`),
    number: digits(9).map((number) => `受付番号${number}`),
    birthDate: fc
      .tuple(fc.integer({ min: 1930, max: 2015 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .chain(([y, m, d]) =>
        fc.constantFrom(`${y}年${m}月${d}日生まれ`, `生年月日は${y}/${m}/${d}`, `昭和${y % 60}年${m}月${d}日生まれ`),
      ),
  };

  it.each(Object.entries(cases))('finds every %s, in either width, wherever it stands', (_, personal) => {
    fc.assert(
      fc.property(personal, fc.boolean(), (found, isWide) => {
        const text = `こんにちは、${isWide ? wide(found) : found}です。創業支援は？`;
        const masked = maskPersonalData(text);
        expect(masked.found.length).toBeGreaterThan(0);
        expect(masked.text).toContain('創業支援は？');
        expect(masked.text.normalize('NFKC')).not.toContain(found.normalize('NFKC'));
      }),
    );
  });

  it('leaves alone what has neither digits nor an at sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'あ漢市町計画。、- 番号丁目'), maxLength: 80 }), (text) => {
        expect(maskPersonalData(text)).toEqual({ text, found: [] });
      }),
    );
  });

  it('done twice is done once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: once } = maskPersonalData(text);
        expect(maskPersonalData(once).text).toBe(once);
      }),
    );
  });

  it.each([
    '平成26年4月1日に始まった計画は？',
    '令和4年3月の計画',
    '2014年度から2018年度の目標',
    '人口は123,456人ですか',
    '施策28-1について',
    '第4次基本構想の第2-1節',
    '方針1-2-3は？',
    '1~4週間借りられる？',
    '約221,000人を390,000人に',
    '本町三丁目の公園',
    '110番と119番',
    '110番の通報件数は1,070件？',
    'B-0 産業振興プランの計画的推進',
    '平成28年度～32年度',
    '総額12345678円の事業と1234567人',
    '101-2020年度の記載',
    'KO-TOは2014年に開設？',
  ])('leaves a question about plans alone: %s', (text) => {
    expect(maskPersonalData(text)).toEqual({ text, found: [] });
  });

  it('knows check digits', () => {
    expect(isMyNumber('123456789018')).toBe(true);
    expect(isMyNumber('123456789012')).toBe(false);
    expect(isCardNumber('4111111111111111')).toBe(true);
    expect(isCardNumber('4111111111111112')).toBe(false);
  });
});

describe('any answer', () => {
  const long = fc.oneof(
    fc.constantFrom('', ' ', '「$&」'),
    japanese,
    fc.constantFrom('計画に書かれています。'.repeat(600), '市'.repeat(7000), '「👨‍👩‍👧」'.repeat(900)),
  );
  const quote = fc.record({
    kind: fc.constant('quote' as const),
    passageId: fc.constant('plan.0123456789'),
    quote: long,
    title: long,
    cityName: fc.constantFrom('小金井市', '武蔵野市'),
    plan: long,
    section: fc.array(japanese, { maxLength: 4 }),
    page: fc.constantFrom(null, '12頁'),
    published: fc.constantFrom(null, '令和4年3月'),
    warnings: fc.array(long, { maxLength: 2 }),
    url: fc.constantFrom('https://machi.example.jp/p/x', `https://machi.example.jp/${'x'.repeat(1200)}`),
    copy: long,
    table: fc.option(
      fc.record({
        caption: long,
        rows: fc.array(
          fc.record({ label: japanese, value: fc.oneof(japanese, fc.constantFrom('042-387-9831', 'a@example.jp')) }),
          { maxLength: 8 },
        ),
        progress: fc.constantFrom(null, 0.004, 0.5, 1),
      }),
    ),
  });
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ kind: fc.constant('text' as const), text: long }),
    fc.record({ kind: fc.constant('notice' as const), tone: fc.constantFrom('information', 'warning'), text: long }),
    quote,
    fc.record({ kind: fc.constant('group' as const), title: long, blocks: fc.array(quote, { maxLength: 4 }) }),
    fc.record({
      kind: fc.constant('desk' as const),
      name: long,
      phone: fc.constantFrom(null, '042-387-9831', '代表'),
      email: fc.constantFrom(null, 'a@example.jp'),
      address: fc.constantFrom(null, '小金井市本町6-6-3'),
      url: fc.constantFrom(null, 'https://example.jp', `https://example.jp/${'x'.repeat(1200)}`),
    }),
  );
  const message: fc.Arbitrary<Message> = fc.record({
    status: fc.constantFrom('answered', 'not_found', 'clarify'),
    text: long.map((text) => `答え${text}`),
    brief: long.map((text) => `答え${text}`),
    blocks: fc.array(block, { maxLength: 16 }),
    suggestions: fc.array(japanese, { maxLength: 3 }),
    context: fc.constant(''),
    trace: fc.constant(noTrace),
  });

  it('is within the schemas and limits of LINE, as cards and as text, in every language', () => {
    fc.assert(
      fc.property(message, fc.constantFrom(...languages), (one, language) => {
        const view = { message: one, words: wordings[language], notes: [], quoteToken: 'q1' };
        for (const messages of [answerCards(view), answerText(view)]) {
          const body = { replyToken: 't', messages };
          expect(schemaErrors('messaging-api', 'ReplyMessageRequest', body)).toEqual([]);
          expect(brokenLimits(body)).toEqual([]);
        }
        expect(altTextOf(one, quotesOf(one), wordings[language]).length).toBeLessThanOrEqual(400);
      }),
      { numRuns: 300, endOnFailure: true },
    );
  }, 120_000);
});
