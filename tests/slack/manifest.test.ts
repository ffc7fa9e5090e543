import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { appManifest, manifestLimits, olderEvents, serviceUrl } from '../../bots/slack/app-manifest.ts';
import { scopesOf } from './slack-server.ts';

const run = promisify(execFile);
const folder = join(import.meta.dirname, '..', '..', 'bots', 'slack');
const manifest = appManifest({ url: 'https://plan.example.jp' });

const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(join(folder, path), 'utf8'));
const found = (pattern: RegExp): string[] =>
  [...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, name = '']) => name)))].sort();

/** Scopes without which Slack does not send an event: https://docs.slack.dev/reference/events */
const scopesOfEvent: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  assistant_thread_started: ['assistant:write'],
  link_shared: ['links:read'],
  'message.im': ['im:history'],
};

describe('the manifest asks for what the code uses and nothing else', () => {
  const methods = [...found(/\bclient\s*\.\s*((?:[a-z]\w*\.)+[a-z]\w*)\(/gu), ...found(/'(chat\.[a-z]\w*)'/gu)];

  test('scopes', () => {
    expect(methods).toEqual(
      expect.arrayContaining(['chat.postMessage', 'chat.update', 'views.open', 'assistant.threads.setTitle']),
    );
    const needed = new Set([
      // Commands and shortcuts.
      'commands',
      ...methods.flatMap((method) => {
        const scopes = scopesOf[method];
        if (!scopes) throw new Error(`Which scope lets an app call ${method}?`);
        return scopes;
      }),
      ...manifest.settings.event_subscriptions.bot_events.flatMap((event) => scopesOfEvent[event] ?? [`? ${event}`]),
    ]);
    expect([...manifest.oauth_config.scopes.bot].sort()).toEqual([...needed].sort());
  });

  test('events', () => {
    const handled = found(/\bapp\.event\('([^']+)'/gu).map((event) => (event === 'message' ? 'message.im' : event));
    expect([...manifest.settings.event_subscriptions.bot_events, ...olderEvents].sort()).toEqual(handled.sort());
  });

  test('the command and the shortcut', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(['/plan']);
    expect(manifest.features.shortcuts.map(({ callback_id, type }) => [callback_id, type])).toEqual([
      ['draft_reply', 'message'],
    ]);
    expect(found(/\bapp\.(command|shortcut)\(/gu)).toEqual(['command', 'shortcut']);
  });

  test('one address for everything', () => {
    const url = 'https://plan.example.jp/slack/events';
    expect(manifest.settings.event_subscriptions.request_url).toBe(url);
    expect(manifest.settings.interactivity).toEqual({ is_enabled: true, request_url: url });
    expect(manifest.features.slash_commands.map((command) => command.url)).toEqual([url]);
    expect(manifest.features.unfurl_domains).toEqual(['plan.example.jp']);
  });

  test('an app of before 2026 keeps its pane', () => {
    const older = appManifest({ url: 'https://plan.example.jp', older: true });
    expect(older.features).toHaveProperty('assistant_view');
    expect(older.features).not.toHaveProperty('agent_view');
    expect(manifest.features).toHaveProperty('agent_view');
    expect(older.settings.event_subscriptions.bot_events).toContain('assistant_thread_started');
  });
});

test('the manifest keeps to the lengths that Slack takes', () => {
  const { display_information: shown, features } = manifest;
  expect(shown.name.length).toBeLessThanOrEqual(manifestLimits.name);
  expect(shown.description.length).toBeLessThanOrEqual(manifestLimits.description);
  const [least, most] = manifestLimits.longDescription;
  expect(shown.long_description.length).toBeGreaterThanOrEqual(least);
  expect(shown.long_description.length).toBeLessThanOrEqual(most);
  expect(shown.background_color).toMatch(/^#[0-9a-f]{6}$/u);
  expect(JSON.stringify(features)).toContain('agent_description');
  const { agent_view } = features as { readonly agent_view?: { readonly agent_description: string } };
  expect(agent_view?.agent_description.length).toBeLessThanOrEqual(manifestLimits.agent);
  expect(features.bot_user.display_name).toMatch(/^[a-z0-9._-]{1,80}$/u);
  for (const { name, description } of features.shortcuts) {
    expect(name.length).toBeLessThanOrEqual(manifestLimits.shortcut);
    expect(description.length).toBeLessThanOrEqual(150);
  }
});

describe('npm run slack:manifest', () => {
  const script = (...args: string[]) =>
    run(process.execPath, [join(folder, 'manifest.ts'), ...args], { env: { PATH: process.env.PATH } });

  test('writes the manifest for an address', async () => {
    const out = mkdtempSync(join(tmpdir(), 'manifest-'));
    try {
      const path = join(out, 'manifest.json');
      const { stdout } = await script('--url', 'https://plan.example.jp/', '--out', path);
      expect(stdout).toContain(path);
      expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(manifest)));
    } finally {
      rmSync(out, { recursive: true });
    }
  });

  test.each([
    [[], '--url で指定してください'],
    [['--url', 'plan.example.jp'], 'アドレスではありません'],
    [['--url', 'http://plan.example.jp'], 'https のアドレスだけ'],
    [['--url', 'https://localhost:8787'], 'Slack から呼べるアドレスではありません'],
  ])('with %j says what to do', async (args, words) => {
    await expect(script(...args)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(words) });
  });
});

test.each([
  ['https://plan.example.jp/', 'https://plan.example.jp'],
  ['https://plan.example.jp/slack/events', 'https://plan.example.jp'],
  ['https://example.jp/plan/', 'https://example.jp/plan'],
])('the service at %s is %s', (given, url) => {
  expect(serviceUrl(given)).toBe(url);
});

test('the manifest that is kept is one that this program writes', () => {
  const kept = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as typeof manifest;
  const url = serviceUrl(kept.settings.interactivity.request_url);
  expect(kept).toEqual(JSON.parse(JSON.stringify(appManifest({ url }))));
});
