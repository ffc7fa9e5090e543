import { createHmac } from 'node:crypto';

/*
 * What Slack sends, in the shapes of its reference (https://docs.slack.dev/reference/events and
 * https://docs.slack.dev/reference/interaction-payloads), and signed as Slack signs it.
 */

export const secret = 'test-signing-secret';

let serial = 0;
/** A name that no other payload has. */
export const unique = (prefix: string): string =>
  `${prefix}${Date.now().toString(36)}${(++serial).toString(36)}`.toUpperCase();
export const stamp = (): string => `${Math.floor(Date.now() / 1000)}.${String(++serial % 1_000_000).padStart(6, '0')}`;

export const botUser = 'U0BOT';
const team = { id: 'T0TEAM', domain: 'test-city' };
const user = { id: 'U0STAFF', username: 'staff', name: 'staff', team_id: team.id };

type Extra = Readonly<Record<string, unknown>>;

export const eventPayload = (event: Extra, extra: Extra = {}): Record<string, unknown> => ({
  token: 'deprecated',
  team_id: team.id,
  api_app_id: 'A0APP',
  event,
  type: 'event_callback',
  event_id: unique('Ev'),
  event_time: Math.floor(Date.now() / 1000),
  authorizations: [
    { enterprise_id: null, team_id: team.id, user_id: botUser, is_bot: true, is_enterprise_install: false },
  ],
  is_ext_shared_channel: false,
  event_context: '4-test',
  ...extra,
});

export const mention = (text: string, extra: Extra = {}): Record<string, unknown> => {
  const ts = stamp();
  return eventPayload({
    type: 'app_mention',
    user: user.id,
    text: `<@${botUser}> ${text}`,
    ts,
    client_msg_id: unique('M'),
    team: team.id,
    channel: unique('C'),
    event_ts: ts,
    ...extra,
  });
};

export const directMessage = (text: string, extra: Extra = {}): Record<string, unknown> => {
  const ts = stamp();
  return eventPayload({
    type: 'message',
    user: user.id,
    text,
    ts,
    client_msg_id: unique('M'),
    team: team.id,
    channel: unique('D'),
    event_ts: ts,
    channel_type: 'im',
    ...extra,
  });
};

export const homeOpened = (tab: 'home' | 'messages', who: string = user.id): Record<string, unknown> =>
  eventPayload({ type: 'app_home_opened', user: who, channel: unique('D'), tab, event_ts: stamp() });

export const assistantStarted = (): Record<string, unknown> =>
  eventPayload({
    type: 'assistant_thread_started',
    assistant_thread: {
      user_id: user.id,
      context: { channel_id: 'C0WATCHED', team_id: team.id, enterprise_id: null },
      channel_id: unique('D'),
      thread_ts: stamp(),
    },
    event_ts: stamp(),
  });

export const linkShared = (urls: readonly string[], extra: Extra = {}): Record<string, unknown> =>
  eventPayload({
    type: 'link_shared',
    channel: unique('C'),
    is_bot_user_member: true,
    user: user.id,
    message_ts: stamp(),
    unfurl_id: unique('C'),
    source: 'conversations_history',
    links: urls.map((url) => ({ url, domain: new URL(url).hostname })),
    event_ts: stamp(),
    ...extra,
  });

export const slashCommand = (
  text: string,
  responseUrl: string,
  extra: Readonly<Record<string, string>> = {},
): Record<string, string> => ({
  token: 'deprecated',
  team_id: team.id,
  team_domain: team.domain,
  channel_id: unique('C'),
  channel_name: 'general',
  user_id: user.id,
  user_name: user.name,
  command: '/plan',
  text,
  api_app_id: 'A0APP',
  is_enterprise_install: 'false',
  response_url: responseUrl,
  trigger_id: unique('trigger'),
  ...extra,
});

/** A button under a message that everyone sees, or only the asker. */
export const pressed = (
  action: { readonly action_id: string; readonly value: string; readonly type?: string },
  where: {
    readonly responseUrl: string;
    readonly isPrivate: boolean;
    readonly channel?: string;
    readonly thread?: string;
  },
  extra: Extra = {},
): Record<string, unknown> => {
  const ts = stamp();
  const channel = where.channel ?? unique('C');
  const thread = where.thread === undefined ? {} : { thread_ts: where.thread };
  return {
    type: 'block_actions',
    user,
    api_app_id: 'A0APP',
    token: 'deprecated',
    container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: where.isPrivate, ...thread },
    trigger_id: unique('trigger'),
    team,
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: channel, name: 'general' },
    // An ephemeral message is not sent along.
    ...(where.isPrivate
      ? {}
      : { message: { type: 'message', bot_id: 'B0BOT', user: botUser, text: '…', ts, ...thread } }),
    state: { values: {} },
    response_url: where.responseUrl,
    actions: [
      { type: 'button', block_id: unique('b'), action_ts: stamp(), text: { type: 'plain_text', text: '…' }, ...action },
    ],
    ...extra,
  };
};

/** A button in a modal or on the home tab, which have no channel and no response_url. */
export const pressedInView = (
  action: { readonly action_id: string; readonly value: string },
  type: 'modal' | 'home',
): Record<string, unknown> => ({
  type: 'block_actions',
  user,
  api_app_id: 'A0APP',
  token: 'deprecated',
  container: { type: 'view', view_id: 'V0VIEW' },
  trigger_id: unique('trigger'),
  team,
  enterprise: null,
  is_enterprise_install: false,
  view: {
    id: 'V0VIEW',
    team_id: team.id,
    type,
    blocks: [],
    private_metadata: '',
    callback_id: '',
    state: { values: {} },
  },
  actions: [
    { type: 'button', block_id: unique('b'), action_ts: stamp(), text: { type: 'plain_text', text: '…' }, ...action },
  ],
});

export const messageShortcut = (
  text: string,
  where: { readonly responseUrl: string; readonly channel?: string; readonly ts?: string; readonly thread?: string },
): Record<string, unknown> => {
  const ts = where.ts ?? stamp();
  return {
    type: 'message_action',
    token: 'deprecated',
    action_ts: stamp(),
    team,
    user,
    channel: { id: where.channel ?? unique('C'), name: 'inquiries' },
    is_enterprise_install: false,
    enterprise: null,
    callback_id: 'draft_reply',
    trigger_id: unique('trigger'),
    response_url: where.responseUrl,
    message_ts: ts,
    message: {
      type: 'message',
      user: 'U0CITIZEN',
      ts,
      text,
      ...(where.thread === undefined ? {} : { thread_ts: where.thread }),
    },
  };
};

type View = {
  readonly callback_id?: string;
  readonly private_metadata?: string;
  readonly blocks: readonly { readonly block_id?: string; readonly type: string; readonly element?: Extra }[];
};

/** A modal as it was opened, submitted with what was typed and chosen over what it began with. */
export const submitted = (
  view: View,
  typed: Readonly<Record<string, string>> = {},
  id: string = unique('V'),
): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  for (const { block_id = '', type, element = {} } of view.blocks) {
    if (type !== 'input') continue;
    const name = String(element.action_id);
    if (element.type === 'datepicker') {
      values[block_id] = {
        [name]: { type: 'datepicker', selected_date: typed[block_id] ?? element.initial_date ?? null },
      };
    } else if (element.type === 'radio_buttons' || element.type === 'static_select') {
      const options = element.options as { value: string }[];
      const chosen = options.find(({ value }) => value === typed[block_id]) ?? element.initial_option ?? null;
      values[block_id] = { [name]: { type: element.type, selected_option: chosen } };
    } else {
      values[block_id] = {
        [name]: { type: 'plain_text_input', value: typed[block_id] ?? element.initial_value ?? null },
      };
    }
  }
  return {
    type: 'view_submission',
    team,
    user,
    api_app_id: 'A0APP',
    token: 'deprecated',
    trigger_id: unique('trigger'),
    is_enterprise_install: false,
    enterprise: null,
    response_urls: [],
    view: {
      id,
      team_id: team.id,
      type: 'modal',
      blocks: view.blocks,
      private_metadata: view.private_metadata ?? '',
      callback_id: view.callback_id ?? '',
      state: { values },
      hash: '1.test',
      title: { type: 'plain_text', text: '…' },
    },
  };
};

/** Signs a body as Slack does, unless told otherwise. */
export const signed = (
  body: string | Buffer,
  {
    timestamp = String(Math.floor(Date.now() / 1000)),
    key = secret,
  }: { readonly timestamp?: string; readonly key?: string } = {},
): Record<string, string> => ({
  'x-slack-request-timestamp': timestamp,
  'x-slack-signature': `v0=${createHmac('sha256', key).update(`v0:${timestamp}:`).update(body).digest('hex')}`,
});

/** A request as Slack sends it: JSON for events, a form for commands, a form with JSON for the rest. */
export const slackRequest = (
  payload: Record<string, unknown>,
  headers: Readonly<Record<string, string>> = {},
): RequestInit => {
  const isEvent = payload.type === 'event_callback' || payload.type === 'url_verification';
  const isCommand = payload.command !== undefined;
  const body = isEvent
    ? JSON.stringify(payload)
    : new URLSearchParams(
        isCommand ? (payload as Record<string, string>) : { payload: JSON.stringify(payload) },
      ).toString();
  const type = isEvent ? 'application/json' : 'application/x-www-form-urlencoded';
  return { method: 'POST', body, headers: { 'content-type': type, ...signed(body), ...headers } };
};
