import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { useSlack } from './harness.ts';
import { secret } from './payloads.ts';

const slack = useSlack();
const { server } = slack;
const all = [...server.granted];
const script = join(import.meta.dirname, '..', '..', 'bots', 'slack', 'check.ts');

afterEach(() => {
  server.granted = all;
});

const check = (
  settings: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<{ code: number; stdout: string }> =>
  new Promise((resolve) => {
    // Run where no .dev.vars lies.
    const options = { cwd: tmpdir(), env: { PATH: process.env.PATH, ...settings } };
    execFile(process.execPath, [script, ...args], options, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout: stdout + stderr }),
    );
  });

const right = () => ({
  SLACK_BOT_TOKEN: server.token,
  SLACK_SIGNING_SECRET: secret,
  SLACK_API_URL: server.apiUrl,
  PUBLIC_URL: slack.worker.origin,
});

describe('npm run slack:check', () => {
  test('says that everything is there', async () => {
    const { code, stdout } = await check(right());
    expect(stdout).not.toContain('✗');
    expect(stdout).toContain('トークンは有効です（ワークスペース: 試験市');
    expect(stdout).toContain('権限はそろっています');
    expect(stdout).toContain('署名のない要求は断っています');
    expect(stdout).toContain('準備ができています');
    expect(code).toBe(0);
  });

  test('names the scopes that are missing and what each is for', async () => {
    server.granted = all.filter((scope) => scope !== 'im:history');
    const { code, stdout } = await check(right());
    expect(stdout).toMatch(/✗ 権限 im:history がありません（ダイレクトメッセージを受け取る）。/u);
    expect(stdout).toContain('直すところが 1 件あります');
    expect(code).toBe(1);
  });

  test('names scopes that nothing uses', async () => {
    server.granted = [...all, 'files:read'];
    expect((await check(right())).stdout).toContain('使っていない権限があります: files:read');
  });

  test.each([
    ['no token', { SLACK_BOT_TOKEN: '' }, 'SLACK_BOT_TOKEN がありません'],
    ['a token of a user', { SLACK_BOT_TOKEN: 'xoxp-1' }, 'xoxb- で始まる'],
    [
      'a token that Slack refuses',
      { SLACK_BOT_TOKEN: 'xoxb-wrong' },
      'Slack がトークンを受け付けません（invalid_auth）',
    ],
    ['no secret', { SLACK_SIGNING_SECRET: '' }, 'SLACK_SIGNING_SECRET がありません'],
    ['another secret', { SLACK_SIGNING_SECRET: 'other' }, 'サービスが署名を受け付けません'],
    ['no address', { PUBLIC_URL: '' }, 'サービスのアドレスが分かりません'],
    ['an address where nothing is', { PUBLIC_URL: 'http://127.0.0.1:9' }, 'つながりません'],
    ['no network', { SLACK_API_URL: 'http://127.0.0.1:9/api/' }, 'Slack につながりません'],
  ])('with %s says what to do', async (_, settings, words) => {
    const { code, stdout } = await check({ ...right(), ...settings });
    expect(stdout).toContain(words);
    expect(code).toBe(1);
  });

  test('posts to the channel of hand-offs and takes it back, or says how to let the app in', async () => {
    const settings = { ...right(), HANDOFF_SLACK_CHANNEL: 'C0ROOM', DATA_KEY: Buffer.alloc(32, 7).toString('base64') };
    const { code, stdout } = await check(settings);
    expect(stdout).toContain('✓ 担当者のチャンネル C0ROOM に投稿できます。');
    expect(code).toBe(0);
    expect(server.accepted('chat.delete').map(({ args }) => args.ts)).toEqual(
      server.accepted('chat.postMessage').map(({ answer }) => answer.ts),
    );
    server.leave('C0ROOM');
    const outside = await check({ ...settings, DATA_KEY: 'short' });
    expect(outside.stdout).toContain('/invite @machikotae');
    expect(outside.stdout).toContain('✗ DATA_KEY がないか');
    expect(outside.code).toBe(1);
  });

  test('with the address of another service says so', async () => {
    const { stdout } = await check(right(), '--url', server.origin);
    expect(stdout).toMatch(/✗ .*(?:返事が違います|つながりません)/u);
  });
});
