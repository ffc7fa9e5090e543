import { createLineMessenger } from '../../bots/line/messenger.ts';
import { loadCounter } from '../../index/load.ts';
import type { Background, ChannelPort } from '../../src/channel.ts';
import { createMigrator } from '../../src/database/migrate.ts';
import { openDelivery } from '../../src/delivery/open.ts';
import { createPort } from '../../src/port.ts';
import { type LocalDatabase, localDatabase, migrations } from '../database/local.ts';
import { dataKey, type Opened, openedInquiries } from '../inquiry/opened.ts';
import { accessToken, secret } from './sign.ts';

const counter = loadCounter();

export type TestPort = Pick<Opened, 'inquiries' | 'room' | 'outcomes' | 'clock'> & {
  readonly port: ChannelPort;
  readonly log: { readonly event: string }[];
  readonly rows: LocalDatabase['rows'];
  readonly database: LocalDatabase;
};

/** A port as the service makes it, over a database in memory. */
export const testPort = (
  settings: Readonly<Record<string, string>> = {},
  parts: Partial<ChannelPort> = {},
  database = localDatabase(),
): TestPort => {
  const { d1, rows } = database;
  const log: { readonly event: string }[] = [];
  const all = {
    LINE_CHANNEL_SECRET: secret,
    LINE_CHANNEL_ACCESS_TOKEN: accessToken,
    DATA_KEY: dataKey,
    ...settings,
  };
  const opened = openedInquiries({ HANDOFF_SLACK_CHANNEL: '', ...all }, database, {
    messengers: { line: createLineMessenger(all, (entry) => log.push(entry)) },
  });
  const { inquiries, room, outcomes, clock } = opened;
  const port = createPort({
    counter,
    channel: 'line',
    ...openDelivery(d1, createMigrator(d1, migrations), Date.now),
    inquiries,
    settings: all,
    origin: 'https://machi.example.jp',
    now: () => new Date(),
    log: (entry) => log.push(entry),
  });
  return { port: { ...port, ...parts }, log, rows, database, inquiries, room, outcomes, clock };
};

/** A background whose work can be waited for. */
export const background = (): Background & { readonly finished: () => Promise<void> } => {
  const works: Promise<unknown>[] = [];
  return {
    waitUntil: (work) => works.push(work),
    finished: async () => {
      await Promise.all(works);
    },
  };
};
