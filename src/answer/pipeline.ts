import type { Language } from '../language.ts';
import { clean } from '../plan/text.ts';
import { isAsking, sentencesOf } from '../search/asked.ts';
import type { Entry, Library, Shelf } from '../search/library.ts';
import { normalize } from '../search/normalize.ts';
import type { Query, QueryParser } from '../search/query.ts';
import type { Hit, Searcher } from '../search/rank.ts';
import type { Answer, Ask } from './answer.ts';
import { comparison } from './comparison.ts';
import { contact } from './contact.ts';
import { type Memory, readContext } from './context.ts';
import type { Where } from './counter.ts';
import type { StepName } from './explanation.ts';
import { finish } from './finish.ts';
import { fixedFor } from './fixed.ts';
import { followUp } from './follow-up.ts';
import { found, notFound } from './found.ts';
import type { Draft, Matter, Step } from './matter.ts';
import { outside } from './outside.ts';
import { overview } from './overview.ts';
import type { OwnAnswers } from './own.ts';
import { foreignCity, foreignYear } from './places.ts';
import { several } from './several.ts';
import { wordingOf } from './wordings.ts';

/** From question to answer: each step answers, or hands on to the next. */
const steps: readonly (readonly [StepName, Step])[] = [
  ['fixed', fixed],
  ['foreignCity', foreignCity],
  ['foreignYear', foreignYear],
  ['outside', outside],
  ['comparison', comparison],
  ['overview', overview],
  ['contact', contact],
  ['several', several],
  ['found', found],
];

export type Engine = {
  readonly library: Library;
  readonly parse: QueryParser;
  readonly search: Searcher;
  readonly listsIn: Matter['listsIn'];
  readonly own: OwnAnswers;
};

/** How many citations an answer has where the asker does not say. */
const usualLimit = 3;
/** More questions in one message than this are read as one. */
const mostParts = 4;

/** Answers a question. */
export const answer = (engine: Engine, ask: Ask, where: Where): Answer => {
  const matter = matterOf(engine, ask, where);
  const { step, draft } = settle(engine, matter);
  // Nothing comes between an emergency and whom to call.
  return finish(matter, draft, step === 'fixed' ? null : engine.own(matter));
};

/** What the first step that answers makes of a question, and which step that is. */
export const settle = (engine: Engine, matter: Matter): { readonly step: StepName; readonly draft: Draft } => {
  for (const [name, step] of steps) {
    const draft = step(matter);
    if (draft) return { step: name, draft };
  }
  const draft = fromPreset(engine, matter);
  return draft ? { step: 'fromPreset', draft } : { step: 'notFound', draft: notFound(matter) };
};

/** A passage and the city that it is kept under. */
type Placed = { readonly shelf: Shelf; readonly entry: Entry };

/** Shows one passage as an answer: what a link or a button that names it leads to. */
export const showPassage = (engine: Engine, { shelf, entry }: Placed, where: Where, language?: Language): Answer => {
  const title = entry.section.path.at(-1) ?? entry.plan.plan.title;
  const matter = matterOf(engine, { question: title, city: shelf.city.id, ...(language && { language }) }, where);
  return finish(matter, { status: 'answered', kind: 'passages', hits: [{ shelf, entry }] }, null);
};

/** What the question is about, with the hits of the cities that it concerns. */
export const matterOf = (engine: Engine, ask: Ask, where: Where): Matter => {
  const { library, search } = engine;
  const memory = readContext(ask.context);
  const query = followUp(engine.parse(ask.question), memory, engine.parse);
  const preset = library.shelves.find(({ city }) => city.id === ask.city);
  const shelves = shelvesFor(library, query, preset, memory);
  const found = new Map<Shelf, readonly Hit[]>();
  const searched = (shelf: Shelf): readonly Hit[] => {
    const known = found.get(shelf) ?? search(shelf, query);
    found.set(shelf, known);
    return known;
  };
  const hits = shelves.flatMap(searched).sort((a, b) => b.score - a.score);
  const limit = ask.limit ?? usualLimit;
  const parts = partsOf(ask.question).map((part) => {
    const own = engine.parse(part);
    return { query: own, hits: shelves.flatMap((shelf) => search(shelf, own)).sort((a, b) => b.score - a.score) };
  });
  return {
    ask,
    words: wordingOf(ask.language),
    where,
    limit,
    library,
    query,
    shelves,
    preset,
    memory,
    hits,
    search: searched,
    listsIn: engine.listsIn,
    parts,
  };
};

/** Sentences that ask, of a message that has several of them. */
const partsOf = (question: string): string[] => {
  const asking = sentencesOf(clean(question)).filter(isAsking);
  return asking.length > 1 ? asking.slice(0, mostParts) : [];
};

const shelvesFor = (
  library: Library,
  query: Query,
  preset: Shelf | undefined,
  memory: Memory | null,
): readonly Shelf[] => {
  if (query.cities.length > 0) return library.shelves.filter(({ city }) => query.cities.includes(city.id));
  if (query.asked.includes('comparison') && /各市|[3三]市|どの(市|自治体|まち)|市ごと/u.test(query.normalized))
    return library.shelves;
  if (preset) return [preset];
  const remembered = library.shelves.find(({ city }) => city.id === memory?.city && query.followsUp);
  return remembered ? [remembered] : library.shelves;
};

/**
 * A question to one city's counter may name another city and still be about this one's plans (a project of both): where
 * the named city's plans do not answer, this city's passage does, if it names that city itself.
 */
const fromPreset = (engine: Engine, matter: Matter): Draft | null => {
  const { preset, query, library } = matter;
  if (!preset || query.cities.length === 0 || query.cities.includes(preset.city.id)) return null;
  const hits = engine.search(preset, query);
  const draft = found({ ...matter, shelves: [preset], hits });
  if (draft?.status !== 'answered') return null;
  const [{ entry }] = draft.hits;
  const text = entry.passage.spans.map(({ start, end }) => entry.plan.source.slice(start, end)).join('');
  const named = library.shelves.filter(({ city }) => query.cities.includes(city.id));
  return named.every(({ city }) => text.includes(city.name)) ? draft : null;
};

/** A city's name and nothing else asks for everything: what about it? */
const cityAlone = ({ query, shelves, words }: Matter): Draft | null => {
  const [shelf] = shelves;
  if (query.slots.length > 0 || query.asked.length > 0 || query.cities.length !== 1 || !shelf) return null;
  return { status: 'clarify', kind: 'help', lead: words.cityAlone(words.city(shelf.city)) };
};

function fixed(matter: Matter): Draft | null {
  const { ask, words } = matter;
  const normalized = normalize(ask.question);
  if (!/[\p{L}\p{N}]/u.test(clean(ask.question))) return { status: 'clarify', kind: 'help', lead: words.fixed.empty };
  const message = fixedFor(normalized);
  if (!message) return cityAlone(matter);
  const lead = message.says === 'out_of_scope' ? words.notFound.out_of_scope : words.fixed[message.says];
  if (message.status === 'clarify') return { status: 'clarify', kind: 'help', lead };
  return { status: 'not_found', kind: 'help', reason: 'out_of_scope', lead, nearest: [] };
}
