import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapedPieces } from '../../bots/slack/blocks.ts';
import { escapeText, link, plainText } from '../../bots/slack/escape.ts';
import { wishOf } from '../../bots/slack/request.ts';
import { label, showLess, splitText } from '../../bots/slack/split.ts';
import { readState, writeState } from '../../bots/slack/state.ts';

/** Text as people and plans have it, with everything that Slack gives a meaning to. */
const tricky = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<!channel>',
        '<!here|here>',
        '<@U0ABC>',
        '<@U0ABC|山田>',
        '<#C01|general>',
        '<!subteam^S1|@課>',
        '@channel',
        '@here',
        '@Everyone',
        '&',
        '<',
        '>',
        '|',
        '&lt;!channel&gt;',
        '<https://a.example/?a=1&b=2|ここ>',
        '。',
        '\n',
        '」',
        '計画',
        '😀',
        '𠮷',
        '*',
        '_',
        '`',
        ' ',
      ),
      fc.string({ maxLength: 6, unit: 'grapheme' }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const unescaped = (text: string): string =>
  text.replaceAll('\u200b', '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describe('escaping', () => {
  test('leaves nothing that Slack would read as a link, a mention or a group', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        const escaped = escapeText(text);
        expect(escaped).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)|@(?:channel|here|everyone)/iu);
      }),
    );
  });

  test('reads the same as before', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        const visible = text.replaceAll('\u200b', '');
        expect(unescaped(escapeText(visible))).toBe(visible);
      }),
    );
  });

  test('of what a person typed leaves no reference to anyone', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        const typed = escapeText(plainText(text));
        expect(typed).not.toMatch(/<[@!#]|@(?:channel|here|everyone)/iu);
      }),
    );
  });

  test.each([
    ['<@U0ABC|山田> さんへ', '＠山田 さんへ'],
    ['<!here> <!subteam^S1|@防災課> <#C01|general>', '＠here ＠防災課 #general'],
    ['<https://a.example/?a=1&amp;b=2|ここ> と <https://b.example>', 'ここ と https://b.example'],
    ['<mailto:a@b.example|a@b.example> A &amp; B &lt;c&gt;', 'a@b.example A & B <c>'],
    ['<!date^1392734382^{date}|2014年>', '2014年'],
  ])('%j was typed as %j', (sent, typed) => {
    expect(plainText(sent)).toBe(typed);
  });

  test('links keep their form whatever their label and address hold', () => {
    fc.assert(
      fc.property(tricky, fc.webUrl({ withQueryParameters: true, withFragments: true }), (text, url) => {
        expect(link(url, text)).toMatch(/^<https?:[^<>|]*\|[^<>|]*>$/u);
      }),
    );
    expect(link('javascript:alert(1)', '押す')).toBe('押す');
  });
});

describe('splitting', () => {
  const lengths = fc.integer({ min: 2, max: 60 });

  test('loses nothing and keeps to the length', () => {
    fc.assert(
      fc.property(tricky, lengths, (text, longest) => {
        const pieces = splitText(text, longest);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(longest);
      }),
    );
  });

  test('ends a piece at 。 or a line end wherever the piece has one, and never inside a character', () => {
    fc.assert(
      fc.property(tricky, lengths, (text, longest) => {
        const pieces = splitText(text, longest);
        for (const [index, piece] of pieces.entries()) {
          expect(piece.isWellFormed() || !text.isWellFormed()).toBe(true);
          if (index === pieces.length - 1) continue;
          const following = pieces[index + 1] ?? '';
          const ends = /(?:。|\n)$/u.test(piece) && !/^[」』）)】]/u.test(piece.endsWith('。') ? following : '');
          const couldEnd = /。(?![」』）)】])|\n/u.test(piece.endsWith('。') ? piece.slice(0, -1) : piece);
          expect(ends || !couldEnd).toBe(true);
        }
      }),
    );
  });

  test('takes a sentence with its closing bracket', () => {
    expect(splitText('「あいう。」かきく。さしす', 8)).toEqual(['「あいう。」かき', 'く。さしす']);
    expect(splitText('あいう。かきく。さしす。', 9)).toEqual(['あいう。かきく。', 'さしす。']);
    expect(splitText('あいう\nかきく', 5)).toEqual(['あいう\n', 'かきく']);
  });

  test('of escaped text keeps every entity whole', () => {
    fc.assert(
      fc.property(tricky, fc.integer({ min: 40, max: 120 }), (text, longest) => {
        const pieces = escapedPieces(text, longest);
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(longest);
          expect(piece).not.toMatch(/&(?!amp;|lt;|gt;)/u);
        }
      }),
    );
  });

  test('labels and shortened texts fit and are well formed', () => {
    fc.assert(
      fc.property(tricky, fc.integer({ min: 4, max: 50 }), (text, longest) => {
        expect(label(text, longest).length).toBeLessThanOrEqual(longest);
        expect(showLess(text, longest).length).toBeLessThanOrEqual(longest);
        if (text.isWellFormed()) expect(label(text, longest).isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('what a button knows', () => {
  test('comes back, and fits, the context being what is left out', () => {
    const text = fc.string({ maxLength: 300, unit: 'grapheme' }).map((value) => [...value].slice(0, 300).join(''));
    fc.assert(
      fc.property(
        text,
        fc.option(fc.string({ maxLength: 2_000 }), { nil: undefined }),
        fc.boolean(),
        (question, context, echo) => {
          const written = writeState(
            { question, echo, city: 'koganei', ...(context === undefined ? {} : { context }) },
            'up',
          );
          const read = readState(written);
          expect(read?.mark).toBe('up');
          expect(read?.state).toMatchObject({ question, echo, city: 'koganei' });
          if ((context?.length ?? 0) < 200 && question.length < 300) expect(read?.state.context).toBe(context);
          if (JSON.stringify(question).length < 1_900) expect(written.length).toBeLessThanOrEqual(2_000);
        },
      ),
    );
  });

  test.each([undefined, '', '{', '[]', '{"q":1}', 'null'])('is nothing for %j', (value) => {
    expect(readState(value)).toBeNull();
  });
});

test.each([
  ['', { kind: 'help' }],
  ['Help', { kind: 'help' }],
  ['city', { kind: 'city', name: '' }],
  ['city　小金井', { kind: 'city', name: '小金井' }],
  ['compare 創業 支援', { kind: 'compare', topic: '創業 支援' }],
  ['indicators 小金井 防災', { kind: 'indicators', topic: '小金井 防災' }],
  ['draft\nお尋ねします。', { kind: 'draft', inquiry: 'お尋ねします。' }],
  ['comparison of cities', { kind: 'ask', text: 'comparison of cities' }],
  ['city hall の場所は', { kind: 'city', name: 'hall の場所は' }],
  ['返信 12 見に行きます。\n道路課', { kind: 'answer', said: '12 見に行きます。\n道路課' }],
  ['返信　見に行きます。', { kind: 'answer', said: '見に行きます。' }],
  ['終了', { kind: 'close', said: '' }],
  ['終了 １２番', { kind: 'close', said: '１２番' }],
  ['返信用の封筒は要りますか', { kind: 'ask', text: '返信用の封筒は要りますか' }],
  ['終了 した計画は', { kind: 'ask', text: '終了 した計画は' }],
  ['helpしてください', { kind: 'ask', text: 'helpしてください' }],
])('%j is the wish %j', (typed, wish) => {
  expect(wishOf(typed)).toEqual(wish);
});
