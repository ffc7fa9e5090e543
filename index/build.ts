import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openCounter } from '../src/answer/open.ts';
import { createAnalyzer } from '../src/search/analyzer.ts';
import { openLexicon } from '../src/search/lexicon.ts';
import { writeArtifact } from './artifact.ts';
import { compile } from './compile.ts';
import { checkExamples } from './examples.ts';
import { packLexicon } from './lexicon.ts';
import { SeedError } from './problem.ts';
import { dictionaryDir, openReadings } from './readings.ts';
import { reportOf } from './report.ts';
import { readSeeds } from './seeds.ts';
import { withSuggestions } from './suggestions.ts';

const root = resolve(import.meta.dirname, '..');

/** `npm run index [-- --seeds DIR --out DIR]` */
const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { seeds: { type: 'string' }, out: { type: 'string' } } });
  const ownSeeds = join(root, 'seeds');
  const seedsFolder = resolve(values.seeds ?? ownSeeds);
  const out = resolve(values.out ?? join(root, 'index', 'artifact'));
  const started = performance.now();
  const step = (what: string) => console.error(`[${((performance.now() - started) / 1000).toFixed(1)} 秒] ${what}`);

  step(`計画を読んでいます: ${relative(process.cwd(), seedsFolder) || '.'}`);
  const seeds = readSeeds(seedsFolder, join(ownSeeds, 'words'));
  step('辞書を詰めています');
  const lexicon = packLexicon(dictionaryDir());
  const analyzer = createAnalyzer(openLexicon(lexicon));
  const readingOf = await openReadings();
  step('引用の単位に分け、索引を作っています');
  const compiled = compile(seeds, analyzer, readingOf);
  step('次の質問の案を試しています');
  const counter = openCounter(lexicon, JSON.stringify(compiled.library));
  checkExamples(seeds, counter);
  const library = JSON.stringify(withSuggestions(compiled, counter));
  writeArtifact(out, lexicon, library);
  console.log(reportOf(compiled));
  step(`できました: ${relative(process.cwd(), out) || '.'}`);
};

main().catch((error: unknown) => {
  if (error instanceof SeedError)
    console.error(`索引を作れませんでした。直してから、もう一度お試しください。\n${error.message}`);
  else if (error instanceof TypeError && 'code' in error)
    console.error(`使い方: npm run index [-- --seeds フォルダ --out フォルダ]\n${error.message}`);
  else console.error(error);
  process.exitCode = 1;
});
