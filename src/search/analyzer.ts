import { Lattice } from './lattice.ts';
import type { Lexicon, PartOfSpeech } from './lexicon.ts';
import { createPrefixSearch } from './trie.ts';
import { createUnknownWords } from './unknown.ts';

/** A word of a text. */
export type Token = {
  surface: string;
  /** 品詞 */
  pos: string;
  /** 品詞細分類1, `*` if there is none. */
  detail: string;
  /** 基本形, or `*` for a word that the dictionary lacks. */
  base: string;
  /** UTF-16 offset of the surface in the text. */
  start: number;
};

export type Analyzer = {
  /**
   * Cuts a text into words. The surfaces, joined, are the text; any string will do, lone surrogates and all.
   *
   * The tokens are those of kuromoji 0.1.2 with its IPADIC wherever that keeps the whole text. It does not where two or
   * more surrogate pairs stand together with text after them (it takes their code units for characters, jumps too far
   * and drops words, or the sentence) and fails on a lone high surrogate and on U+0000; here these are unknown words.
   */
  analyze(text: string): Token[];
};

/**
 * Makes an analyzer over an opened lexicon. It keeps working memory between calls, in proportion to the longest text
 * that it has seen; calls are synchronous, so one analyzer serves everything in a process.
 */
export function createAnalyzer(lexicon: Lexicon): Analyzer {
  const { surfaceEntries, entryContexts, entryBaseForms, contextPartsOfSpeech, partsOfSpeech, baseForms } = lexicon;
  const dictionary = createPrefixSearch(lexicon);
  const unknown = createUnknownWords(lexicon);
  const lattice = new Lattice(lexicon);

  function analyze(text: string): Token[] {
    const tokens: Token[] = [];
    for (let from = 0; from < text.length; ) {
      const to = sentenceEnd(text, from);
      fill(text, from, to);
      take(text, to, tokens);
      from = to;
    }
    return tokens;
  }

  /** Puts every possible word of a sentence into the lattice. */
  function fill(text: string, from: number, to: number): void {
    lattice.begin(from, to);
    // End of the last run looked for: inside a run it need not be looked for again, which would cost its length squared.
    let runEnd = from;
    for (let at = from; at < to; at++) {
      if (!lattice.reaches(at)) continue;
      const found = dictionary.find(text, at, to);
      for (let i = 0; i < found; i++) addWords(dictionary.surfaces[i] as number, at, dictionary.ends[i] as number);

      const characterClass = unknown.classAt(text, at);
      if (found > 0 && !unknown.invokes(characterClass)) continue;
      let end: number;
      if (unknown.groups(characterClass)) {
        if (at >= runEnd) runEnd = unknown.runEnd(text, at, to);
        end = runEnd;
      } else {
        end = unknown.characterEnd(text, at, to);
      }
      addWords(unknown.surfaceOf(characterClass), at, end);
    }
  }

  function addWords(surface: number, start: number, end: number): void {
    const afterLast = surfaceEntries[surface + 1] as number;
    for (let entry = surfaceEntries[surface] as number; entry < afterLast; entry++) lattice.add(entry, start, end);
  }

  /** Appends the words of the best way to cut the sentence that ends at `to`. */
  function take(text: string, to: number, tokens: Token[]): void {
    for (let i = lattice.finish(to) - 1; i >= 0; i--) {
      const entry = lattice.pathEntries[i] as number;
      const start = lattice.pathStarts[i] as number;
      const surface = text.slice(start, i > 0 ? lattice.pathStarts[i - 1] : to);
      const { pos, detail } = partOfSpeechOf(entry);
      const baseForm = entryBaseForms[entry] as number;
      const base = baseForm === 0 ? surface : (baseForms[baseForm - 1] as string);
      tokens.push({ surface, pos, detail, base, start });
    }
  }

  function partOfSpeechOf(entry: number): PartOfSpeech {
    return partsOfSpeech[contextPartsOfSpeech[entryContexts[entry] as number] as number] as PartOfSpeech;
  }

  return { analyze };
}

/** Offset after the next 、 or 。, or the end of the text: kuromoji lets no word and no cost reach across them. */
function sentenceEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x3001 || unit === 0x3002) return at + 1;
  }
  return text.length;
}
