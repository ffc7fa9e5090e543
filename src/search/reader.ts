import { type KanaReader, type KanaWord, toHiragana } from './kana.ts';
import { normalize } from './normalize.ts';
import type { Term, TermReader } from './terms.ts';
import type { ConceptMatch, Thesaurus } from './thesaurus.ts';

/** A text as the search sees it: its words in order, and the concepts that they say. */
export type Reading = {
  readonly normalized: string;
  readonly terms: readonly Term[];
  readonly concepts: readonly ConceptMatch[];
  /** Words recognized in stretches of kana, with their readings. */
  readonly kana: readonly KanaWord[];
};

export type Reader = { readonly read: (text: string) => Reading };

/** The reading behind a word in brackets, as やさしい日本語 gives it: 野菜（やさい）. */
const ruby = /(?<=[\p{sc=Han}々])[(（]\s*[\p{sc=Hiragana}\p{sc=Katakana}ー\s]+[)）]/gu;
const kanaRun = /[\p{sc=Hiragana}ー]+(?:[ 　]+[\p{sc=Hiragana}ー]+)*/gu;
const han = /\p{sc=Han}/gu;
const letters = /[\p{L}\p{N}]/gu;

/** Below this share of kanji a text is read as written in kana. */
const kanaShare = 0.12;
/** Shortest known word taken from kana: in a kana text, and between kanji, where short ones are accidents. */
const shortest = { kana: 2, mixed: 4 } as const;
/** From this share of explained characters on, the words of a kana dictionary replace the analyzer's guesses. */
const trusted = 0.6;

type Tools = {
  readonly terms: TermReader;
  readonly thesaurus: Thesaurus;
  readonly kana: KanaReader;
  /** The word that stands at a place in the vocabulary. */
  readonly wordAt: (unit: number) => string;
};

/** Reads passages and questions alike; what it makes of a text depends on nothing but the text. */
export const createReader = ({ terms, thesaurus, kana, wordAt }: Tools): Reader => ({
  read: (text) => {
    const normalized = normalize(text).replace(ruby, '');
    const plain = terms.terms(normalized);
    const inKana = (normalized.match(han)?.length ?? 0) < (normalized.match(letters)?.length ?? 1) * kanaShare;
    const minimum = inKana ? shortest.kana : shortest.mixed;

    const words: KanaWord[] = [];
    const found: Term[] = [];
    const concepts: { concept: number; at: number; length: number }[] = [];
    const replaced: { start: number; end: number }[] = [];
    for (const match of normalized.matchAll(kanaRun)) {
      const { run, spaces } = withoutSpaces(toHiragana(match[0]));
      if (run.length < minimum + 1) continue;
      const { words: known, explained } = kana.read(run, spaces);
      const start = match.index;
      const end = start + match[0].length;
      if (inKana && explained >= trusted) replaced.push({ start, end });
      for (const word of known) {
        if (word.reading.length < minimum) continue;
        words.push(word);
        const weight = word.reading.length > 2 ? 1 : 0.5;
        const texts = word.entry.terms.map(wordAt);
        // Homophones stand for one word: the first is looked for, the others through the field of readings.
        const [first] = texts;
        if (first !== undefined) found.push({ text: first, weight, start, end, noun: true });
        for (const concept of word.entry.concepts) concepts.push({ concept, at: start, length: word.reading.length });
      }
    }

    const kept = plain.filter(
      (term) => !replaced.some(({ start, end }) => start <= term.start && term.end <= end && term.end > term.start),
    );
    const all = [...kept, ...found.filter(({ text: word }) => !kept.some((term) => term.text === word))].sort(
      (a, b) => a.start - b.start,
    );
    const matches = thesaurus.match(all);
    const added = concepts
      .filter(({ concept }) => !matches.some((match) => match.concept === concept))
      .map(({ concept }) => ({ concept, weight: 0.9, from: all.length, to: all.length }));
    return { normalized, terms: all, concepts: [...matches, ...added], kana: words };
  },
});

/** A stretch of kana without its spaces, and where they stood. */
const withoutSpaces = (text: string): { run: string; spaces: Set<number> } => {
  const spaces = new Set<number>();
  let run = '';
  for (const piece of text.split(/[ \u3000]+/u)) {
    run += piece;
    spaces.add(run.length);
  }
  spaces.delete(run.length);
  return { run, spaces };
};
