import type { Lexicon } from './lexicon.ts';

const ROOT = 0;

/** Which of the dictionary's surfaces begin at a place in a text. Its results are overwritten by the next search. */
export type PrefixSearch = {
  /**
   * Finds every surface that begins at `from` and ends at or before `to` (UTF-16 offsets), shorter ones first.
   *
   * @returns how many there are: the first so many of `surfaces` and `ends` hold them.
   */
  find(text: string, from: number, to: number): number;
  readonly surfaces: Int32Array;
  readonly ends: Int32Array;
};

/**
 * Common prefix search in the double array that kuromoji built: from a node, byte `b` leads to node `base + b` if that
 * node's check names the first (Aoe, 1989). A surface ends where byte 0 leads on to a leaf.
 */
export function createPrefixSearch(lexicon: Lexicon): PrefixSearch {
  const { trie } = lexicon;
  const surfaces = new Int32Array(lexicon.longestSurface);
  const ends = new Int32Array(lexicon.longestSurface);

  /** The node that a byte leads to, or -1. Bases leave room for any byte, so that the read stays inside the array. */
  function step(node: number, byte: number): number {
    const child = (trie[node << 1] as number) + byte;
    return trie[(child << 1) | 1] === node ? child : -1;
  }

  /** The node that the UTF-8 form of a code unit leads to, or -1. */
  function stepUnit(node: number, unit: number): number {
    if (unit < 0x80) return step(node, unit);
    let next: number;
    if (unit < 0x800) {
      next = step(node, 0xc0 | (unit >> 6));
    } else {
      next = step(node, 0xe0 | (unit >> 12));
      if (next >= 0) next = step(next, 0x80 | ((unit >> 6) & 0x3f));
    }
    return next < 0 ? next : step(next, 0x80 | (unit & 0x3f));
  }

  function find(text: string, from: number, to: number): number {
    let found = 0;
    let node = ROOT;
    for (let at = from; at < to; at++) {
      const unit = text.charCodeAt(at);
      // Byte 0 marks the end of a surface, so U+0000 in a text would lead on to leaves.
      if (unit === 0) break;
      // Surrogates need no care: the dictionary has none, and their bytes lead nowhere.
      node = stepUnit(node, unit);
      if (node < 0) break;
      const leaf = step(node, 0);
      if (leaf < 0) continue;
      surfaces[found] = -(trie[leaf << 1] as number) - 1;
      ends[found] = at + 1;
      found++;
    }
    return found;
  }

  return { find, surfaces, ends };
}
