import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { createApp } from '../../src/app.ts';
import { createMigrator } from '../../src/database/migrate.ts';
import { openDelivery } from '../../src/delivery/open.ts';
import { stylesheet } from '../../src/web/stylesheet.ts';
import { localDatabase, migrations } from '../database/local.ts';
import { type Opened, openedInquiries } from '../inquiry/opened.ts';
import { cookieOf, counter, form } from './staff-app.ts';

export const adminToken = 'the-token-of-all';
export const koganeiToken = 'the-token-of-koganei';
const tokens = { STAFF_TOKEN: adminToken, STAFF_TOKEN_KOGANEI: koganeiToken };

const source = join(import.meta.dirname, '..', '..', 'src');

const style = (): string => {
  const tokensFile = createRequire(import.meta.url).resolve('@digital-go-jp/design-tokens/dist/tokens.css');
  const rules = ['web/style.css', 'staff/staff.css'].map((name) => readFileSync(join(source, name), 'utf8'));
  return stylesheet(readFileSync(tokensFile, 'utf8'), rules.join('\n'));
};

/** The whole service in this process over a database in memory. */
export type Desk = Opened & { readonly app: Hono };

export const openDesk = (settings: Readonly<Record<string, string>> = {}, database = localDatabase()): Desk => {
  const all = { ...tokens, ...settings };
  const opened = openedInquiries(all, database);
  const now = (): Date => new Date(opened.clock.now);
  const ready = createMigrator(database.d1, migrations);
  const delivery = openDelivery(database.d1, ready, () => opened.clock.now);
  const app = createApp({
    counter: { kind: 'ready', counter },
    settings: { all },
    style: style(),
    kept: { delivery, inquiries: opened.inquiries },
    now,
  });
  return { ...opened, app };
};

/** Signs in with a password, and gives the header that shows it. */
export const signIn = async ({ app }: Desk, token: string): Promise<{ cookie: string }> => ({
  cookie: cookieOf(await app.request('/staff/sign-in', form({ token }))),
});
