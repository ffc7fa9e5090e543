import {
  ALIGNMENT,
  FORMAT_VERSION,
  HEADER_LENGTH,
  type LexiconStrings,
  MAGIC,
  SECTIONS,
  type SectionName,
} from '../src/search/lexicon-format.ts';
import { type DictionaryWord, type Ipadic, readIpadic } from './ipadic.ts';

/**
 * Packs kuromoji's IPADIC into one file for `openLexicon` (layout: `src/search/lexicon-format.ts`). Everything that
 * decides surfaces, parts of speech and base forms is kept; readings and conjugations are not. The same dictionary
 * gives the same bytes.
 *
 * @param dictionaryDir the `dict` folder of kuromoji 0.1.2.
 * @returns some 18 MB.
 * @throws {Error} if the files are missing, or if they break an assumption of the layout.
 */
export function packLexicon(dictionaryDir: string): Uint8Array {
  const ipadic = readIpadic(dictionaryDir);
  const known = [...ipadic.words.values()];
  const surfaces = [...known, ...ipadic.classes.map(({ unknownWords }) => unknownWords)];
  const words = surfaces.flat();
  const partsOfSpeech = new Numbering();
  const baseForms = new Numbering();

  // Numbered before they are listed in `strings`.
  const contextPartsOfSpeech = packPartsOfSpeech(words, ipadic.connection.contexts, partsOfSpeech);
  const entryBaseForms = Uint16Array.from(words, ({ surface, baseForm }) =>
    baseForm === surface ? 0 : baseForms.of(baseForm) + 1,
  );
  const strings: LexiconStrings = {
    partsOfSpeech: partsOfSpeech.listed(0x100),
    baseForms: baseForms.listed(0xffff),
    characterClasses: ipadic.classes.map(({ name, invoke, group }) => ({ name, invoke, group })),
    longestSurface: known.flat().reduce((longest, { surface }) => Math.max(longest, surface.length), 0),
  };
  return packSections({
    trie: packTrie(ipadic),
    connection: transpose(ipadic.connection),
    surfaceEntries: firstEntries(surfaces),
    entryContexts: Uint16Array.from(words, ({ context }) => context),
    entryCosts: Int16Array.from(words, ({ cost }) => cost),
    entryBaseForms,
    contextPartsOfSpeech,
    characterClasses: packCharacterClasses(ipadic),
    strings: new TextEncoder().encode(JSON.stringify(strings)),
  });
}

/** Numbers distinct strings in the order in which they first appear. */
class Numbering {
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const number = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  listed(limit: number): string[] {
    if (this.#numbers.size > limit) throw new Error(`${this.#numbers.size} distinct strings, room for ${limit}`);
    return [...this.#numbers.keys()];
  }
}

/** One part of speech a context: a byte for each of 1,316 contexts instead of each of 392,166 words. */
function packPartsOfSpeech(words: DictionaryWord[], contexts: number, numbering: Numbering): Uint8Array {
  const parts = new Map<number, string>();
  for (const { context, partOfSpeech, surface } of words) {
    const known = parts.get(context) ?? partOfSpeech;
    if (known !== partOfSpeech) throw new Error(`${surface}: context ${context} is ${known} and ${partOfSpeech}`);
    parts.set(context, partOfSpeech);
  }
  return Uint8Array.from({ length: contexts }, (_, context) => numbering.of(parts.get(context) ?? '*,*,*,*'));
}

/** Base and check side by side, as they are read together; leaves renumbered without gaps; padding cut off. */
function packTrie({ trie: { base, check }, words }: Ipadic): Int32Array {
  const surfaceOf = new Map([...words.keys()].map((key, surface) => [key, surface]));
  const isUsed = (node: number): boolean => (check[node] as number) >= 0;
  let highestBase = 0;
  for (let node = 0; node < base.length; node++) {
    if (isUsed(node)) highestBase = Math.max(highestBase, base[node] as number);
  }
  // Up to where any byte may lead, so that a look-up needs no check of bounds.
  const nodes = highestBase + 0x100;
  const packed = new Int32Array(nodes * 2);
  for (let node = 0; node < nodes; node++) {
    const value = base[node] as number;
    // A free node's two values are links of a free list, of use only while a trie is built.
    packed[node * 2] = !isUsed(node) ? 0 : value < 0 ? -surfaceNumber(surfaceOf, -value - 1) - 1 : value;
    packed[node * 2 + 1] = isUsed(node) ? (check[node] as number) : -1;
  }
  return packed;
}

function surfaceNumber(surfaceOf: Map<number, number>, key: number): number {
  const surface = surfaceOf.get(key);
  if (surface === undefined) throw new Error(`IPADIC trie key ${key} has no words`);
  return surface;
}

/** By the latter word's context first: all that is compared for one word then lies in one row. */
function transpose({ contexts, costs }: Ipadic['connection']): Int16Array {
  return costs.map((_, place) => costs[(place % contexts) * contexts + Math.floor(place / contexts)] as number);
}

/** Surrogate pairs, which char.def cannot name, are of the class DEFAULT: so marked at their first unit. */
function packCharacterClasses({ classOf, classes }: Ipadic): Uint8Array {
  const defaultClass = classes.findIndex(({ name }) => name === 'DEFAULT');
  if (defaultClass < 0) throw new Error('IPADIC character definitions without DEFAULT');
  return Uint8Array.from(classOf).fill(defaultClass, 0xd800, 0xdc00);
}

function firstEntries(surfaces: DictionaryWord[][]): Uint32Array {
  const first = new Uint32Array(surfaces.length + 1);
  for (const [surface, words] of surfaces.entries()) first[surface + 1] = (first[surface] as number) + words.length;
  return first;
}

function packSections(sections: Record<SectionName, ArrayBufferView>): Uint8Array {
  const align = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
  const length = SECTIONS.reduce((end, name) => align(end) + sections[name].byteLength, HEADER_LENGTH);
  const file = new Uint8Array(length);
  const header = new DataView(file.buffer);
  new TextEncoder().encodeInto(MAGIC, file);
  header.setUint32(8, FORMAT_VERSION, true);
  header.setUint32(12, length, true);
  let end = HEADER_LENGTH;
  for (const [place, name] of SECTIONS.entries()) {
    const { buffer, byteOffset, byteLength } = sections[name];
    const offset = align(end);
    header.setUint32(16 + place * 8, offset, true);
    header.setUint32(16 + place * 8 + 4, byteLength, true);
    file.set(new Uint8Array(buffer, byteOffset, byteLength), offset);
    end = offset + byteLength;
  }
  return file;
}
