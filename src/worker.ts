import { env } from 'cloudflare:workers';
import type { D1Database, RateLimit } from '@cloudflare/workers-types';
import tokens from '@digital-go-jp/design-tokens/dist/tokens.css';
import lexicon from 'artifact/lexicon.bin?module';
import library from 'artifact/library.json?module';
import { createLineChannel } from '../bots/line/channel.ts';
import { createApp, type Settings } from './app.ts';
import { openArtifact } from './artifact.ts';
import type { Log } from './channel.ts';
import type { ChannelHandler } from './channels.ts';
import { sweep } from './delivery/d1.ts';
import migration from './delivery/migrations/0001_deliveries.sql';
import { openDelivery } from './delivery/open.ts';
import rules from './web/style.css';
import { stylesheet } from './web/stylesheet.ts';

/*
 * The composition root. All of this runs once per isolate, in its start-up time, not in the time of a request.
 */

const readSettings = (bindings: Readonly<Record<string, unknown>>): Settings => {
  const all = Object.fromEntries(
    Object.entries(bindings).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const publicUrl = all.PUBLIC_URL?.replace(/\/+$/u, '');
  return publicUrl !== undefined && URL.canParse(publicUrl) ? { all, publicUrl } : { all };
};

/** A line of JSON, which Workers Logs takes apart; channels put nothing personal into it. */
const log: Log = (entry) => console.log(JSON.stringify(entry));

/**
 * Bolt takes longer to start than all the rest, so an account without Slack does not load it. With Slack it is loaded
 * now, in start-up time, which no request's limit of CPU time counts.
 */
const openSlack = async (wanted: boolean): Promise<ChannelHandler> => {
  const load = async (): Promise<ChannelHandler> => (await import('../bots/slack/channel.ts')).createSlackChannel();
  if (wanted) return load();
  let loaded: Promise<ChannelHandler> | null = null;
  return async (...delivery) => {
    loaded ??= load();
    return (await loaded)(...delivery);
  };
};

const bindings: Readonly<Record<string, unknown>> = { ...env };
const database = bindings.DB as D1Database | undefined;

/** Set only where the deployment binds a limit; an address is all that it is given. */
const limiter = bindings.ASK_LIMITER as RateLimit | undefined;

const app = createApp({
  counter: openArtifact(lexicon, library),
  settings: readSettings(bindings),
  style: stylesheet(tokens, rules),
  channels: { line: createLineChannel(), slack: await openSlack(bindings.SLACK_SIGNING_SECRET !== undefined) },
  ...(database && { delivery: openDelivery(database, migration, Date.now) }),
  ...(limiter && { mayAsk: async (key) => (await limiter.limit({ key })).success }),
  log,
});

export default {
  fetch: app.fetch,
  /** Once a day: what has expired is deleted. */
  scheduled: async (): Promise<void> => {
    if (database) await sweep(database, Date.now());
  },
};
