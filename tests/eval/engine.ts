import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { artifactFiles } from '../../index/artifact.ts';
import { defaultArtifact } from '../../index/load.ts';
import type { Engine } from '../../src/answer/pipeline.ts';
import { createAnalyzer } from '../../src/search/analyzer.ts';
import { createCityFinder } from '../../src/search/cities.ts';
import { openLexicon } from '../../src/search/lexicon.ts';
import { type LibraryFile, openLibrary } from '../../src/search/library.ts';
import { listsOf } from '../../src/search/lists.ts';
import { createQueryParser } from '../../src/search/query.ts';
import { createSearcher } from '../../src/search/rank.ts';

/** Opens an artifact for programs that look inside the search. */
export const loadEngine = (folder: string = defaultArtifact): Engine => {
  const library = openLibrary(
    JSON.parse(readFileSync(join(folder, artifactFiles.library), 'utf8')) as LibraryFile,
    createAnalyzer(openLexicon(readFileSync(join(folder, artifactFiles.lexicon)))),
  );
  const findCities = createCityFinder(
    library.shelves.map(({ city }) => city),
    library.municipalities,
  );
  return {
    library,
    parse: createQueryParser(library, findCities),
    search: createSearcher(library),
    listsIn: listsOf,
    own: () => null,
  };
};
