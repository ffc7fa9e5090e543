import { type Context, Hono } from 'hono';
import type { Counter } from './answer/counter.ts';
import { Problem } from './api/problem.ts';
import { apiWords } from './api/wording.ja.ts';
import type { Background, ChannelPort } from './channel.ts';

/** A channel's handler; `city` is the preset of an account that belongs to one city. */
export type ChannelHandler = (
  request: Request,
  port: ChannelPort,
  background: Background,
  city?: string,
) => Promise<Response>;

export type Channels = { readonly line?: ChannelHandler; readonly slack?: ChannelHandler };

/** Makes a channel's port for one request. */
export type PortOf = (c: Context, channel: 'line' | 'slack') => Promise<ChannelPort>;

/** The routes of the channels. */
export const channelRoutes = (channels: Channels, counter: Counter, portOf: PortOf): Hono => {
  const routes = new Hono();
  const background = (c: Context): Background => ({ waitUntil: (work) => c.executionCtx.waitUntil(work) });
  const { line, slack } = channels;
  if (line) {
    routes.post('/line/webhook', async (c) => line(c.req.raw, await portOf(c, 'line'), background(c)));
    routes.post('/line/:city/webhook', async (c) => {
      const city = c.req.param('city');
      if (!counter.cities.some(({ id }) => id === city)) throw new Problem('not_found', apiWords.missing.route);
      return line(c.req.raw, await portOf(c, 'line'), background(c), city);
    });
  }
  if (slack) routes.post('/slack/events', async (c) => slack(c.req.raw, await portOf(c, 'slack'), background(c)));
  return routes;
};
