import { openSorted } from './lines.ts';

/** Katakana as hiragana; everything else as it is. */
export const toHiragana = (text: string): string =>
  text.replace(/[\u30a1-\u30f6]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0x60));

/** What a stretch of kana may stand for. */
export type KanaEntry = { readonly terms: readonly number[]; readonly concepts: readonly number[] };

/** A dictionary of readings, packed: tens of thousands of small objects would fill an isolate. */
export type PackedReadings = {
  /** Distinct readings, sorted, a line each. */
  readonly readings: string;
  /** For each reading: how many words, the words, how many concepts, the concepts. */
  readonly entries: readonly number[];
};

/** Looks up what a reading stands for. */
export type KanaDictionary = {
  readonly has: (reading: string) => boolean;
  readonly get: (reading: string) => KanaEntry | undefined;
};

export const packReadings = (dictionary: ReadonlyMap<string, KanaEntry>): PackedReadings => {
  const sorted = [...dictionary].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    readings: sorted.map(([reading]) => reading).join('\n'),
    entries: sorted.flatMap(([, { terms, concepts }]) => [terms.length, ...terms, concepts.length, ...concepts]),
  };
};

/** Opens a packed dictionary; an entry is made when it is asked for. */
export const openReadings = ({ readings, entries }: PackedReadings): KanaDictionary => {
  const flat = Int32Array.from(entries);
  const places: number[] = [];
  for (let at = 0; at < flat.length; ) {
    places.push(at);
    at += (flat[at] ?? 0) + 1;
    at += (flat[at] ?? 0) + 1;
  }
  const placeOf = Uint32Array.from(places);
  const lines = openSorted(readings, placeOf.length);
  return {
    has: (reading) => lines.find(reading) >= 0,
    get: (reading) => {
      const place = placeOf[lines.find(reading)];
      if (place === undefined) return undefined;
      const concepts = place + 1 + (flat[place] ?? 0);
      return {
        terms: [...flat.subarray(place + 1, concepts)],
        concepts: [...flat.subarray(concepts + 1, concepts + 1 + (flat[concepts] ?? 0))],
      };
    },
  };
};

/** A word found in a stretch of kana. */
export type KanaWord = { readonly reading: string; readonly entry: KanaEntry };

export type KanaReader = {
  /**
   * The known words in a stretch of hiragana, left to right, and how much of it they and the words of grammar
   * account for, from 0 to 1.
   */
  readonly read: (
    hiragana: string,
    /** Offsets at which the writer put a space. */
    spaces?: ReadonlySet<number>,
  ) => { readonly words: readonly KanaWord[]; readonly explained: number };
};

/** Words of grammar and politeness, which carry nothing to search for. */
const grammar = new Set(
  (
    'は が を に へ と で の も や か ね よ な わ し て た だ から まで より など って では には とは でも ' +
    'です ます ですか ますか でしょうか ください おしえて おしえてください しりたい ありますか ある あります ありませんか ' +
    'どこ どこですか いつ いつですか なに なん なんですか だれ だれですか どう どうすれば いい いいですか よい できます できますか できる ' +
    'したい する しています してる します いる います いますか いますぐ ほしい もらえる もらえますか くれる くれますか ' +
    'について ための ために とき ときの こと もの ひと わたし ぼく うちの この その あの これ それ そこ ここ ' +
    'すみません おねがいします はじめまして こんにちは たい たいです ない ないです ですが けど けれど ので のです なら ' +
    'き りた りたい えて えます えますか れます れますか られますか さん ちゃん って なの なのか んです んですか どんな どの どれ ' +
    'ています ていますか ている てる てい あり ありますか ありました おし えて すれば すると したら なにか いろいろ たくさん みたい みたいな ような ように そう そうな れば たら かも かな かしら だけ しか とか など くらい ぐらい ばかり ながら じゃ じゃあ では には からの までの への との での られ させ せる れる なさい ましょう ました ません ませんか てください てくれる てもらえる てほしい たくて たいけど たいです たいのですが でも だと だった でした のに んだけど のは のが のを のか'
  ).split(' '),
);

/** A character that nothing explains costs as much as a short word gains. */
const unknownCost = 2;
const longestWord = 24;
/** Words of grammar gain a little less than words of the dictionary. */
const grammarGain = 0.8;
/** What a word gains for beginning, and for ending, where the writer put a space. */
const spaceGain = 1.5;

/**
 * Reads kana without spaces by a dictionary of readings: the split whose words' squared lengths add up highest,
 * found by dynamic programming over the positions (Viterbi). Long words win over short ones that happen to fit.
 */
export const createKanaReader = (dictionary: KanaDictionary): KanaReader => ({
  read: (hiragana, spaces = new Set()) => {
    const length = hiragana.length;
    const best = new Float64Array(length + 1).fill(Number.NEGATIVE_INFINITY);
    const from = new Int32Array(length + 1);
    best[0] = 0;
    for (let end = 1; end <= length; end++) {
      best[end] = (best[end - 1] ?? 0) - unknownCost;
      from[end] = -1;
      for (let start = Math.max(0, end - longestWord); start < end; start++) {
        const piece = hiragana.slice(start, end);
        const weight = dictionary.has(piece) ? 1 : grammar.has(piece) ? grammarGain : 0;
        const aligned = (start === 0 || spaces.has(start) ? 1 : 0) + (end === length || spaces.has(end) ? 1 : 0);
        const gain = weight * (end - start) ** 2 + (weight > 0 && spaces.size > 0 ? aligned * spaceGain : 0);
        if (gain > 0 && (best[start] ?? 0) + gain > (best[end] ?? 0)) {
          best[end] = (best[start] ?? 0) + gain;
          from[end] = start;
        }
      }
    }

    const words: KanaWord[] = [];
    let explained = 0;
    for (let end = length; end > 0; ) {
      const start = from[end] ?? -1;
      if (start < 0) {
        end--;
        continue;
      }
      const reading = hiragana.slice(start, end);
      explained += end - start;
      const entry = grammar.has(reading) ? undefined : dictionary.get(reading);
      if (entry) words.unshift({ reading, entry });
      end = start;
    }
    return { words, explained: length === 0 ? 0 : explained / length };
  },
});

const endings: Readonly<Record<string, readonly string[]>> = {
  う: ['い', 'っ', 'わ'],
  く: ['き', 'い', 'か'],
  ぐ: ['ぎ', 'い', 'が'],
  す: ['し', 'さ'],
  つ: ['ち', 'っ', 'た'],
  ぬ: ['に', 'ん'],
  ぶ: ['び', 'ん', 'ば'],
  む: ['み', 'ん', 'ま'],
  る: ['', 'り', 'っ', 'ら'],
};

/** The shapes that a verb's reading takes before its endings: かりる → かり, だす → だし; the reading itself first. */
export const inflections = (reading: string): string[] => {
  const stem = reading.slice(0, -1);
  if (stem.length < 2) return [reading];
  return [reading, ...(endings[reading.slice(-1)] ?? []).map((ending) => stem + ending)];
};
