import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Ajv, type ValidateFunction } from 'ajv';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { brokenLimits } from './message-limits.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'line');
const ajv = new Ajv({ discriminator: true, strict: false, allErrors: true });
ajv.addFormat('uri', (value) => URL.canParse(value));
for (const name of ['messaging-api', 'webhook']) {
  ajv.addSchema(JSON.parse(readFileSync(join(fixtures, `${name}.json`), 'utf8')) as object);
}

/** What is wrong with a body, by one of the schemas of LINE's own OpenAPI files; empty where nothing is. */
export const schemaErrors = (schema: string, name: string, body: unknown): string[] => {
  const validate: ValidateFunction | undefined = ajv.getSchema(`${schema}#/$defs/${name}`);
  if (!validate) throw new Error(`No schema ${name}.`);
  return validate(body) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
};

const bodies: Readonly<Record<string, string>> = {
  'POST /v2/bot/message/reply': 'ReplyMessageRequest',
  'POST /v2/bot/message/push': 'PushMessageRequest',
  'POST /v2/bot/chat/loading/start': 'ShowLoadingAnimationRequest',
  'POST /v2/bot/richmenu': 'RichMenuRequest',
  'POST /v2/bot/richmenu/validate': 'RichMenuRequest',
  'POST /v2/bot/richmenu/alias': 'CreateRichMenuAliasRequest',
  'POST /v2/bot/channel/webhook/test': 'TestWebhookEndpointRequest',
  'PUT /v2/bot/channel/webhook/endpoint': 'SetWebhookEndpointRequest',
};

export type LineMessage = Readonly<Record<string, unknown>> & { readonly type: string };

export type Call = {
  /** For example `POST /v2/bot/message/reply`. */
  readonly route: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly status: number;
  /** Milliseconds, of performance.now(). */
  readonly at: number;
  readonly authorization: string;
};

export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Milliseconds before the answer. */
  readonly after?: number;
  /** Never answers. */
  readonly hang?: boolean;
  /** Takes the message, and then loses the answer. */
  readonly accepted?: boolean;
};

/** A push that was taken. */
export type Push = {
  readonly to: string;
  readonly messages: readonly LineMessage[];
  readonly retryKey: string;
  readonly authorization: string;
};

/** Decides on a call before the protocol does; null leaves it to the protocol. */
export type Script = (route: string, body: Readonly<Record<string, unknown>>, place: number) => Answer | null;

export type MessagingApi = {
  readonly origin: string;
  readonly calls: readonly Call[];
  /** Bodies that LINE would refuse. */
  readonly invalid: readonly string[];
  /** Replies that were taken, by reply token. */
  readonly replies: ReadonlyMap<string, readonly LineMessage[]>;
  /** Pushes that were taken, each retry key once. */
  readonly pushes: readonly Push[];
  /** What routes of other kinds answer, such as those of rich menus. */
  readonly routes: Map<string, (call: { url: URL; body: unknown }) => Answer>;
  /** Answers what neither the protocol nor `routes` knows. */
  otherwise: ((route: string, url: URL, body: unknown) => Answer) | null;
  script: Script | null;
  /** The reply with this token, once it is there. */
  readonly replied: (token: string | undefined, limit?: number) => Promise<readonly LineMessage[]>;
  /** Waits until nothing has been called for a while. */
  readonly quiet: (milliseconds?: number) => Promise<void>;
};

/** A server that speaks the Messaging API, for the tests of one file: every body is checked as LINE checks it. */
export const useMessagingApi = (): MessagingApi => {
  const calls: Call[] = [];
  const invalid: string[] = [];
  const replies = new Map<string, readonly LineMessage[]>();
  const pushes: Push[] = [];
  const routes: MessagingApi['routes'] = new Map();
  const waiting = new Map<string, () => void>();
  let script: Script | null = null;
  let otherwise: MessagingApi['otherwise'] = null;
  let origin = '';
  let last = 0;

  const protocol = (
    route: string,
    body: Readonly<Record<string, unknown>>,
    url: URL,
    headers: IncomingHttpHeaders,
  ): Answer => {
    const name = bodies[route];
    if (name !== undefined) {
      const errors = [...schemaErrors('messaging-api', name, body), ...brokenLimits(body)];
      if (errors.length > 0) {
        invalid.push(`${route}: ${errors.join('; ')} in ${JSON.stringify(body).slice(0, 2000)}`);
        return { status: 400, body: { message: 'The request body has 1 error(s)', details: [{ message: errors[0] }] } };
      }
    }
    if (route === 'POST /v2/bot/message/reply') return takeReply(body);
    if (route === 'POST /v2/bot/message/push') return takePush(body, headers);
    if (route === 'POST /v2/bot/chat/loading/start') return { status: 202, body: {} };
    const answer = routes.get(route)?.({ url, body }) ?? otherwise?.(route, url, body);
    return answer ?? { status: 404, body: { message: 'Not found' } };
  };

  const takeReply = (body: Readonly<Record<string, unknown>>): Answer => {
    const token = String(body.replyToken);
    if (replies.has(token)) return { status: 400, body: { message: 'Invalid reply token' } };
    const messages = body.messages as LineMessage[];
    replies.set(token, messages);
    waiting.get(token)?.();
    return { status: 200, body: { sentMessages: messages.map((_, place) => ({ id: `${replies.size}${place}` })) } };
  };

  /** https://developers.line.biz/en/docs/messaging-api/retrying-api-request/ */
  const takePush = (body: Readonly<Record<string, unknown>>, headers: IncomingHttpHeaders): Answer => {
    const retryKey = String(headers['x-line-retry-key'] ?? '');
    if (!/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(retryKey)) {
      invalid.push(`push without a retry key: ${retryKey}`);
      return { status: 400, body: { message: 'Invalid retry key' } };
    }
    if (pushes.some((push) => push.retryKey === retryKey)) {
      return { status: 409, body: { message: 'The retry key is already accepted' } };
    }
    const messages = body.messages as LineMessage[];
    pushes.push({ to: String(body.to), messages, retryKey, authorization: headers.authorization ?? '' });
    return { status: 200, body: { sentMessages: messages.map((_, place) => ({ id: `${pushes.length}${place}` })) } };
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks);
    const url = new URL(request.url ?? '/', origin);
    const route = `${request.method} ${url.pathname}`;
    const isJson = request.headers['content-type']?.startsWith('application/json') && raw.byteLength > 0;
    const json: unknown = isJson ? JSON.parse(raw.toString()) : {};
    const body = json as Readonly<Record<string, unknown>>;
    const authorization = request.headers.authorization ?? '';
    last = performance.now();
    const scripted = script?.(route, body, calls.filter((call) => call.route === route).length) ?? null;
    if (scripted?.accepted) void ('replyToken' in body ? takeReply(body) : takePush(body, request.headers));
    const answer =
      scripted ??
      (authorization.startsWith('Bearer ')
        ? protocol(route, body, url, request.headers)
        : { status: 401, body: { message: 'Authentication failed' } });
    calls.push({ route, body, status: answer.status, at: last, authorization });
    if (answer.hang) return;
    if (answer.after) await wait(answer.after);
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(JSON.stringify(answer.body ?? {}));
  };

  const server = createServer((request, response) => void serve(request, response).catch(() => response.destroy()));
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    script = null;
    calls.length = 0;
    invalid.length = 0;
    replies.clear();
    pushes.length = 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  return {
    get origin() {
      return origin;
    },
    calls,
    invalid,
    replies,
    pushes,
    routes,
    get otherwise() {
      return otherwise;
    },
    set otherwise(next) {
      otherwise = next;
    },
    get script() {
      return script;
    },
    set script(next) {
      script = next;
    },
    replied: async (token, limit = 10_000) => {
      if (token === undefined) throw new Error('An event without a reply token is not replied to.');
      if (!replies.has(token)) {
        const there = new Promise<boolean>((resolve) => waiting.set(token, () => resolve(true)));
        const late = wait(limit, false, { ref: false });
        if (!(await Promise.race([there, late]))) throw new Error(`No reply in ${limit} ms. ${invalid.join('\n')}`);
      }
      return replies.get(token) ?? [];
    },
    quiet: async (milliseconds = 400) => {
      const start = performance.now();
      while (performance.now() - Math.max(last, start) < milliseconds) await wait(20);
    },
  };
};
