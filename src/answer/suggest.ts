import type { Shelf } from '../search/library.ts';
import type { Draft, Matter } from './matter.ts';

const most = 3;

/**
 * Questions to offer next: expected questions of passages near the answer, of those that the build has tried and found
 * to be answered by their own passage.
 */
export const suggestionsFor = (matter: Matter, draft: Draft): string[] => {
  if (draft.status === 'clarify') return examplesOf(matter.preset ? [matter.preset] : matter.library.shelves);
  if (draft.status === 'not_found' && draft.kind === 'help') return [];
  const near = draft.status === 'answered' ? matter.hits.slice(draft.hits.length > 1 ? 1 : 0, 12) : draft.nearest;
  const typed = matter.ask.question.trim();
  const found: string[] = [];
  for (const { shelf, entry } of near) {
    const question = shelf.suggestions.get(entry.number);
    if (question !== undefined && question !== typed && !found.includes(question)) found.push(question);
    if (found.length === most) return found;
  }
  return found;
};

/** One question from each of several parts of the cities' plans. */
export const examplesOf = (shelves: readonly Shelf[]): string[] => {
  const found: string[] = [];
  for (let round = 0; round < most && found.length < most; round++) {
    for (const { suggestions } of shelves) {
      const all = [...suggestions.values()];
      const question = all[Math.floor((all.length * (2 * round + 1)) / (2 * most))];
      if (question !== undefined && !found.includes(question) && found.length < most) found.push(question);
    }
  }
  return found;
};
