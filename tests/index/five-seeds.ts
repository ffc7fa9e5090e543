import { resolve } from 'node:path';
import { type Document, readDocument } from '../../index/document.ts';
import { readSeeds, type SeedPlan } from '../../index/seeds.ts';
import type { Passage } from '../../src/plan/plan.ts';
import { cut, formOf, readable, withoutSpace } from '../../src/plan/span.ts';

export const seedsFolder = resolve(import.meta.dirname, '../../seeds');

/** A plan of the project's own seeds, taken apart as the build does it. */
export type SeedDocument = { readonly seed: SeedPlan; readonly document: Document };

const read = (): ReadonlyMap<string, SeedDocument> =>
  new Map(
    readSeeds(seedsFolder, resolve(seedsFolder, 'words')).cities.flatMap(({ plans }) =>
      plans.map((seed) => [seed.id, { seed, document: readDocument(seed) }] as const),
    ),
  );

/** The five documents, by plan id. */
export const documents = read();

export const planIds = [
  'koganei-kihon-keikaku-2016',
  'koganei-sangyo-plan-2022',
  'musashino-sangyo-2014',
  'musashino-sangyo-3rd',
  'nishitokyo-sangyo-kouki',
] as const;

export const documentOf = (planId: string): Document => {
  const found = documents.get(planId);
  if (!found) throw new Error(`no seed ${planId}`);
  return found.document;
};

/** A passage's words without white space. */
export const bare = ({ source }: Document, { spans }: Passage): string => withoutSpace(cut(source.text, spans));

/** A passage as people read it. */
export const shown = ({ source }: Document, { spans, kind }: Passage): string =>
  readable(source.text, spans, formOf(kind));

/** First and last line, 1-based, of each of a passage's spans. */
export const linesOf = ({ source }: Document, { spans }: Passage): [number, number][] =>
  spans.map(({ start, end }) => [source.lineAt(start).number, source.lineAt(end - 1).number]);

/** Passages that lie, wholly or in part, on a line. */
export const passagesOn = (document: Document, line: number): Passage[] =>
  document.passages.filter((passage) =>
    linesOf(document, passage).some(([first, last]) => first <= line && line <= last),
  );

/** The one passage whose words contain the piece, white space aside. */
export const passageWith = (document: Document, piece: string): Passage => {
  const wanted = withoutSpace(piece);
  const [found, ...others] = document.passages.filter((passage) => bare(document, passage).includes(wanted));
  if (!found || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} passages with ${piece}`);
  return found;
};
