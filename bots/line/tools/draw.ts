import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { type Language, languages } from '../../../src/language.ts';
import { size } from '../menu/definition.ts';
import { menuSvg } from '../menu/svg.ts';

const folder = join(import.meta.dirname, '..', 'menu');
const digestsFile = join(folder, 'pictures.json');

export const pictureOf = (language: Language): string => join(folder, `${language}.png`);

/** Says which drawing a picture was made from. */
export const digestOf = (language: Language): string => createHash('sha256').update(menuSvg(language)).digest('hex');

/** Languages whose kept picture is not made from the menu as it is now. */
export const stalePictures = (): Language[] => {
  const digests = JSON.parse(readFileSync(digestsFile, 'utf8')) as Readonly<Record<string, string>>;
  return languages.filter((language) => digests[language] !== digestOf(language));
};

/**
 * Draws the menus' pictures in Chromium (`CHROMIUM`, or Debian's) with a Japanese font. The pictures are kept with the
 * program, so that registering them takes neither.
 */
export const drawPictures = async (): Promise<string[]> => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage({ viewport: { ...size } });
    for (const language of languages) {
      await page.setContent(`<style>body{margin:0}</style>${menuSvg(language)}`);
      await page.evaluate('document.fonts.ready');
      await page.screenshot({ path: pictureOf(language), type: 'png' });
    }
  } finally {
    await browser.close();
  }
  const digests = Object.fromEntries(languages.map((language) => [language, digestOf(language)]));
  writeFileSync(digestsFile, `${JSON.stringify(digests, null, 2)}\n`);
  return languages.map(pictureOf);
};
