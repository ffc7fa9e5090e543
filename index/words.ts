import { normalize } from '../src/search/normalize.ts';
import { SeedError } from './problem.ts';
import type { SeedFile } from './seeds.ts';

/** How a form is meant to be used; only the language of its separators differs. */
const registers = ['正式', '口語', 'かな', 'やさしい', '英語', '誤字'] as const;
export type Register = (typeof registers)[number];

export type WordForm = {
  readonly text: string;
  readonly weight: number;
  readonly register: Register;
  readonly line: number;
};

/** A concept as staff wrote it. */
export type WordGroup = {
  readonly name: string;
  readonly field: string;
  readonly broader: readonly string[];
  readonly forms: readonly WordForm[];
  readonly falseFriends: readonly string[];
  readonly file: string;
  readonly line: number;
};

/** Files of the thesaurus folder that are lists of their own. */
const lists = { stop: 'stop-words.txt', cities: 'municipalities.txt', variants: 'variants.txt' } as const;

export type Words = {
  readonly groups: readonly WordGroup[];
  readonly stopWords: readonly string[];
  readonly municipalities: readonly string[];
  /** Spellings of a word, the one to use first. */
  readonly variants: readonly (readonly string[])[];
};

/**
 * Reads the thesaurus.
 *
 * @throws SeedError with file and line for an unknown kind of line, a group or a form that stands twice, a broader group
 *   that is not there, and a circle of broader groups.
 */
export const readWords = (files: readonly SeedFile[]): Words => {
  const linesOf = (name: string): string[][] =>
    files
      .filter(({ file }) => file.endsWith(name))
      .flatMap(({ text }) => text.split('\n'))
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split(/[\s、]+/u));
  const list = (name: string): string[] => linesOf(name).flat();
  const groups = files
    .filter(({ file }) => !Object.values(lists).some((name) => file.endsWith(name)))
    .flatMap(readGroups);
  refuseTwice(groups);
  refuseCircles(groups);
  return { groups, stopWords: list(lists.stop), municipalities: list(lists.cities), variants: linesOf(lists.variants) };
};

type Draft = {
  -readonly [Key in keyof WordGroup]: WordGroup[Key] extends readonly (infer Item)[] ? Item[] : WordGroup[Key];
};

const readGroups = ({ file, text }: SeedFile): WordGroup[] => {
  const groups: Draft[] = [];
  text.split('\n').forEach((raw, index) => {
    const at = index + 1;
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) return;
    const head = /^\[(.+?)\]\s*(\S+)$/u.exec(line);
    if (head) {
      const [, name = '', field = ''] = head;
      groups.push({ name, field, broader: [], forms: [], falseFriends: [], file, line: at });
      return;
    }
    const group = groups.at(-1);
    const entry = /^(\S+?)\s*[:：]\s*(.*)$/u.exec(line);
    if (!group || !entry) throw new SeedError(file, at, `「[名前] 分野」か「種類: 形、形」の行ではありません: ${line}`);
    const [, kind = '', list = ''] = entry;
    const items = list
      .split(kind === '英語' ? /[,、，]/u : '、')
      .map((item) => item.trim())
      .filter((item) => item !== '');
    const register = registers.find((name) => name === kind);
    if (kind === '上位') group.broader.push(...items);
    else if (kind === '別物') group.falseFriends.push(...items);
    else if (register) group.forms.push(...items.map((item) => readForm(file, at, item, register)));
    else throw new SeedError(file, at, `知らない種類です: ${kind}（上位 別物 ${registers.join(' ')}）`);
  });
  const empty = groups.find(({ forms }) => forms.length === 0);
  if (empty) throw new SeedError(file, empty.line, `組「${empty.name}」に言葉がありません`);
  return groups;
};

const readForm = (file: string, line: number, item: string, register: Register): WordForm => {
  const weighted = /^(.+?)\*([0-9.]+)$/u.exec(item);
  const weight = weighted ? Number(weighted[2]) : 1;
  if (!(weight > 0 && weight <= 1)) throw new SeedError(file, line, `重みは 0 より大きく 1 以下です: ${item}`);
  return { text: weighted?.[1]?.trim() ?? item, weight, register, line };
};

/** Forms are the same when a question could not tell them apart. */
export const formKey = (text: string): string => normalize(text).replace(/\s+/gu, /[a-z]/u.test(text) ? ' ' : '');

const refuseTwice = (groups: readonly WordGroup[]): void => {
  const names = new Map<string, WordGroup>();
  const forms = new Map<string, { file: string; line: number; group: string }>();
  for (const group of groups) {
    const twin = names.get(group.name);
    if (twin)
      throw new SeedError(group.file, group.line, `組「${group.name}」は ${twin.file}:${twin.line} にもあります`);
    names.set(group.name, group);
    for (const form of group.forms) {
      const key = formKey(form.text);
      const before = forms.get(key);
      if (before) {
        const where = before.group === group.name ? 'この組の' : `組「${before.group}」の`;
        throw new SeedError(
          group.file,
          form.line,
          `「${form.text}」は${where} ${before.file}:${before.line} にもあります`,
        );
      }
      forms.set(key, { file: group.file, line: form.line, group: group.name });
    }
  }
};

const refuseCircles = (groups: readonly WordGroup[]): void => {
  const byName = new Map(groups.map((group) => [group.name, group]));
  const visit = (group: WordGroup, path: readonly string[]): void => {
    if (path.includes(group.name)) {
      throw new SeedError(group.file, group.line, `上位が輪になっています: ${[...path, group.name].join(' → ')}`);
    }
    for (const name of group.broader) {
      const broader = byName.get(name);
      if (!broader) throw new SeedError(group.file, group.line, `上位の組「${name}」がありません`);
      visit(broader, [...path, group.name]);
    }
  };
  for (const group of groups) visit(group, []);
};
