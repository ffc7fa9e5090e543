import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'zod';
import { SeedError } from './problem.ts';
import { type CitySeed, citySchema, type PlanSeed, planSchema } from './schema.ts';

/** A text file of the seeds; `file` is its path from the seeds' folder, for messages. */
export type SeedFile = { readonly file: string; readonly text: string };

export type SeedPlan = {
  readonly id: string;
  readonly folder: string;
  readonly meta: PlanSeed;
  readonly source: SeedFile & { readonly markdown: boolean };
  readonly outline: SeedFile | null;
  readonly questions: readonly SeedFile[];
  readonly unstated: readonly SeedFile[];
};

export type SeedCity = {
  readonly id: string;
  readonly file: string;
  readonly meta: CitySeed;
  readonly plans: readonly SeedPlan[];
};

export type Seeds = {
  readonly cities: readonly SeedCity[];
  readonly words: readonly SeedFile[];
  readonly situations: readonly SeedFile[];
};

/** The folder beside the cities' that holds the thesaurus. */
const wordsFolder = 'words';
/** The folder in it that holds situations. */
const situationsFolder = 'situations';
/** A city's own names for its places, projects and plans, in the thesaurus' format. */
const localWords = 'words.txt';

/**
 * Reads a folder of seeds: `<city>/city.json`, `<city>/words.txt`, `<city>/<plan>/{plan.json, source.txt or source.md, outline.txt,
 * questions*.txt, unstated*.txt}` and `words/*.txt`, `words/situations/*.txt`. Seeds without `words/` use the given thesaurus
 * folder.
 *
 * @throws SeedError naming the file and the field, for the first mistake found.
 */
export const readSeeds = (root: string, fallbackWords: string): Seeds => {
  if (!existsSync(root)) throw new SeedError(root, null, 'フォルダがありません');
  const cities = foldersIn(root)
    .filter((name) => name !== wordsFolder)
    .map((name) => readCity(root, name));
  if (cities.length === 0)
    throw new SeedError(root, null, '市のフォルダ（city.json のあるフォルダ）が一つもありません');
  refuseTwice(cities.map(({ id, file }) => ({ id, file })));
  refuseTwice(cities.flatMap(({ plans }) => plans.map(({ id, source }) => ({ id, file: source.file }))));
  const words = existsSync(join(root, wordsFolder)) ? join(root, wordsFolder) : fallbackWords;
  const local = foldersIn(root).flatMap((name) => textFiles(root, join(root, name), (file) => file === localWords));
  return {
    cities,
    words: [...textFiles(root, words, isText), ...local],
    situations: textFiles(root, join(words, situationsFolder), isText),
  };
};

const foldersIn = (root: string): string[] =>
  readdirSync(root)
    .filter((name) => !name.startsWith('.') && statSync(join(root, name)).isDirectory())
    .sort();

const isText = (name: string): boolean => name.endsWith('.txt');

const textFiles = (root: string, folder: string, wanted: (name: string) => boolean): SeedFile[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter(wanted)
        .sort()
        .map((name) => readText(root, join(folder, name)))
    : [];

const readText = (root: string, path: string): SeedFile => {
  const file = relative(root, path);
  const bytes = readFileSync(path);
  try {
    return { file, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    throw new SeedError(file, null, 'UTF-8 の文字として読めません。UTF-8 で保存し直してください');
  }
};

const parse = <Schema extends z.ZodType>(root: string, path: string, schema: Schema): z.infer<Schema> => {
  const file = relative(root, path);
  if (!existsSync(path)) throw new SeedError(file, null, 'ファイルがありません');
  const { text } = readText(root, path);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new SeedError(
      file,
      null,
      `JSON として読めません（${error instanceof Error ? error.message : String(error)}）`,
    );
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : '';
  const field = [...(issue?.path ?? []), ...(unknown === '' ? [] : [unknown])].join('.') || '全体';
  throw new SeedError(
    file,
    field,
    unknown === '' ? (issue?.message ?? '') : '知らない項目です。綴りを確かめてください',
  );
};

const readCity = (root: string, name: string): SeedCity => {
  const folder = join(root, name);
  const meta = parse(root, join(folder, 'city.json'), citySchema);
  const id = meta.id ?? name;
  checkId(join(name, 'city.json'), id);
  const plans = foldersIn(folder).map((plan) => readPlan(root, name, id, plan));
  if (plans.length === 0) throw new SeedError(name, null, '計画のフォルダがありません');
  return { id, file: join(name, 'city.json'), meta, plans };
};

/** Ids stand in addresses. */
const checkId = (file: string, id: string): void => {
  if (/^[a-z0-9][a-z0-9-]*$/u.test(id)) return;
  throw new SeedError(file, 'id', `半角の英小文字・数字・ハイフンで書いてください: ${id}`);
};

const readPlan = (root: string, cityFolder: string, cityId: string, name: string): SeedPlan => {
  const folder = join(root, cityFolder, name);
  const meta = parse(root, join(folder, 'plan.json'), planSchema);
  if (meta.id === undefined) checkId(join(cityFolder, name), name);
  const present = ['source.txt', 'source.md'].filter((file) => existsSync(join(folder, file)));
  const [sourceName] = present;
  if (!sourceName || present.length !== 1) {
    throw new SeedError(relative(root, folder), null, 'source.txt か source.md の、どちらか一つを置いてください');
  }
  const outline = join(folder, 'outline.txt');
  return {
    id: meta.id ?? `${cityId}-${name}`,
    folder: name,
    meta,
    source: { ...readText(root, join(folder, sourceName)), markdown: sourceName.endsWith('.md') },
    outline: existsSync(outline) ? readText(root, outline) : null,
    questions: textFiles(root, folder, (file) => /^questions.*\.txt$/u.test(file)),
    unstated: textFiles(root, folder, (file) => /^unstated.*\.txt$/u.test(file)),
  };
};

const refuseTwice = (named: readonly { id: string; file: string }[]): void => {
  const seen = new Map<string, string>();
  for (const { id, file } of named) {
    const before = seen.get(id);
    if (before) throw new SeedError(file, 'id', `${before} と同じ id です: ${id}`);
    seen.set(id, file);
  }
};
