import type { Language } from '../language.ts';
import type { Shelf } from '../search/library.ts';
import type { Draft, Matter } from './matter.ts';

const most = 3;

/**
 * Questions to offer next: expected questions of passages near the answer, of those that the build has tried and found
 * to be answered by their own passage. In English where there are such; otherwise in Japanese.
 */
export const suggestionsFor = (matter: Matter, draft: Draft): string[] => {
  const { language } = matter.ask;
  if (draft.status === 'clarify') {
    return examplesOf(
      matter.query.cities.length === 1 ? matter.shelves : matter.preset ? [matter.preset] : matter.library.shelves,
      language,
    );
  }
  if (draft.status === 'not_found' && draft.kind === 'help') return [];
  const near = draft.status === 'answered' ? matter.hits.slice(draft.hits.length > 1 ? 1 : 0, 12) : draft.nearest;
  const inEnglish = language === 'en' ? nearby(matter, near, ({ suggestionsInEnglish }) => suggestionsInEnglish) : [];
  return inEnglish.length > 0 ? inEnglish : nearby(matter, near, ({ suggestions }) => suggestions);
};

type Suggestions = (shelf: Shelf) => ReadonlyMap<number, string>;

const nearby = ({ ask, preset }: Matter, near: Matter['hits'], suggestionsOf: Suggestions): string[] => {
  const typed = ask.question.trim();
  const found: string[] = [];
  for (const { shelf, entry } of near) {
    // Another city's question would be asked of the preset one.
    if (preset && shelf !== preset) continue;
    const question = suggestionsOf(shelf).get(entry.number);
    if (question !== undefined && question !== typed && !found.includes(question)) found.push(question);
    if (found.length === most) return found;
  }
  return found;
};

/**
 * Questions to begin with: those that the cities chose, one of each city in turn, then expected ones. In English, those
 * in Japanese come last.
 */
export const examplesOf = (shelves: readonly Shelf[], language?: Language): string[] => {
  const lists = shelves.map(({ city, suggestions, suggestionsInEnglish }) => [
    ...(language === 'en' ? [...city.examplesInEnglish, ...suggestionsInEnglish.values()] : []),
    ...city.examples,
    ...suggestions.values(),
  ]);
  const found: string[] = [];
  for (let round = 0; found.length < most && lists.some((list) => list.length > round); round++) {
    for (const list of lists) {
      const question = list[round];
      if (question !== undefined && !found.includes(question) && found.length < most) found.push(question);
    }
  }
  return found;
};
