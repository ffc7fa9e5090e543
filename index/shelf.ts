import { formOf, readable } from '../src/plan/span.ts';
import { type Indexed, writePostings } from '../src/search/engine.ts';
import type { CityFile, PlanFile } from '../src/search/library.ts';
import { packPairs } from '../src/search/likelihood.ts';
import { type Known, packKnown } from '../src/search/nearest.ts';
import { normalize } from '../src/search/normalize.ts';
import type { Reader } from '../src/search/reader.ts';
import { bigrams } from '../src/search/terms.ts';
import type { CompiledPlan } from './compiled-plan.ts';
import { cityOf, planOf } from './particulars.ts';
import type { Readings } from './readings.ts';
import type { SeedCity } from './seeds.ts';
import type { Vocabulary } from './vocabulary.ts';

type Tools = {
  readonly reader: Reader;
  readonly vocabulary: Vocabulary;
  readonly readingOf: Readings;
  /** How many passages have a unit, over all cities; counted up here. */
  readonly counted: Map<number, number>;
};

type Units = readonly [text: readonly number[], heading: readonly number[], questions: readonly number[]];

/** The units that a text has, each once. The vocabulary has to hold every word already: concepts are numbered behind it. */
export const unitsIn = (text: string, { reader, vocabulary }: Pick<Tools, 'reader' | 'vocabulary'>): number[] => {
  const { terms, concepts } = reader.read(text);
  const firstConcept = vocabulary.words.length;
  return [
    ...new Set([
      ...terms.map((term) => vocabulary.addWord(term.text)),
      ...concepts.map(({ concept }) => firstConcept + concept),
    ]),
  ];
};

/** Indexes one city's plans. The vocabulary has to hold every word already: concepts are numbered behind it. */
export const compileCity = (seed: SeedCity, plans: readonly CompiledPlan[], tools: Tools): CityFile => {
  const { vocabulary, counted } = tools;
  const firstConcept = vocabulary.words.length;
  const unitsOf = (text: string): number[] => unitsIn(text, tools);

  const files: PlanFile[] = [];
  const indexed: Indexed[] = [];
  const units: Units[] = [];
  const expected: Known[] = [];
  const unstated: Known[] = [];
  const letters: string[][] = [];
  for (const { seed: plan, document, questions: anchored, unstated: open } of plans) {
    const first = units.length;
    const asked = anchored.map(({ passage, text }) => ({ passage, text, units: unitsOf(text) }));
    for (const { passage, ...question } of asked) expected.push({ means: first + passage, ...question });
    for (const { passage, text } of open) unstated.push({ means: first + passage, text, units: unitsOf(text) });
    document.passages.forEach((passage, number) => {
      const text = readable(document.source.text, passage.spans, formOf(passage.kind));
      const path = document.sections[passage.section]?.path.join(' ') ?? '';
      const own = asked.filter((question) => question.passage === number).flatMap((question) => question.units);
      const passageUnits: Units = [unitsOf(text), unitsOf(path), [...new Set(own)]];
      units.push(passageUnits);
      letters.push(
        [text, path, ...asked.filter((question) => question.passage === number).map((question) => question.text)].map(
          normalize,
        ),
      );
      indexed.push(indexedOf(first + number, text, path, passageUnits, firstConcept, tools));
      for (const unit of new Set(passageUnits.flat())) counted.set(unit, (counted.get(unit) ?? 0) + 1);
    });
    const { sections, passages, facts } = document;
    files.push({ plan: planOf(seed, plan), source: document.source.text, sections, passages, facts });
  }
  return {
    city: cityOf(seed, files),
    plans: files,
    units,
    postings: writePostings(indexed),
    letters: packPairs(letters),
    questions: packKnown(expected),
    unstated: packKnown(unstated),
    curated: isCurated(plans),
    suggested: [],
    suggestedInEnglish: [],
  };
};

const isCurated = (plans: readonly CompiledPlan[]): boolean => {
  const written = plans.flatMap(({ questions }) => questions).filter(({ file }) => file !== '');
  return written.length >= plans.flatMap(({ document }) => document.passages).length;
};

const indexedOf = (
  id: number,
  text: string,
  path: string,
  [own, heading, asked]: Units,
  firstConcept: number,
  { reader, vocabulary, readingOf }: Tools,
): Indexed => {
  const wordsOf = (units: readonly number[]) => units.filter((unit) => unit < firstConcept).map(vocabulary.wordAt);
  const concepts = [...own, ...heading, ...asked].filter((unit) => unit >= firstConcept);
  const readings = [...wordsOf(own), ...wordsOf(heading)].flatMap((word) => readingOf(word) ?? []);
  return {
    id,
    text: reader
      .read(text)
      .terms.map((term) => term.text)
      .join(' '),
    heading: wordsOf(heading).join(' '),
    readings: [...new Set(readings)].join(' '),
    concepts: concepts.map((unit) => `c${unit - firstConcept}`).join(' '),
    bigrams: bigrams(normalize(`${text} ${path}`)).join(' '),
  };
};
