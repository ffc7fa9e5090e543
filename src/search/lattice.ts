import type { Lexicon } from './lexicon.ts';

const NONE = -1;
const START = 0;
/** IPADIC gives the beginning and the end of a sentence context 0. */
const BOUNDARY_CONTEXT = 0;
const FIRST_CAPACITY = 1024;

/**
 * The ways to cut a sentence into words, and the cheapest of them (Viterbi): a word costs its own cost and the
 * connection cost of its context after the context of the word before it.
 *
 * Words must be added from left to right, so that all words that end at an offset are there before any that starts at
 * it; each then has its best predecessor at once. Of equally cheap predecessors the first added wins, as in kuromoji.
 * One lattice serves one sentence after another: its arrays are kept and only grow.
 */
export class Lattice {
  readonly #connection: Int16Array;
  readonly #contexts: number;
  readonly #entryContexts: Uint16Array;
  readonly #entryCosts: Int16Array;

  // By offset in the text: the words that end there, a list in the order in which they were added.
  #first = new Int32Array(FIRST_CAPACITY);
  #last = new Int32Array(FIRST_CAPACITY);

  // By word.
  #count = 0;
  #next = new Int32Array(FIRST_CAPACITY);
  #entry = new Int32Array(FIRST_CAPACITY);
  #start = new Int32Array(FIRST_CAPACITY);
  #context = new Uint16Array(FIRST_CAPACITY);
  #before = new Int32Array(FIRST_CAPACITY);
  // Not int32, which a sentence of 50,000 characters could overflow.
  #total = new Float64Array(FIRST_CAPACITY);

  // By context, for the offset named: many words at one offset share their context and so their predecessor.
  readonly #linkedAt: Int32Array;
  readonly #linkedBefore: Int32Array;
  readonly #linkedTotal: Float64Array;

  /** The cheapest path after `finish`, from its last word to its first: entries and UTF-16 offsets. */
  pathEntries = new Int32Array(FIRST_CAPACITY);
  pathStarts = new Int32Array(FIRST_CAPACITY);

  constructor(lexicon: Lexicon) {
    this.#connection = lexicon.connection;
    this.#contexts = lexicon.contexts;
    this.#entryContexts = lexicon.entryContexts;
    this.#entryCosts = lexicon.entryCosts;
    this.#linkedAt = new Int32Array(lexicon.contexts);
    this.#linkedBefore = new Int32Array(lexicon.contexts);
    this.#linkedTotal = new Float64Array(lexicon.contexts);
  }

  /** Empties the lattice for the sentence from offset `from` to offset `to`. */
  begin(from: number, to: number): void {
    if (to >= this.#first.length) {
      const capacity = Math.max(to + 1, this.#first.length * 2);
      this.#first = new Int32Array(capacity);
      this.#last = new Int32Array(capacity);
    }
    this.#first.fill(NONE, from, to + 1);
    this.#linkedAt.fill(NONE);
    this.#next[START] = NONE;
    this.#context[START] = BOUNDARY_CONTEXT;
    this.#total[START] = 0;
    this.#count = 1;
    this.#first[from] = START;
    this.#last[from] = START;
  }

  /** Whether any way to cut the sentence has a word ending here. If not, no word that starts here matters. */
  reaches(offset: number): boolean {
    return this.#first[offset] !== NONE;
  }

  /** Adds a word from offset `start`, which must be reached, to offset `end`. */
  add(entry: number, start: number, end: number): void {
    const context = this.#entryContexts[entry] as number;
    if (this.#linkedAt[context] !== start) this.#link(context, start);
    const word = this.#count++;
    if (word === this.#next.length) this.#grow();
    this.#entry[word] = entry;
    this.#start[word] = start;
    this.#context[word] = context;
    this.#before[word] = this.#linkedBefore[context] as number;
    this.#total[word] = (this.#linkedTotal[context] as number) + (this.#entryCosts[entry] as number);
    this.#next[word] = NONE;
    if (this.#first[end] === NONE) this.#first[end] = word;
    else this.#next[this.#last[end] as number] = word;
    this.#last[end] = word;
  }

  /**
   * Ends the sentence at offset `to` and writes its cheapest path, backwards, into `pathEntries` and `pathStarts`.
   *
   * @returns the number of words on the path.
   */
  finish(to: number): number {
    this.#link(BOUNDARY_CONTEXT, to);
    let length = 0;
    let word = this.#linkedBefore[BOUNDARY_CONTEXT] as number;
    while (word !== START) {
      if (length === this.pathEntries.length) {
        this.pathEntries = grown(this.pathEntries, new Int32Array(length * 2));
        this.pathStarts = grown(this.pathStarts, new Int32Array(length * 2));
      }
      this.pathEntries[length] = this.#entry[word] as number;
      this.pathStarts[length] = this.#start[word] as number;
      length++;
      word = this.#before[word] as number;
    }
    return length;
  }

  /** Finds the cheapest predecessor at `offset` for any word of a context. */
  #link(context: number, offset: number): void {
    const connection = this.#connection;
    const contexts = this.#context;
    const totals = this.#total;
    const next = this.#next;
    const row = context * this.#contexts;
    let best = Infinity;
    let before = START;
    for (let word = this.#first[offset] as number; word !== NONE; word = next[word] as number) {
      const total = (totals[word] as number) + (connection[row + (contexts[word] as number)] as number);
      if (total < best) {
        best = total;
        before = word;
      }
    }
    this.#linkedAt[context] = offset;
    this.#linkedBefore[context] = before;
    this.#linkedTotal[context] = best;
  }

  #grow(): void {
    const capacity = this.#next.length * 2;
    this.#next = grown(this.#next, new Int32Array(capacity));
    this.#entry = grown(this.#entry, new Int32Array(capacity));
    this.#start = grown(this.#start, new Int32Array(capacity));
    this.#context = grown(this.#context, new Uint16Array(capacity));
    this.#before = grown(this.#before, new Int32Array(capacity));
    this.#total = grown(this.#total, new Float64Array(capacity));
  }
}

/** Copies an array into the beginning of a longer one, and returns that. */
function grown<T extends { set(from: T): void }>(from: T, into: T): T {
  into.set(from);
  return into;
}
