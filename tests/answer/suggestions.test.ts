import { describe, expect, test } from 'vitest';
import { questionsIn } from '../../index/questions.ts';
import { readSeeds } from '../../index/seeds.ts';
import { seedsFolder } from '../index/five-seeds.ts';
import { ask, counter, library } from './asking.ts';
import { asked } from './question-files.ts';

/** The passages that each question that may be suggested is tied to, by its text. */
const passagesOf = new Map<string, Set<string>>();
for (const { plans, suggested, suggestedInEnglish } of library.cities) {
  const ids = plans.flatMap(({ passages }) => passages.map(({ id }) => id));
  for (const [passage, text] of [...suggested, ...suggestedInEnglish]) {
    passagesOf.set(text, (passagesOf.get(text) ?? new Set()).add(ids[passage] ?? ''));
  }
}
const { cities } = readSeeds(seedsFolder, seedsFolder);
const expected = new Set(cities.flatMap(({ plans }) => plans.flatMap(({ questions }) => questionsIn(questions))));

const isAnswered = (suggestion: string, city: string | null | undefined): boolean => {
  const own = passagesOf.get(suggestion);
  const { status, citations } = ask(suggestion, city);
  return status === 'answered' && citations.slice(0, 3).some(({ passageId }) => own?.has(passageId));
};

describe('suggestions', () => {
  const offered = new Map<string, { suggestion: string; city: string | null }>();
  for (const { row, answer } of asked) {
    for (const suggestion of answer.suggestions) {
      offered.set(`${suggestion} ${row.city}`, { suggestion, city: row.city });
    }
  }

  test('are expected questions of the plans', () => {
    expect(offered.size).toBeGreaterThan(100);
    for (const { suggestion } of offered.values()) expect(expected.has(suggestion), suggestion).toBe(true);
  });

  test('are answered, as they are and where they were offered, with their own passage among the first three', () => {
    const failed = [...offered.values()].filter(({ suggestion, city }) => !isAnswered(suggestion, city));
    expect(failed.map(({ suggestion, city }) => `${suggestion} [${city}]`)).toEqual([]);
  });

  test('never repeat the question that was asked', () => {
    for (const { row, answer } of asked) expect(answer.suggestions).not.toContain(row.q.trim());
  });

  test('are at most three', () => {
    for (const { answer } of asked) expect(answer.suggestions.length).toBeLessThanOrEqual(3);
  });

  test('are plain: Japanese, on one line, ready to be sent', () => {
    for (const { suggestion } of offered.values()) {
      expect(suggestion).toMatch(/^[^\n]{8,32}$/u);
      expect(suggestion).toMatch(/\p{sc=Han}/u);
    }
  });
});

describe('suggestions in English', () => {
  const offered = new Map<string, { suggestion: string; city: string | null }>();
  const mixed: string[] = [];
  for (const { row, answer } of asked) {
    const { suggestions } = ask(row.q, row.city, { language: 'en' });
    if (suggestions.length === 0 && answer.suggestions.length > 0) mixed.push(row.q);
    const english = suggestions.filter((suggestion) => /^[A-Z].*\?$/u.test(suggestion));
    if (english.length > 0 && english.length < suggestions.length && answer.status !== 'clarify') mixed.push(row.q);
    for (const suggestion of english) offered.set(`${suggestion} ${row.city}`, { suggestion, city: row.city });
  }

  test('are offered wherever Japanese ones are, and not mixed with them', () => {
    expect(offered.size).toBeGreaterThan(100);
    expect(mixed).toEqual([]);
  });

  test('are answered too, with their own passage among the first three', () => {
    const failed = [...offered.values()].filter(({ suggestion, city }) => !isAnswered(suggestion, city));
    expect(failed).toEqual([]);
  });
});

describe('examples', () => {
  test.each([undefined, 'koganei', 'musashino', 'nishitokyo', 'atlantis'])('for %s are three, and answered', (city) => {
    const examples = counter.examples(city);
    expect(examples).toHaveLength(3);
    const english = counter.examples(city, 'en');
    expect(english.filter((example) => /^[A-Z].*\?$/u.test(example))).toHaveLength(3);
    expect(counter.examples(city, 'easy')).toEqual(examples);
    const known = counter.cities.some(({ id }) => id === city) ? city : undefined;
    for (const example of [...examples, ...english]) expect(ask(example, known).status, example).toBe('answered');
  });
});
