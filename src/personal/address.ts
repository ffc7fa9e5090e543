/** A stretch of a text, in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number };

/** 6-6-3, 6丁目6番3号, 六丁目6-3, 123番地の4, 2番28号; the last alternative, 6-6, is one only right behind a town. */
const numbers =
  /(?<!\d|\d-)(?:(?:\d{1,3}|[一二三四五六七八九十]{1,3})丁目 ?\d{1,4}(?: ?(?:番地?の?|-) ?\d{0,4}号?)?|\d{1,3}-\d{1,4}-\d{1,4}|\d{1,4}番地(?:の?\d{1,4})?|\d{1,3}番 ?\d{1,3}号|(?<short>\d{1,2}-\d{1,3}))(?!\d|-\d|[年月度%倍割人章節])(?:[- ]\d{1,4}号室)?/gu;

/** Name of a place at the end of what stands before the numbers: behind a municipality with kana, else in kanji. */
const behindMunicipality = /(?<=[市区村郡])[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々ー]{1,8} ?$/u;
const inKanji = /[\p{sc=Han}々ヶケヵ]{1,8} ?$/u;
const town = /[町丘台] ?$/u;
/** Words of plans that numbers follow just as well. */
const counted =
  /(?:方針|施策|目標|事業|計画|資料|別表|別紙|項目|取組|課題|指標|番号|[図表第版号章節条年月約]|電話|平成|令和|昭和) ?$/u;
/** Longest name of a place with what stands before it. */
const reach = 16;

/**
 * Finds street addresses: a house number behind the name of a place. The municipality stays out of the find, for it
 * says whose plans are meant and no more than that.
 */
export const findAddresses = (text: string): Span[] =>
  [...text.matchAll(numbers)].flatMap(({ index, 0: found, groups }) => {
    const before = text.slice(Math.max(0, index - reach), index);
    const named = behindMunicipality.exec(before)?.[0];
    const name = named ?? inKanji.exec(before)?.[0];
    if (name === undefined || counted.test(before)) return [];
    if (groups?.short !== undefined && named === undefined && !town.test(name)) return [];
    return { start: index - name.length, end: index + found.length };
  });
