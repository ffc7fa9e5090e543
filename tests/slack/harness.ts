import { afterAll, beforeAll, expect } from 'vitest';
import { type Running, useWorker } from '../server/worker.ts';
import { secret, slackRequest } from './payloads.ts';
import { type Call, SlackServer } from './slack-server.ts';

export type Slack = {
  readonly server: SlackServer;
  readonly worker: Running;
  /** Delivers a payload, signed, over HTTP, and returns what Slack gets back. */
  readonly deliver: (payload: Record<string, unknown>, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  /** Delivers a payload, expects 200, and waits for calls of a method that were not there before. */
  readonly ask: (payload: Record<string, unknown>, method: string, count?: number) => Promise<Call[]>;
};

/** The real Worker in workerd and a server that speaks Slack's Web API, for the tests of one file. */
export const useSlack = (settings: Readonly<Record<string, string>> = {}): Slack => {
  const server = new SlackServer();
  const own: Record<string, string> = { SLACK_SIGNING_SECRET: secret, SLACK_BOT_TOKEN: server.token };
  const options = { settings: own };
  // Before the Worker's own hook, which reads the settings.
  beforeAll(async () => {
    await server.start();
    Object.assign(own, { SLACK_API_URL: server.apiUrl, ...settings });
  });
  const worker = useWorker(options);
  afterAll(() => server.stop());
  const deliver = (payload: Record<string, unknown>, headers: Readonly<Record<string, string>> = {}) =>
    worker.fetch('/slack/events', slackRequest(payload, headers));
  return {
    server,
    worker,
    deliver,
    ask: async (payload, method, count = 1) => {
      const before = server.of(method).length;
      const response = await deliver(payload);
      expect(response.status, await response.clone().text()).toBe(200);
      return newCalls(server, method, before, count);
    },
  };
};

/** Waits for calls beyond those that were there. */
export const newCalls = async (
  server: SlackServer,
  method: string,
  before: number,
  count = 1,
  limit = 15_000,
): Promise<Call[]> => {
  const end = Date.now() + limit;
  while (server.of(method).length < before + count) {
    if (Date.now() > end) {
      const seen = server.calls
        .slice(-6)
        .map((call) => `${call.method} ${JSON.stringify(call.answer)} ${JSON.stringify(call.args).slice(0, 1500)}`);
      throw new Error(
        `No ${count} new calls of ${method}. Last: ${seen.join('; ')}. Faults: ${server.faults.join('; ')}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return server.of(method).slice(before);
};

type Json = Readonly<Record<string, unknown>>;

/** Objects of a type, however deep they lie. */
export const find = (value: unknown, type: string): Json[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap((part) => find(part, type));
  return (value as Json).type === type ? [value as Json, ...inner] : inner;
};

/** Every string, joined: what a reader could see, and what buttons carry. */
export const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? Object.values(value).map(textOf).join('\n') : '';
};

/** A button by its action; fails where there is none. */
export const buttonOf = (value: unknown, action: string): { readonly action_id: string; readonly value: string } => {
  const found = find(value, 'button').find(({ action_id }) => action_id === action);
  if (!found) throw new Error(`No button ${action} in ${JSON.stringify(value).slice(0, 800)}`);
  return found as never;
};
