import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { messageOf } from '../../src/answer/message.ts';
import { wordingOf } from '../../src/answer/wordings.ts';
import type { Language } from '../../src/language.ts';
import type { Block } from '../../src/message.ts';
import { ask, where } from './asking.ts';
import { asked } from './question-files.ts';

/** Kanji without a reading in brackets behind it. */
const unread = /\p{sc=Han}+(?!（\p{sc=Hiragana}+）)(?!\p{sc=Han})/u;
const kana = /[\p{sc=Hiragana}\p{sc=Katakana}]/u;
const japanese = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u;

const inLanguage = (language: Language): readonly Answer[] =>
  asked.map(({ row }) => ask(row.q, row.city, { language }));
const answersIn = { easy: inLanguage('easy'), en: inLanguage('en') };

/** What the plans, or the asker, wrote: in Japanese whatever the language. */
const givenIn = (answer: Answer): string[] => [
  ...[...answer.citations, ...(answer.desk ? [answer.desk.citation] : [])].flatMap(namesOf),
  ...(answer.status === 'answered' ? (answer.groups ?? []) : []).flatMap(({ cityName, citations }) => [
    cityName,
    ...citations.flatMap(namesOf),
  ]),
  ...answer.facts.flatMap((fact) => [...namesOf(fact.citation), ...valuesOf(fact)]),
  ...(answer.desk ? [answer.desk.name, answer.desk.address ?? ''] : []),
  ...answer.suggestions,
];
const namesOf = ({ quote, plan, section, cityName }: Answer['citations'][number]): string[] => [
  quote,
  plan.title,
  ...section,
  cityName,
];
const valuesOf = (fact: Answer['facts'][number]): string[] => {
  if (fact.kind === 'contact') return [fact.org ?? '', fact.value];
  if (fact.kind === 'item') return [fact.text];
  if (fact.kind === 'programme')
    return [fact.name, ...fact.years.flatMap(({ year, stage, cell }) => [year, stage, cell])];
  const { name, base, target, footnotes } = fact;
  return [
    name,
    base.year,
    base.value,
    target.year,
    target.value,
    ...footnotes.flatMap(({ mark, text }) => [mark, text]),
  ];
};

/** A text without what is given, longest first, and without what stands in 「」. */
const frameOf = (text: string, given: readonly string[]): string =>
  [...given]
    .filter((part) => part !== '')
    .sort((a, b) => b.length - a.length)
    .reduce((rest, part) => rest.replaceAll(part, ''), text)
    .replace(/「[^」]*」/gu, '');

/** Every text of a message's blocks. */
const textsOf = (block: Block): string[] => {
  if (block.kind === 'text' || block.kind === 'notice') return [block.text];
  if (block.kind === 'group') return [block.title, ...block.blocks.flatMap(textsOf)];
  if (block.kind === 'desk') return [block.name];
  if (block.kind === 'cityAnswer') return [block.label, ...block.notes];
  const labels = block.table?.rows.flatMap(({ label, value }) => [label, value]) ?? [];
  return [block.title, block.page ?? '', ...block.warnings, block.copy, block.table?.caption ?? '', ...labels];
};

const framesOf = (answer: Answer, language: Language): string[] => {
  const given = givenIn(answer);
  const { blocks } = messageOf(answer, wordingOf(language));
  return [answer.text, ...answer.notices.map(({ text }) => text), ...blocks.flatMap(textsOf)].map((text) =>
    frameOf(text, given),
  );
};

describe.each(['easy', 'en'] as const)('in %s, an answer', (language) => {
  test('is the same answer, with the same quotes to the letter', () => {
    answersIn[language].forEach((answer, at) => {
      const { answer: ja, row } = asked[at] ?? {};
      // But for the links, which lead to pages in the same language.
      const { status, kind, citations, facts, desk, context } = JSON.parse(
        JSON.stringify(answer).replaceAll(new RegExp(`[?&]lang=${language}(?=#quote)`, 'gu'), ''),
      ) as Answer;
      expect({ status, kind, citations, facts, desk, context }, row?.q).toEqual({
        status: ja?.status,
        kind: ja?.kind,
        citations: ja?.citations,
        facts: ja?.facts,
        desk: ja?.desk,
        context: ja?.context,
      });
    });
  });

  test('leads to pages in the same language', () => {
    for (const { citations } of answersIn[language]) {
      for (const { url } of citations) expect(new URL(url).searchParams.get('lang')).toBe(language);
    }
  });

  test('with quotes says that they are in Japanese, and is not cluttered with it otherwise', () => {
    const notice = { kind: 'quotes_are_japanese', text: wordingOf(language).quotesAreJapanese };
    for (const { citations, notices } of answersIn[language]) {
      if (citations.length > 0) expect(notices).toContainEqual(notice);
      else expect(notices).not.toContainEqual(notice);
    }
  });
});

describe('what is said around the quotes', () => {
  test('is English in English', () => {
    const said = answersIn.en.flatMap((answer) => framesOf(answer, 'en'));
    expect(said.filter((frame) => kana.test(frame))).toEqual([]);
    expect(said.some((frame) => frame.includes('(Source: '))).toBe(true);
  });

  test('has a reading behind its kanji in やさしい日本語', () => {
    // A municipality's name is given too: by who asks for it.
    const said = answersIn.easy
      .flatMap((answer) => framesOf(answer, 'easy'))
      .map((frame) => frame.replace(/^.*の 計画（けいかく）は、ここに ありません。/u, ''));
    expect(said.filter((frame) => unread.test(frame))).toEqual([]);
    expect(said.some((frame) => frame.includes('書（か）いて ある ところ: '))).toBe(true);
  });
});

/** Every sentence of a wording; what goes into one is given in Latin letters. */
const sentencesOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value(['Xyz'], 'Xyz', 'Xyz'))];
  return Object.values(value as object).flatMap(sentencesOf);
};
const sentencesIn = (language: Language): string[] =>
  // What takes years takes numbers, what takes names takes names: each prints what it is given.
  sentencesOf(wordingOf(language));

describe('the wording', () => {
  test('in English has no Japanese letter', () => {
    expect(sentencesIn('en').filter((sentence) => japanese.test(sentence))).toEqual([]);
  });

  test('in やさしい日本語 has a reading behind every kanji, and short sentences without keigo', () => {
    for (const text of sentencesIn('easy')) {
      expect(text).not.toMatch(unread);
      expect(text).not.toMatch(
        /ください(ませ|まし)|ございま|(?<!どう)いたしま|おり(ます|ません)|いただ|お尋ね|ご[相連確]/u,
      );
      for (const sentence of text.replace(/（[^（）]*）/gu, '').split('。')) {
        expect(sentence.length, sentence).toBeLessThanOrEqual(60);
      }
    }
  });

  test('says as much in each language', () => {
    const count = sentencesIn('ja').length;
    expect(count).toBeGreaterThan(50);
    for (const language of ['easy', 'en'] as const) {
      expect(sentencesIn(language)).toHaveLength(count);
      // A sentence that was left as it was in Japanese is one that nobody wrote.
      const same = sentencesIn(language).filter(
        (sentence) => sentencesIn('ja').includes(sentence) && kana.test(sentence),
      );
      expect(same.filter((sentence) => sentence.length > 10)).toEqual([]);
    }
  });
});

describe('an emergency', () => {
  test.each([
    ['家が火事です', '119'],
    ['There is a fire in my house', '119'],
    ['かじです。たすけて ください', '119'],
    ['Please call an ambulance', '119'],
    ["My father isn't breathing", '119'],
    ['泥棒に入られました', '110'],
    ['Please call the police', '110'],
    ['どろぼうが はいりました', '110'],
    ['Somebody broke into my apartment', '110'],
    ['死にたい', '0120-279-338'],
    ['I want to die', '0120-279-338'],
    ["I don't want to live any more", '0120-279-338'],
  ])('"%s" gets %s in every language, and nothing else', (question, number) => {
    for (const language of ['ja', 'easy', 'en'] as const) {
      const answer = ask(question, 'koganei', { language });
      expect(answer.text, language).toContain(number);
      expect(answer.suggestions).toEqual([]);
      expect(kana.test(answer.text)).toBe(language !== 'en');
    }
  });

  test.each([
    'What does the plan say about fire prevention?',
    'Is there a fire station in Koganei?',
    'How does the city help people who are suicidal?',
    'What does the city do against crime?',
    'かじの ときの じゅんびは どうしますか',
  ])('that is only asked about is not one: "%s"', (question) => {
    const { text } = ask(question, 'koganei', { language: 'en' });
    for (const sentence of ['fire', 'crime', 'life'] as const)
      expect(text).not.toContain(wordingOf('en').fixed[sentence]);
  });

  test('that may be spoken of in another language says how', () => {
    expect(ask('死にたい', null, { language: 'en' }).text).toMatch(/press 2/u);
    expect(ask('死にたい', null, { language: 'easy' }).text).toContain('2を 押（お）して');
  });
});

describe('a question in English', () => {
  test('without a language chosen is answered as in Japanese, but for the word on its quotes', () => {
    const answer = ask('What is the phone number of the economy division of Koganei?');
    expect(answer.status).toBe('answered');
    expect(answer.notices).toContainEqual({
      kind: 'quotes_are_japanese',
      text: 'The quotes below are the plan’s own words, in Japanese.',
    });
    expect(answer.text).toContain('出典');
    expect(answer.citations[0]?.url).toContain(where.origin);
  });
});
