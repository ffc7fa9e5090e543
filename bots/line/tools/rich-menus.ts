import { readFileSync } from 'node:fs';
import { HTTPFetchError, messagingApi } from '@line/bot-sdk';
import { type Language, languages } from '../../../src/language.ts';
import type { Account, Settings } from '../account.ts';
import { messagingClient } from '../api.ts';
import { aliasOf } from '../menu/alias.ts';
import { menuOf } from '../menu/definition.ts';
import { pictureOf } from './draw.ts';
import { Mistake } from './settings.ts';

/** LINE's largest picture: https://developers.line.biz/en/reference/messaging-api/#upload-rich-menu-image */
export const largestPicture = 1_000_000;
const ours = new Set(languages.map(aliasOf));

/** The menus of an account: one for each language, found under its alias. */
export type RichMenus = {
  /** Registers every language's menu, puts them under their aliases and takes the ones before away. */
  readonly register: () => Promise<void>;
  /** Makes a language's menu the one that everybody sees who has not chosen another. */
  readonly makeDefault: (language: Language) => Promise<void>;
  /** Takes all of ours away; others' stay. */
  readonly remove: () => Promise<number>;
  readonly list: () => Promise<readonly { readonly name: string; readonly id: string; readonly isDefault: boolean }[]>;
};

export const openRichMenus = (settings: Settings, account: Account): RichMenus => {
  const client = messagingClient(settings, account);
  const base = settings.LINE_API_BASE_URL;
  const blobs = new messagingApi.MessagingApiBlobClient({
    channelAccessToken: account.accessToken,
    ...(base ? { baseURL: base } : {}),
  });

  const present = async (): Promise<messagingApi.RichMenuResponse[]> =>
    (await client.getRichMenuList()).richmenus.filter(({ name }) => ours.has(name));

  const setAlias = async (richMenuAliasId: string, richMenuId: string): Promise<void> => {
    const there = await unlessMissing(client.getRichMenuAlias(richMenuAliasId));
    if (there) await client.updateRichMenuAlias(richMenuAliasId, { richMenuId });
    else await client.createRichMenuAlias({ richMenuAliasId, richMenuId });
  };

  const makeDefault = async (language: Language): Promise<void> => {
    const alias = await unlessMissing(client.getRichMenuAlias(aliasOf(language)));
    if (!alias)
      throw new Mistake('メニューが登録されていません。先に npm run line:menu -- register を実行してください。');
    await client.setDefaultRichMenu(alias.richMenuId);
  };

  return {
    register: async () => {
      const before = await present();
      for (const language of languages) {
        const picture = readFileSync(pictureOf(language));
        if (picture.byteLength > largestPicture) throw new Mistake(`${pictureOf(language)} が 1 MB を超えています。`);
        await client.validateRichMenuObject(menuOf(language));
        const { richMenuId } = await client.createRichMenu(menuOf(language));
        await blobs.setRichMenuImage(richMenuId, new Blob([picture], { type: 'image/png' }));
        await setAlias(aliasOf(language), richMenuId);
      }
      await makeDefault('ja');
      // Last, so that at no moment there is no menu.
      for (const { richMenuId } of before) await client.deleteRichMenu(richMenuId);
    },
    makeDefault,
    remove: async () => {
      const all = await present();
      await unlessMissing(client.cancelDefaultRichMenu());
      for (const alias of ours) await unlessMissing(client.deleteRichMenuAlias(alias));
      for (const { richMenuId } of all) await client.deleteRichMenu(richMenuId);
      return all.length;
    },
    list: async () => {
      const current = await unlessMissing(client.getDefaultRichMenuId());
      const all = await present();
      return all.map(({ name, richMenuId: id }) => ({ name, id, isDefault: id === current?.richMenuId }));
    },
  };
};

/** Null where LINE says that there is none. */
const unlessMissing = async <Result>(work: Promise<Result>): Promise<Result | null> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof HTTPFetchError && error.status === 404) return null;
    throw error;
  }
};
