import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { defaultArtifact, loadCounter } from '../../index/load.ts';
import { planIds, seedsFolder } from './five-seeds.ts';
import { writeSeeds } from './temporary-seeds.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'machikotae-build-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs one of the project's programs with the Node that runs the tests. */
const run = (program: string, args: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, program), ...args], {
    input,
    encoding: 'utf8',
    cwd: root,
  });
  return { status, stdout, stderr };
};

const build = (seeds: string, out: string) => run('index/build.ts', ['--seeds', seeds, '--out', out]);
const read = (out: string): [Buffer, Buffer] => [
  readFileSync(join(out, 'lexicon.bin')),
  readFileSync(join(out, 'library.json')),
];

describe('npm run index', () => {
  test('builds the five seeds, reports what it found, and gives the same bytes whenever it is run', () => {
    const out = join(folder, 'again');
    const { status, stdout, stderr } = build(seedsFolder, out);
    expect(stderr).toMatch(/^\[[0-9.]+ 秒\]/u);
    expect(status, stderr).toBe(0);
    const ids = loadCounter(out).plans.map(({ plan }) => plan.id);
    expect(ids).toEqual(planIds);
    for (const id of ids) expect(stdout).toContain(`■ ${id}`);
    expect(stdout).toMatch(/文書 5・市 3/u);
    expect(stdout).toMatch(/章節 [0-9,]+・引用の単位 [0-9,]+（長さの中央値 [0-9]+ 字）・事実 [0-9,]+/u);
    // `npm test` builds it before the tests run.
    const [before, now] = [read(defaultArtifact), read(out)];
    expect(now[0].equals(before[0]), 'the lexicon differs: run `npm run index` first').toBe(true);
    expect(now[1].equals(before[1]), 'the library differs: run `npm run index` first').toBe(true);
  });

  test('names oddities with their lines in the report', () => {
    const seeds = writeSeeds({ 'mado/shoko/source.txt': '第1章 目的\nまちを元気にします。\n12\n' });
    const { status, stdout } = build(seeds, join(folder, 'odd'));
    expect(status).toBe(0);
    expect(stdout).toMatch(/気づいた点 mado\/shoko\/source\.txt:3 /u);
  });

  test('stops at a mistake with exit code 1, says where, and leaves the artifact that is there', () => {
    const out = join(folder, 'kept');
    mkdirSync(out);
    writeFileSync(join(out, 'lexicon.bin'), 'old lexicon');
    writeFileSync(join(out, 'library.json'), 'old library');
    const seeds = writeSeeds({ 'mado/shoko/plan.json': '{"title": "あ", "periode": {}}' });
    const { status, stdout, stderr } = build(seeds, out);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('索引を作れませんでした');
    expect(stderr).toContain('mado/shoko/plan.json の periode');
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect(read(out).map(String)).toEqual(['old lexicon', 'old library']);
  });

  test('stops at a mistake in the words after the dictionary is packed, and still leaves the artifact', () => {
    const out = join(folder, 'kept-too');
    mkdirSync(out);
    writeFileSync(join(out, 'lexicon.bin'), 'old lexicon');
    writeFileSync(join(out, 'library.json'), 'old library');
    const { status, stderr } = build(writeSeeds({ 'words/shop.txt': '[店] 産業\n方言: 店\n' }), out);
    expect(status).toBe(1);
    expect(stderr).toContain('words/shop.txt:2');
    expect(read(out).map(String)).toEqual(['old lexicon', 'old library']);
  });

  test('says in Japanese that an option is unknown', () => {
    const { status, stderr } = run('index/build.ts', ['--sedes', 'x']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/[\p{sc=Hiragana}]/u);
    expect(stderr).not.toMatch(/^\s+at /mu);
  });
});

describe('npm run -s tokens', () => {
  test('writes for each line a JSON array of surface, part of speech and base form', () => {
    const { status, stdout } = run('index/tokens.ts', [], 'お店を出したい\n\n補助金');
    expect(status).toBe(0);
    const lines = stdout.split('\n');
    expect(lines.pop()).toBe('');
    const parsed = lines.map((line) => JSON.parse(line) as { surface: string; pos: string; base: string }[]);
    expect(parsed).toHaveLength(3);
    expect(parsed[0]?.map(({ surface }) => surface).join('')).toBe('お店を出したい');
    expect(parsed[0]).toContainEqual({ surface: '出し', pos: '動詞', base: '出す' });
    expect(parsed[1]).toEqual([]);
    expect(parsed[2]?.every((token) => Object.keys(token).join() === 'surface,pos,base')).toBe(true);
  });

  test('reads lines that end in CRLF and Latin and broken text', () => {
    const { status, stdout } = run('index/tokens.ts', [], 'KO-TO\r\n😀（\r\n');
    expect(status).toBe(0);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { surface: string }[]);
    expect(lines.map((tokens) => tokens.map(({ surface }) => surface).join(''))).toEqual(['KO-TO', '😀（']);
  });
});
