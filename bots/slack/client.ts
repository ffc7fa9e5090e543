import type { webApi } from '@slack/bolt';
import type { ChannelPort } from '../../src/channel.ts';
import type { Fetch } from './fetch.ts';

/** What a client of Slack's Web API is made from. */
export type ClientTools = { readonly port: ChannelPort; readonly token: string; readonly fetch: Fetch };

/** Options for Bolt's client: every retry is the fetch's, so that all of them keep to one deadline. */
export const clientOptions = ({ port, fetch }: ClientTools): webApi.WebClientOptions => ({
  slackApiUrl: port.settings.SLACK_API_URL ?? 'https://slack.com/api/',
  // Bound to no object, where Workers would answer "Illegal invocation".
  fetch: (url, init) => fetch(url, init as RequestInit),
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  maxRequestConcurrency: Number.POSITIVE_INFINITY,
});
