import type { Log } from '../../src/channel.ts';
import type { RoomEvent, Sent, StaffRoom } from '../../src/hand-off.ts';
import { type ApiAnswer, apiUrlOf, createApi, type SlackApi } from './api.ts';
import { type Rendered, refusedBlocks } from './blocks.ts';
import { headRendered } from './desk/head.ts';
import { type AskPlans, aidFor } from './desk/nearest.ts';
import { type DeskPlace, readPlace, writePlace } from './desk/place.ts';
import { threadMessage } from './desk/thread.ts';
import { textAt } from './json.ts';

export type RoomParts = {
  /** `HANDOFF_SLACK_CHANNEL`, `SLACK_BOT_TOKEN` and, for tests, `SLACK_API_URL`. */
  readonly settings: Readonly<Record<string, string | undefined>>;
  /** Asks the plans; links are left out where the service does not know its own address. */
  readonly ask: AskPlans;
  readonly log: Log;
};

/** Milliseconds until a refusal that only a person can mend is tried again: a channel without the app, a dead token. */
const repairPause = 10 * 60_000;

/** Refusals that say that the head is not there any more. */
const headGone = new Set(['message_not_found', 'cant_update_message', 'thread_not_found']);
const channelGone = new Set(['channel_not_found', 'not_in_channel', 'is_archived']);

/**
 * The staff's room in Slack: a hand-off is a message in `HANDOFF_SLACK_CHANNEL`, all that comes after stands in its
 * thread, and the message shows how it stands.
 *
 * Slack's chat.postMessage knows no key under which a retry counts once
 * (https://docs.slack.dev/reference/methods/chat.postMessage), and reading the channel to look would take a scope that
 * lets the app read what staff say. So what Slack took without its answer reaching us is posted again. Buttons of both
 * work, for they carry the hand-off's number.
 */
export const createSlackRoom = ({ settings, ask, log }: RoomParts): StaffRoom => {
  const { HANDOFF_SLACK_CHANNEL: channel, SLACK_BOT_TOKEN: token } = settings;

  const tell = async (event: RoomEvent): Promise<Sent> => {
    if (!channel || !token) {
      log({ event: 'slack_room_unset', missing: channel ? 'SLACK_BOT_TOKEN' : 'HANDOFF_SLACK_CHANNEL' });
      return { kind: 'later', after: repairPause };
    }
    const api = createApi(apiUrlOf(settings), token);
    const { handOff } = event;
    const known = readPlace(handOff.place);
    // Told already, or no longer true: Slack was away meanwhile.
    if (event.event === 'opened' && known) return { kind: 'sent' };
    if (event.event === 'reminder' && handOff.state !== 'waiting') return { kind: 'sent' };

    const head = headRendered(handOff, aidFor(ask, handOff));
    // The head first: changing it once more does no harm where what follows fails.
    const changed = known && (await send(api, 'chat.update', known, head));
    if (changed && changed.kind !== 'ok' && !isGone(changed, known, channel)) return failed(event, changed);
    const stays = changed?.kind === 'ok' ? known : null;
    const place = stays ?? (await open(api, channel, head));
    if ('kind' in place) return failed(event, place);
    const moved = stays ? {} : { place: writePlace(place) };
    if (event.event === 'opened') return { kind: 'sent', ...moved };

    const { rendered, broadcast } = threadMessage(event);
    const posted = await send(api, 'chat.postMessage', { channel: place.channel }, rendered, {
      thread_ts: place.ts,
      reply_broadcast: broadcast,
    });
    return posted.kind === 'ok' ? { kind: 'sent', ...moved } : failed(event, posted);
  };

  const failed = ({ event, handOff }: RoomEvent, answer: Failure): Sent => {
    log({ event: 'slack_room_failed', told: event, handOff: handOff.id, error: answer.error });
    const after = answer.kind === 'refused' ? repairPause : answer.after;
    return { kind: 'later', ...(after === undefined ? {} : { after }) };
  };

  return {
    tell: async (event) => {
      try {
        return await tell(event);
      } catch (error) {
        log({ event: 'slack_room_crashed', told: event.event, error: error instanceof Error ? error.name : 'unknown' });
        return { kind: 'later', after: repairPause };
      }
    },
  };
};

type Failure = Exclude<ApiAnswer, { readonly kind: 'ok' }>;

/** Staff deleted the head, or hand-offs have moved to another channel: a new head has to be made. */
const isGone = (answer: ApiAnswer, known: DeskPlace, channel: string): boolean =>
  answer.kind === 'refused' &&
  (headGone.has(answer.error) || (channelGone.has(answer.error) && known.channel !== channel));

/** Posts a head. */
const open = async (api: SlackApi, channel: string, head: Rendered): Promise<DeskPlace | Failure> => {
  const answer = await send(api, 'chat.postMessage', { channel }, head);
  if (answer.kind !== 'ok') return answer;
  const ts = textAt(answer.body, 'ts');
  return ts === undefined
    ? { kind: 'later', error: 'no_ts' }
    : { channel: textAt(answer.body, 'channel') ?? channel, ts };
};

/** Sends a message; as text where Slack refuses its blocks. */
const send = async (
  api: SlackApi,
  method: 'chat.postMessage' | 'chat.update',
  where: { readonly channel: string; readonly ts?: string },
  { text, blocks }: Rendered,
  extra: Readonly<Record<string, unknown>> = {},
): Promise<ApiAnswer> => {
  const quiet = method === 'chat.postMessage' ? { unfurl_links: false, unfurl_media: false } : {};
  const answer = await api(method, { ...where, text, blocks, ...quiet, ...extra });
  return answer.kind === 'refused' && refusedBlocks.test(answer.error)
    ? api(method, { ...where, text, ...quiet, ...extra })
    : answer;
};
