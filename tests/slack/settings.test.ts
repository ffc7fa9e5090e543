import { describe, expect, test } from 'vitest';
import { useWorker } from '../server/worker.ts';
import { mention, secret, slackRequest } from './payloads.ts';

describe.each([
  [{}, ['SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN']],
  [{ SLACK_BOT_TOKEN: 'xoxb-x' }, ['SLACK_SIGNING_SECRET']],
  [{ SLACK_SIGNING_SECRET: secret }, ['SLACK_BOT_TOKEN']],
])('with %j set', (settings, missing) => {
  const worker = useWorker({ settings });

  test(`Slack gets 503, which names ${missing.join(' and ')}, and the rest works`, async () => {
    const response = await worker.fetch('/slack/events', slackRequest(mention('創業')));
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/u);
    const { detail } = (await response.json()) as { detail: string };
    for (const name of ['SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN']) {
      expect(detail.includes(name)).toBe(missing.includes(name));
    }
    expect((await worker.fetch('/healthz')).status).toBe(200);
  });
});
