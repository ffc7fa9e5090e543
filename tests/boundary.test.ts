import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

const filesUnder = (folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)))
        .filter((path) => !path.startsWith('index/artifact/') && !path.includes('node_modules/'))
        .sort()
    : [];

const isCode = (path: string): boolean => /\.tsx?$/u.test(path) && !path.endsWith('.d.ts');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const program = ['src', 'bots', 'index'].flatMap(filesUnder).filter(isCode);
const tests = filesUnder('tests').filter(isCode);

const specifier = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/gu;
/** Import statements of other files of the project, types included, as paths from the root. */
const importsOf = (path: string): string[] =>
  [...read(path).matchAll(specifier)]
    .map((match) => match[1] ?? '')
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(root, resolve(root, dirname(path), name)));

/**
 * Who may import what: the table of the design's folders. An entry is a file, or a folder with a slash at its end; a
 * folder may always import itself.
 */
const arrows: Readonly<Record<string, readonly string[]>> = {
  'src/plan/': [],
  'src/search/': ['src/plan/'],
  'src/message.ts': [],
  'src/language.ts': [],
  'src/answer/': ['src/search/', 'src/plan/', 'src/message.ts', 'src/language.ts'],
  'src/api/': ['src/answer/', 'src/plan/', 'src/language.ts', 'src/asking.ts'],
  'src/staff/': [
    'src/answer/',
    'src/plan/',
    'src/api/',
    'src/web/',
    'src/inquiry/',
    'src/hand-off.ts',
    'src/curation.ts',
    'src/channel.ts',
  ],
  'src/web/': ['src/answer/', 'src/plan/', 'src/api/', 'src/language.ts', 'src/asking.ts'],
  'src/personal/': [],
  'src/database/': [],
  'src/curation.ts': [],
  'src/hand-off.ts': ['src/language.ts'],
  'src/inquiry/': [
    'src/answer/',
    'src/plan/',
    'src/channel.ts',
    'src/message.ts',
    'src/language.ts',
    'src/hand-off.ts',
    'src/curation.ts',
    'src/personal/',
  ],
  'src/tickets/': ['src/api/', 'src/web/', 'src/plan/', 'src/hand-off.ts', 'src/language.ts', 'src/personal/'],
  'src/asking.ts': ['src/answer/', 'src/api/', 'src/inquiry/'],
  'src/channel.ts': ['src/message.ts', 'src/language.ts', 'src/hand-off.ts', 'src/curation.ts'],
  'src/channels.ts': ['src/channel.ts', 'src/answer/', 'src/api/'],
  'src/delivery/': ['src/channel.ts'],
  'src/port.ts': ['src/answer/', 'src/plan/', 'src/channel.ts', 'src/message.ts', 'src/inquiry/'],
  'src/artifact.ts': ['src/answer/'],
  // The composition root sees everything.
  'src/app.ts': ['src/', 'bots/'],
  'src/worker.ts': ['src/', 'bots/'],
  'bots/load.ts': [],
  'bots/line/': [
    'bots/load.ts',
    'src/channel.ts',
    'src/message.ts',
    'src/language.ts',
    'src/hand-off.ts',
    'src/curation.ts',
    'src/personal/',
  ],
  'bots/slack/': [
    'bots/load.ts',
    'src/channel.ts',
    'src/message.ts',
    'src/hand-off.ts',
    'src/curation.ts',
    'src/personal/',
  ],
  // A root of its own: it opens the artifact and explains what the search did.
  'bots/terminal/': ['index/load.ts', 'index/artifact.ts', 'src/answer/', 'src/search/', 'src/plan/'],
  'index/': ['src/plan/', 'src/search/', 'src/answer/open.ts', 'src/answer/counter.ts', 'src/inquiry/seed-lines.ts'],
  // Fills the tables of the record, so it knows what they hold.
  'index/demo/': [
    'index/load.ts',
    'index/artifact.ts',
    'src/answer/',
    'src/search/library.ts',
    'src/database/',
    'src/inquiry/japan.ts',
    'src/message.ts',
  ],
};

const within = (path: string, place: string): boolean =>
  place.endsWith('/') ? path.startsWith(place) : path === place;
const ownerOf = (path: string): string | undefined =>
  Object.keys(arrows)
    .filter((place) => within(path, place))
    .sort((a, b) => b.length - a.length)[0];

describe('imports', () => {
  test('every file of the program stands in a folder whose arrows are known', () => {
    expect(program.filter((path) => ownerOf(path) === undefined)).toEqual([]);
    expect(program.length).toBeGreaterThan(80);
  });

  test.each(Object.entries(arrows))('of %s point only to what the design allows', (place, allowed) => {
    const own = program.filter((path) => ownerOf(path) === place);
    const wrong = own.flatMap((path) =>
      importsOf(path)
        .filter((target) => !within(target, place) && !allowed.some((one) => within(target, one)))
        .map((target) => `${path} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('lead to files that are there', () => {
    const missing = [...program, ...tests].flatMap((path) =>
      importsOf(path)
        .filter((target) => !existsSync(join(root, target)))
        .map((target) => `${path} -> ${target}`),
    );
    expect(missing).toEqual([]);
  });

  test('make no circle', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      const at = trail.indexOf(path);
      if (at >= 0) circles.push([...trail.slice(at), path].join(' -> '));
      if (at >= 0 || done.has(path) || !isCode(path)) return;
      for (const target of importsOf(path)) if (existsSync(join(root, target))) visit(target, [...trail, path]);
      done.add(path);
    };
    for (const path of program) visit(path, []);
    expect(circles).toEqual([]);
  });
});

describe('files', () => {
  const all = ['src', 'bots', 'index', 'tests', 'seeds'].flatMap(filesUnder);

  test('are never called index.ts', () => {
    expect(all.filter((path) => /(^|\/)index\.[jt]sx?$/u.test(path))).toEqual([]);
  });

  test('are TypeScript where they are code', () => {
    expect(all.filter((path) => /\.[cm]?jsx?$/u.test(path))).toEqual([]);
  });

  test('name nothing outside the project', () => {
    // In two pieces, so that this file does not name it either.
    const outside = new RegExp(`(\\.\\.|/work)/${'shared'}`, 'u');
    const named = [...all, 'package.json', 'tsconfig.json', 'vitest.config.ts', 'wrangler.toml', 'biome.json']
      .filter((path) => !/\.(png|jpg|bin)$/u.test(path))
      .filter((path) => outside.test(read(path)));
    expect(named).toEqual([]);
  });
});

describe('types', () => {
  /** Comments and texts cut out: they may speak of anything. */
  const codeOf = (path: string): string =>
    read(path)
      .replace(/\/\*[\s\S]*?\*\//gu, '')
      .replace(/(^|\s)\/\/[^\n]*/gu, '$1')
      .replace(/'(?:[^'\\\n]|\\.)*'/gu, "''");

  test('are never any', () => {
    const loose = /(?:[:<,|(&]|\bas)\s*any\b|\bany\[\]/u;
    expect([...program, ...tests].filter((path) => loose.test(codeOf(path)))).toEqual([]);
  });

  test('are never silenced', () => {
    const silence = new RegExp(`@ts-${'(ignore|nocheck|expect-error)'}`, 'u');
    expect([...program, ...tests].filter((path) => silence.test(read(path)))).toEqual([]);
  });
});
