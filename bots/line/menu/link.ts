import { HTTPFetchError } from '@line/bot-sdk';
import type { Language } from '../../../src/language.ts';
import { times } from '../limits.ts';
import type { Turn } from '../turn.ts';
import { within } from '../wait.ts';
import { aliasOf } from './alias.ts';

/**
 * Gives a person the menu in their language. An account without menus has none to give, which is no failure.
 * https://developers.line.biz/en/reference/messaging-api/#link-rich-menu-to-user
 */
export const linkMenu = async ({ client, person, port }: Turn, language: Language): Promise<void> => {
  if (person.userId === null) return;
  try {
    const { richMenuId } = await within(times.attempt, client.getRichMenuAlias(aliasOf(language)));
    await within(times.attempt, client.linkRichMenuIdToUser(person.userId, richMenuId));
  } catch (error) {
    const missing = error instanceof HTTPFetchError && error.status === 404;
    if (!missing) port.log({ event: 'line_menu_failed', language });
  }
};
