import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Citation } from '../../src/answer/answer.ts';
import { readContext } from '../../src/answer/context.ts';
import { messageOf } from '../../src/answer/message.ts';
import { wordingOf } from '../../src/answer/wordings.ts';
import { isVerbatim, withoutSpace } from '../../src/plan/span.ts';
import { normalize } from '../../src/search/normalize.ts';
import { ask, counter, library, where } from './asking.ts';
import { asked } from './question-files.ts';

const sources = new Map(counter.plans.map(({ plan, source }) => [plan.id, source]));
const vocabulary = new Set(library.vocabulary.words);
const passageIds = new Set(counter.plans.flatMap(({ passages }) => passages.map(({ id }) => id)));

const answeredKinds = ['passages', 'contact', 'indicator', 'schedule', 'comparison', 'overview'];

const expectCitation = (citation: Citation): void => {
  const { quote, spans, passage, url, passageId, plan, section, page, city, cityName } = citation;
  const source = sources.get(plan.id);
  expect(source, plan.id).toBeDefined();
  expect(quote.trim()).not.toBe('');
  expect(quote.length).toBeLessThanOrEqual(240);
  expect(isVerbatim(source ?? '', spans, quote), quote).toBe(true);
  expect(withoutSpace(passage)).toContain(withoutSpace(quote));
  expect(url).toMatch(
    new RegExp(
      `^${where.origin}/p/${encodeURIComponent(passageId).replace(/\./gu, '\\.')}(\\?start=\\d+&end=\\d+)?#quote$`,
      'u',
    ),
  );
  expect(counter.passageById(passageId, where)?.passage.id).toBe(passageId);
  expect(counter.cities.find(({ id }) => id === city)?.name).toBe(cityName);
  expect(section.every((title) => title !== '')).toBe(true);
  if (page !== null) expect(Number.isInteger(page)).toBe(true);
  if (plan.period) {
    expect(plan.period.from).toBeGreaterThan(1900);
    expect(plan.period.from).toBeLessThanOrEqual(plan.period.to);
  }
};

/** All that the contract says of any answer. */
const expectContract = (answer: Answer, limit = 3): void => {
  const { status, kind, text, citations, facts, notices, desk, suggestions, context } = answer;
  expect(text.trim()).not.toBe('');
  if (status === 'answered') {
    expect(answeredKinds).toContain(kind);
    expect(citations.length).toBeGreaterThanOrEqual(1);
    expect(citations.length).toBeLessThanOrEqual(limit);
  } else {
    expect(['not_found', 'clarify']).toContain(status);
    expect(citations).toEqual([]);
    expect(facts).toEqual([]);
  }
  for (const citation of citations) expectCitation(citation);
  for (const { citation } of facts) expectCitation(citation);
  if (desk) expectCitation(desk.citation);

  // Text: each quote that is shown, each notice, in full.
  for (const quote of citations.map((citation) => citation.quote)) {
    if (answer.status === 'answered' && !answer.groups && !facts.some((fact) => fact.kind === 'item')) {
      expect(text).toContain(quote);
    }
  }
  if (answer.status === 'answered') {
    for (const quote of answer.groups?.flatMap((group) => group.citations.map((one) => one.quote)) ?? []) {
      expect(text).toContain(quote);
    }
  }
  for (const fact of facts) if (fact.kind === 'item') expect(text).toContain(fact.text);
  for (const notice of notices) expect(text).toContain(notice.text);
  expect(new Set(notices.map((notice) => notice.kind + notice.text)).size).toBe(notices.length);

  // Validity of every plan cited.
  const kinds = notices.map((notice) => notice.kind);
  const shown = answer.status === 'answered' ? (answer.groups?.flatMap((group) => group.citations) ?? []) : [];
  for (const citation of shown) expectCitation(citation);
  for (const { plan } of [...citations, ...shown]) {
    if (plan.period?.ended) expect(kinds).toContain('plan_ended');
    if (plan.status === 'draft') expect(kinds).toContain('draft_plan');
    if (plan.status === 'process') expect(kinds).toContain('process_document');
  }
  if (![...citations, ...shown].some(({ plan }) => plan.period?.ended)) expect(kinds).not.toContain('plan_ended');

  // Values of facts stand in the quotes that they carry.
  for (const fact of facts) {
    const quote = withoutSpace(fact.citation.passage);
    if (fact.kind === 'contact') expect(quote).toContain(withoutSpace(fact.value));
    if (fact.kind === 'indicator') {
      for (const value of [fact.name, fact.base.value, fact.target.value]) expect(quote).toContain(withoutSpace(value));
    }
    if (fact.kind === 'programme') expect(quote).toContain(withoutSpace(fact.name));
  }

  expect(new Set(suggestions).size).toBe(suggestions.length);
  for (const suggestion of suggestions) {
    expect(suggestion.trim().length).toBeGreaterThan(0);
    expect([...suggestion].length).toBeLessThanOrEqual(300);
  }

  expect(context.length).toBeLessThanOrEqual(2000);
  const memory = readContext(context);
  expect(memory).not.toBeNull();
  for (const word of memory?.topic ?? []) expect(vocabulary.has(word), word).toBe(true);
  for (const id of memory?.shown ?? []) expect(passageIds.has(id)).toBe(true);
};

const presets = [undefined, 'koganei', 'musashino', 'nishitokyo'] as const;

describe('every answer to the question files', () => {
  test('keeps the contract', () => {
    for (const { row, answer } of asked) {
      try {
        expectContract(answer);
      } catch (error) {
        throw new Error(`${row.id} ${row.q}`, { cause: error });
      }
    }
  });

  test('has the desk of its city where that city’s plans name one', () => {
    const wrong = asked.flatMap(({ row, answer }) => {
      const [first] = answer.citations;
      const named = counter.cityNamed(row.q);
      const city = first?.city ?? (named === undefined ? row.city : null);
      if (city === null || answer.kind === 'comparison') return [];
      const expected = counter.cities.find(({ id }) => id === city)?.desk?.name;
      return answer.desk?.name === expected ? [] : [`${row.id} ${row.q}: ${answer.desk?.name} for ${expected}`];
    });
    expect(wrong).toEqual([]);
  });

  test('of a city that the question does not name is of the preset city', () => {
    const wrong = asked.flatMap(({ row, answer }) => {
      if (row.city === null || counter.cityNamed(row.q) || answer.kind === 'comparison') return [];
      const other = answer.citations.filter(({ city }) => city !== row.city);
      return other.map(({ quote }) => `${row.id} ${row.q}: ${quote}`);
    });
    expect(wrong).toEqual([]);
  });

  test('that comes from another city than the preset says so', () => {
    for (const { row, answer } of asked) {
      const [first] = answer.citations;
      if (row.city === null || !first || first.city === row.city) continue;
      expect(
        answer.notices.map(({ kind }) => kind),
        row.q,
      ).toContain('other_city');
    }
  });

  test('is the same when asked again', () => {
    for (const { row, answer } of asked.slice(0, 60)) expect(ask(row.q, row.city)).toEqual(answer);
  });

  test('becomes a message whose quotes are the citations’, whole, and whose brief is short', () => {
    for (const { answer } of asked) {
      const message = messageOf(answer, wordingOf());
      expect(message.text).toBe(answer.text);
      expect(message.brief.length).toBeLessThanOrEqual(400);
      const quotes = message.blocks.flatMap((block) =>
        block.kind === 'quote'
          ? [block]
          : block.kind === 'group'
            ? block.blocks.filter((one) => one.kind === 'quote')
            : [],
      );
      if (answer.status !== 'answered') expect(quotes).toEqual([]);
      else expect(quotes.length).toBeGreaterThanOrEqual(1);
      for (const { passageId, quote } of quotes) {
        const source = counter.passageById(passageId, where);
        expect(withoutSpace(source?.citation.quote ?? '')).toBe(withoutSpace(quote));
      }
    }
  });

  test('shows in a table the values of the row that it stands beside, and no other', () => {
    for (const { answer } of asked) {
      for (const block of messageOf(answer, wordingOf()).blocks) {
        if (block.kind !== 'quote' || block.table === null || answer.kind === 'comparison') continue;
        const passage = withoutSpace(counter.passageById(block.passageId, where)?.citation.passage ?? '');
        if (answer.facts.some((fact) => fact.kind === 'programme' && fact.citation.passageId === block.passageId))
          continue;
        for (const { label, value } of block.table.rows) {
          if (!label.startsWith('※')) expect(passage).toContain(withoutSpace(value));
        }
      }
    }
  });
});

describe('desks on not_found', () => {
  test.each([
    ['koganei', '小金井市市民部経済課'],
    ['musashino', '武蔵野市市民部産業振興課'],
  ])('%s has one, with the passage that names it', (city, name) => {
    const answer = ask('火星への引っ越しの補助金額は何ドルですか', city);
    expect(answer.status).toBe('not_found');
    expect(answer.desk?.name).toBe(name);
    expect(answer.text).toContain(name);
  });

  test('nishitokyo’s plans name none', () => {
    const answer = ask('火星への引っ越しの補助金額は何ドルですか', 'nishitokyo');
    expect(answer.status).toBe('not_found');
    expect(answer.desk).toBeNull();
  });
});

describe('limit', () => {
  const question = '商店街を元気にする取り組みはありますか';

  test.each([1, 2, 3, 5, 10])('%i is kept', (limit) => {
    const answer = ask(question, 'koganei', { limit });
    expect(answer.citations.length).toBe(limit);
    expectContract(answer, limit);
  });

  test('leaves the best first: a smaller limit is a beginning of a larger one', () => {
    const all = ask(question, 'koganei', { limit: 10 }).citations.map(({ passageId }) => passageId);
    expect(new Set(all).size).toBe(10);
    for (const limit of [1, 4, 7]) {
      expect(ask(question, 'koganei', { limit }).citations.map(({ passageId }) => passageId)).toEqual(
        all.slice(0, limit),
      );
    }
  });

  test('is three where none is given', () => {
    expect(ask(question, 'koganei').citations).toHaveLength(3);
  });

  test('holds for the whole of a comparison and of a list', () => {
    for (const one of ['小金井市と武蔵野市の商店街の支援を比べて', '小金井市の6つの方針を全部教えて']) {
      for (const limit of [1, 2, 10]) expectContract(ask(one, undefined, { limit }), limit);
    }
  });
});

describe('any text at all', () => {
  const piece = fc.constantFrom(
    ...'創業 農園 電話番号 いくら 小金井市 武蔵野市 三鷹市 2035年 六つの方針 比べて 目標 それは ？ 。 こがねい の を'.split(
      ' ',
    ),
    '<script>alert(1)</script>',
    '\u202e',
    '\u200b',
    '\ud800',
    '\u0000',
    '\n',
    '%00',
    '%{x}',
    '「',
    '😀',
    'loan',
  );
  const question = fc
    .oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
      fc.array(piece, { minLength: 1, maxLength: 20 }).map((pieces) => pieces.join('')),
      fc.constantFrom(...asked.map(({ row }) => row.q)).chain((q) => fc.nat(q.length).map((at) => q.slice(0, at) || q)),
    )
    .filter((text) => text.trim() !== '' && [...text.trim()].length <= 300);

  test('gets an answer that keeps the contract', () => {
    fc.assert(
      fc.property(question, fc.constantFrom(...presets), fc.integer({ min: 1, max: 10 }), (text, city, limit) => {
        expectContract(ask(text, city, { limit }), limit);
      }),
      { numRuns: 400 },
    );
  });

  test('leaves nothing in the context but words that the plans have', () => {
    fc.assert(
      fc.property(question, fc.constantFrom(...presets), (text, city) => {
        const secret = 'やまだたろうzzq090';
        const { context } = ask(`${text.slice(0, 100)} ${secret}`, city);
        expect(JSON.stringify(readContext(context))).not.toMatch(/zzq|090/u);
      }),
      { numRuns: 100 },
    );
  });

  test('with any context is answered as the contract says', () => {
    fc.assert(
      fc.property(question, fc.string({ unit: 'binary', maxLength: 300 }), (text, context) => {
        expectContract(ask(text, 'koganei', { context }));
      }),
      { numRuns: 100 },
    );
  });
});

describe('an unknown preset', () => {
  test('counts as none', () => {
    const question = '小金井市の市民農園を増やす予定は';
    expect(ask(question, 'atlantis')).toEqual(ask(question));
    expect(normalize(ask(question).text)).toContain('市民農園');
  });
});
