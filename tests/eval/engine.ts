import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { artifactFiles } from '../../index/artifact.ts';
import { compile } from '../../index/compile.ts';
import { defaultArtifact } from '../../index/load.ts';
import { openReadings } from '../../index/readings.ts';
import { readSeeds } from '../../index/seeds.ts';
import type { Engine } from '../../src/answer/pipeline.ts';
import { type Analyzer, createAnalyzer } from '../../src/search/analyzer.ts';
import { createCityFinder } from '../../src/search/cities.ts';
import { openLexicon } from '../../src/search/lexicon.ts';
import { type LibraryFile, openLibrary } from '../../src/search/library.ts';
import { listsOf } from '../../src/search/lists.ts';
import { createQueryParser } from '../../src/search/parse.ts';
import { createSearcher } from '../../src/search/rank.ts';

const wordsFolder = resolve(import.meta.dirname, '../../seeds/words');

/** Opens an artifact for programs that look inside the search. */
export const loadEngine = (folder: string = defaultArtifact): Engine =>
  engineOf(
    JSON.parse(readFileSync(join(folder, artifactFiles.library), 'utf8')) as LibraryFile,
    createAnalyzer(openLexicon(readFileSync(join(folder, artifactFiles.lexicon)))),
  );

/** The engine of seeds as they are but for their expected and unstated questions: what a city's first plan is without. */
export const bareEngine = async (folder: string): Promise<Engine> => {
  const { cities, ...words } = readSeeds(folder, wordsFolder);
  const bare = cities.map((city) => ({
    ...city,
    plans: city.plans.map((plan) => ({ ...plan, questions: [], unstated: [] })),
  }));
  const analyzer = createAnalyzer(openLexicon(readFileSync(join(defaultArtifact, artifactFiles.lexicon))));
  return engineOf(compile({ ...words, cities: bare }, analyzer, await openReadings()).library, analyzer);
};

const engineOf = (file: LibraryFile, analyzer: Analyzer): Engine => {
  const library = openLibrary(file, analyzer);
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
