import type { types, webApi } from '@slack/bolt';
import type { ChannelPort } from '../../src/channel.ts';
import { type HomeView, type Rendered, refusedBlocks, type View } from './blocks.ts';
import type { Clock, Fetch } from './fetch.ts';
import { isRecord, parseJson, textAt } from './json.ts';
import { limits } from './limits.ts';
import type { Pacer } from './pace.ts';
import { label } from './split.ts';
import { ja } from './wording.ja.ts';

/** Where a message stands: a channel, or one thread of it. */
export type Place = { readonly channel: string; readonly thread?: string };

export type SenderParts = {
  readonly client: webApi.WebClient;
  readonly fetch: Fetch;
  readonly port: ChannelPort;
  readonly pacer: Pacer;
  readonly clock: Clock;
  /** In milliseconds of the clock: when the work has to be over. */
  readonly deadline: number;
};

/** All that is ever sent to Slack. Each rejects where Slack refuses; `status`, `title` and `prompts` only log. */
export type Sender = {
  /** To everyone in a place, a second apart from the last message there. */
  readonly post: (place: Place, rendered: Rendered) => Promise<void>;
  /** To one person in a place. */
  readonly whisper: (place: Place, user: string, rendered: Rendered) => Promise<void>;
  /** Through the address that came with a command or with something pressed. */
  readonly respond: (url: string, rendered: Rendered, how: Respond) => Promise<void>;
  readonly withdraw: (url: string) => Promise<void>;
  readonly open: (trigger: string, view: View) => Promise<void>;
  readonly push: (trigger: string, view: View) => Promise<void>;
  readonly publish: (user: string, view: HomeView) => Promise<void>;
  readonly unfurl: (
    target: UnfurlTarget,
    unfurls: Readonly<Record<string, readonly types.KnownBlock[]>>,
  ) => Promise<void>;
  readonly status: (place: Required<Place>, text: string) => Promise<void>;
  readonly title: (place: Required<Place>, text: string) => Promise<void>;
  readonly prompts: (place: Place, questions: readonly string[]) => Promise<void>;
};

type Respond =
  | { readonly kind: 'private'; readonly thread?: string }
  | { readonly kind: 'public'; readonly channel: string; readonly thread?: string }
  | { readonly kind: 'replace' };

export type UnfurlTarget =
  | { readonly unfurl_id: string; readonly source: 'composer' | 'conversations_history' }
  | { readonly channel: string; readonly ts: string };

/** The name of Slack's refusal, such as `not_in_channel`; undefined for any other error. */
export const refusalOf = (error: unknown): string | undefined => textAt(error, 'data', 'error');

/** Citations are read in their place, not as previews under every answer. */
const quiet = { unfurl_links: false, unfurl_media: false } as const;

export const createSender = ({ client, fetch, port, pacer, clock, deadline }: SenderParts): Sender => {
  const paced = async (channel: string): Promise<void> => pacer(await port.hash(channel), port.ledger, deadline, clock);

  const orAsText = async (rendered: Rendered, send: (part: Partial<Rendered>) => Promise<unknown>): Promise<void> => {
    try {
      await send(rendered.blocks.length === 0 ? { text: rendered.text } : rendered);
    } catch (error) {
      const refusal = refusalOf(error);
      if (rendered.blocks.length === 0 || refusal === undefined || !refusedBlocks.test(refusal)) throw error;
      port.log({ event: 'slack_blocks_refused', error: refusal });
      await send({ text: rendered.text });
    }
  };

  /** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
  const respondWith = async (url: string, body: Readonly<Record<string, unknown>>): Promise<void> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
    });
    const answer = parseJson(await response.text());
    if (!response.ok || (isRecord(answer) && answer.ok === false)) {
      throw new ResponseRefused(textAt(answer, 'error') ?? `http_${response.status}`);
    }
  };

  /** What an answer does not depend on: some of it needs a paid plan. */
  const optional = async (name: string, call: Promise<unknown>): Promise<void> => {
    try {
      await call;
    } catch (error) {
      port.log({ event: 'slack_optional_refused', call: name, error: refusalOf(error) ?? 'unreachable' });
    }
  };

  return {
    post: async ({ channel, thread }, rendered) => {
      await paced(channel);
      await orAsText(rendered, (part) =>
        client.chat.postMessage({
          channel,
          ...messageOf(part),
          ...(thread === undefined ? {} : { thread_ts: thread }),
          ...quiet,
        }),
      );
    },
    whisper: async ({ channel, thread }, user, rendered) => {
      await orAsText(rendered, (part) =>
        client.chat.postEphemeral({
          channel,
          user,
          ...messageOf(part),
          ...(thread === undefined ? {} : { thread_ts: thread }),
        }),
      );
    },
    respond: async (url, rendered, how) => {
      if (how.kind === 'public') await paced(how.channel);
      const place = how.kind === 'replace' || how.thread === undefined ? {} : { thread_ts: how.thread };
      const shown =
        how.kind === 'replace'
          ? { replace_original: true }
          : { response_type: how.kind === 'public' ? 'in_channel' : 'ephemeral', replace_original: false };
      await orAsText(rendered, (part) => respondWith(url, { ...messageOf(part), ...shown, ...place, ...quiet }));
    },
    withdraw: (url) => respondWith(url, { delete_original: true }),
    open: async (trigger_id, view) => {
      await client.views.open({ trigger_id, view });
    },
    push: async (trigger_id, view) => {
      await client.views.push({ trigger_id, view });
    },
    publish: async (user_id, view) => {
      await client.views.publish({ user_id, view });
    },
    unfurl: async (target, unfurls) => {
      const shown: types.LinkUnfurls = {};
      for (const [url, blocks] of Object.entries(unfurls)) shown[url] = { blocks: [...blocks] };
      await client.chat.unfurl({ ...target, unfurls: shown });
    },
    // https://docs.slack.dev/reference/methods/assistant.threads.setStatus
    status: ({ channel, thread }, text) =>
      optional(
        'status',
        client.assistant.threads.setStatus({
          channel_id: channel,
          thread_ts: thread,
          status: label(text, limits.statusText),
        }),
      ),
    title: ({ channel, thread }, text) =>
      optional(
        'title',
        client.assistant.threads.setTitle({
          channel_id: channel,
          thread_ts: thread,
          title: label(text, limits.titleText),
        }),
      ),
    // Apps with agent_view must leave thread_ts out: https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts
    prompts: ({ channel, thread }, questions) =>
      optional(
        'prompts',
        client.assistant.threads.setSuggestedPrompts({
          channel_id: channel,
          ...(thread === undefined ? {} : { thread_ts: thread }),
          title: ja.assistant.prompts,
          prompts: questions
            .slice(0, limits.prompts)
            .map((question) => ({ title: label(question, limits.buttonText), message: question })),
        }),
      ),
  };
};

/** A `response_url` that would not take what was sent. */
class ResponseRefused extends Error {
  readonly data: { readonly error: string };

  constructor(error: string) {
    super(`response_url: ${error}`);
    this.name = 'ResponseRefused';
    this.data = { error };
  }
}

const messageOf = ({ text = '', blocks }: Partial<Rendered>): { text: string; blocks?: types.KnownBlock[] } =>
  blocks === undefined ? { text } : { text, blocks: [...blocks] };
