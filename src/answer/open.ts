import { createAnalyzer } from '../search/analyzer.ts';
import { createCityFinder } from '../search/cities.ts';
import { LexiconError, openLexicon } from '../search/lexicon.ts';
import { type Library, type LibraryFile, libraryVersion, openLibrary } from '../search/library.ts';
import { listsOf } from '../search/lists.ts';
import { normalize } from '../search/normalize.ts';
import { createQueryParser } from '../search/parse.ts';
import { createSearcher } from '../search/rank.ts';
import { cite } from './cite.ts';
import type { ArtifactSummary, Counter, PlanView } from './counter.ts';
import { explain } from './explain.ts';
import { createOwnAnswers } from './own.ts';
import { answer, type Engine, showPassage } from './pipeline.ts';
import { examplesOf } from './suggest.ts';

export type ArtifactErrorKind = 'missing' | 'truncated' | 'other_version';

/** An artifact that cannot be served; `message` says which file and what to do, for the person who runs the service. */
export class ArtifactError extends Error {
  readonly kind: ArtifactErrorKind;

  constructor(kind: ArtifactErrorKind, message: string) {
    super(message);
    this.name = 'ArtifactError';
    this.kind = kind;
  }
}

const rebuild = '`npm run index` で索引を作り直してください。';

/**
 * Opens an artifact: the packed lexicon and the library's text.
 *
 * @throws ArtifactError for a file that is missing (empty), cut short, or of another version.
 */
export const openCounter = (lexicon: ArrayBuffer | Uint8Array, library: string): Counter => {
  if (lexicon.byteLength === 0) throw new ArtifactError('missing', `lexicon.bin がありません。${rebuild}`);
  if (library === '') throw new ArtifactError('missing', `library.json がありません。${rebuild}`);
  const opened = openLibrary(readLibrary(library), createAnalyzer(readLexicon(lexicon)));
  return createCounter(opened, summaryOf(opened));
};

const readLexicon = (bytes: ArrayBuffer | Uint8Array) => {
  try {
    return openLexicon(bytes);
  } catch (error) {
    if (!(error instanceof LexiconError)) throw error;
    const kind = error.kind === 'other_version' ? 'other_version' : 'truncated';
    throw new ArtifactError(kind, `lexicon.bin を開けません（${error.message}）。${rebuild}`);
  }
};

const readLibrary = (text: string): LibraryFile => {
  let file: Partial<LibraryFile>;
  try {
    file = JSON.parse(text) as Partial<LibraryFile>;
  } catch {
    throw new ArtifactError('truncated', `library.json が途中で切れています。${rebuild}`);
  }
  if (file?.format !== 'machikotae-library' || file.version !== libraryVersion) {
    throw new ArtifactError(
      'other_version',
      `library.json の版が違います（この版: ${libraryVersion}、ファイル: ${file?.version ?? '不明'}）。${rebuild}`,
    );
  }
  return file as LibraryFile;
};

const summaryOf = ({ digest, shelves, thesaurus, vocabulary }: Library): ArtifactSummary => {
  const plans = shelves.flatMap((shelf) => shelf.plans);
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  return {
    digest,
    version: libraryVersion,
    counts: {
      cities: shelves.length,
      plans: plans.length,
      sections: sum(plans.map(({ sections }) => sections.length - 1)),
      passages: sum(plans.map(({ passages }) => passages.length)),
      facts: sum(plans.map(({ facts }) => facts.length)),
      questions: sum(shelves.map(({ questions }) => questions)),
      concepts: thesaurus.concepts.length,
      words: vocabulary.words.length,
    },
  };
};

const createCounter = (library: Library, about: ArtifactSummary): Counter => {
  const { shelves } = library;
  const findCities = createCityFinder(
    shelves.map(({ city }) => city),
    library.municipalities,
  );
  const lists = new Map(shelves.map((shelf) => [shelf, listsOf(shelf)]));
  const parse = createQueryParser(library, findCities);
  const engine: Engine = {
    library,
    parse,
    search: createSearcher(library),
    listsIn: (shelf) => lists.get(shelf) ?? [],
    own: createOwnAnswers(library, parse),
  };
  const plans: PlanView[] = shelves.flatMap((shelf) => shelf.plans.map((plan) => ({ ...plan, city: shelf.city })));
  const planOf = new Map(plans.map((view) => [view.plan.id, view]));
  const placed = new Map(
    shelves.flatMap((shelf) => shelf.entries.map((entry) => [entry.passage.id, { shelf, entry }] as const)),
  );
  return {
    ask: (ask, where) => answer(engine, ask, where),
    explain: (ask, where) => explain(engine, ask, where),
    cities: shelves.map(({ city }) => city),
    plans,
    planById: (planId) => planOf.get(planId),
    passageById: (passageId, where) => {
      const found = placed.get(passageId);
      const view = found ? planOf.get(found.entry.plan.plan.id) : undefined;
      if (!found || !view) return undefined;
      return { ...view, passage: found.entry.passage, citation: cite(found.shelf, found.entry, where) };
    },
    show: (passageId, where, language) => {
      const found = placed.get(passageId);
      return found ? showPassage(engine, found, where, language) : undefined;
    },
    cityNamed: (text) => {
      const [first] = findCities(normalize(text)).ours;
      return shelves.find(({ city }) => city.id === first)?.city;
    },
    examples: (city, language) => {
      const own = shelves.filter((shelf) => shelf.city.id === city);
      return examplesOf(own.length > 0 ? own : shelves, language);
    },
    about,
  };
};
