import type { Library, Shelf } from '../search/library.ts';
import type { PlanList } from '../search/lists.ts';
import type { Query } from '../search/query.ts';
import type { Hit } from '../search/rank.ts';
import type { Ask, Notice } from './answer.ts';
import type { Memory } from './context.ts';
import type { Where } from './counter.ts';
import type { Wording } from './wording.ts';

/** All that the steps from a question to an answer know. */
export type Matter = {
  readonly ask: Ask;
  /** What is said in the asker's language. */
  readonly words: Wording;
  readonly where: Where;
  readonly limit: number;
  readonly library: Library;
  readonly query: Query;
  /** The cities to answer from: those named, else the preset, else all. */
  readonly shelves: readonly Shelf[];
  /** The channel's preset, if it is one of ours. */
  readonly preset: Shelf | undefined;
  /** What the answer before was about. */
  readonly memory: Memory | null;
  /** The hits of the cities to answer from, best first. */
  readonly hits: readonly Hit[];
  readonly search: (shelf: Shelf) => readonly Hit[];
  readonly listsIn: (shelf: Shelf) => readonly PlanList[];
  /** Each question of a message that asks several; empty for one. */
  readonly parts: readonly { readonly query: Query; readonly hits: readonly Hit[] }[];
};

/** A step's result before desk, notices, suggestions and text are added. */
export type Draft =
  | {
      readonly status: 'answered';
      readonly kind: 'passages' | 'contact' | 'indicator' | 'schedule' | 'comparison' | 'overview';
      readonly hits: readonly [Pick<Hit, 'shelf' | 'entry'>, ...Pick<Hit, 'shelf' | 'entry'>[]];
      /** Members of a list, all of them, however many citations fit. */
      readonly members?: readonly Pick<Hit, 'shelf' | 'entry'>[];
      /** For a comparison: the hits of each city; none where its plans say nothing. */
      readonly groups?: readonly { readonly shelf: Shelf; readonly hits: readonly Hit[] }[];
      readonly notices?: readonly Notice[];
    }
  | {
      readonly status: 'not_found';
      readonly kind: 'passages' | 'contact' | 'help';
      readonly reason:
        | 'no_match'
        | 'weak_match'
        | 'asked_detail_missing'
        | 'other_municipality'
        | 'out_of_scope'
        | 'year_outside';
      readonly lead: string;
      /** What the plans do say near the question: suggestions come from there. */
      readonly nearest: readonly Hit[];
    }
  | { readonly status: 'clarify'; readonly kind: 'help'; readonly lead: string };

/** One way to answer; null hands the question on to the next. */
export type Step = (matter: Matter) => Draft | null;
