import { App, type Logger, LogLevel, type webApi } from '@slack/bolt';
import { action, callback, command } from './actions.ts';
import { type ClientTools, clientOptions } from './client.ts';
import type { Clock } from './fetch.ts';
import { onAnswer, onAnswered, onClose } from './handlers/answered.ts';
import { onCommand, onDirectMessage, onMention } from './handlers/asked.ts';
import { onCurate, onCurated, onCurateGap, onEditCurated } from './handlers/curated.ts';
import { onLinks } from './handlers/linked.ts';
import { onAssistantThread, onHome, onMessagesTab } from './handlers/opened.ts';
import { onAddWords, onCite, onDraft, onFeedback, onMore, onShare, onSuggestion } from './handlers/pressed.ts';
import { onDraftShortcut } from './handlers/shortcut.ts';
import type { Submission } from './handlers/submission.ts';
import { onInquiry, onOpinion, onProposal, onReply } from './handlers/submitted.ts';
import { type Pressed, pressedOf, type Work } from './handlers/work.ts';
import { at, textAt } from './json.ts';
import type { Pacer } from './pace.ts';
import { createSender } from './sender.ts';

/** What one delivery is handled with. */
export type Tools = ClientTools & {
  readonly pacer: Pacer;
  readonly clock: Clock;
  readonly deadline: number;
  readonly origins: readonly string[];
};

/** Answers Slack's request; only the first call counts. */
export type Acknowledge = (answer?: unknown) => Promise<void>;

/**
 * Hands a delivery to Bolt and rejects with whatever a handler throws. The app is made for this one delivery: a shared
 * one queues its calls across requests, which Workers do not allow, and loses answers without a word
 (seen in workerd with one App for all: 178 of 300 answers lost).
 */
export const handle = (body: Readonly<Record<string, unknown>>, ack: Acknowledge, tools: Tools): Promise<void> =>
  createBolt(tools).processEvent({ body: { ...body }, ack });

const createBolt = (tools: Tools): App => {
  const app = new App({
    receiver: { init: () => {}, start: async () => {}, stop: async () => {} },
    // Not `token`: with it, the constructor calls auth.test.
    authorize: async (_source, body) => authorization(tools.token, body),
    convoStore: false,
    logger: quietLogger,
    clientOptions: clientOptions(tools),
  });
  app.error(async (error) => {
    throw at(error, 'original') ?? error;
  });
  listen(app, tools);
  return app;
};

/** The bot's user is the one that Slack delivered the event to: https://docs.slack.dev/apis/events-api#authorizations */
const authorization = async (botToken: string, body: unknown) => {
  const receiver = at(body, 'authorizations', '0');
  const botUserId = at(receiver, 'is_bot') === true ? textAt(receiver, 'user_id') : undefined;
  return { botToken, ...(botUserId === undefined ? {} : { botUserId }) };
};

/** Everything that Slack sends and this app takes. */
const listen = (app: App, tools: Tools): void => {
  const work = (client: webApi.WebClient): Work => ({
    port: tools.port,
    origins: tools.origins,
    send: createSender({ client, ...tools }),
  });
  const pressed = (actionId: string | RegExp, does: (work: Work, pressed: Pressed) => Promise<void>): void =>
    app.action(actionId, ({ body, payload, client }) => does(work(client), pressedOf(body, payload)));
  const submitted = (
    callbackId: string,
    does: (work: Work, view: unknown, user: string) => Promise<Submission>,
  ): void =>
    app.view(callbackId, async ({ ack, view, body, client }) => {
      const { answer, afterwards } = await does(work(client), view, body.user.id);
      await (answer === undefined ? ack() : ack(answer));
      await afterwards();
    });

  app.command(command, ({ payload, client }) => onCommand(work(client), payload));
  app.event('app_mention', async ({ event, client, context }) => {
    const { user, bot_id } = event;
    // Two apps that answer each other's mentions would never stop.
    if (user !== undefined && bot_id === undefined)
      await onMention(work(client), { ...event, user }, context.botUserId);
  });
  app.event('message', async ({ event, client }) => {
    const [user, text] = [textAt(event, 'user'), textAt(event, 'text') ?? ''];
    const isPerson = user !== undefined && textAt(event, 'bot_id') === undefined;
    const isTyped = [undefined, 'file_share'].includes(textAt(event, 'subtype'));
    if (!isPerson || !isTyped || event.channel_type !== 'im') return;
    const { channel, ts } = event;
    await onDirectMessage(work(client), { user, text, channel, ts, thread_ts: textAt(event, 'thread_ts') });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'messages') await onMessagesTab(work(client), event.user, event.channel);
    else await onHome(work(client), event.user);
  });
  app.event('assistant_thread_started', async ({ event, client }) => {
    const { user_id, channel_id, thread_ts } = event.assistant_thread;
    await onAssistantThread(work(client), user_id, { channel: channel_id, thread: thread_ts });
  });
  app.event('link_shared', ({ event, client }) => onLinks(work(client), event));
  app.shortcut({ callback_id: callback.draftReply, type: 'message_action' }, ({ body, client }) =>
    onDraftShortcut(work(client), body),
  );

  pressed(action.share, onShare);
  pressed(action.more, onMore);
  pressed(action.cite, onCite);
  pressed(action.addWords, onAddWords);
  pressed(action.feedback, onFeedback);
  pressed(action.draft, onDraft);
  pressed(action.answer, onAnswer(false));
  pressed(action.answerWithDraft, onAnswer(true));
  pressed(action.closeHandOff, onClose);
  pressed(action.curate, onCurate);
  pressed(action.curateGap, onCurateGap);
  pressed(action.editCurated, onEditCurated);
  pressed(new RegExp(`^${action.suggestion}\\d+$`, 'u'), onSuggestion);

  submitted(callback.inquiry, onInquiry);
  submitted(callback.reply, onReply);
  submitted(callback.feedback, onOpinion);
  submitted(callback.proposal, onProposal);
  submitted(callback.answer, onAnswered);
  submitted(callback.curate, onCurated);
};

/** Bolt's log lines hold what people wrote; what went wrong is logged where it is handled. */
const quietLogger: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};
