import type { Contact } from '../plan/fact.ts';
import type { PassageKind } from '../plan/plan.ts';
import { carries, isDemand } from './asked.ts';
import type { Wanted } from './engine.ts';
import type { Entry, Library, Shelf } from './library.ts';
import { openKnown } from './nearest.ts';
import { normalize } from './normalize.ts';
import { options } from './options.ts';
import type { Meeting, Query, Slot } from './query.ts';
import { createStrangeness } from './strangeness.ts';
import { bigrams } from './terms.ts';
import { vectorOf } from './vector.ts';

/** A passage found for a question, with what its score is made of. */
export type Hit = {
  readonly shelf: Shelf;
  readonly entry: Entry;
  /** The passage's words, normalized. */
  readonly text: string;
  readonly score: number;
  /** The engine's score as a share of the best one. */
  readonly engine: number;
  /** Share of the question's weight that the passage, its heading or its expected questions meet. */
  readonly coverage: number;
  /** Share of the question's weight that nothing in the city's plans has to do with. */
  readonly absent: number;
  /** How much better another city's plans meet the question: by how much its best score is above this city's. */
  readonly rival: number;
  /** How far the question's words belong to fields of city life that the city's plans do not treat, from 0 to 1. */
  readonly strange: number;
  /** Likeness of the question and the passage's nearest expected question: cosine of their rarity-weighted units. */
  readonly question: number;
  /** Likeness of the question to the nearest one that the city's plans are known not to answer. */
  readonly unstated: number;
  /** How far the passage has a concept that the question seems to mean as a whole, from 0 to 1. */
  readonly implied: number;
  /** How much likelier the passage and its expected questions make the question's letters, in nats (`Likelihood`). */
  readonly likelihood: number;
  /** Share of what the question asks for that the passage carries. */
  readonly carried: number;
  /** Demands of the question that the passage does not carry. */
  readonly missing: readonly string[];
  /** For each slot, how well it is met. */
  readonly met: readonly number[];
  /** For each slot, whether the passage's own words or its heading have it, and not only its expected questions. */
  readonly said: readonly boolean[];
};

export type Searcher = (shelf: Shelf, query: Query) => Hit[];

/** A hit before its city is compared with the others. */
type Found = Omit<Hit, 'rival'>;

/**
 * Searches one city's shelf: engine and expected questions propose passages, coverage of the question decides. The other
 * cities' shelves are searched too, only for how much better they do.
 */
export const createSearcher = (library: Library): Searcher => {
  const { vocabulary } = library;
  const expected = new Map(library.shelves.map((shelf) => [shelf, openKnown(shelf.questions, vocabulary.rarity)]));
  const unstated = new Map(library.shelves.map((shelf) => [shelf, openKnown(shelf.unstated, vocabulary.rarity)]));
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

  const find = (shelf: Shelf, query: Query): readonly Found[] => {
    const slots = query.slots.map((slot) => inShelf(slot, shelf));
    const engineScores = new Map(
      shelf.engine.find(wantedOf({ ...query, slots }, library)).map(({ id, score }) => [id, score]),
    );
    const best = Math.max(...engineScores.values(), 1e-9);
    const likelihoods = shelf.likelihood(query.normalized);
    const vector = vectorOf(query, vocabulary);
    const alike = expected.get(shelf)?.(vector) ?? new Map<number, number>();
    const open = Math.max(0, ...(unstated.get(shelf)?.(vector).values() ?? []));
    const candidates = new Set([
      ...[...engineScores.keys()].slice(0, options.candidates),
      ...[...alike]
        .sort((a, b) => b[1] - a[1])
        .slice(0, options.candidates)
        .map(([id]) => id),
    ]);
    const total = slots.reduce((sum, { weight }) => sum + weight, 0);
    const missed = slots.filter((slot) => !isTreated(slot, shelf)).reduce((sum, { weight }) => sum + weight, 0);
    const absent = total === 0 ? 0 : missed / total;
    const strange = strangeness.get(shelf)?.(query.slots) ?? 0;

    const hits: Found[] = [];
    for (const id of candidates) {
      const entry = shelf.entries[id];
      if (!entry) continue;
      const text = textOf(entry);
      const wants = query.asked.filter((asked) => carriesIt(asked, entry, text));
      const met = slots.map((slot) =>
        slot.asks.some((asked) => wants.includes(asked))
          ? Math.max(options.met.asked, meet(slot, entry))
          : meet(slot, entry),
      );
      const sum = slots.reduce((total, { weight }, at) => total + weight * (met[at] ?? 0), 0);
      const coverage = total === 0 ? 0 : sum / total;
      const engine = (engineScores.get(id) ?? 0) / best;
      const question = alike.get(id) ?? 0;
      const missing: string[] = query.asked.filter((asked) => isDemand(asked) && !wants.includes(asked));
      if (query.ordinals.some((which) => !isNamed(which, entry, text))) missing.push('ordinal');
      if (query.counters.some((counter) => !counter.test(text))) missing.push('counter');
      const likelihood = likelihoods[id] ?? 0;
      const implied = query.implied.reduce((most, meeting) => Math.max(most, meetConcept(meeting, entry)), 0);
      const base =
        options.rank.engine * engine +
        options.rank.coverage * coverage +
        options.rank.question * question +
        options.rank.implied * implied +
        options.rank.likelihood * likelihood;
      const carried = query.asked.length === 0 ? 0 : wants.length / query.asked.length;
      hits.push({
        shelf,
        entry,
        text,
        score: base + options.carries * carried + kindBonus(entry, query),
        engine,
        coverage,
        absent,
        strange,
        question,
        implied,
        unstated: open,
        likelihood,
        carried,
        missing,
        met,
        said: slots.map((slot) => isSaid(slot, entry)),
      });
    }
    return hits.sort((a, b) => b.score - a.score || a.entry.number - b.entry.number);
  };

  // Kept as long as the query: a shelf is searched for itself and as the rival of others.
  const kept = new WeakMap<Query, Map<Shelf, readonly Found[]>>();
  const findOnce = (shelf: Shelf, query: Query): readonly Found[] => {
    const ofQuery = kept.get(query) ?? new Map<Shelf, readonly Found[]>();
    kept.set(query, ofQuery);
    const found = ofQuery.get(shelf) ?? find(shelf, query);
    ofQuery.set(shelf, found);
    return found;
  };

  return (shelf, query) => {
    const own = findOnce(shelf, query);
    const highest = Math.max(0, ...library.shelves.map((one) => findOnce(one, query)[0]?.score ?? 0));
    const rival = highest - (own[0]?.score ?? 0);
    return own.map((hit) => ({ ...hit, rival }));
  };
};

/** Kinds of contact that say where something is. */
const places = new Set<Contact['type']>(['address', 'postal', 'place']);

const carriesIt = (asked: Query['asked'][number], { facts }: Entry, text: string): boolean => {
  const measured = facts.some(({ kind }) => kind === 'indicator');
  if (measured && (asked === 'target' || asked === 'count' || asked === 'rate')) return true;
  if ((asked === 'date' || asked === 'since' || asked === 'period') && facts.some(({ kind }) => kind === 'programme'))
    return true;
  if (asked === 'address' && facts.some((fact) => fact.kind === 'contact' && places.has(fact.type))) return true;
  if (asked === 'target') return measured;
  return carries(asked, text);
};

/** Whether a passage, its headings or its plan's title say which of several they are about. */
const isNamed = (which: string, { section, plan }: Entry, text: string): boolean =>
  text.includes(which) || normalize(`${section.path.join(' ')} ${plan.plan.title}`).includes(which);

const kindBonus = ({ passage }: Entry, { asked }: Query): number => {
  const { heading, caption, note, askedNote, mixed } = options.kind;
  const bonus: Partial<Record<PassageKind, number>> = {
    heading,
    caption,
    note: asked.includes('note') ? askedNote : note,
  };
  return (bonus[passage.kind] ?? 0) + (passage.clear ? 0 : mixed);
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

const isSaid = ({ words, concepts }: Slot, { units }: Entry): boolean => {
  const isOwn = (unit: number | undefined): boolean => {
    const place = unit === undefined ? undefined : units.get(unit);
    return place === 'text' || place === 'heading';
  };
  return words.some(({ unit }) => isOwn(unit)) || concepts.some(({ unit }) => isOwn(unit));
};

/** A slot with those of its concepts that a city's plans have at all: the others would be looked for in vain. */
const inShelf = (slot: Slot, { units }: Shelf): Slot => ({
  ...slot,
  concepts: slot.concepts.filter(({ unit }) => units.has(unit)),
});

/** Whether any passage of a city has anything to do with a slot. */
const isTreated = ({ words, concepts }: Slot, { units }: Shelf): boolean =>
  words.some(({ unit }) => unit !== undefined && units.has(unit)) || concepts.some(({ unit }) => units.has(unit));

const meetConcept = ({ unit, factor }: Meeting, { units }: Entry): number => {
  const place = units.get(unit);
  return place === undefined ? 0 : factor * options.met[place];
};

/** How well a passage meets a slot: by its words, or by a concept that says the same. */
const meet = ({ words, concepts }: Slot, { units }: Entry): number => {
  const { met } = options;
  const place = (unit: number | undefined): number => {
    const found = unit === undefined ? undefined : units.get(unit);
    return found === undefined ? 0 : met[found];
  };
  const weight = words.reduce((sum, word) => sum + word.weight, 0);
  const byWords = weight === 0 ? 0 : words.reduce((sum, word) => sum + word.weight * place(word.unit), 0) / weight;
  const byConcepts = concepts.reduce((best, { unit, factor }) => Math.max(best, factor * place(unit)), 0);
  return Math.max(byWords, byConcepts);
};
