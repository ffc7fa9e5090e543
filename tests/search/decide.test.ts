import { describe, expect, test } from 'vitest';
import { confidence, decide } from '../../src/search/decide.ts';
import { options } from '../../src/search/options.ts';
import type { Query, Slot } from '../../src/search/query.ts';
import type { Hit } from '../../src/search/rank.ts';
import { entry, shelf } from './opened.ts';

const slot: Slot = { label: '農園', weight: 3, words: [], concepts: [], detail: false, asks: [] };
const query: Query = {
  typed: '農園は',
  normalized: '農園は',
  cities: [],
  foreign: [],
  terms: [],
  readings: [],
  slots: [slot],
  implied: [],
  beyond: 0,
  asked: [],
  years: [],
  ordinals: [],
  marks: [],
  mended: [],
  english: false,
  followsUp: false,
};

/** A hit on some passage, as sure as its share says. */
const hit = (share: number, more: Partial<Hit> = {}): Hit => ({
  shelf: { ...shelf, curated: true },
  entry,
  text: '',
  score: share,
  engine: share,
  coverage: share,
  merit: 0,
  absent: 0,
  rival: 0,
  strange: 0,
  question: share,
  unstated: 0,
  implied: 0,
  likelihood: share,
  carried: 0,
  missing: [],
  met: [share],
  said: [true],
  ...more,
});
const demanding: Query = { ...query, asked: ['amount'] };

describe('the decision to answer', () => {
  test('answers where a hit meets the question, in the order of the hits', () => {
    const hits = [hit(1), hit(0.9)];
    expect(decide(hits, query)).toEqual({ answer: true, hits });
  });

  test('refuses where nothing was found, and where the question has no word', () => {
    expect(decide([], query)).toMatchObject({ answer: false, reason: 'no_match', nearest: [] });
    expect(decide([hit(1)], { ...query, slots: [] })).toMatchObject({ answer: false, reason: 'no_match' });
  });

  test('refuses what is not sure enough, and says what lies nearest', () => {
    const hits = [hit(0.3), hit(0.2), hit(0.1), hit(0.05)];
    expect(decide(hits, demanding)).toEqual({ answer: false, reason: 'weak_match', nearest: hits.slice(0, 3) });
  });

  test('refuses hits that meet nearly nothing, whatever else speaks for them', () => {
    const strong: Partial<Hit> = { coverage: 0.2, question: 0.1, likelihood: 30, met: [1] };
    expect(confidence([hit(1, strong)], query)).toBeGreaterThan(0.9);
    expect(decide([hit(1, strong)], query)).toMatchObject({ answer: false, reason: 'no_match' });
  });

  test('says that a detail is missing where the plans are known not to state it of a matter that they treat', () => {
    const near = hit(0.7, { question: 0.3, unstated: 0.95, met: [0.7, 0.7], said: [false, false] });
    const asking: Query = { ...query, slots: [slot, slot], beyond: 40 };
    expect(decide([near], asking)).toMatchObject({ answer: false, reason: 'asked_detail_missing' });
  });

  test('refuses a single word that only happens to stand in a question', () => {
    const by = hit(0.9, { said: [false] });
    expect(decide([by], query)).toMatchObject({ answer: false, reason: 'no_match' });
    expect(decide([by, hit(0.5, { said: [true] })], query)).toMatchObject({ answer: true });
  });

  test('refuses a question of nothing but a kind of detail that no hit carries', () => {
    const phone: Query = { ...query, slots: [{ ...slot, asks: ['phone'] }], asked: ['phone'] };
    expect(decide([hit(1)], phone)).toMatchObject({ answer: false, reason: 'no_match' });
    expect(decide([hit(1, { carried: 1 })], phone)).toMatchObject({ answer: true });
  });

  test('refuses where the demanded detail is missing everywhere', () => {
    const hits = [hit(1, { missing: ['amount'] }), hit(0.9, { missing: ['amount'] })];
    expect(decide(hits, demanding)).toMatchObject({ answer: false, reason: 'asked_detail_missing' });
  });

  test('refuses where the detail is carried only off the topic', () => {
    const hits = [hit(1, { missing: ['amount'] }), hit(0.02)];
    expect(decide(hits, demanding)).toMatchObject({ answer: false, reason: 'asked_detail_missing' });
  });

  test('answers with the passages that carry the demanded detail alone', () => {
    const carrying = hit(0.9);
    const decision = decide([hit(1, { missing: ['amount'] }), carrying], demanding);
    expect(decision).toEqual({ answer: true, hits: [carrying] });
  });
});

describe('confidence', () => {
  const middle = hit(0.5);
  const sure = (more: Partial<Hit>, asked: Query = query): number => confidence([{ ...middle, ...more }], asked);

  test('is a share, and grows with coverage and likeness', () => {
    for (const key of ['coverage', 'question', 'likelihood'] as const) {
      expect(sure({ [key]: 0.9 }), key).toBeGreaterThan(sure({}));
    }
    expect(sure({})).toBeGreaterThan(0);
    expect(sure({})).toBeLessThan(1);
  });

  test('falls where another city’s plans do better, and with fields that these do not treat', () => {
    expect(sure({ rival: 0.5 })).toBeLessThan(sure({}));
    expect(sure({ strange: 0.5 })).toBeLessThan(sure({}));
  });

  test('falls where a detail that the question names is not met', () => {
    const naming: Query = { ...query, slots: [{ ...slot, detail: true }] };
    const unmet = { met: [0], said: [false] };
    expect(sure(unmet, naming)).toBeLessThan(sure({ ...unmet, met: [1] }, naming));
    expect(sure(unmet, naming)).toBeLessThan(sure(unmet));
  });

  test('falls near a question that the plans are known not to answer, unless the hit says all that it names', () => {
    const asking: Query = { ...query, slots: [slot, slot] };
    const near = { unstated: 0.8, met: [1, 1], said: [true, false] };
    expect(sure(near, asking)).toBeLessThan(sure({ ...near, unstated: 0 }, asking));
    expect(sure({ ...near, said: [true, true] }, asking)).toBe(sure({ ...near, unstated: 0 }, asking));
    expect(sure({ ...near, said: [false] })).toBe(sure({ ...near, unstated: 0, said: [false] }));
  });

  test('falls where a question is worded as those are that plans do not answer', () => {
    expect(sure({}, { ...query, beyond: 20 })).toBeLessThan(sure({}, { ...query, beyond: -20 }));
  });

  test('is whole for an expected question, to the letter', () => {
    expect(sure({ question: 1, unstated: 0.9, coverage: 0 })).toBe(1);
    expect(sure({ question: 0.99, unstated: 0.9, coverage: 0 })).toBeLessThan(1);
  });

  test('falls where what is asked for is not carried', () => {
    const asking: Query = { ...query, asked: ['place'] };
    expect(sure({ carried: 0 }, asking)).toBeLessThan(sure({ carried: 1 }, asking));
  });

  test('of a perfect hit is above the threshold, of an empty one below', () => {
    expect(confidence([hit(1)], query)).toBeGreaterThan(options.decide.curated.threshold);
    expect(confidence([hit(0)], query)).toBeLessThan(options.decide.curated.threshold);
  });
});
