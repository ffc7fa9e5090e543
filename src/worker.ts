import { env } from 'cloudflare:workers';
import type { D1Database, RateLimit } from '@cloudflare/workers-types';
import tokens from '@digital-go-jp/design-tokens/dist/tokens.css';
import lexicon from 'artifact/lexicon.bin?module';
import library from 'artifact/library.json?module';
import { createLineChannel } from '../bots/line/channel.ts';
import { createLineMessenger } from '../bots/line/messenger.ts';
import { createApp, type Settings } from './app.ts';
import { openArtifact } from './artifact.ts';
import type { ChannelPort, Log } from './channel.ts';
import type { ChannelHandler } from './channels.ts';
import { createMigrator } from './database/migrate.ts';
import deliveries from './database/migrations/0001_deliveries.sql';
import inquiryTables from './database/migrations/0002_inquiries.sql';
import { sweep } from './delivery/d1.ts';
import { openDelivery } from './delivery/open.ts';
import type { StaffRoom } from './hand-off.ts';
import { usualHours } from './inquiry/office-hours.ts';
import { type Inquiries, openInquiries } from './inquiry/open.ts';
import { createAsk } from './port.ts';
import staffRules from './staff/staff.css';
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

const settings = readSettings(bindings);
const counter = openArtifact(lexicon, library);

/** Named as wrangler names them when it carries them out. */
const migrations = [
  { name: '0001_deliveries.sql', sql: deliveries },
  { name: '0002_inquiries.sql', sql: inquiryTables },
];

/**
 * The staff's room, loaded when it is first told something. No request stands behind what the clock tells it, so that
 * links need `PUBLIC_URL`.
 */
const openRoom = (ask: ChannelPort['ask']): StaffRoom => ({
  tell: async (event) => {
    const { createSlackRoom } = await import('../bots/slack/room.ts');
    return createSlackRoom({ settings: settings.all, ask, log }).tell(event);
  },
});

const slackRoom =
  settings.all.HANDOFF_SLACK_CHANNEL && counter.kind === 'ready'
    ? openRoom(createAsk(counter.counter, () => ({ origin: settings.publicUrl ?? '', now: new Date() })))
    : null;

const openKept = (d1: D1Database) => {
  const ready = createMigrator(d1, migrations);
  const cities = counter.kind === 'ready' ? counter.counter.cities : [];
  const inquiries: Inquiries = openInquiries({
    d1,
    ready,
    settings: settings.all,
    cities: Object.fromEntries(
      cities.map(({ id, name, desk, officeHours = usualHours }) => [
        id,
        { name, desk: desk?.name ?? null, hours: officeHours },
      ]),
    ),
    ways: { room: slackRoom, messengers: { line: createLineMessenger(settings.all, log) } },
    now: () => new Date(),
    log,
  });
  return { delivery: openDelivery(d1, ready, Date.now), inquiries };
};

const kept = database && openKept(database);

const app = createApp({
  counter,
  settings,
  style: stylesheet(tokens, `${rules}\n${staffRules}`),
  channels: { line: createLineChannel(), slack: await openSlack(bindings.SLACK_SIGNING_SECRET !== undefined) },
  ...(kept && { kept }),
  ...(limiter && { mayAsk: async (key) => (await limiter.limit({ key })).success }),
  log,
});

/** The daily task's time in wrangler.toml; every other one is of every minute. */
const dailyTask = '17 18 * * *';

export default {
  fetch: app.fetch,
  /** Every minute: what waits to be told is tried again. Once a day: what has been kept long enough is deleted. */
  scheduled: async ({ cron }: { readonly cron: string }): Promise<void> => {
    if (!database || !kept) return;
    if (cron !== dailyTask) return kept.inquiries.everyMinute();
    await sweep(database, Date.now());
    await kept.inquiries.daily();
  },
};
