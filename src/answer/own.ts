import { alike, type Bag, bagOf } from '../search/alike.ts';
import { carries, isDemand } from '../search/asked.ts';
import type { Library } from '../search/library.ts';
import { options } from '../search/options.ts';
import type { Query, QueryParser } from '../search/query.ts';
import type { Curated } from './curated.ts';
import type { Matter } from './matter.ts';

/** Finds the city's own answer to a question; null where it has none. */
export type OwnAnswers = (matter: Matter) => Curated | null;

type Form = { readonly curated: Curated; readonly bag: Bag; readonly asked: Query['asked'] };

/** Parsed questions of so many versions are held; cities have hundreds. */
const mostParsed = 5000;

/**
 * Makes the finder. Questions of own answers are parsed once a version, and looked up by the words that they share with
 * what is asked, so that a long list costs a question little.
 */
export const createOwnAnswers = (library: Library, parse: QueryParser): OwnAnswers => {
  const parsed = new Map<string, readonly Form[]>();
  const indexes = new WeakMap<readonly Curated[], ReadonlyMap<string, readonly Form[]>>();

  const formsOf = (curated: Curated): readonly Form[] => {
    const key = `${curated.id}:${curated.version}`;
    const known = parsed.get(key);
    if (known) return known;
    const forms = curated.questions.map((question) => {
      const query = parse(question);
      return { curated, bag: bagOf(query, library.vocabulary), asked: query.asked };
    });
    if (parsed.size >= mostParsed) parsed.clear();
    parsed.set(key, forms);
    return forms;
  };

  const indexOf = (all: readonly Curated[]): ReadonlyMap<string, readonly Form[]> => {
    const known = indexes.get(all);
    if (known) return known;
    const index = new Map<string, Form[]>();
    for (const form of all.flatMap(formsOf)) {
      for (const key of form.bag.weights.keys()) index.set(key, [...(index.get(key) ?? []), form]);
    }
    indexes.set(all, index);
    return index;
  };

  return ({ query, shelves, where }) => {
    const all = where.curated ?? [];
    if (all.length === 0) return null;
    const index = indexOf(all);
    const bag = bagOf(query, library.vocabulary);
    const near = new Set([...bag.weights.keys()].flatMap((key) => index.get(key) ?? []));
    const cities = new Set(shelves.map(({ city }) => city.id));
    let best: Form | null = null;
    let likeness = options.own.threshold;
    for (const form of near) {
      if (!cities.has(form.curated.city) || !says(form, query)) continue;
      const found = alike(bag, form.bag);
      if (found < likeness) continue;
      best = form;
      likeness = found;
    }
    return best?.curated ?? null;
  };
};

/** Whether an answer can be one to a question that demands a kind of detail: its own question does, or its text has it. */
const says = ({ curated, asked }: Form, query: Query): boolean =>
  query.asked.every((type) => !isDemand(type) || asked.includes(type) || carries(type, curated.text));
