import type { Fact } from '../plan/fact.ts';
import type { City, Passage, Plan, Section } from '../plan/plan.ts';
import type { Analyzer } from './analyzer.ts';
import { type Beyond, openBeyond, type PackedPieces } from './beyond.ts';
import { type Engine, openPostings, type Postings } from './engine.ts';
import { createKanaReader, openReadings } from './kana.ts';
import { type Likelihood, openPairs, type PackedPairs } from './likelihood.ts';
import { type Nearest, openKnown, type PackedKnown } from './nearest.ts';
import { createReader, type Reader } from './reader.ts';
import { openSituations, type Situations } from './situations.ts';
import { placeIn } from './sorted.ts';
import { createTermReader, spellingsOf } from './terms.ts';
import { type Concept, createThesaurus, type PackedForms, type Thesaurus } from './thesaurus.ts';
import { openVocabulary, type Vocabulary, type VocabularyFile } from './vocabulary.ts';

/** Raised with every change of the file's shape; a file of another version is refused. */
export const libraryVersion = 7;

/** `library.json`: everything but the lexicon. Units are words of the vocabulary, then concepts, by number. */
export type LibraryFile = {
  readonly format: 'machikotae-library';
  readonly version: number;
  /** Digest of all that follows. */
  readonly digest: string;
  readonly words: {
    readonly concepts: readonly Concept[];
    readonly forms: PackedForms;
    readonly stopWords: readonly string[];
    readonly municipalities: readonly string[];
    readonly variants: readonly (readonly string[])[];
    /** What residents type when they mean a concept. */
    readonly situations: PackedKnown;
  };
  readonly vocabulary: VocabularyFile;
  /** What letters say about whether a question goes beyond what plans state. */
  readonly beyond: PackedPieces;
  readonly cities: readonly CityFile[];
};

export type Suggested = readonly [passage: number, question: string];

export type CityFile = {
  readonly city: City;
  readonly plans: readonly PlanFile[];
  /** For each passage of the city, in the plans' order, the units of its text, of its heading path, of its questions. */
  readonly units: readonly (readonly [
    text: readonly number[],
    heading: readonly number[],
    questions: readonly number[],
  ])[];
  readonly postings: Postings;
  readonly letters: PackedPairs;
  /** Expected questions: they help matching, and are never an answer. */
  readonly questions: PackedKnown;
  /** Questions on the passages' matters that the plans do not answer: they help refusing. */
  readonly unstated: PackedKnown;
  /** Whether people have written expected questions for these plans: at least one a passage on the average. */
  readonly curated: boolean;
  /** Questions that may be suggested, by passage: the build asked each, and its own passage answered. */
  readonly suggested: readonly Suggested[];
  /** The same of those in English. */
  readonly suggestedInEnglish: readonly Suggested[];
};

export type PlanFile = {
  readonly plan: Plan;
  readonly source: string;
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
  readonly facts: readonly Fact[];
};

/** Where a passage has a unit, the nearest place first: in its text, its heading path, its questions, its section. */
export type Place = 'text' | 'heading' | 'question' | 'section';

/** The nearest place of a unit that a passage has; undefined for one that it lacks. */
export type PassageUnits = { readonly get: (unit: number) => Place | undefined };

/** A passage with all that belongs to it. */
export type Entry = {
  readonly number: number;
  readonly passage: Passage;
  readonly plan: PlanFile;
  readonly section: Section;
  readonly facts: readonly Fact[];
  readonly units: PassageUnits;
};

/** One city's plans, ready to be searched. */
export type Shelf = {
  readonly city: City;
  readonly plans: readonly PlanFile[];
  readonly entries: readonly Entry[];
  readonly engine: Engine;
  readonly likelihood: Likelihood;
  /** All units that the city's passages or questions have. */
  readonly units: ReadonlySet<number>;
  /** Passages by the likeness of their expected questions, by number. */
  readonly expected: Nearest;
  /** The same by that of questions that the plans do not answer. */
  readonly unstated: Nearest;
  /** How many expected questions there are. */
  readonly questions: number;
  readonly curated: boolean;
  /** A question to suggest for a passage, by the passage's number. */
  readonly suggestions: ReadonlyMap<number, string>;
  readonly suggestionsInEnglish: ReadonlyMap<number, string>;
};

/** Everything that answers are made from, opened once. */
export type Library = {
  readonly digest: string;
  readonly shelves: readonly Shelf[];
  readonly reader: Reader;
  readonly thesaurus: Thesaurus;
  readonly vocabulary: Vocabulary;
  readonly situations: Situations;
  readonly beyond: Beyond;
  readonly municipalities: readonly string[];
};

/**
 * Opens a parsed library file with the analyzer that built it. Nothing here holds on to the file itself, so that what is
 * only read once can be freed.
 */
export const openLibrary = (
  { digest, words, vocabulary: packed, beyond, cities }: LibraryFile,
  analyzer: Analyzer,
): Library => {
  const vocabulary = openVocabulary(
    packed,
    cities.reduce((sum, { units }) => sum + units.length, 0),
  );
  const thesaurus = createThesaurus(words.concepts, words.forms);
  const reader = createReader({
    terms: createTermReader(analyzer, new Set(words.stopWords), spellingsOf(words.variants)),
    thesaurus,
    kana: createKanaReader(openReadings(packed.readings)),
    wordAt: (unit) => vocabulary.words[unit] ?? '',
  });
  return {
    digest,
    shelves: cities.map((city) => openShelf(city, vocabulary)),
    reader,
    thesaurus,
    vocabulary,
    situations: openSituations(words.situations, vocabulary),
    beyond: openBeyond(beyond),
    municipalities: words.municipalities,
  };
};

const openShelf = (
  { city, plans, units, postings, letters, questions, unstated, curated, ...file }: CityFile,
  { rarity }: Vocabulary,
): Shelf => {
  const entries: Entry[] = [];
  for (const plan of plans) {
    const first = entries.length;
    const sections = plan.sections.map((_, section) =>
      plan.passages.flatMap((passage, at) => (passage.section === section ? (units[first + at]?.[0] ?? []) : [])),
    );
    plan.passages.forEach((passage, index) => {
      const [text = [], heading = [], asked = []] = units[entries.length] ?? [];
      entries.push({
        number: entries.length,
        passage,
        plan,
        section: plan.sections[passage.section] ?? { path: [], level: 0, heading: [] },
        facts: plan.facts.filter((fact) => fact.passage === index),
        units: placesOf({ section: sections[passage.section] ?? [], question: asked, heading, text }),
      });
    });
  }
  return {
    city,
    plans,
    entries,
    engine: openPostings(postings),
    likelihood: openPairs(letters, entries.length),
    units: new Set(units.flat(2)),
    expected: openKnown(questions, rarity),
    unstated: openKnown(unstated, rarity),
    questions: questions.means.length,
    curated,
    suggestions: new Map(file.suggested),
    suggestionsInEnglish: new Map(file.suggestedInEnglish),
  };
};

const places = ['section', 'question', 'heading', 'text'] as const satisfies Place[];

/** Places in the order given, a later one taking the place of an earlier; packed, for a city has a hundred thousand of them. */
const placesOf = (units: Readonly<Record<Place, readonly number[]>>): PassageUnits => {
  const found = new Map<number, number>();
  places.forEach((place, rank) => {
    for (const unit of units[place]) found.set(unit, rank);
  });
  const sorted = [...found].sort(([a], [b]) => a - b);
  const keys = Uint32Array.from(sorted, ([unit]) => unit);
  const ranks = Uint8Array.from(sorted, ([, rank]) => rank);
  return {
    get: (unit) => {
      const at = placeIn(keys, unit);
      return at < 0 ? undefined : places[ranks[at] ?? 0];
    },
  };
};
