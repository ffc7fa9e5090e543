import type { Analyzer } from '../src/search/analyzer.ts';
import { createCityFinder } from '../src/search/cities.ts';
import { decide } from '../src/search/decide.ts';
import { type LibraryFile, openLibrary } from '../src/search/library.ts';
import { createQueryParser } from '../src/search/query.ts';
import { createSearcher } from '../src/search/rank.ts';

/** A question fit to be suggested is short, in plain Japanese with kanji, and stands without its city's name. */
const isPlain = (question: string): boolean =>
  question.length >= 8 &&
  question.length <= 32 &&
  /\p{sc=Han}/u.test(question) &&
  /[？?か]$/u.test(question) &&
  !/\s/u.test(question);

/** How many questions of a passage are tried before it goes without a suggestion. */
const tries = 4;
/** A suggestion has to find its own passage among as many hits as an answer shows. */
const shown = 3;

/** Picks for each passage a question that its own passage answers, by asking it. */
export const withSuggestions = (file: LibraryFile, analyzer: Analyzer): LibraryFile => {
  const library = openLibrary(file, analyzer);
  const parse = createQueryParser(
    library,
    createCityFinder(
      library.shelves.map(({ city }) => city),
      library.municipalities,
    ),
  );
  const search = createSearcher(library);
  const cities = file.cities.map((city, index) => {
    const shelf = library.shelves[index];
    if (!shelf) return city;
    const tried = new Map<number, number>();
    const chosen = new Set<number>();
    const suggested = city.questions.flatMap(([passage, text], number) => {
      if (chosen.has(passage) || !isPlain(text) || (tried.get(passage) ?? 0) >= tries) return [];
      tried.set(passage, (tried.get(passage) ?? 0) + 1);
      const query = parse(text);
      if (query.foreign.length > 0 || query.cities.some((id) => id !== city.city.id)) return [];
      const decision = decide(search(shelf, query), query);
      const own = decision.answer && decision.hits.slice(0, shown).some(({ entry }) => entry.number === passage);
      if (own) chosen.add(passage);
      return own ? [number] : [];
    });
    return { ...city, suggested };
  });
  return { ...file, cities };
};
