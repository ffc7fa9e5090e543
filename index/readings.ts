import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import kuromoji from 'kuromoji';
import { toHiragana } from '../src/search/kana.ts';

/** Where the npm package keeps its dictionary. */
export const dictionaryDir = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict');

/** How a word is read, in hiragana; null where neither the dictionary nor its own letters tell. */
export type Readings = (word: string) => string | null;

/** Opens stock kuromoji, whose dictionary has the readings that the packed lexicon leaves out. Build time only. */
export const openReadings = (): Promise<Readings> =>
  new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath: dictionaryDir() }).build((error, tokenizer) => {
      if (error) {
        reject(error);
        return;
      }
      resolve((word) => {
        const kana = tokenizer.tokenize(word.replace(/\s+/gu, '')).map((token) => {
          if (token.reading && token.reading !== '*') return toHiragana(token.reading);
          const own = toHiragana(token.surface_form);
          return /^[\p{sc=Hiragana}ー]+$/u.test(own) ? own : null;
        });
        return kana.includes(null) || kana.length === 0 ? null : kana.join('');
      });
    });
  });
