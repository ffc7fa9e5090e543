import {
  type CharacterClass,
  FORMAT_VERSION,
  HEADER_LENGTH,
  type LexiconStrings,
  MAGIC,
  SECTIONS,
  type SectionName,
} from './lexicon-format.ts';

export type PartOfSpeech = {
  /** 品詞 */
  pos: string;
  /** 品詞細分類1 */
  detail: string;
};

/** The packed dictionary, opened: typed-array views as `lexicon-format.ts` describes them, and the strings parsed. */
export type Lexicon = {
  readonly trie: Int32Array;
  readonly connection: Int16Array;
  readonly surfaceEntries: Uint32Array;
  readonly entryContexts: Uint16Array;
  readonly entryCosts: Int16Array;
  readonly entryBaseForms: Uint16Array;
  readonly contextPartsOfSpeech: Uint8Array;
  readonly characterClassOf: Uint8Array;
  readonly characterClasses: readonly CharacterClass[];
  readonly partsOfSpeech: readonly PartOfSpeech[];
  readonly baseForms: readonly string[];
  /** In UTF-16 code units. */
  readonly longestSurface: number;
  /** Number of surfaces in the dictionary; the surface of character class `c` is `knownSurfaces + c`. */
  readonly knownSurfaces: number;
  /** Number of contexts, the width and the height of `connection`. */
  readonly contexts: number;
};

/**
 * Why a file was refused: `truncated` it ends too early, `not_a_lexicon` it is something else or inconsistent in
 * itself, `other_version` another version of this program wrote it.
 */
export type LexiconErrorKind = 'truncated' | 'not_a_lexicon' | 'other_version';

/** A file that cannot be opened as a lexicon. The message is for developers. */
export class LexiconError extends Error {
  override readonly name = 'LexiconError';
  readonly kind: LexiconErrorKind;

  constructor(kind: LexiconErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/**
 * Opens what `packLexicon` wrote. Nothing is parsed but the strings, and nothing copied if the bytes start at a
 * multiple of 8 in their buffer (a Node `Buffer` may not: those are copied once). The bytes must not change afterwards.
 *
 * Lengths are checked, contents are not: there is no checksum.
 *
 * @throws {LexiconError}
 */
export function openLexicon(bytes: ArrayBuffer | Uint8Array): Lexicon {
  const file = aligned(bytes);
  checkHeader(file);
  const strings = parseStrings(section(file, 'strings'));
  const lexicon: Lexicon = {
    trie: new Int32Array(...view(file, 'trie', 4)),
    connection: new Int16Array(...view(file, 'connection', 2)),
    surfaceEntries: new Uint32Array(...view(file, 'surfaceEntries', 4)),
    entryContexts: new Uint16Array(...view(file, 'entryContexts', 2)),
    entryCosts: new Int16Array(...view(file, 'entryCosts', 2)),
    entryBaseForms: new Uint16Array(...view(file, 'entryBaseForms', 2)),
    contextPartsOfSpeech: section(file, 'contextPartsOfSpeech'),
    characterClassOf: section(file, 'characterClasses'),
    characterClasses: strings.characterClasses,
    partsOfSpeech: strings.partsOfSpeech.map(partOfSpeech),
    baseForms: strings.baseForms,
    longestSurface: strings.longestSurface,
    knownSurfaces: section(file, 'surfaceEntries').byteLength / 4 - 1 - strings.characterClasses.length,
    contexts: section(file, 'contextPartsOfSpeech').byteLength,
  };
  checkLengths(lexicon);
  return lexicon;
}

function aligned(bytes: ArrayBuffer | Uint8Array): Uint8Array {
  if (bytes instanceof ArrayBuffer) return new Uint8Array(bytes);
  // Not slice(): on a Node Buffer it makes a second view of the same unaligned memory.
  return bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
}

function checkHeader(file: Uint8Array): void {
  const magic = String.fromCharCode(...file.subarray(0, MAGIC.length));
  if (!MAGIC.startsWith(magic)) {
    throw new LexiconError('not_a_lexicon', `Not a lexicon: the file does not begin with ${MAGIC}`);
  }
  if (file.byteLength < MAGIC.length + 8) throw truncated(file, HEADER_LENGTH);
  const version = uint32(file, 8);
  // Before any length: another version may lay out its header in another way.
  if (version !== FORMAT_VERSION) {
    const message = `Lexicon of format version ${version}, this program reads ${FORMAT_VERSION}: build it again`;
    throw new LexiconError('other_version', message);
  }
  const length = uint32(file, 12);
  if (file.byteLength < length) throw truncated(file, length);
  if (file.byteLength > length) throw inconsistent(`${file.byteLength} bytes where its header says ${length}`);
  if (length < HEADER_LENGTH) throw inconsistent(`a length of ${length} bytes is less than its header`);
}

function checkLengths(lexicon: Lexicon): void {
  const entries = lexicon.entryContexts.length;
  const sound =
    lexicon.knownSurfaces >= 0 &&
    lexicon.surfaceEntries[lexicon.surfaceEntries.length - 1] === entries &&
    lexicon.entryCosts.length === entries &&
    lexicon.entryBaseForms.length === entries &&
    lexicon.connection.length === lexicon.contexts ** 2 &&
    lexicon.characterClassOf.length === 0x10000;
  if (!sound) throw inconsistent('its sections do not fit together');
}

/** The arguments with which a typed array views a section in place. */
function view(file: Uint8Array, name: SectionName, elementSize: number): [ArrayBufferLike, number, number] {
  const { buffer, byteOffset, byteLength } = section(file, name);
  if (byteOffset % elementSize !== 0 || byteLength % elementSize !== 0) throw inconsistent(`section ${name} is askew`);
  return [buffer, byteOffset, byteLength / elementSize];
}

function section(file: Uint8Array, name: SectionName): Uint8Array {
  const place = 16 + SECTIONS.indexOf(name) * 8;
  const offset = uint32(file, place);
  const length = uint32(file, place + 4);
  if (offset + length > file.byteLength) throw inconsistent(`section ${name} reaches beyond the end`);
  return file.subarray(offset, offset + length);
}

function parseStrings(json: Uint8Array): LexiconStrings {
  let strings: Partial<LexiconStrings> | null;
  try {
    strings = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
  } catch {
    throw inconsistent('its strings are not JSON');
  }
  const { partsOfSpeech, baseForms, characterClasses, longestSurface } = strings ?? {};
  if (!partsOfSpeech || !baseForms || !characterClasses || !longestSurface) throw inconsistent('strings are missing');
  return { partsOfSpeech, baseForms, characterClasses, longestSurface };
}

function partOfSpeech(joined: string): PartOfSpeech {
  const [pos = '*', detail = '*'] = joined.split(',');
  return { pos, detail };
}

function uint32(file: Uint8Array, offset: number): number {
  return new DataView(file.buffer, file.byteOffset, file.byteLength).getUint32(offset, true);
}

function truncated(file: Uint8Array, expected: number): LexiconError {
  return new LexiconError('truncated', `Lexicon cut off: ${file.byteLength} bytes, at least ${expected} expected`);
}

function inconsistent(what: string): LexiconError {
  return new LexiconError('not_a_lexicon', `Not a sound lexicon: ${what}`);
}
