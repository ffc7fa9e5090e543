import { normalize } from '../src/search/normalize.ts';
import { SeedError } from './problem.ts';
import type { SeedFile } from './seeds.ts';
import type { WordGroup } from './words.ts';

/** A sentence that residents type when they mean a concept, which is given by its place in the thesaurus. */
export type WrittenSituation = { readonly concept: number; readonly text: string };

/**
 * Reads situations: `> ` and the name of a group of words, then the sentences that mean it, a line each.
 *
 * @throws SeedError with file and line for a group that the thesaurus lacks, a sentence without a group, a sentence twice.
 */
export const readSituations = (files: readonly SeedFile[], groups: readonly WordGroup[]): WrittenSituation[] => {
  const concepts = new Map(groups.map(({ name }, number) => [name, number]));
  const seen = new Map<string, string>();
  return files.flatMap(({ file, text }) => {
    let concept: number | null = null;
    return text.split('\n').flatMap((raw, index): WrittenSituation[] => {
      const line = index + 1;
      const entry = raw.trim();
      if (entry === '' || entry.startsWith('#')) return [];
      if (entry.startsWith('>')) {
        const name = entry.slice(1).trim();
        const known = concepts.get(name);
        if (known === undefined) throw new SeedError(file, line, `言葉の組に「${name}」がありません`);
        concept = known;
        return [];
      }
      if (concept === null) throw new SeedError(file, line, '文の前に「> 組の名前」の行がありません');
      const key = normalize(entry).replace(/\s+/gu, '');
      const before = seen.get(key);
      if (before) throw new SeedError(file, line, `同じ文が ${before} にもあります: ${entry}`);
      seen.set(key, `${file}:${line}`);
      return [{ concept, text: entry }];
    });
  });
};
