import { callback, command } from './actions.ts';
import { label } from './split.ts';
import { ja } from './wording.ja.ts';

/** Lengths that a manifest may have: https://docs.slack.dev/reference/app-manifest */
export const manifestLimits = {
  name: 35,
  description: 140,
  longDescription: [174, 4_000],
  agent: 300,
  shortcut: 24,
} as const;

/** The least that lets this app do what it does; each with what needs it. */
export const botScopes = {
  'app_mentions:read': 'チャンネルでの呼びかけを受け取る',
  'assistant:write': '質問の例を出し、スレッドに名前を付ける',
  'chat:write': '答えを投稿する',
  commands: '/plan と「返信の下書きを作る」を使えるようにする',
  'im:history': 'ダイレクトメッセージを受け取る',
  'links:read': '引用のページのリンクが書かれたことを知る',
  'links:write': '引用のページのリンクに引用を添える',
} as const;

/** Events that the app takes. The pane of newer apps opens with `app_home_opened`. */
export const botEvents = ['app_home_opened', 'app_mention', 'link_shared', 'message.im'] as const;
/** The pane of apps made before 2026 opens with an event of its own. */
export const olderEvents = ['assistant_thread_started'] as const;

export type ManifestOptions = {
  /** Where the service runs, without a slash at its end. */
  readonly url: string;
  /** For an app that still has `assistant_view`; Slack makes new ones with `agent_view` only. */
  readonly older?: boolean;
};

/**
 * The app's manifest.
 *
 * https://docs.slack.dev/reference/app-manifest
 * https://docs.slack.dev/ai/migrating-to-agent-messaging
 */
export const appManifest = ({ url, older = false }: ManifestOptions) => {
  const request_url = `${url}/slack/events`;
  return {
    display_information: {
      name: ja.manifest.name,
      description: ja.manifest.short,
      long_description: ja.manifest.long,
      background_color: '#0017c1',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'machikotae', always_online: true },
      ...(older
        ? { assistant_view: { assistant_description: ja.manifest.agent } }
        : { agent_view: { agent_description: ja.manifest.agent } }),
      shortcuts: [
        {
          name: label(ja.manifest.shortcut, manifestLimits.shortcut),
          type: 'message',
          callback_id: callback.draftReply,
          description: ja.manifest.shortcutHelp,
        },
      ],
      slash_commands: [
        {
          command,
          url: request_url,
          description: ja.manifest.command,
          usage_hint: ja.manifest.hint,
          should_escape: true,
        },
      ],
      unfurl_domains: [new URL(url).hostname],
    },
    oauth_config: { scopes: { bot: Object.keys(botScopes) } },
    settings: {
      event_subscriptions: { request_url, bot_events: [...botEvents, ...(older ? olderEvents : [])].sort() },
      interactivity: { is_enabled: true, request_url },
      org_deploy_enabled: false,
      socket_mode_enabled: false,
      token_rotation_enabled: false,
    },
  };
};

/**
 * A service's address as a manifest takes it.
 *
 * @throws Error in Japanese, for people, where it is none that Slack could call
 */
export const serviceUrl = (given: string | undefined): string => {
  if (given === undefined || given === '') throw new Error(ja.setUp.needUrl);
  if (!URL.canParse(given)) throw new Error(ja.setUp.notUrl(given));
  const { protocol, origin, pathname, hostname } = new URL(given);
  if (protocol !== 'https:') throw new Error(ja.setUp.notHttps(given));
  if (!hostname.includes('.')) throw new Error(ja.setUp.notPublic(given));
  return `${origin}${pathname.replace(/\/(?:slack\/events\/?)?$/u, '')}`;
};
