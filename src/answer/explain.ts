import { type Asked, isDemand } from '../search/asked.ts';
import { confidence, decide } from '../search/decide.ts';
import type { Library } from '../search/library.ts';
import { options } from '../search/options.ts';
import type { Query, Slot } from '../search/query.ts';
import type { Hit } from '../search/rank.ts';
import type { Answer, Ask } from './answer.ts';
import { cite } from './cite.ts';
import { comparison } from './comparison.ts';
import { contact } from './contact.ts';
import type { Where } from './counter.ts';
import { found } from './found.ts';
import type { Matter, Step } from './matter.ts';
import { overview } from './overview.ts';
import { answer, type Engine, matterOf } from './pipeline.ts';
import { foreignCity, foreignYear } from './places.ts';
import { several } from './several.ts';

/** The step of the pipeline that an answer came from. */
export type StepName =
  | 'fixed'
  | 'foreignCity'
  | 'foreignYear'
  | 'comparison'
  | 'overview'
  | 'contact'
  | 'several'
  | 'found'
  | 'fromPreset'
  | 'notFound';

/** A word of the question as it is searched for. */
export type ExplainedTerm = {
  readonly text: string;
  readonly weight: number;
  /** Nats; what a word that the vocabulary lacks counts as where `known` is false. */
  readonly rarity: number;
  readonly known: boolean;
};

/** A group of the thesaurus that the question's words say. */
export type ExplainedConcept = {
  readonly name: string;
  readonly field: string;
  /** The form that matched, as terms; empty for one read from kana. */
  readonly words: readonly string[];
  readonly weight: number;
};

/** Something that an answer should have to do with, and what else counts for it. */
export type ExplainedSlot = {
  readonly label: string;
  readonly weight: number;
  /** Share of the question's weight. */
  readonly share: number;
  readonly concepts: readonly {
    readonly name: string;
    readonly relation: 'same' | 'narrower' | 'broader';
    readonly factor: number;
  }[];
};

/** A passage that was found, with every part of its score. */
export type ExplainedHit = {
  readonly passageId: string;
  readonly cityName: string;
  readonly planTitle: string;
  readonly section: readonly string[];
  readonly quote: string;
  readonly url: string;
  readonly score: number;
  /** The weighted parts that add up to the score. */
  readonly parts: {
    readonly engine: number;
    readonly coverage: number;
    readonly question: number;
    /** What carrying the asked-for detail adds, and the kind of passage adds or takes away. */
    readonly rest: number;
  };
  /** The parts before they are weighted, each from 0 to 1. */
  readonly raw: Pick<Hit, 'engine' | 'coverage' | 'question' | 'absent'>;
  readonly confidence: number;
  /** Demands of the question that the passage does not carry. */
  readonly missing: readonly string[];
  /** How well each slot is met, in the slots' order, from 0 to 1. */
  readonly met: readonly number[];
};

/** Why a question got the answer that it got: for staff, as a plain value. */
export type Explanation = {
  readonly question: string;
  readonly normalized: string;
  readonly mended: Query['mended'];
  /** Names of our cities that the question names, and of municipalities that are not ours. */
  readonly cities: readonly string[];
  readonly foreign: readonly string[];
  /** Names of the cities whose plans were searched. */
  readonly searched: readonly string[];
  readonly years: readonly number[];
  readonly asked: readonly { readonly type: Asked; readonly demand: boolean }[];
  readonly english: boolean;
  readonly followsUp: boolean;
  readonly terms: readonly ExplainedTerm[];
  /** Readings looked up for words in kana. */
  readonly readings: readonly string[];
  readonly concepts: readonly ExplainedConcept[];
  readonly slots: readonly ExplainedSlot[];
  /** How many passages were looked at closely; `hits` are the best of them. */
  readonly candidates: number;
  readonly hits: readonly ExplainedHit[];
  readonly decision: {
    readonly answer: boolean;
    readonly reason: 'no_match' | 'weak_match' | 'asked_detail_missing' | null;
    /** The surest hit's confidence, and how much is enough; 0 without a hit. */
    readonly sure: number;
    readonly threshold: number;
  };
  readonly outcome: {
    readonly step: StepName;
    readonly status: Answer['status'];
    readonly kind: Answer['kind'];
    readonly reason: string | null;
  };
};

const mostHits = 8;

/** Answers a question as the pipeline does, and tells what it understood, found and decided on the way. */
export const explain = (engine: Engine, ask: Ask, where: Where): Explanation => {
  const { library } = engine;
  const matter = matterOf(engine, ask, where);
  const { query, hits, shelves } = matter;
  const result = answer(engine, ask, where);
  const concepts = conceptsOf(query, library);
  const nameOf = (id: string) => library.shelves.find(({ city }) => city.id === id)?.city.name ?? id;
  const decision = decide(hits, query);
  const curated = hits[0]?.shelf.curated ?? true;
  const sure = hits.slice(0, options.decide.among).map(confidence);
  return {
    question: ask.question,
    normalized: query.normalized,
    mended: query.mended,
    cities: query.cities.map(nameOf),
    foreign: query.foreign,
    searched: shelves.map(({ city }) => city.name),
    years: query.years,
    asked: query.asked.map((type) => ({ type, demand: isDemand(type) })),
    english: query.english,
    followsUp: query.followsUp,
    terms: termsOf(query, library),
    readings: query.readings,
    concepts: concepts.map(({ concept, words, weight }) => ({ ...groupOf(concept, library), words, weight })),
    slots: slotsOf(query, library, new Set(concepts.map(({ concept }) => concept))),
    candidates: hits.length,
    hits: hits.slice(0, mostHits).map((hit) => hitOf(hit, where)),
    decision: {
      answer: decision.answer,
      reason: decision.answer ? null : decision.reason,
      sure: sure.length === 0 ? 0 : Math.max(...sure),
      threshold: curated ? options.decide.threshold : options.decide.uncurated,
    },
    outcome: {
      step: stepOf(matter, result),
      status: result.status,
      kind: result.kind,
      reason: result.status === 'not_found' ? result.reason : null,
    },
  };
};

const named: readonly (readonly [StepName, Step])[] = [
  ['foreignCity', foreignCity],
  ['foreignYear', foreignYear],
  ['comparison', comparison],
  ['overview', overview],
  ['contact', contact],
  ['several', several],
  ['found', found],
];

/** The step that a result came from, by running the pipeline's steps again: only fixed messages are `help`. */
const stepOf = (matter: Matter, result: Answer): StepName => {
  if (result.kind === 'help') return 'fixed';
  const [name] = named.find(([, step]) => step(matter) !== null) ?? [];
  return name ?? (result.status === 'answered' ? 'fromPreset' : 'notFound');
};

const termsOf = ({ terms }: Query, { vocabulary }: Library): ExplainedTerm[] =>
  terms.map(({ text, weight }) => {
    const unit = vocabulary.unitOf(text);
    return { text, weight, rarity: vocabulary.rarity(unit), known: unit !== undefined };
  });

type Match = { readonly concept: number; readonly words: readonly string[]; readonly weight: number };

/** The concepts that the terms say, then those that only a reading in kana says. */
const conceptsOf = ({ normalized, terms }: Query, { reader, thesaurus }: Library): Match[] => {
  const said = thesaurus.match(terms).map(({ concept, weight, from, to }) => ({
    concept,
    words: terms.slice(from, to).map(({ text }) => text),
    weight,
  }));
  const heard = reader
    .read(normalized)
    .concepts.filter(({ concept, from, to }) => from === to && !said.some((match) => match.concept === concept))
    .map(({ concept, weight }) => ({ concept, words: [], weight }));
  return [...said, ...heard];
};

const groupOf = (concept: number, { thesaurus }: Library): { readonly name: string; readonly field: string } => {
  const { name = `c${concept}`, field = '' } = thesaurus.concepts[concept] ?? {};
  return { name, field };
};

const slotsOf = ({ slots }: Query, library: Library, said: ReadonlySet<number>): ExplainedSlot[] => {
  const total = slots.reduce((sum, { weight }) => sum + weight, 0);
  return slots.map(({ label, weight, concepts }) => ({
    label,
    weight,
    share: total === 0 ? 0 : weight / total,
    concepts: concepts.map((meeting) => relativeOf(meeting, library, said)),
  }));
};

const relativeOf = (
  { unit, factor }: Slot['concepts'][number],
  library: Library,
  said: ReadonlySet<number>,
): ExplainedSlot['concepts'][number] => {
  const concept = unit - library.vocabulary.unitOfConcept(0);
  const isNarrower = library.thesaurus.concepts[concept]?.broader.some((parent) => said.has(parent)) ?? false;
  const relation = said.has(concept) ? 'same' : isNarrower ? 'narrower' : 'broader';
  return { name: groupOf(concept, library).name, relation, factor };
};

const hitOf = (hit: Hit, where: Where): ExplainedHit => {
  const { rank } = options;
  const { passageId, cityName, plan, section, quote, url } = cite(hit.shelf, hit.entry, where);
  const parts = {
    engine: rank.engine * hit.engine,
    coverage: rank.coverage * hit.coverage,
    question: rank.question * hit.question,
  };
  return {
    passageId,
    cityName,
    planTitle: plan.title,
    section,
    quote,
    url,
    score: hit.score,
    parts: { ...parts, rest: hit.score - parts.engine - parts.coverage - parts.question },
    raw: { engine: hit.engine, coverage: hit.coverage, question: hit.question, absent: hit.absent },
    confidence: confidence(hit),
    missing: hit.missing,
    met: hit.met,
  };
};
