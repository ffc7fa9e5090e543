import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { faultsOfMessage, faultsOfView } from './block-kit.ts';

/** A call that Slack got, with its arguments as values, and what it answered. */
export type Call = {
  /** A method's name, or `response_url`. */
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly answer: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly scopes: readonly string[];
  /** The last part of a `response_url`; empty for methods. */
  readonly url: string;
};

type Scripted = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Milliseconds until it is answered. */
  readonly delay?: number;
};

/** Scopes of a bot token that let it call a method: https://docs.slack.dev/reference/methods */
export const scopesOf: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.delete': ['chat:write'],
  'chat.unfurl': ['links:write'],
  'views.open': [],
  'views.push': [],
  'views.publish': [],
  'assistant.threads.setStatus': ['chat:write'],
  'assistant.threads.setTitle': ['assistant:write'],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
};

const required: Readonly<Record<string, readonly string[]>> = {
  'chat.postMessage': ['channel', 'text'],
  'chat.postEphemeral': ['channel', 'user', 'text'],
  'chat.update': ['channel', 'ts', 'text'],
  'chat.delete': ['channel', 'ts'],
  'chat.unfurl': ['unfurls'],
  'views.open': ['trigger_id', 'view'],
  'views.push': ['trigger_id', 'view'],
  'views.publish': ['user_id', 'view'],
  'assistant.threads.setStatus': ['channel_id', 'thread_ts', 'status'],
  'assistant.threads.setTitle': ['channel_id', 'thread_ts', 'title'],
  'assistant.threads.setSuggestedPrompts': ['channel_id', 'prompts'],
};

/** Uses that a response_url has. */
const mostUses = 5;

/** A server that speaks Slack's Web API as far as this app calls it, and is as strict. */
export class SlackServer {
  readonly token = 'xoxb-test-token';
  readonly calls: Call[] = [];
  /** What was wrong with anything that was sent; stays empty. */
  readonly faults: string[] = [];
  /** Every how many messages blocks are validated: all, unless a test measures time on the same machine. */
  validated = 1;
  granted: readonly string[] = [
    'app_mentions:read',
    'assistant:write',
    'chat:write',
    'commands',
    'im:history',
    'links:read',
    'links:write',
  ];
  #script: { readonly method: string; readonly answers: Scripted[] }[] = [];
  #uses = new Map<string, number>();
  #outside = new Set<string>();
  /** Messages that stand in channels, by channel and time. */
  #posted = new Set<string>();
  /** Whether Slack answers at all. */
  down = false;
  #server = createServer((request, response) => {
    this.#serve(request, response).catch((error: unknown) => {
      // A caller that is stopped with its tests leaves its last calls half sent.
      if (!request.destroyed) this.faults.push(`crashed: ${String(error)}`);
      response.destroy();
    });
  });
  #stamp = 0;

  async start(): Promise<void> {
    this.#server.keepAliveTimeout = 60_000;
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get apiUrl(): string {
    return `${this.origin}/api/`;
  }

  /** A new address to respond to, as it comes with a command or something pressed. */
  responseUrl(): string {
    return `${this.origin}/response/${crypto.randomUUID()}`;
  }

  /** Answers the next calls of a method so instead. */
  script(method: string, ...answers: Scripted[]): void {
    this.#script.push({ method, answers });
  }

  /** A channel that the app is not a member of. */
  leave(channel: string): void {
    this.#outside.add(channel);
  }

  /** Calls so far, of one method or of all. */
  of(method?: string): Call[] {
    return this.calls.filter((call) => method === undefined || call.method === method);
  }

  /** Calls that were answered with ok. */
  accepted(method: string): Call[] {
    return this.of(method).filter(({ answer }) => answer.ok === true);
  }

  clear(): void {
    this.calls.length = 0;
    this.faults.length = 0;
    this.#script = [];
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (this.down) {
      response.writeHead(503).end('upstream connect error');
      return;
    }
    const body = Buffer.concat(chunks).toString('utf8');
    const path = new URL(request.url ?? '/', this.origin).pathname;
    const isResponse = path.startsWith('/response/');
    const method = isResponse ? 'response_url' : path.replace(/^\/api\//u, '');
    const args = isResponse ? (JSON.parse(body) as Record<string, unknown>) : argsOf(body);
    const scripted = this.#script.find((one) => one.method === method && one.answers.length > 0)?.answers.shift();
    if (scripted?.delay) await new Promise((resolve) => setTimeout(resolve, scripted.delay));
    const answer = scripted
      ? ((scripted.body ?? { ok: false, error: 'scripted' }) as Record<string, unknown>)
      : isResponse
        ? this.#responded(path, args)
        : this.#answered(method, args, request.headers.authorization);
    this.calls.push({
      method,
      args,
      answer,
      at: Date.now(),
      scopes: scopesOf[method] ?? [],
      url: isResponse ? path.slice('/response/'.length) : '',
    });
    response.writeHead(scripted?.status ?? (isResponse && answer.ok === false ? 404 : 200), {
      'content-type': 'application/json; charset=utf-8',
      'x-oauth-scopes': this.granted.join(','),
      ...scripted?.headers,
    });
    response.end(JSON.stringify(answer));
  }

  #answered(method: string, args: Record<string, unknown>, authorization: string | undefined): Record<string, unknown> {
    if (authorization !== `Bearer ${this.token}`) return { ok: false, error: 'invalid_auth' };
    const needed = scopesOf[method];
    if (!needed) return this.#fault('unknown_method', method);
    const missing = needed.filter((scope) => !this.granted.includes(scope));
    if (missing.length > 0) return { ok: false, error: 'missing_scope', needed: missing.join(',') };
    for (const name of required[method] ?? [])
      if (args[name] === undefined || args[name] === '') return this.#fault(`no_${name}`, method);
    return this.#checked(method, args);
  }

  #checked(method: string, args: Record<string, unknown>): Record<string, unknown> {
    if (method === 'auth.test')
      return { ok: true, team: '試験市', user: 'machikotae', user_id: 'U0BOT', bot_id: 'B0BOT' };
    if (method.startsWith('views.')) return this.#view(args.view);
    if (/^chat\.(?:post|update|delete)/u.test(method)) return this.#chat(method, args);
    if (method === 'chat.unfurl') {
      const target = (args.unfurl_id && args.source) || (args.channel && args.ts);
      if (!target) return this.#fault('missing_unfurl_target', method);
      for (const { blocks } of Object.values(args.unfurls as Record<string, { blocks: unknown[] }>)) {
        const faults = faultsOfMessage('-', blocks);
        if (faults.length > 0) return this.#fault('invalid_unfurl', faults.join());
      }
    }
    if (method === 'assistant.threads.setSuggestedPrompts') {
      const prompts = args.prompts as { title?: string; message?: string }[];
      if (
        !Array.isArray(prompts) ||
        prompts.length === 0 ||
        prompts.length > 4 ||
        prompts.some(({ title, message }) => !title || !message)
      ) {
        return this.#fault('invalid_prompts', method);
      }
    }
    return { ok: true };
  }

  #chat(method: string, args: Record<string, unknown>): Record<string, unknown> {
    const { channel, ts } = args;
    if (this.#outside.has(String(channel))) return { ok: false, error: 'not_in_channel' };
    if (ts !== undefined && !this.#posted.has(`${channel} ${ts}`)) return { ok: false, error: 'message_not_found' };
    if (method === 'chat.delete') {
      this.#posted.delete(`${channel} ${ts}`);
      return { ok: true, channel, ts };
    }
    const refused = this.#message(method, args);
    if (refused) return refused;
    const stamp = ts ?? `1800000000.${String(++this.#stamp).padStart(6, '0')}`;
    if (method === 'chat.postMessage') this.#posted.add(`${channel} ${stamp}`);
    return { ok: true, channel, ts: stamp };
  }

  /** Somebody deletes a message by hand. */
  remove(channel: string, ts: string): void {
    this.#posted.delete(`${channel} ${ts}`);
  }

  #responded(path: string, args: Record<string, unknown>): Record<string, unknown> {
    const uses = (this.#uses.get(path) ?? 0) + 1;
    this.#uses.set(path, uses);
    if (uses > mostUses) return this.#fault('used_url', path);
    if (args.delete_original === true) return { ok: true };
    return this.#message('response_url', args) ?? { ok: true };
  }

  #message(method: string, args: Record<string, unknown>): Record<string, unknown> | undefined {
    if (this.calls.length % this.validated !== 0) return undefined;
    // Only what is told in a thread and to its channel may call people.
    const calls = args.thread_ts !== undefined && args.reply_broadcast === 'true';
    const faults = faultsOfMessage(args.text as string | undefined, args.blocks as unknown[] | undefined, calls);
    if (method === 'chat.postMessage' && (args.unfurl_links !== 'false' || args.unfurl_media !== 'false'))
      faults.push('unfurls links');
    if (method === 'response_url' && args.unfurl_links !== false) faults.push('unfurls links');
    return faults.length === 0 ? undefined : this.#fault('invalid_blocks', faults.join(' | '));
  }

  #view(view: unknown): Record<string, unknown> {
    const faults = faultsOfView(view);
    return faults.length === 0
      ? { ok: true, view: { id: `V${++this.#stamp}` } }
      : this.#fault('invalid_arguments', faults.join(' | '));
  }

  #fault(error: string, about: string): Record<string, unknown> {
    this.faults.push(`${error}: ${about}`);
    return { ok: false, error };
  }
}

/** Arguments of a call: a form whose structured values are JSON. */
const argsOf = (body: string): Record<string, unknown> =>
  Object.fromEntries(
    [...new URLSearchParams(body)].map(
      ([name, value]) => [name, /^[[{]/u.test(value) ? JSON.parse(value) : value] as const,
    ),
  );
