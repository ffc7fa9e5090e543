import type { Shelf } from '../search/library.ts';
import type { Draft, Matter } from './matter.ts';

const most = 3;

/**
 * Questions to offer next: expected questions of passages near the answer, of those that the build has tried and found
 * to be answered by their own passage.
 */
export const suggestionsFor = (matter: Matter, draft: Draft): string[] => {
  if (draft.status === 'clarify') {
    return examplesOf(
      matter.query.cities.length === 1 ? matter.shelves : matter.preset ? [matter.preset] : matter.library.shelves,
    );
  }
  if (draft.status === 'not_found' && draft.kind === 'help') return [];
  const near = draft.status === 'answered' ? matter.hits.slice(draft.hits.length > 1 ? 1 : 0, 12) : draft.nearest;
  const typed = matter.ask.question.trim();
  const found: string[] = [];
  for (const { shelf, entry } of near) {
    // Another city's question would be asked of the preset one.
    if (matter.preset && shelf !== matter.preset) continue;
    const question = shelf.suggestions.get(entry.number);
    if (question !== undefined && question !== typed && !found.includes(question)) found.push(question);
    if (found.length === most) return found;
  }
  return found;
};

/** Questions to begin with: those that the cities chose, one of each city in turn, then expected ones. */
export const examplesOf = (shelves: readonly Shelf[]): string[] => {
  const lists = shelves.map(({ city, suggestions }) => [...city.examples, ...suggestions.values()]);
  const found: string[] = [];
  for (let round = 0; found.length < most && lists.some((list) => list.length > round); round++) {
    for (const list of lists) {
      const question = list[round];
      if (question !== undefined && !found.includes(question) && found.length < most) found.push(question);
    }
  }
  return found;
};
