import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { artifactFiles } from '../../index/artifact.ts';
import { type Compiled, compile } from '../../index/compile.ts';
import { defaultArtifact } from '../../index/load.ts';
import { SeedError } from '../../index/problem.ts';
import { openReadings } from '../../index/readings.ts';
import { readSeeds } from '../../index/seeds.ts';
import { createAnalyzer } from '../../src/search/analyzer.ts';
import { openLexicon } from '../../src/search/lexicon.ts';
import { seedsFolder } from './five-seeds.ts';

/** Contents by path in the seeds' folder; null takes a file of the smallest seeds away. */
export type SeedFiles = Readonly<Record<string, string | Uint8Array | object | null>>;

export const smallText = `窓市産業振興計画
第1章 計画の目的
市内の店を応援し、まちのにぎわいをつくることを目的とする計画です。
第2章 取組
・空き店舗で店を開く人に家賃を補助します。
・商店会の催しを応援します。
窓市商工課にお問い合わせください。
TEL 042-000-1234
`;

/** The least that a city needs, and a thesaurus of its own. */
export const smallestSeeds: SeedFiles = {
  'mado/city.json': { name: '窓市' },
  'mado/shoko/plan.json': { title: '窓市産業振興計画' },
  'mado/shoko/source.txt': smallText,
  'words/shop.txt': '[店] 産業\n正式: 店、商店\n口語: お店\n',
};

/** Writes seeds into a folder of their own, which is removed when the test is over. */
export const writeSeeds = (files: SeedFiles = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'machikotae-seeds-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries({ ...smallestSeeds, ...files })) {
    if (content === null) continue;
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
    );
  }
  return folder;
};

/** The build's tools, opened once; the lexicon is the one that the build packed. */
export const openTools = async (): Promise<(files?: SeedFiles) => Compiled> => {
  const analyzer = createAnalyzer(openLexicon(readFileSync(join(defaultArtifact, artifactFiles.lexicon))));
  const readingOf = await openReadings();
  return (files = {}) => compile(readSeeds(writeSeeds(files), join(seedsFolder, 'words')), analyzer, readingOf);
};

/** The mistake that a build of these seeds stops at. */
export const mistakeOf = (build: () => unknown): SeedError => {
  try {
    build();
  } catch (error) {
    if (error instanceof SeedError) return error;
    throw error;
  }
  throw new Error('the build found no mistake');
};
