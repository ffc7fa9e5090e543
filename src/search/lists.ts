import { formOf, readable } from '../plan/span.ts';
import type { Entry, PlanFile, Shelf } from './library.ts';
import { normalize } from './normalize.ts';

/** A list that a plan gives: its members in the order of their numbers, or of the text. */
export type PlanList = {
  readonly plan: PlanFile;
  /** What its members are called: 方針, 目標; empty for a list that is only a section's items. */
  readonly label: string;
  /** The heading that the list stands under, normalized. */
  readonly title: string;
  readonly members: readonly { readonly number: number | null; readonly entry: Entry }[];
};

const numbered = /^(?:【)?((?:基本|重点)?(?:目標|方針|方向性|変化|施策|課題|柱|戦略|プロジェクト))\s?([0-9]{1,2})/u;
const counted = /[0-9]つの/u;
/** Fewer members are no list that anybody asks for. */
const fewest = 3;

/** Finds the lists of a city's plans: passages numbered alike, and the members of sections that say how many they have. */
export const listsOf = ({ plans, entries }: Shelf): PlanList[] =>
  plans.flatMap((plan) => [...numberedLists(plan, entries), ...countedLists(plan, entries)]);

const textOf = ({ plan, passage }: Entry): string =>
  normalize(readable(plan.source, passage.spans, formOf(passage.kind)));

const numberedLists = (plan: PlanFile, entries: readonly Entry[]): PlanList[] => {
  const groups = new Map<string, { title: string; members: { number: number; entry: Entry }[] }>();
  for (const entry of entries) {
    if (entry.plan !== plan || (entry.passage.kind !== 'heading' && entry.passage.kind !== 'item')) continue;
    const match = numbered.exec(textOf(entry));
    if (!match?.[1] || !match[2]) continue;
    const path = entry.passage.kind === 'heading' ? entry.section.path.slice(0, -1) : entry.section.path;
    const key = `${match[1]} ${path.join(' ')}`;
    const group = groups.get(key) ?? { title: normalize(path.slice(1).join(' ')), members: [] };
    group.members.push({ number: Number(match[2]), entry });
    groups.set(key, group);
  }
  return [...groups].flatMap(([key, { title, members }]) => {
    if (members.length < fewest) return [];
    return [{ plan, label: key.split(' ')[0] ?? '', title, members: members.sort((a, b) => a.number - b.number) }];
  });
};

const countedLists = (plan: PlanFile, entries: readonly Entry[]): PlanList[] =>
  plan.sections.flatMap((section) => {
    const title = section.path.at(-1) ?? '';
    const within = entries.filter(
      (entry) => entry.plan === plan && section.path.every((part, at) => entry.section.path[at] === part),
    );
    const children = within.filter(
      ({ passage, section: own }) => passage.kind === 'heading' && own.path.length === section.path.length + 1,
    );
    const items = within.filter(({ passage }) => passage.kind === 'item' && passage.clear);
    const own = items.filter(({ section: { path } }) => path.length === section.path.length);
    const says = counted.test(normalize(title));
    const members =
      says && children.length < 2 + fewest - 1 && items.length > children.length ? items : says ? children : own;
    if (members.length < fewest || section.path.length < 2) return [];
    const label = /^[【（(]?(目標|方針|方向性|課題|基本目標|施策|理念)[】）)]?$/u.exec(normalize(title))?.[1] ?? '';
    return [{ plan, label, title: normalize(title), members: members.map((entry) => ({ number: null, entry })) }];
  });
