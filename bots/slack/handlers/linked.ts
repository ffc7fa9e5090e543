import type { Block } from '../blocks.ts';
import type { UnfurlTarget } from '../sender.ts';
import { unfurlOf } from '../unfurl.ts';
import type { Work } from './work.ts';

/** `link_shared`, as far as it is used: https://docs.slack.dev/reference/events/link_shared */
export type Shared = {
  readonly channel: string;
  readonly message_ts: string;
  readonly links: readonly { readonly url: string }[];
  readonly unfurl_id?: string;
  readonly source?: string;
};

/** Links to passages of ours were written: show the quotes under them. */
export const onLinks = async ({ port, send, origins }: Work, event: Shared): Promise<void> => {
  const unfurls: Record<string, readonly Block[]> = {};
  for (const { url } of event.links) {
    const blocks = unfurlOf(port, url, origins);
    if (blocks) unfurls[url] = blocks;
  }
  if (Object.keys(unfurls).length > 0) await send.unfurl(targetOf(event), unfurls);
};

/** https://docs.slack.dev/reference/methods/chat.unfurl */
const targetOf = ({ unfurl_id, source, channel, message_ts }: Shared): UnfurlTarget =>
  unfurl_id !== undefined && (source === 'composer' || source === 'conversations_history')
    ? { unfurl_id, source }
    : { channel, ts: message_ts };
