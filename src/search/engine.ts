import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { options } from './options.ts';

/** What is indexed of a passage: words of each field, already analyzed, joined by spaces. */
export type Indexed = {
  readonly id: number;
  readonly text: string;
  readonly heading: string;
  readonly readings: string;
  readonly concepts: string;
  readonly bigrams: string;
};

export type Field = keyof Omit<Indexed, 'id'>;

/** A weighted word to look for, in the fields that may hold it. */
export type Wanted = { readonly word: string; readonly weight: number };

/** A passage by its number with the engine's score, best first. */
export type Found = { readonly id: number; readonly score: number };

/** A full-text engine over one city's passages. MiniSearch serves it inside the isolate; another may take its place. */
export type Engine = { readonly find: (wanted: Readonly<Partial<Record<Field, readonly Wanted[]>>>) => Found[] };

const split = (text: string): string[] => (text === '' ? [] : text.split(' '));

const miniSearchOptions: Options<Indexed> = {
  fields: ['text', 'heading', 'readings', 'concepts', 'bigrams'] satisfies Field[],
  storeFields: [],
  tokenize: split,
  processTerm: (term) => term,
};

/** Postings as MiniSearch gives them for keeping: part of the library's JSON, so that they are parsed with it. */
export type Postings = AsPlainObject;

/** Builds the postings of a city; the same passages give the same value. */
export const writePostings = (passages: readonly Indexed[]): Postings => {
  const index = new MiniSearch<Indexed>(miniSearchOptions);
  index.addAll(passages);
  return index.toJSON();
};

/** Fields that are asked together, each group with words of its own. */
const groups: readonly (readonly Field[])[] = [['text', 'heading'], ['readings'], ['concepts'], ['bigrams']];

/**
 * Opens postings. MiniSearch multiplies a score by the number of distinct words that matched; long, polite questions
 * suffer from it, so the factor is softened to its square root (measured in DESIGN.md).
 */
export const openPostings = (postings: Postings): Engine => {
  const index = MiniSearch.loadJS<Indexed>(postings, miniSearchOptions);
  return {
    find: (wanted) => {
      const scores = new Map<number, number>();
      for (const fields of groups) {
        const words = wanted[fields[0] ?? 'text'] ?? [];
        if (words.length === 0) continue;
        const weights = new Map(words.map(({ word, weight }) => [word, weight]));
        const hits = index.search([...weights.keys()].join(' '), {
          fields: [...fields],
          boost: Object.fromEntries(fields.map((field) => [field, options.fields[field]])),
          boostTerm: (word) => weights.get(word) ?? 1,
          combineWith: 'OR',
          bm25: options.bm25,
        });
        for (const { id, score, queryTerms } of hits) {
          scores.set(id, (scores.get(id) ?? 0) + score / Math.sqrt(queryTerms.length));
        }
      }
      return [...scores].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score || a.id - b.id);
    },
  };
};
