import { HTTPFetchError, type messagingApi } from '@line/bot-sdk';
import { languages } from '../../../src/language.ts';
import { aliasOf } from '../menu/alias.ts';

/** What was looked at, whether it is right, and what to do where it is not. */
export type Finding = { readonly what: string; readonly ok: boolean; readonly detail: string };

type Client = messagingApi.MessagingApiClient;

const good = (what: string, detail: string): Finding => ({ what, ok: true, detail });
const bad = (what: string, detail: string): Finding => ({ what, ok: false, detail });

/** Whose token it is; nothing else can be looked at without one. */
export const checkToken = async (client: Client): Promise<Finding> => {
  const what = 'アクセストークン';
  try {
    const { displayName, basicId, chatMode } = await client.getBotInfo();
    const chat = chatMode === 'chat' ? '。応答設定の「チャット」がオンです（オフでもかまいません）' : '';
    return good(what, `${displayName}（${basicId}）のものです${chat}`);
  } catch (error) {
    const status = statusOf(error);
    if (status === 401) {
      return bad(
        what,
        '使えません。LINE Developers の「Messaging API設定」で発行し直し、LINE_CHANNEL_ACCESS_TOKEN に入れてください。',
      );
    }
    return bad(what, `確かめられませんでした（${status ?? 'つながりません'}）。`);
  }
};

/**
 * Whether LINE calls this service, by LINE's own test.
 *
 * @param expected The address that the account's webhooks should go to; null where it is not known.
 */
export const checkWebhook = async (client: Client, expected: string | null): Promise<Finding[]> => {
  const what = 'Webhook URL';
  const there = await client.getWebhookEndpoint().catch((error: unknown) => {
    if (statusOf(error) === 404) return null;
    throw error;
  });
  if (!there || there.endpoint === '') {
    return [bad(what, `設定されていません。npm run line:check -- --url ${expected ?? 'https://…'} で設定できます。`)];
  }
  const { endpoint, active } = there;
  const right = expected === null || endpoint === expected;
  return [
    right
      ? good(what, endpoint)
      : bad(
          what,
          `${endpoint} になっています。npm run line:check -- --url ${expected} で ${expected} に変えられます。`,
        ),
    active
      ? good('Webhook の利用', 'オンです')
      : bad(
          'Webhook の利用',
          'オフです。LINE Developers の「Messaging API設定」で「Webhookの利用」をオンにしてください。',
        ),
    await testWebhook(client),
  ];
};

const testWebhook = async (client: Client): Promise<Finding> => {
  const what = 'Webhook の疎通（LINE からの試験）';
  try {
    const { success, statusCode, reason, detail } = await client.testWebhookEndpoint({});
    return success ? good(what, `${statusCode} が返りました`) : bad(what, adviceFor(statusCode, `${reason} ${detail}`));
  } catch (error) {
    return bad(what, `試験できませんでした（${statusOf(error) ?? 'つながりません'}）。`);
  }
};

const adviceFor = (status: number, reason: string): string => {
  switch (status) {
    case 401:
      return '署名が合いません。LINE_CHANNEL_SECRET が、このアカウントの「チャネル基本設定」のチャネルシークレットと同じか確かめてください。';
    case 404:
      return 'その URL がありません。末尾が /line/webhook か /line/市のID/webhook か確かめてください。';
    case 503:
      return 'サービスに LINE_CHANNEL_SECRET か LINE_CHANNEL_ACCESS_TOKEN が設定されていません。';
    default:
      return `失敗しました（${status}、${reason.trim()}）。サービスが動いているか、URL が https で始まるか確かめてください。`;
  }
};

/** Whether everybody sees a menu, and whether each language has its own. */
export const checkMenu = async (client: Client): Promise<Finding[]> => {
  const advice = 'npm run line:menu -- register で登録してください。';
  const isThere = async (work: Promise<unknown>): Promise<boolean> => {
    try {
      await work;
      return true;
    } catch (error) {
      if (statusOf(error) === 404) return false;
      throw error;
    }
  };
  const shown = await isThere(client.getDefaultRichMenuId());
  const missing: string[] = [];
  for (const language of languages) {
    if (!(await isThere(client.getRichMenuAlias(aliasOf(language))))) missing.push(language);
  }
  return [
    shown ? good('リッチメニュー', '表示されています') : bad('リッチメニュー', `表示されていません。${advice}`),
    missing.length === 0
      ? good('言葉ごとのメニュー', languages.join('、'))
      : bad('言葉ごとのメニュー', `${missing.join('、')} がありません。${advice}`),
  ];
};

/** Whether questions can be passed on to people: not needed, so that without it all may be well. */
export const checkHandOffs = (settings: Readonly<Record<string, string | undefined>>): Finding => {
  const what = '担当者への取り次ぎ';
  const missing = ['HANDOFF_SLACK_CHANNEL', 'DATA_KEY'].filter((name) => !settings[name]);
  if (missing.length > 0)
    return good(what, `手元の設定ではオフです。使うなら ${missing.join(' と ')} を設定してください。`);
  return isKey(settings.DATA_KEY ?? '')
    ? good(what, 'オンです')
    : bad(what, 'DATA_KEY が32バイトの base64 ではありません。openssl rand -base64 32 の出力を入れてください。');
};

const isKey = (setting: string): boolean =>
  /^[A-Za-z0-9+/]{43}=?$/u.test(setting.trim()) && Buffer.from(setting, 'base64').length === 32;

const statusOf = (error: unknown): number | null => (error instanceof HTTPFetchError ? error.status : null);
