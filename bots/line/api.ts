import { messagingApi } from '@line/bot-sdk';
import type { Account, Settings } from './account.ts';

/** Where LINE is, or whatever stands in for it in a test. */
export const apiBase = (settings: Settings): string => settings.LINE_API_BASE_URL || 'https://api.line.me';

/** LINE's Messaging API for an account: https://developers.line.biz/en/reference/messaging-api/ */
export const messagingClient = (settings: Settings, account: Account): messagingApi.MessagingApiClient =>
  new messagingApi.MessagingApiClient({ channelAccessToken: account.accessToken, baseURL: apiBase(settings) });
