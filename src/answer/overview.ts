import type { PlanList } from '../search/lists.ts';
import { normalize } from '../search/normalize.ts';
import type { Matter, Step } from './matter.ts';

const ordinal = /([0-9]{1,2})\s?(?:本目|つ目|番目|個目|こ目)/gu;
/** Words that ask for the whole of a list. */
const whole =
  /全部|すべて|全て|ぜんぶ|一覧|リスト|列挙|それぞれ|並べて|挙げて|[0-9]つの|何(が|と何と?)|いくつ|なにが|どんな|all\b|list\b|は$|は[?？]$|って(何|なに)/u;

/** Words that say how a list is wanted, and are about nothing themselves. */
const listWord =
  /^(全部|全て|すべて|ぜんぶ|一覧|それぞれ|リスト|列挙|順番|順|項目|見出し|タイトル|抜く|抜き出す|並べる|挙げる|あげる|本目|番目|つ目|つ|個|目|まとめ|まとめる|柱|名前|題|list|name|number)$/u;

/** Lists are answered whole, or by the numbers asked for: all six 方針, the first and the fourth. */
export const overview: Step = (matter) => {
  const { query, shelves } = matter;
  const asked = numbersAsked(query.normalized);
  const candidates = shelves
    .flatMap((shelf) => matter.listsIn(shelf).map((list) => ({ shelf, list, fit: fitOf(list, matter) })))
    .filter(({ list, fit: value }) => value > 0 && (asked === null || list.label !== ''))
    .sort((a, b) => b.fit - a.fit);
  const [best] = candidates;
  if (!best) return null;
  const numbers = asked ?? labelNumbers(best.list, query.normalized);
  if (numbers.length === 0 && !whole.test(query.normalized)) return null;
  const members = best.list.members
    .filter(({ number }) => numbers.length === 0 || (number !== null && numbers.includes(number)))
    .map(({ entry }) => ({ shelf: best.shelf, entry }));
  const [first, ...others] = members;
  if (!first || (numbers.length > 0 && members.length < numbers.length)) return null;
  return { status: 'answered', kind: 'overview', hits: [first, ...others], members };
};

const numbersAsked = (normalized: string): number[] | null => {
  const numbers = [...normalized.matchAll(ordinal)].map((match) => Number(match[1]));
  return numbers.length > 0 ? numbers : null;
};

const labelNumbers = ({ label }: PlanList, normalized: string): number[] =>
  label === ''
    ? []
    : [...normalized.matchAll(new RegExp(`${label}\\s?の?\\s?([0-9]{1,2})(?!つ)`, 'gu'))].map((match) =>
        Number(match[1]),
      );

/**
 * How well a list fits: its label or title has to be what the question is about. A question with much else in it asks
 * for something inside the list, not for the list.
 */
const fitOf = (list: PlanList, { query }: Matter): number => {
  const { normalized, slots } = query;
  const named = list.label !== '' ? normalized.includes(list.label) : titleNamed(list.title, normalized);
  if (!named) return 0;
  const subject = normalize(`${list.label} ${list.title} ${list.plan.plan.title}`);
  const total = slots.reduce((sum, { weight }) => sum + weight, 0);
  const other = slots
    .filter(
      ({ label }) =>
        !label.split(' ').every((word) => word.startsWith('#') || listWord.test(word) || subject.includes(word)),
    )
    .reduce((sum, { weight }) => sum + weight, 0);
  const share = total === 0 ? 1 : 1 - other / total;
  return share < 0.45 ? 0 : share + (normalized.includes(`${list.members.length}つ`) ? 0.5 : 0);
};

const titleNamed = (title: string, normalized: string): boolean => {
  const core = title.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[()（）].*$/u, '');
  const counted = /([0-9])つの(?:\p{L}*?)(\p{L}{2})$/u.exec(core);
  if (counted && normalized.includes(`${counted[1]}つの`) && normalized.includes(counted[2] ?? core)) return true;
  return core.length >= 4 && normalized.includes(core);
};
