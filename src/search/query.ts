import type { Asked } from './asked.ts';
import type { Term } from './terms.ts';

/** A unit that meets a slot, and how well, from 0 to 1. */
export type Meeting = { readonly unit: number; readonly factor: number };

/** A word or phrase that an answer should have something to do with. */
export type Slot = {
  readonly label: string;
  /** How much of the question it is: rarity times the weight of its kind. */
  readonly weight: number;
  /** Its words; undefined for one that the vocabulary lacks. */
  readonly words: readonly { readonly unit: number | undefined; readonly weight: number }[];
  /** Concepts that say the same, or something narrower or broader. */
  readonly concepts: readonly Meeting[];
  /** It names a detail of a matter, such as a fee or a deadline. */
  readonly detail: boolean;
  /** What the question asks for with this very word: what carries that, meets it. */
  readonly asks: readonly Asked[];
};

/** What a question asks, parsed. */
export type Query = {
  readonly typed: string;
  readonly normalized: string;
  /** Ids of our cities that it names. */
  readonly cities: readonly string[];
  /** Municipalities that it names and that we do not have. */
  readonly foreign: readonly string[];
  readonly terms: readonly Term[];
  readonly readings: readonly string[];
  readonly slots: readonly Slot[];
  /** Concepts that it seems to mean as a whole, whatever its words, the likeliest first. */
  readonly implied: readonly Meeting[];
  /** How much likelier its words are in questions that plans do not answer than in those that they do, in nats. */
  readonly beyond: number;
  readonly asked: readonly Asked[];
  readonly years: readonly number[];
  /** Which of several is meant: 1回 of 第1回, 3期 of 第三期. */
  readonly ordinals: readonly string[];
  /** What the words of an answer have to show: a number before 枚 for 何枚. */
  readonly marks: readonly RegExp[];
  /** Typing errors mended: what was typed, what is looked for. */
  readonly mended: readonly { readonly from: string; readonly to: string }[];
  readonly english: boolean;
  /** Read together with the topic of the answer before. */
  readonly followsUp: boolean;
};

export type QueryParser = (question: string) => Query;
