import { createHmac, randomUUID } from 'node:crypto';
import { note, roomMessage } from './message-html.ts';

/** What the service is set to so that this page is its staff's room too; the secrets are made up. */
export const roomSettings = (page: string, secret: string): Readonly<Record<string, string>> => ({
  HANDOFF_SLACK_CHANNEL: 'C0SIMULATOR',
  SLACK_API_URL: `${page}/slack/api/`,
  SLACK_BOT_TOKEN: 'xoxb-simulator',
  SLACK_SIGNING_SECRET: secret,
});

export type StaffRoomOptions = {
  readonly service: () => string;
  /** Where Slack's answers to a command may go. */
  readonly page: () => string;
  readonly secret: string;
  /** Shows HTML at the end of the room. */
  readonly show: (html: string) => void;
};

/** What staff do in the room. */
export type StaffAct =
  | { readonly kind: 'answer'; readonly handOff: string; readonly text: string }
  | { readonly kind: 'close'; readonly handOff: string };

/** As much of Slack as a hand-off needs: messages as their text, and a command to answer with. */
export type StaffRoom = {
  readonly act: (act: StaffAct) => Promise<void>;
  /** A method of the Web API was called, with a form or JSON; what Slack would answer. */
  readonly call: (method: string, body: unknown) => unknown;
  /** An answer to a command, for who typed it alone. */
  readonly told: (body: unknown) => void;
};

export const openStaffRoom = ({ service, page, secret, show }: StaffRoomOptions): StaffRoom => {
  let last = 0;
  const textIn = (body: unknown): string => {
    const { text } = (typeof body === 'object' && body !== null ? body : {}) as { text?: unknown };
    return typeof text === 'string' ? text : '';
  };
  return {
    act: async (act) => {
      const said = act.kind === 'answer' ? `返信 ${act.handOff} ${act.text}` : `終了 ${act.handOff}`;
      show(note(`/plan ${said}`));
      try {
        const response = await fetch(`${service()}/slack/events`, commandOf(said, page(), secret));
        const answer = await response.text();
        if (!response.ok) show(note(`サービスが ${response.status} を返しました: ${answer}`, 'trouble'));
        else if (answer !== '') show(roomMessage(plainOf(answer)));
      } catch {
        show(note('サービスにつながりませんでした。', 'trouble'));
      }
    },
    call: (method, body) => {
      // The head of a hand-off is rewritten with each step; the steps themselves are messages.
      if (method === 'chat.postMessage' || method === 'chat.postEphemeral') show(roomMessage(textIn(body)));
      last += 1;
      return { ok: true, channel: 'C0SIMULATOR', ts: `1700000000.${String(last).padStart(6, '0')}` };
    },
    told: (body) => show(roomMessage(textIn(body))),
  };
};

/** An answer may be text, or JSON with text in it. */
const plainOf = (answer: string): string => {
  try {
    const { text } = JSON.parse(answer) as { text?: string };
    return text ?? answer;
  } catch {
    return answer;
  }
};

/** A slash command as Slack sends it: https://docs.slack.dev/interactivity/implementing-slash-commands */
const commandOf = (text: string, page: string, secret: string): RequestInit => {
  const body = new URLSearchParams({
    command: '/plan',
    text,
    team_id: 'T0SIMULATOR',
    channel_id: 'C0SIMULATOR',
    channel_name: 'simulator',
    user_id: 'U0STAFF',
    user_name: 'staff',
    api_app_id: 'A0SIMULATOR',
    trigger_id: randomUUID(),
    response_url: `${page}/slack/told`,
  }).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('SHA256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  };
};
