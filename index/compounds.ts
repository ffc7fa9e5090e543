import { formOf, readable } from '../src/plan/span.ts';
import type { Reader } from '../src/search/reader.ts';
import { nounRuns } from '../src/search/terms.ts';
import type { Document } from './document.ts';

const lengths = { least: 3, most: 14 } as const;

/** Runs of nouns of three characters or more, as they stand in the plans, sorted: what typing errors are mended by. */
export const compoundsOf = (documents: readonly Document[], reader: Reader): string[] => {
  const found = new Set<string>();
  for (const { passages, source } of documents) {
    for (const { spans, kind } of passages) {
      const { normalized, terms } = reader.read(readable(source.text, spans, formOf(kind)));
      for (const { start, end } of nounRuns(terms)) {
        if (end - start >= lengths.least && end - start <= lengths.most) found.add(normalized.slice(start, end));
      }
    }
  }
  return [...found].sort();
};
