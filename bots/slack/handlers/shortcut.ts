import { inquiryView, replyView } from '../draft-view.ts';
import { plainText } from '../escape.ts';
import { at, textAt } from '../json.ts';
import { readPerson } from '../person.ts';
import { draftReply } from '../reply.ts';
import type { Work } from './work.ts';

/**
 * 「返信の下書きを作る」 on a message: the drafted reply to it, for its thread.
 *
 * https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload
 */
export const onDraftShortcut = async ({ port, send }: Work, body: unknown): Promise<void> => {
  const trigger = textAt(body, 'trigger_id') ?? '';
  const channel = textAt(body, 'channel', 'id');
  const responseUrl = textAt(body, 'response_url');
  const message = at(body, 'message');
  const thread = textAt(message, 'thread_ts') ?? textAt(message, 'ts') ?? textAt(body, 'message_ts');
  const target = {
    ...(channel === undefined ? {} : { channel }),
    ...(thread === undefined ? {} : { thread }),
    ...(responseUrl === undefined ? {} : { responseUrl }),
  };
  const inquiry = plainText(textAt(message, 'text') ?? '');
  if (inquiry === '') return send.open(trigger, inquiryView(target));
  const { city } = await readPerson(port, textAt(body, 'user', 'id') ?? '');
  await send.open(trigger, replyView(draftReply(port, inquiry, city?.id), target));
};
