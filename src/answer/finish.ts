import type { Language } from '../language.ts';
import type { Fact } from '../plan/fact.ts';
import { hasEnded } from '../plan/plan.ts';
import type { Entry, Shelf } from '../search/library.ts';
import type { Answer, AnswerFact, Citation, Citations, CityAnswer, DeskAnswer, Notice } from './answer.ts';
import { cite } from './cite.ts';
import { writeContext } from './context.ts';
import type { Where } from './counter.ts';
import type { Curated } from './curated.ts';
import type { Draft, Matter } from './matter.ts';
import { suggestionsFor } from './suggest.ts';
import { answerText } from './text.ts';

/** Adds citations, facts, notices, desk, suggestions, context, the city's own answer and the plain text to a draft. */
export const finish = (matter: Matter, draft: Draft, own: Curated | null): Answer => {
  const { ask, where, limit, words } = matter;
  const cityAnswer = own && cityAnswerOf(own, matter);
  if (draft.status !== 'answered') return unanswered(matter, draft, cityAnswer);

  const citeOf = (hit: { shelf: Shelf; entry: Entry }) => cite(hit.shelf, hit.entry, where, ask.language);
  const [first, ...others] = draft.hits;
  const cited = [first, ...others.slice(0, draft.kind === 'contact' ? 0 : limit - 1)];
  const citations: Citations = [citeOf(first), ...cited.slice(1).map(citeOf)];
  const facts = [
    ...cited.flatMap((hit) => factsOf(hit, citeOf(hit))),
    ...(draft.members ?? []).map((member) => itemOf(citeOf(member))),
  ];
  const groups = draft.groups?.map(({ shelf, hits }) => ({
    city: shelf.city.id,
    cityName: shelf.city.name,
    citations: hits.map(citeOf),
  }));
  const shelf = first.shelf;
  const shown = [...cited, ...(draft.groups ?? []).flatMap(({ hits }) => hits), ...(draft.members ?? [])];
  const notices = noticesOf(matter, draft, shown);
  const desk = deskOf(draft.groups ? (matter.preset ?? shelf) : shelf, where, ask.language);
  const base = {
    status: 'answered' as const,
    kind: draft.kind,
    cityAnswer,
    citations,
    facts,
    ...(groups === undefined ? {} : { groups }),
    notices,
    desk,
    suggestions: suggestionsFor(matter, draft),
    context: contextOf(matter, draft, shelf),
  };
  return { ...base, text: answerText(base, words) };
};

const unanswered = (
  matter: Matter,
  draft: Exclude<Draft, { status: 'answered' }>,
  cityAnswer: CityAnswer | null,
): Answer => {
  const shelf = matter.shelves.length === 1 ? matter.shelves[0] : matter.preset;
  const lead = cityAnswer ? matter.words.cityAnswer.instead : draft.lead;
  const base = {
    cityAnswer,
    notices: noticesOf(matter, draft, []),
    desk: shelf ? deskOf(shelf, matter.where, matter.ask.language) : null,
    suggestions: suggestionsFor(matter, draft),
    context: contextOf(matter, draft, shelf),
    citations: [] as const,
    facts: [] as const,
  };
  if (draft.status === 'clarify') {
    const answer = { ...base, status: 'clarify' as const, kind: draft.kind, lead };
    return { ...answer, text: answerText(answer, matter.words) };
  }
  const answer = { ...base, status: 'not_found' as const, kind: draft.kind, reason: draft.reason, lead };
  return { ...answer, text: answerText(answer, matter.words) };
};

const cityAnswerOf = (
  { id, version, city, text, desk, source, approved, validUntil }: Curated,
  { library, words }: Matter,
): CityAnswer => {
  const found = library.shelves.find((shelf) => shelf.city.id === city);
  return {
    id,
    version,
    city,
    cityName: found ? words.city(found.city) : city,
    text,
    desk,
    source,
    approved: dayInJapan(approved),
    validUntil,
  };
};

const dayInJapan = (at: number): string => new Date(at + 9 * 3_600_000).toISOString().slice(0, 10);

/** The desk that a city's plans name, with the passage that names it. */
export const deskOf = (shelf: Shelf, where: Where, language?: Language): DeskAnswer | null => {
  const { desk } = shelf.city;
  const entry = shelf.entries.find(({ passage }) => passage.id === desk?.passageId);
  if (!desk || !entry) return null;
  const { name, phone, email, address, url } = desk;
  return {
    name,
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
    ...(address === undefined ? {} : { address }),
    ...(url === undefined ? {} : { url }),
    citation: cite(shelf, entry, where, language),
  };
};

const factsOf = ({ entry }: { entry: Entry }, citation: Citation): AnswerFact[] =>
  entry.facts.map((fact) => factOf(fact, citation));

const factOf = (fact: Fact, citation: Citation): AnswerFact => {
  switch (fact.kind) {
    case 'contact':
      return { kind: 'contact', type: fact.type, org: fact.org, value: fact.cell.value, citation };
    case 'indicator':
      return {
        kind: 'indicator',
        name: fact.name.value,
        base: { year: fact.baseYear, value: fact.base.value },
        target: { year: fact.targetYear, value: fact.target.value },
        footnotes: fact.footnotes.map(({ mark, cell }) => ({ mark, text: cell.value })),
        citation,
      };
    case 'programme':
      return { kind: 'programme', name: fact.name.value, years: fact.years, citation };
  }
};

const itemOf = (citation: Citation): AnswerFact => ({ kind: 'item', text: citation.quote, citation });

const noticesOf = (matter: Matter, draft: Draft, cited: readonly { shelf: Shelf; entry: Entry }[]): Notice[] => {
  const { query, preset, where, words } = matter;
  const notices: Notice[] = query.mended.map(({ from, to }) => ({
    kind: 'corrected_spelling',
    text: words.correctedSpelling(from, to),
  }));
  const told = query.english || (matter.ask.language ?? 'ja') !== 'ja';
  if (told && cited.length > 0) {
    notices.push({ kind: 'quotes_are_japanese', text: words.quotesAreJapanese });
  }
  const [first] = cited;
  if (first && preset && first.shelf !== preset) {
    notices.push({ kind: 'other_city', text: words.otherCity(words.city(first.shelf.city)) });
  }
  if (cited.some(({ entry }) => !entry.passage.clear))
    notices.push({ kind: 'mixed_columns', text: words.mixedColumns });
  for (const plan of new Set(cited.map(({ entry }) => entry.plan.plan))) {
    if (plan.period && hasEnded(plan.period, where.now)) {
      notices.push({ kind: 'plan_ended', text: words.planEnded(plan.title, plan.period.from, plan.period.to) });
    }
    if (plan.status === 'draft') notices.push({ kind: 'draft_plan', text: words.draftPlan(plan.title) });
    if (plan.status === 'process') notices.push({ kind: 'process_document', text: words.processDocument(plan.title) });
  }
  if (draft.status === 'not_found' && draft.reason === 'year_outside') {
    notices.push({ kind: 'year_outside_plans', text: words.yearOutside(query.years) });
  }
  return notices;
};

/** Words of the question that the plans have too: nothing else of what a person typed is carried along. */
const contextOf = ({ query, library }: Matter, draft: Draft, shelf: Shelf | undefined): string => {
  const topic = query.terms.filter(
    ({ text }) => library.vocabulary.unitOf(text) !== undefined && !text.startsWith('#'),
  );
  const shown = draft.status === 'answered' ? draft.hits.slice(0, 10).map(({ entry }) => entry.passage.id) : [];
  return writeContext({ city: shelf?.city.id ?? null, topic: topic.map(({ text }) => text), shown });
};
