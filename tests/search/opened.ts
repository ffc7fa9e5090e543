import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { artifactFiles } from '../../index/artifact.ts';
import { defaultArtifact } from '../../index/load.ts';
import { createAnalyzer } from '../../src/search/analyzer.ts';
import { openLexicon } from '../../src/search/lexicon.ts';
import { type Entry, type LibraryFile, openLibrary, type Shelf } from '../../src/search/library.ts';

const read = (name: string): Buffer => readFileSync(join(defaultArtifact, name));

/** The built library, opened as the Worker opens it. */
export const library = openLibrary(
  JSON.parse(read(artifactFiles.library).toString()) as LibraryFile,
  createAnalyzer(openLexicon(read(artifactFiles.lexicon))),
);

const firstOf = (): { shelf: Shelf; entry: Entry } => {
  const [shelf] = library.shelves;
  const entry = shelf?.entries[0];
  if (!shelf || !entry) throw new Error('the library is empty');
  return { shelf, entry };
};

/** Some shelf and some entry of it, to make others from. */
export const { shelf, entry } = firstOf();
