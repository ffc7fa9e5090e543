import { isDemand } from '../search/asked.ts';
import { bestOf, confidence, decide, ruleFor } from '../search/decide.ts';
import type { Library } from '../search/library.ts';
import { options } from '../search/options.ts';
import type { Query, Slot } from '../search/query.ts';
import type { Hit } from '../search/rank.ts';
import { type Signs, signsOf } from '../search/signs.ts';
import type { Ask } from './answer.ts';
import { cite } from './cite.ts';
import type { Where } from './counter.ts';
import type { ExplainedHit, ExplainedSign, ExplainedSlot, ExplainedTerm, Explanation } from './explanation.ts';
import { type Engine, matterOf, settle } from './pipeline.ts';

const mostHits = 8;

/** Answers a question as the pipeline does, and tells what it understood, found and decided on the way. */
export const explain = (engine: Engine, ask: Ask, where: Where): Explanation => {
  const { library } = engine;
  const matter = matterOf(engine, ask, where);
  const { query, hits, shelves } = matter;
  const { step, draft } = settle(engine, matter);
  const concepts = conceptsOf(query, library);
  const nameOf = (id: string) => library.shelves.find(({ city }) => city.id === id)?.city.name ?? id;
  const decision = decide(hits, query);
  const [best, ...others] = hits;
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
    implied: query.implied.map(({ unit, factor }) => ({
      ...groupOf(unit - library.vocabulary.unitOfConcept(0), library),
      likeness: factor,
    })),
    slots: slotsOf(query, library, new Set(concepts.map(({ concept }) => concept))),
    candidates: hits.length,
    hits: hits.slice(0, mostHits).map((hit) => hitOf(hit, query, where)),
    decision: {
      answer: decision.answer,
      reason: decision.answer ? null : decision.reason,
      sure: best ? confidence(bestOf([best, ...others]), query) : 0,
      signs: best ? signsFor([best, ...others], query) : [],
      threshold: best ? ruleFor(best).threshold : options.decide.curated.threshold,
    },
    outcome: {
      step,
      status: draft.status,
      kind: draft.kind,
      reason: draft.status === 'not_found' ? draft.reason : null,
    },
  };
};

const signsFor = (hits: readonly [Hit, ...Hit[]], query: Query): ExplainedSign[] => {
  const { signs: weights } = ruleFor(hits[0]);
  const signs = Object.entries(signsOf(bestOf(hits), query)) as [keyof Signs, number][];
  return signs
    .map(([sign, value]) => ({ sign, value, part: weights[sign] * value }))
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part));
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

const hitOf = (hit: Hit, query: Query, where: Where): ExplainedHit => {
  const { rank } = options;
  const { passageId, cityName, plan, section, quote, url } = cite(hit.shelf, hit.entry, where);
  const parts = {
    engine: rank.engine * hit.engine,
    coverage: rank.coverage * hit.coverage,
    question: rank.question * hit.question,
    implied: rank.implied * hit.implied,
  };
  return {
    passageId,
    cityName,
    planTitle: plan.title,
    section,
    quote,
    url,
    score: hit.score,
    parts: {
      ...parts,
      rest: hit.score - Object.values(parts).reduce((sum, part) => sum + part, 0),
    },
    raw: { engine: hit.engine, coverage: hit.coverage, question: hit.question, absent: hit.absent },
    confidence: confidence([hit], query),
    missing: hit.missing,
    met: hit.met,
  };
};
