import type { City } from '../plan/plan.ts';
import { normalize } from './normalize.ts';

/** Which cities a question names, and what is left of it when their names are taken out. */
export type NamedCities = {
  /** Ids of cities that we have, in the order of their names in the question. */
  readonly ours: readonly string[];
  /** Names of municipalities that we do not have. */
  readonly foreign: readonly string[];
  readonly rest: string;
};

export type CityFinder = (normalized: string) => NamedCities;

const suffix = '(?:市役所|市|し(?![ぁ-んー]{0,1}[なゃゅょ])| city)?';
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
/** A name in kanji with 市 or another suffix that the list of municipalities does not know. */
const unknownCity =
  /(?<![\p{sc=Han}])([\p{sc=Han}ヶケ]{2,4})(市|区|町|村)(?=の|で|に|は|が|役所|$|\s|産業|創業|[^\p{sc=Han}])/gu;
/** Words that end like a municipality's name and are none. */
const commonWords = new Set(
  '都市 先進市 近隣市 他市 本市 当市 各市 姉妹都市 中核市 政令市 下町 港町 街区 学区 地区 校区 選挙区 農村 市町村 区市町村 隣町 門前町 宿場町 城下町 両市 全市 三市 朝市 見本市 名物市'.split(
    ' ',
  ),
);

const ownCity =
  /(?:うち|ここ|こちら)の(?:市|まち|街|町|駅|自治体|計画|資料)|この(?:市|まち|街|町|計画)|本市|当市|本計画|わが市|我が市|(?:our|my|this) (?:city|town|plan)/u;

/** Behind a city's name: where somebody lives, which is not which city is meant where a place of another one is named. */
const residence = /^(?:民|在住|在勤|に住|から)/u;

/** A name in Latin letters is a word of its own; a city's name in Japanese takes 市 and the like along. */
const patternOf = ({ name, place }: { readonly name: string; readonly place: boolean }): RegExp => {
  const bounded = /^[a-z -]+$/u.test(name) ? `(?<![a-z])${literal(name)}(?![a-z])` : literal(name);
  return new RegExp(place ? bounded : `${bounded}${suffix}`, 'gu');
};

/** A name in kana is one where it begins a word: きたく is none in 行きたくて, 開きたくて. */
const foreignPattern = (name: string): RegExp =>
  new RegExp(
    /^[ぁ-んー]+$/u.test(name)
      ? `(?<![\\p{L}])${name}(?=[しくはのでにとへをも、。?\\s]|まで|$)(?!くな|くて)`
      : literal(name),
    'u',
  );

/** Finds cities by name, alias and place; a longer name wins, so that 武蔵野 does not hide in 武蔵野市. */
export const createCityFinder = (cities: readonly City[], municipalities: readonly string[]): CityFinder => {
  const names = cities
    .flatMap((city) => [
      ...[city.name, city.reading, ...city.aliases].map((name) => ({
        id: city.id,
        name: normalize(name),
        place: false,
      })),
      ...city.places.map((name) => ({ id: city.id, name: normalize(name), place: true })),
    ])
    .filter(({ name }) => name.length >= 2)
    .sort((a, b) => b.name.length - a.name.length)
    .map((entry) => ({ ...entry, pattern: patternOf(entry) }));
  const own = new Set(names.map(({ name }) => name));
  const others = municipalities
    .flatMap((entry) => entry.split('/').map((name) => ({ name: normalize(name), shown: entry.split('/')[0] ?? name })))
    .filter(({ name }) => !own.has(name) && name.length >= 2)
    .sort((a, b) => b.name.length - a.name.length)
    .map((entry) => ({ ...entry, pattern: foreignPattern(entry.name) }));

  return (normalized) => {
    const found: { id: string; at: number; meant: boolean }[] = [];
    let rest = normalized;
    // Names are looked for here; what is found is blanked, a place too, so that no city's name is found inside it.
    let open = normalized;
    const here = ownCity.test(normalized);
    // A place says which city is meant, and is also a word of the question: it stays.
    for (const { id, place, pattern } of names) {
      // "Is there a KO-TO in our city?" asks about the asker's city, wherever the place is.
      if (place && here) continue;
      const [first] = open.matchAll(pattern);
      if (!first) continue;
      const { 0: name, index: at } = first;
      found.push({ id, at, meant: !place && !residence.test(open.slice(at + name.length)) });
      open = open.replace(pattern, (match, offset: number) => {
        const blank = ' '.repeat(match.length);
        if (!place) rest = rest.slice(0, offset) + blank + rest.slice(offset + match.length);
        return blank;
      });
    }
    const foreign: string[] = [];
    for (const { name, shown, pattern } of others) {
      // A station lies where its railway goes, and is used by the cities around it.
      if (!open.includes(name) || !pattern.test(open) || open.includes(`${name}駅`)) continue;
      foreign.push(shown);
      // It stays in the question: a passage about a project with that city names it too.
      open = open.replaceAll(name, ' '.repeat(name.length));
    }
    for (const match of open.matchAll(unknownCity)) {
      const name = `${match[1]}${match[2]}`;
      if (
        !commonWords.has(name) &&
        !/(?:[一二三四五六七八九十各全同本当他両地学校街都]|周辺|隣接|類似|友好)$/u.test(match[1] ?? '')
      )
        foreign.push(name);
    }
    // 西東京市のKO-TO: the city that is named is the one whose plans are asked, wherever the place is.
    const meant = found.some((one) => one.meant) ? found.filter((one) => one.meant) : found;
    const ours = [...new Set(meant.sort((a, b) => a.at - b.at).map(({ id }) => id))];
    return { ours, foreign: [...new Set(foreign)], rest };
  };
};
