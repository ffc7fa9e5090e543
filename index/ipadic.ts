import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One line of the dictionary. */
export type DictionaryWord = {
  /** Context id; IPADIC gives each word the same one on its left and on its right. */
  context: number;
  cost: number;
  /** 品詞 and its three 品詞細分類, joined by commas. */
  partOfSpeech: string;
  /** For unknown words, the name of their character class. */
  surface: string;
  baseForm: string;
};

export type DictionaryClass = { name: string; invoke: boolean; group: boolean; unknownWords: DictionaryWord[] };

/** kuromoji's dictionary files, decoded. */
export type Ipadic = {
  /** A double array over UTF-8 bytes; a negative check marks an unused node, a negative base a leaf: `-key - 1`. */
  trie: { base: Int32Array; check: Int32Array };
  /** By the trie's key, in the file's order. */
  words: Map<number, DictionaryWord[]>;
  /** `costs[former * contexts + latter]` */
  connection: { contexts: number; costs: Int16Array };
  classes: DictionaryClass[];
  /** A place in `classes` for each UTF-16 code unit. */
  classOf: Uint8Array;
};

/**
 * Reads the twelve `*.dat.gz` of kuromoji 0.1.2's `dict` folder. They are little-endian; most are padded with zeros to
 * a power of two, so that lengths come from their contents.
 *
 * @throws {Error} if a file is missing or is not what IPADIC makes it.
 */
export function readIpadic(dictionaryDir: string): Ipadic {
  const read = (name: string): Buffer => gunzipSync(readFileSync(join(dictionaryDir, `${name}.dat.gz`)));
  const classOf = read('unk_char');
  const unknownWords = readWords(read('unk'), read('unk_pos'), read('unk_map'));
  const classes = readClasses(read('unk_invoke'), Math.max(...classOf) + 1);
  return {
    trie: { base: int32s(read('base')), check: int32s(read('check')) },
    words: readWords(read('tid'), read('tid_pos'), read('tid_map')),
    connection: readConnection(int16s(read('cc'))),
    classes: classes.map((characterClass, id) => ({ ...characterClass, unknownWords: unknownWords.get(id) ?? [] })),
    classOf,
  };
}

/**
 * @param records of 10 bytes: uint16 left context, uint16 right context, int16 cost, int32 place in `features`.
 * @param features lines of comma-separated values, each ended by a zero byte: surface, four parts of speech, two
 * fields on conjugation, base form, for known words two readings.
 * @param map int32: number of keys; then for each the key, the number of its records and their places in `records`.
 */
function readWords(records: Buffer, features: Buffer, map: Buffer): Map<number, DictionaryWord[]> {
  const words = new Map<number, DictionaryWord[]>();
  let at = 0;
  const nextInt32 = (): number => {
    at += 4;
    return map.readInt32LE(at - 4);
  };
  for (let keys = nextInt32(); keys > 0; keys--) {
    const key = nextInt32();
    words.set(
      key,
      Array.from({ length: nextInt32() }, () => readWord(records, features, nextInt32())),
    );
  }
  return words;
}

function readWord(records: Buffer, features: Buffer, place: number): DictionaryWord {
  const context = records.readUInt16LE(place);
  if (context !== records.readUInt16LE(place + 2)) throw new Error(`IPADIC record ${place}: two context ids`);
  const start = records.readInt32LE(place + 6);
  const line = features.toString('utf8', start, features.indexOf(0, start));
  const fields = line.split(',');
  const [surface, , , , , , , baseForm] = fields;
  if (surface === undefined || baseForm === undefined) throw new Error(`IPADIC record ${place}: too short: ${line}`);
  const cost = records.readInt16LE(place + 4);
  return { context, cost, partOfSpeech: fields.slice(1, 5).join(','), surface, baseForm };
}

/** `invoke`: for each class a byte INVOKE, a byte GROUP, int32 LENGTH (unused) and its name, ended by a zero byte. */
function readClasses(invoke: Buffer, count: number): Omit<DictionaryClass, 'unknownWords'>[] {
  let at = 0;
  return Array.from({ length: count }, () => {
    const nameStart = at + 6;
    const nameEnd = invoke.indexOf(0, nameStart);
    const name = invoke.toString('utf8', nameStart, nameEnd);
    const characterClass = { name, invoke: invoke[at] === 1, group: invoke[at + 1] === 1 };
    at = nameEnd + 1;
    return characterClass;
  });
}

/** `file`: two counts of contexts, then the costs. */
function readConnection(file: Int16Array): Ipadic['connection'] {
  const [former, latter] = file;
  const costs = file.subarray(2);
  if (former === undefined || former !== latter || costs.length !== former ** 2) {
    throw new Error(`IPADIC connection matrix of ${former} by ${latter} contexts with ${costs.length} costs`);
  }
  return { contexts: former, costs };
}

// A Node Buffer need not be aligned: both of these copy.
const int32s = (bytes: Buffer): Int32Array => new Int32Array(new Uint8Array(bytes).buffer);
const int16s = (bytes: Buffer): Int16Array => new Int16Array(new Uint8Array(bytes).buffer);
