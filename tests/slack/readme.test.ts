import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { botScopes } from '../../bots/slack/app-manifest.ts';
import { wishOf } from '../../bots/slack/request.ts';
import { ja } from '../../bots/slack/wording.ja.ts';

const root = join(import.meta.dirname, '..', '..');
const readme = readFileSync(join(root, 'bots', 'slack', 'README.md'), 'utf8');

test('the README names commands that exist', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = [...readme.matchAll(/npm run ([\w:]+)/gu)].map(([, name = '']) => name);
  expect(named).toContain('slack:manifest');
  for (const name of named) expect(scripts).toHaveProperty([name]);
});

test('the README and the help show what /plan understands', () => {
  const shown = [...readme.matchAll(/`\/plan ([^`]+)`/gu)].map(([, typed = '']) => typed.trim());
  const kinds = new Set(shown.map((typed) => wishOf(typed).kind));
  expect([...kinds].sort()).toEqual([
    'answer',
    'ask',
    'city',
    'close',
    'compare',
    'draft',
    'forget',
    'help',
    'indicators',
  ]);
  const helped = ja.help.commands.map(([typed]) => wishOf(typed.replace(/^\/plan /u, '')).kind);
  expect(helped.sort()).toEqual([...kinds].sort());
});

test('the README gives every scope', () => {
  for (const scope of Object.keys(botScopes)) expect(readme).toContain(`\`${scope}\``);
});

test('the README uses the buttons by their names', () => {
  for (const name of [ja.button.share, ja.button.cite, ja.button.addWords, ja.manifest.shortcut])
    expect(readme).toContain(name);
});
