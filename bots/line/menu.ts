import { parseArgs } from 'node:util';
import { HTTPFetchError } from '@line/bot-sdk';
import { isLanguage } from '../../src/language.ts';
import { drawPictures, stalePictures } from './tools/draw.ts';
import { openRichMenus, type RichMenus } from './tools/rich-menus.ts';
import { accountFor, Mistake, print, readSettings, run } from './tools/settings.ts';

const usage = `使い方: npm run line:menu -- <命令> [--city 市のID]
  register        3つの言葉のメニューを登録し、日本語を全員に表示します（登録し直しも同じ命令です）
  switch <言葉>   全員に表示するメニューを変えます（ja、easy、en）
  list            登録されているメニューを表示します
  remove          登録したメニューをすべて消します
  draw            メニューの画像を SVG から作り直します（Chromium が要ります）`;

const commands: Readonly<Record<string, (menus: RichMenus, argument: string | undefined) => Promise<void>>> = {
  register: async (menus) => {
    const stale = stalePictures();
    if (stale.length > 0) {
      throw new Mistake(
        `画像が今のメニューと違います（${stale.join('、')}）。npm run line:menu -- draw で作り直してください。`,
      );
    }
    await menus.register();
    print('メニューを登録し、日本語のメニューを全員に表示しました。');
  },
  switch: async (menus, language) => {
    if (!isLanguage(language)) throw new Mistake('言葉は ja、easy、en のどれかです。');
    await menus.makeDefault(language);
    print(`全員に表示するメニューを ${language} にしました。`);
  },
  list: async (menus) => {
    const all = await menus.list();
    if (all.length === 0) print('登録されているメニューはありません。');
    for (const { name, id, isDefault } of all) print(`${isDefault ? '*' : ' '} ${name} ${id}`);
  },
  remove: async (menus) => {
    print(`${await menus.remove()}件のメニューを消しました。`);
  },
};

const main = async (): Promise<boolean> => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { city: { type: 'string' } } });
  const [name, argument] = positionals;
  if (name === 'draw') {
    for (const path of await drawPictures()) print(path);
    return true;
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Mistake(usage);
  const settings = readSettings();
  try {
    await command(openRichMenus(settings, accountFor(settings, values.city)), argument);
  } catch (error) {
    if (!(error instanceof HTTPFetchError)) throw error;
    throw new Mistake(`LINE が断りました（${error.status}）: ${error.body}`);
  }
  return true;
};

await run(main);
