import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitInquiry } from '../../bots/slack/inquiry.ts';

describe('an inquiry is taken apart into its questions', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['one question', '創業の支援はありますか。', ['創業の支援はありますか']],
    [
      'a letter with a list',
      '小金井市役所 産業振興担当 様\n\nお世話になっております。本町で雑貨店を開こうとしている山田と申します。\n創業について、以下の点を教えてください。\n\n1. 創業の支援はありますか\n2. 家賃補助の金額\n３）融資あっせん制度について\n\nご回答をお待ちしております。よろしくお願いいたします。\n\n--------\n山田太郎\n042-000-0000',
      ['創業の支援はありますか', '家賃補助の金額', '融資あっせん制度について'],
    ],
    [
      'two questions in one sentence',
      '相談窓口はどこですか、また補助金の申請期限はいつですか？',
      ['相談窓口はどこですか', '補助金の申請期限はいつですか？'],
    ],
    [
      'lines that a mail program broke',
      'はじめまして。農業の直売所を増やす\n計画があれば教えていただけますでしょうか。お忙しいところ恐縮ですが、ご返信いただけますか。',
      ['農業の直売所を増やす\n計画があれば教えていただけますでしょうか'.replace('\n', '')],
    ],
    [
      'an announced number of questions',
      '質問が二つあります。商店街はどうなりますか。あと農業はどうなりますか。',
      ['商店街はどうなりますか', '農業はどうなりますか'],
    ],
    [
      'questions within a quotation',
      '広報に「支援はありますか。」とありました。どこに相談すればいいですか。',
      ['どこに相談すればいいですか'],
    ],
    [
      'what was quoted from a mail before',
      '> 前のメールです。支援はありますか。\n窓口はどこですか。',
      ['窓口はどこですか'],
    ],
    ['the same question twice', '窓口はどこですか。窓口はどこですか。', ['窓口はどこですか']],
    ['a wish to know', '商店街のイベントについて知りたいです。', ['商店街のイベントについて知りたいです']],
    ['no question at all', '家賃補助の件', ['家賃補助の件']],
    ['nothing', ' \n ', []],
  ];

  test.each(cases)('%s', (_, text, questions) => {
    expect(splitInquiry(text).questions.map((question) => question.replace(/[。]$/u, ''))).toEqual(questions);
  });

  test('eight at most, the rest counted', () => {
    const letter = Array.from({ length: 11 }, (_, index) => `事業${index}はいつ始まりますか。`).join('\n');
    const { questions, leftOut } = splitInquiry(letter);
    expect(questions).toHaveLength(8);
    expect(leftOut).toBe(3);
  });

  test('whatever the text, in time, with nothing invented', () => {
    const part = fc.constantFrom(
      '。',
      '\n',
      '1. ',
      '・',
      'ありますか',
      '教えてください',
      '以下',
      '「',
      '」',
      '、また',
      '計画',
      '？',
      '> ',
      ' ',
      '--',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(part, fc.string({ maxLength: 5 })), { maxLength: 80 }).map((parts) => parts.join('')),
        (text) => {
          const { questions, leftOut } = splitInquiry(text);
          expect(questions.length).toBeLessThanOrEqual(8);
          expect(leftOut).toBeGreaterThanOrEqual(0);
          const flat = text.replace(/\s+/gu, '');
          for (const question of questions) {
            expect([...question].length).toBeLessThanOrEqual(300);
            expect(flat).toContain(question.replace(/\s+/gu, ''));
          }
        },
      ),
    );
    const started = performance.now();
    splitInquiry('あ、'.repeat(20_000));
    splitInquiry('「'.repeat(40_000));
    splitInquiry('教えて\n'.repeat(10_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
