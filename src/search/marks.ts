/** What asks for something that the words of an answer have to show, and what shows it. */
type Mark = { readonly asks: RegExp; readonly shows: RegExp };

/** Counters of one kind of thing that count nothing else, each with its other names: 何枚 is not answered by 30件. */
const counters: readonly Mark[] = [
  '食',
  '枚|まい|部(?![門署長会])|冊',
  '台(?!目)',
  '匹|頭|羽',
  '歳|才',
  '席',
  '室|部屋',
  '階',
  '泊',
  '杯',
  'キロ|km|メートル|m(?![a-z2])',
  'キロ|kg|トン|グラム',
  '時間|分(?![のな野])',
].map((counter) => ({ asks: new RegExp(`何 ?(${counter})`, 'u'), shows: new RegExp(`[0-9] ?(${counter})`, 'u') }));

/** A word that is no part of a longer one, nor of one that names any of its kind (市内大学, 各学校). */
const proper =
  '(?<![\\p{sc=Han}\\p{sc=Katakana}ー])(?!市内|都内|区内|近隣|周辺|地域|既存|各|他|全|本|同|新|大型|専門|小中)[\\p{sc=Han}\\p{sc=Katakana}ー]';
const which = '(どこ|どちら|どの|何|何と(い|言)う|なんて(い|言)う|なんと(い|言)う)の?';

/** Kinds of names. */
const names: readonly Mark[] = [
  {
    asks: new RegExp(`${which}大学|大学の?名(前|称)?|(which|what) (university|college)`, 'u'),
    shows: new RegExp(`${proper}{2,}大学|${proper}{2}大(?=[・とのが])`, 'u'),
  },
  {
    asks: new RegExp(`${which}(専門)?学校|学校の?名(前|称)?(は|を|って|が|[?？]|$)|(which|what) school`, 'u'),
    shows: new RegExp(`${proper}{2,}(学校|学園|学院)`, 'u'),
  },
  {
    asks: /何町|どこの町|どの町|町名|何丁目|何地区|どこの地区|地区名/u,
    shows: /\p{sc=Han}町(?![村内会立])|[0-9]丁目|[\p{sc=Han}\p{sc=Katakana}]{2}(地区|エリア)/u,
  },
];

const marks = [...counters, ...names];

/**
 * What the words of an answer to a normalized question have to show, each by a pattern for normalized words without
 * spaces: a number before 枚 for 何枚, a university's name for どこの大学.
 */
export const marksIn = (normalized: string): RegExp[] =>
  marks.filter(({ asks }) => asks.test(normalized)).map(({ shows }) => shows);
