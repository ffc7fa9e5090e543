import type { Contact } from '../plan/fact.ts';
import type { PassageKind } from '../plan/plan.ts';
import { carries, isDemand } from './asked.ts';
import type { Entry } from './library.ts';
import { normalize } from './normalize.ts';
import { options } from './options.ts';
import type { Meeting, Query, Slot } from './query.ts';

/** What a passage is measured by beside its own words. */
export type Inputs = {
  /** The passage's words, normalized. */
  readonly text: string;
  /** Likeness of the question and the passage's nearest expected question. */
  readonly question: number;
  /** How much likelier the passage and its expected questions make the question's letters, in nats. */
  readonly likelihood: number;
};

/** How far a passage answers a question, as far as the passage itself tells. */
export type Measured = Inputs & {
  /** Its score without the engine's part. */
  readonly merit: number;
  /** Share of the question's weight that the passage, its heading or its expected questions meet. */
  readonly coverage: number;
  /** How far the passage has a concept that the question seems to mean as a whole, from 0 to 1. */
  readonly implied: number;
  /** Share of what the question asks for that the passage carries. */
  readonly carried: number;
  /** Demands of the question that the passage does not carry. */
  readonly missing: readonly string[];
  /** For each slot, how well it is met. */
  readonly met: readonly number[];
  /** For each slot, whether the passage's own words or its heading have it: not its expected questions, nor something narrower or broader. */
  readonly said: readonly boolean[];
};

/** Measures a passage against a question. */
export const measure = (entry: Entry, query: Query, inputs: Inputs): Measured => {
  const { slots, asked, implied: meant, ordinals, marks } = query;
  const { text, question, likelihood } = inputs;
  const wants = asked.filter((one) => carriesIt(one, entry, text));
  const met = slots.map((slot) =>
    slot.asks.some((one) => wants.includes(one)) ? Math.max(options.met.asked, meet(slot, entry)) : meet(slot, entry),
  );
  let total = 0;
  let sum = 0;
  slots.forEach(({ weight }, at) => {
    total += weight;
    sum += weight * (met[at] ?? 0);
  });
  const coverage = total === 0 ? 0 : sum / total;
  const missing: string[] = asked.filter((one) => isDemand(one) && !wants.includes(one));
  if (ordinals.some((which) => !isNamed(which, entry, text))) missing.push('ordinal');
  // A plan's columns break words.
  if (marks.some((mark) => !mark.test(text.replace(/\s+/gu, '')))) missing.push('mark');
  const implied = meant.reduce((most, meeting) => Math.max(most, meetConcept(meeting, entry)), 0);
  const carried = asked.length === 0 ? 0 : wants.length / asked.length;
  const { rank } = options;
  const merit =
    rank.coverage * coverage +
    rank.question * question +
    rank.implied * implied +
    rank.likelihood * likelihood +
    options.carries * carried +
    kindBonus(entry, query);
  return { ...inputs, merit, coverage, implied, carried, missing, met, said: slots.map((slot) => isSaid(slot, entry)) };
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

/** What asks for figures. */
const figures = new Set<Query['asked'][number]>(['target', 'count', 'rate', 'amount', 'outcome', 'note']);

const kindBonus = ({ passage, facts }: Entry, { asked }: Query): number => {
  const { heading, caption, note, askedNote, mixed, figure } = options.kind;
  const bonus: Partial<Record<PassageKind, number>> = {
    heading,
    caption,
    note: asked.includes('note') ? askedNote : note,
  };
  const isFigure = facts.some(({ kind }) => kind === 'indicator') && !asked.some((one) => figures.has(one));
  return (bonus[passage.kind] ?? 0) + (passage.clear ? 0 : mixed) + (isFigure ? figure : 0);
};

const isSaid = ({ words, concepts }: Slot, { units }: Entry): boolean => {
  const isOwn = (unit: number | undefined): boolean => {
    const place = unit === undefined ? undefined : units.get(unit);
    return place === 'text' || place === 'heading';
  };
  return (
    words.some(({ unit }) => isOwn(unit)) ||
    concepts.some(({ unit, factor }) => factor > options.relatives.broader && isOwn(unit))
  );
};

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
