import { fulfil } from '../conversation.ts';
import { inquiryView, replyView } from '../draft-view.ts';
import { plainText } from '../escape.ts';
import { readPerson } from '../person.ts';
import { draftReply } from '../reply.ts';
import { wishOf } from '../request.ts';
import { textRendered } from '../text.ts';
import { ja } from '../wording.ja.ts';
import { onDeskCommand } from './answered.ts';
import type { Work } from './work.ts';

/** A slash command, as far as it is used: https://docs.slack.dev/interactivity/implementing-slash-commands */
export type Command = {
  readonly text: string;
  readonly user_id: string;
  readonly channel_id: string;
  readonly response_url: string;
  readonly trigger_id: string;
};

/** `/plan …`: an answer for the asker alone, or the modal of a draft. */
export const onCommand = async (work: Work, command: Command): Promise<void> => {
  const { port, send } = work;
  const { user_id: user, channel_id: channel } = command;
  const wish = wishOf(plainText(command.text ?? ''));
  if (wish.kind === 'answer' || wish.kind === 'close') {
    const key = `slack:${command.trigger_id}`;
    const told = await onDeskCommand(work, { wish, user, place: { channel }, key });
    if (told !== null) await send.respond(command.response_url, textRendered(told), { kind: 'private' });
    return;
  }
  if (wish.kind !== 'draft') {
    const outcome = await fulfil(port, { user, channel }, wish, { isPrivate: true, echo: true });
    await send.respond(command.response_url, outcome.rendered, { kind: 'private' });
    return outcome.remember();
  }
  const target = { channel, responseUrl: command.response_url };
  if (wish.inquiry === '') return send.open(command.trigger_id, inquiryView(target));
  const { city } = await readPerson(port, user);
  await send.open(command.trigger_id, replyView(draftReply(port, wish.inquiry, city?.id), target));
};

/** A mention or a direct message, as far as it is used. */
export type Typed = {
  readonly user: string;
  readonly channel: string;
  readonly text: string;
  readonly ts: string;
  readonly thread_ts?: string | undefined;
};

/** A mention in a channel: the answer in its thread. */
export const onMention = async (work: Work, event: Typed, botUser: string | undefined): Promise<void> => {
  const { port, send } = work;
  const thread = event.thread_ts ?? event.ts;
  const asker = { user: event.user, channel: event.channel, thread };
  const wish = wishOf(plainText(withoutMention(event.text, botUser)));
  const place = { channel: event.channel, thread };
  if (wish.kind === 'answer' || wish.kind === 'close') {
    const key = `slack:${event.channel}:${event.ts}`;
    const told = await onDeskCommand(work, { wish, user: event.user, place, key });
    if (told !== null) await send.whisper(place, event.user, textRendered(told));
    return;
  }
  const outcome = await fulfil(port, asker, wish, { isPrivate: false, echo: false });
  await (outcome.aside ? send.whisper(place, event.user, outcome.rendered) : send.post(place, outcome.rendered));
  await outcome.remember();
};

/** The app's own mention is how it is called, not part of the question. */
const withoutMention = (text: string, botUser: string | undefined): string =>
  botUser === undefined
    ? text.replace(/^\s*<@[^>]*>/u, '')
    : text.replace(new RegExp(`<@${botUser}(?:\\|[^>]*)?>`, 'gu'), ' ');

/**
 * A direct message, also in the assistant's pane: the status while working, the answer in the message's thread, and the
 * thread named after its first question.
 */
export const onDirectMessage = async ({ port, send }: Work, event: Typed): Promise<void> => {
  const thread = event.thread_ts ?? event.ts;
  const place = { channel: event.channel, thread };
  const wish = wishOf(plainText(event.text));
  await send.status(place, ja.assistant.status);
  const outcome = await fulfil(port, { user: event.user, ...place }, wish, { isPrivate: false, echo: false });
  await send.post(place, outcome.rendered);
  if (outcome.opens && wish.kind === 'ask') await send.title(place, wish.text);
  await outcome.remember();
};
