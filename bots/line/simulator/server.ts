import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { messagingApi } from '@line/bot-sdk';
import { type Chat, openChat } from './chat.ts';
import { pageHtml } from './page.ts';
import { pageScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';
import { openStaffRoom, type StaffAct } from './staff-room.ts';
import type { Act, Room } from './webhook.ts';

export type SimulatorOptions = {
  /** Where the service is, without a slash at its end; null until it is known. */
  readonly service: () => string | null;
  readonly secret: string;
  readonly cities: readonly string[];
  /** 0 takes any free one. */
  readonly port: number;
};

export type Simulator = {
  /** The page, and what the service has for LINE's API. */
  readonly url: string;
  readonly stop: () => Promise<void>;
};

type Answer = { readonly status: number; readonly type?: string; readonly body: unknown };
type Handler = (body: unknown, headers: IncomingHttpHeaders) => Answer | Promise<Answer>;

const longestBody = 1_048_576;

/** Serves the page on 127.0.0.1, and speaks the part of the Messaging API and of Slack's that the service needs. */
export const startSimulator = async ({ service, secret, cities, port }: SimulatorOptions): Promise<Simulator> => {
  const listeners = new Set<ServerResponse>();
  const showIn =
    (place: 'chat' | 'room') =>
    (html: string): void => {
      if (html === '') return;
      for (const listener of listeners) listener.write(`data: ${JSON.stringify({ place, html })}\n\n`);
    };
  const show = showIn('chat');
  const origin = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const room = openStaffRoom({ service: () => service() ?? '', page: origin, secret, show: showIn('room') });
  // A chat for each account: they are different bots.
  const chats = new Map<string, Chat>();
  const chatOf = (account: string): Chat => {
    const path = account === '' ? '/line/webhook' : `/line/${encodeURIComponent(account)}/webhook`;
    const chat = chats.get(account) ?? openChat({ webhook: () => `${service() ?? ''}${path}`, secret, show });
    chats.set(account, chat);
    return chat;
  };

  const routes: Readonly<Record<string, Handler>> = {
    'GET /': () => ({ status: 200, type: 'text/html', body: pageHtml(cities) }),
    'GET /page.css': () => ({ status: 200, type: 'text/css', body: pageStyle }),
    'GET /page.js': () => ({ status: 200, type: 'text/javascript', body: pageScript }),
    'POST /act': async (body) => {
      const { act, room, account } = body as { act: Act; room: Room; account: string };
      if (account !== '' && !cities.includes(account)) return { status: 400, body: { message: 'unknown account' } };
      await chatOf(account).act(act, room);
      return { status: 200, body: {} };
    },
    'POST /v2/bot/message/reply': (body) => {
      const refused: Answer = { status: 400, body: { message: 'Invalid reply token' } };
      for (const chat of chats.values()) {
        const answer = chat.reply(body as messagingApi.ReplyMessageRequest);
        if (answer.status === 200) return answer;
      }
      return refused;
    },
    'POST /v2/bot/message/push': (body, { 'x-line-retry-key': retryKey }) =>
      chatOf('').push(body as messagingApi.PushMessageRequest, String(retryKey)),
    'POST /v2/bot/chat/loading/start': () => ({ status: 202, body: {} }),
    'POST /staff': async (body) => {
      await room.act(body as StaffAct);
      return { status: 200, body: {} };
    },
    'POST /slack/told': (body) => {
      room.told(body);
      return { status: 200, body: {} };
    },
  };
  const handlerOf = (route: string): Handler | undefined => {
    const [, method] = /^POST \/slack\/api\/([a-z.A-Z]+)$/u.exec(route) ?? [];
    return method === undefined ? routes[route] : (body) => ({ status: 200, body: room.call(method, body) });
  };

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (request.method === 'GET' && pathname === '/stream') return stream(response, listeners);
    const handler = handlerOf(`${request.method} ${pathname}`);
    try {
      const body = handler ? await readBody(request) : null;
      const missing: Answer = { status: 404, body: { message: 'Not found' } };
      send(response, handler ? await handler(body, request.headers) : missing);
    } catch {
      send(response, { status: 400, body: { message: 'bad request' } });
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: origin(),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const policy =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; connect-src 'self'; img-src data:";

const send = (response: ServerResponse, { status, type = 'application/json', body }: Answer): void => {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
};

/** Server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html */
const stream = (response: ServerResponse, listeners: Set<ServerResponse>): void => {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': open\n\n');
  listeners.add(response);
  response.once('close', () => listeners.delete(response));
};

/** JSON, or a form as an object of texts. */
const readBody = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    length += bytes.byteLength;
    if (length > longestBody) throw new Error('too large');
    chunks.push(bytes);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  if (isForm) return Object.fromEntries(new URLSearchParams(text));
  return length === 0 ? null : JSON.parse(text);
};
