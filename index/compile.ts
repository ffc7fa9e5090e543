import { createHash } from 'node:crypto';
import { formOf, isVerbatim, readable } from '../src/plan/span.ts';
import type { Analyzer } from '../src/search/analyzer.ts';
import { packPieces } from '../src/search/beyond.ts';
import { createKanaReader, openReadings, packReadings } from '../src/search/kana.ts';
import { type LibraryFile, libraryVersion } from '../src/search/library.ts';
import { packKnown } from '../src/search/nearest.ts';
import { normalize } from '../src/search/normalize.ts';
import { createReader, type Reader } from '../src/search/reader.ts';
import { createTermReader, spellingsOf, type Term } from '../src/search/terms.ts';
import { type Concept, createThesaurus, type Form, packForms } from '../src/search/thesaurus.ts';
import type { CompiledPlan } from './compiled-plan.ts';
import { compoundsOf } from './compounds.ts';
import { readDocument } from './document.ts';
import { kanaDictionary } from './kana-dictionary.ts';
import { SeedError } from './problem.ts';
import { headingQuestions, readQuestions } from './questions.ts';
import type { Readings } from './readings.ts';
import type { SeedPlan, Seeds } from './seeds.ts';
import { compileCity, unitsIn } from './shelf.ts';
import { readSituations } from './situations.ts';
import { Vocabulary } from './vocabulary.ts';
import { readWords, type WordGroup, type Words } from './words.ts';

export type Compiled = {
  readonly library: LibraryFile;
  readonly plans: readonly CompiledPlan[];
  readonly words: Words;
};

/** Compiles seeds into the library file. Deterministic: the same seeds give the same value. */
export const compile = (seeds: Seeds, analyzer: Analyzer, readingOf: Readings): Compiled => {
  const words = readWords(seeds.words);
  const stopWords = new Set(words.stopWords);
  const termReader = createTermReader(analyzer, stopWords, spellingsOf(words.variants));
  const situations = readSituations(seeds.situations, words.groups);
  const concepts = conceptsOf(words.groups);
  const forms = formsOf(words.groups, (text) => termReader.terms(normalize(text)));
  const packed = packForms(forms);
  const thesaurus = createThesaurus(concepts, packed);

  const plans = seeds.cities.map((city) => city.plans.map(compilePlan));
  const vocabulary = new Vocabulary();
  const silent = createReader({
    terms: termReader,
    thesaurus,
    kana: createKanaReader(openReadings({ readings: '', entries: [] })),
    wordAt: vocabulary.wordAt,
  });
  for (const { document } of plans.flat()) {
    for (const { spans, kind } of document.passages) {
      vocabulary.add(silent.read(readable(document.source.text, spans, formOf(kind))).terms);
    }
    for (const { path } of document.sections) vocabulary.add(silent.read(path.join(' ')).terms);
  }
  for (const [, , terms] of forms) for (const term of terms) vocabulary.addWord(term);
  const readings = packReadings(kanaDictionary(vocabulary.words, words.groups, readingOf));
  const reader = readingOnce(
    createReader({
      terms: termReader,
      thesaurus,
      kana: createKanaReader(openReadings(readings)),
      wordAt: vocabulary.wordAt,
    }),
  );
  const asked = plans.flat().flatMap(({ questions, unstated }) => [...questions, ...unstated]);
  for (const { text } of [...asked, ...situations]) vocabulary.add(reader.read(text).terms);

  const counted = new Map<number, number>();
  const cities = seeds.cities.map((city, index) =>
    compileCity(city, plans[index] ?? [], { reader, vocabulary, readingOf, counted }),
  );
  const units = vocabulary.words.length + concepts.length;
  const content = {
    words: {
      concepts,
      forms: packed,
      stopWords: words.stopWords,
      municipalities: words.municipalities,
      variants: words.variants,
      situations: packKnown(
        situations.map(({ concept, text }) => ({ means: concept, text, units: unitsIn(text, { reader, vocabulary }) })),
      ),
    },
    vocabulary: {
      words: vocabulary.words,
      passagesWith: Array.from({ length: units }, (_, unit) => counted.get(unit) ?? 0),
      readings,
      compounds: compoundsOf(
        plans.flat().map(({ document }) => document),
        silent,
      ),
    },
    beyond: packPieces(
      plans.flat().flatMap(({ questions }) => questions.map(({ text }) => normalize(text))),
      plans.flat().flatMap(({ unstated }) => unstated.map(({ text }) => normalize(text))),
    ),
    cities,
  };
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
  return {
    library: { format: 'machikotae-library', version: libraryVersion, digest, ...content },
    plans: plans.flat(),
    words,
  };
};

/** Questions are read for their words, and again for their units once every word has its number: each only once so. */
const readingOnce = ({ read }: Reader): Reader => {
  const known = new Map<string, ReturnType<Reader['read']>>();
  return {
    read: (text) => {
      const reading = known.get(text) ?? read(text);
      known.set(text, reading);
      return reading;
    },
  };
};

const compilePlan = (seed: SeedPlan): CompiledPlan => {
  const document = readDocument(seed);
  for (const { id, spans, kind } of document.passages) {
    const quote = readable(document.source.text, spans, formOf(kind));
    if (!isVerbatim(document.source.text, spans, quote)) {
      const line = document.source.lineAt(spans[0]?.start ?? 0).number;
      throw new SeedError(seed.source.file, line, `引用 ${id} が、本文の文字と一致しません: ${quote}`);
    }
  }
  const { expected, unstated } = readQuestions(seed, document);
  return { seed, document, questions: [...expected, ...headingQuestions(document)], unstated };
};

const conceptsOf = (groups: readonly WordGroup[]): Concept[] => {
  const numbers = new Map(groups.map(({ name }, number) => [name, number]));
  return groups.map(({ name, field, broader }) => ({
    name,
    field,
    broader: broader.flatMap((parent) => numbers.get(parent) ?? []),
  }));
};

/** Share of a form that its one remaining word has to be. */
const leastRemnant = 0.42;

/** A phrase of which stop words leave one word would be found by that word alone: 市役所への行き方 by 行く. */
const isRemnant = (text: string, terms: readonly Term[]): boolean => {
  const [only, ...others] = terms;
  const length = normalize(text).replace(/\s+/gu, '').length;
  return only !== undefined && others.length === 0 && (only.end - only.start) / length < leastRemnant;
};

const kanaOnly = /^[\p{sc=Hiragana}ー\s]+$/u;

/**
 * Forms by their terms. Left out are a form of which stop words leave nothing or a remnant, and one in kana that the
 * analyzer cuts up, which would be found by its splinters: the kana dictionary finds that one whole.
 */
const formsOf = (groups: readonly WordGroup[], terms: (text: string) => readonly Term[]): Form[] =>
  groups.flatMap(({ forms, falseFriends, name }, concept) => {
    const own = [...new Map([{ text: name, weight: 1 }, ...forms].map((form) => [form.text, form])).values()];
    const listOf = (text: string): string[] => terms(text).map((term) => term.text);
    const written = own.flatMap(({ text, weight }): Form[] => {
      const found = terms(text);
      const list = found.map((term) => term.text);
      const splintered = kanaOnly.test(text) && (list.length !== 1 || list[0] !== normalize(text));
      return splintered || isRemnant(text, found) ? [] : [[concept, weight, list]];
    });
    const friends = falseFriends.map((text): Form => [-1, 1, listOf(text)]);
    const seen = new Set<string>();
    return [...written, ...friends].filter(([, , list]) => {
      const key = list.join(' ');
      if (list.length === 0 || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  });
