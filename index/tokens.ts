import { createInterface } from 'node:readline';
import { createAnalyzer } from '../src/search/analyzer.ts';
import { openLexicon } from '../src/search/lexicon.ts';
import { packLexicon } from './lexicon.ts';
import { dictionaryDir } from './readings.ts';

/** `npm run -s tokens`: lines in, for each a JSON array of `{surface, pos, base}` out. */
const analyzer = createAnalyzer(openLexicon(packLexicon(dictionaryDir())));
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  const tokens = analyzer.analyze(line).map(({ surface, pos, base }) => ({ surface, pos, base }));
  process.stdout.write(`${JSON.stringify(tokens)}\n`);
}
