import type { Wanted } from './engine.ts';
import type { Entry, Library, Shelf } from './library.ts';
import { type Measured, measure } from './measure.ts';
import type { Vector } from './nearest.ts';
import { normalize } from './normalize.ts';
import { options } from './options.ts';
import type { Query, Slot } from './query.ts';
import { createStrangeness } from './strangeness.ts';
import { bigrams } from './terms.ts';
import { vectorOf } from './vector.ts';

/** A passage found for a question, with what its score is made of. */
export type Hit = Measured & {
  readonly shelf: Shelf;
  readonly entry: Entry;
  readonly score: number;
  /** The engine's score as a share of the best one. */
  readonly engine: number;
  /** Share of the question's weight that nothing in the city's plans has to do with. */
  readonly absent: number;
  /** How much better another city's plans meet the question: by how much their best passage's merit is above this city's. */
  readonly rival: number;
  /** How far the question's words belong to fields of city life that the city's plans do not treat, from 0 to 1. */
  readonly strange: number;
  /** Likeness of the question to the nearest one that the city's plans are known not to answer. */
  readonly unstated: number;
};

export type Searcher = (shelf: Shelf, query: Query) => Hit[];

/**
 * Searches one city's shelf: engine and expected questions propose passages, coverage of the question decides. The other
 * cities' expected questions lead to the passages that this city's are compared with.
 */
export const createSearcher = (library: Library): Searcher => {
  const { vocabulary } = library;
  const strangeness = new Map(library.shelves.map((shelf) => [shelf, createStrangeness(shelf, library)]));
  const texts = new Map<Entry, string>();
  // Kept, since the same passages come up again and again.
  const textOf = (entry: Entry): string => {
    const known = texts.get(entry);
    if (known !== undefined) return known;
    const { source } = entry.plan;
    const text = normalize(entry.passage.spans.map(({ start, end }) => source.slice(start, end)).join(' '));
    texts.set(entry, text);
    return text;
  };

  /** A question's slots in a city's plans, its likeness to their expected questions, and how to measure their passages. */
  const openIn = (shelf: Shelf, query: Query, vector: Vector) => {
    const own: Query = { ...query, slots: query.slots.map((slot) => inShelf(slot, shelf)) };
    const likelihoods = shelf.likelihood(query.normalized);
    const alike = shelf.expected(vector);
    const measured = (id: number, entry: Entry): Measured =>
      measure(entry, own, {
        text: textOf(entry),
        question: alike.get(id) ?? 0,
        likelihood: likelihoods[id] ?? 0,
      });
    return { own, alike: [...alike].sort((a, b) => b[1] - a[1]).map(([id]) => id), measured };
  };

  /** The highest merit among the passages that a city's expected questions lead to; without those it is no rival. */
  const bestMerit = (shelf: Shelf, query: Query, vector: Vector): number => {
    const { alike, measured } = openIn(shelf, query, vector);
    return alike.slice(0, options.rivals).reduce((most, id) => {
      const entry = shelf.entries[id];
      return entry ? Math.max(most, measured(id, entry).merit) : most;
    }, 0);
  };

  return (shelf, query) => {
    const vector = vectorOf(query, vocabulary);
    const { own, alike, measured } = openIn(shelf, query, vector);
    const engineScores = new Map(shelf.engine.find(wantedOf(own, library)).map(({ id, score }) => [id, score]));
    const best = Math.max(...engineScores.values(), 1e-9);
    const candidates = new Set([
      ...[...engineScores.keys()].slice(0, options.candidates),
      ...alike.slice(0, options.candidates),
    ]);
    const found = [...candidates].flatMap((id) => {
      const entry = shelf.entries[id];
      return entry ? [{ id, entry, ...measured(id, entry) }] : [];
    });

    const total = own.slots.reduce((sum, { weight }) => sum + weight, 0);
    const missed = own.slots.filter((slot) => !isTreated(slot, shelf)).reduce((sum, { weight }) => sum + weight, 0);
    const merit = found.reduce((most, one) => Math.max(most, one.merit), 0);
    const others = library.shelves.filter((other) => other !== shelf);
    const rival = others.reduce((most, other) => Math.max(most, bestMerit(other, query, vector) - merit), 0);
    const ofAll = {
      shelf,
      absent: total === 0 ? 0 : missed / total,
      rival,
      strange: strangeness.get(shelf)?.(query.slots) ?? 0,
      unstated: Math.max(0, ...shelf.unstated(vector).values()),
    };
    return found
      .map(({ id, ...one }): Hit => {
        const engine = (engineScores.get(id) ?? 0) / best;
        return { ...one, ...ofAll, engine, score: one.merit + options.rank.engine * engine };
      })
      .sort((a, b) => b.score - a.score || a.entry.number - b.entry.number);
  };
};

const wantedOf = (
  query: Query,
  library: Library,
): Partial<Record<'text' | 'readings' | 'concepts' | 'bigrams', Wanted[]>> => ({
  text: query.terms.map(({ text, weight }) => ({ word: text, weight })),
  readings: query.readings.map((word) => ({ word, weight: 1 })),
  concepts: [
    ...query.implied.map(({ unit, factor }) => ({ unit, factor: factor * options.implied.wanted })),
    ...query.slots.flatMap(({ concepts }) => concepts),
  ].map(({ unit, factor }) => ({ word: `c${unit - library.vocabulary.unitOfConcept(0)}`, weight: factor })),
  bigrams: bigrams(query.normalized).map((word) => ({ word, weight: 1 })),
});

/** A slot with those of its concepts that a city's plans have at all: the others would be looked for in vain. */
const inShelf = (slot: Slot, { units }: Shelf): Slot => ({
  ...slot,
  concepts: slot.concepts.filter(({ unit }) => units.has(unit)),
});

/** Whether any passage of a city has anything to do with a slot. */
const isTreated = ({ words, concepts }: Slot, { units }: Shelf): boolean =>
  words.some(({ unit }) => unit !== undefined && units.has(unit)) || concepts.some(({ unit }) => units.has(unit));
