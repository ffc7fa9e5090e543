import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { terminalText } from '../../bots/terminal/render.ts';
import { loadCounter } from '../../index/load.ts';
import type { Answer } from '../../src/answer/answer.ts';

const root = resolve(import.meta.dirname, '../..');
const empty = mkdtempSync(join(tmpdir(), 'machikotae-none-'));
afterAll(() => rmSync(empty, { recursive: true, force: true }));

/** `npm run -s ask -- …` with the Node that runs the tests. */
const ask = (...args: string[]) => {
  const { PUBLIC_URL: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bots/terminal/ask.ts'), ...args], {
    encoding: 'utf8',
    cwd: root,
    env,
  });
  return { status, stdout, stderr };
};

const control = /[\p{Cc}&&[^\n]]/v;
const question = '市民農園を増やす予定はありますか';

describe('npm run ask', () => {
  test('--json gives the answer object that everyone gets', () => {
    const { status, stdout, stderr } = ask(question, '--city', 'koganei', '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const expected = loadCounter().ask(
      { question, city: 'koganei' },
      { origin: 'http://127.0.0.1:8787', now: new Date() },
    );
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  test('without it gives the text, and what to ask next', () => {
    const { status, stdout } = ask(question, '--city', 'koganei', '--limit', '1');
    expect(status).toBe(0);
    const { text, suggestions } = loadCounter().ask(
      { question, city: 'koganei', limit: 1 },
      { origin: 'http://127.0.0.1:8787', now: new Date() },
    );
    expect(stdout.startsWith(text)).toBe(true);
    for (const suggestion of suggestions) expect(stdout).toContain(`→ ${suggestion}`);
  });

  test('takes a question in several words and a context', () => {
    const first = JSON.parse(ask('ハモニカ横丁に', '出店できますか', '--json').stdout) as Answer;
    expect(first.status).toBe('answered');
    const { stdout } = ask('電話番号は？', '--context', first.context);
    expect(stdout).toContain('0422-22-0381');
  });

  test.each([
    ['no question', []],
    ['a blank question', ['   ']],
    ['a question that is too long', ['あ'.repeat(301)]],
    ['an unknown city', [question, '--city', 'atlantis']],
    ['a limit of nothing', [question, '--limit', '0']],
    ['a limit that is too high', [question, '--limit', '11']],
    ['a limit that is no number', [question, '--limit', 'three']],
    ['an artifact that is not there', [question, '--artifact', empty]],
    ['an unknown option', [question, '--ctiy', 'koganei']],
    ['an option without its value', [question, '--city']],
  ])('%s is said in Japanese, with exit code 1 and no stack', (_, args) => {
    const { status, stdout, stderr } = ask(...args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/[\p{sc=Hiragana}]/u);
    expect(stderr).not.toMatch(/^\s+at |Error:/mu);
  });

  test('a question of 300 characters of two units each is taken', () => {
    expect(ask('𠮷'.repeat(300)).status).toBe(0);
  });

  test('control characters are never printed, in answers or in errors', () => {
    const nasty = '\u001b[31m市民\u0007農園\u009b2J\u202eを増やす予定は\r';
    for (const args of [
      [nasty, '--city', 'koganei'],
      [question, '--city', nasty],
      [nasty, '--limit', nasty],
    ]) {
      const { stdout, stderr } = ask(...args);
      expect(stdout + stderr).not.toBe('');
      expect(stdout + stderr).not.toMatch(control);
    }
  });
});

describe('an answer for a terminal', () => {
  const where = { origin: 'http://127.0.0.1:8787', now: new Date() };
  const counter = loadCounter();
  const greeting = (text: string, suggestions: readonly string[]): Answer => ({
    ...counter.ask({ question: 'こんにちは' }, where),
    text,
    suggestions,
  });
  const refusal = (text: string, suggestions: readonly string[]): Answer => ({
    ...counter.ask({ question: '火事です' }, where),
    text,
    suggestions,
  });

  test('has no control characters but line breaks', () => {
    expect(terminalText(greeting('あ\u001b[2Jい\nう\u0085\u0000\t', ['え\u0007']))).toBe('あ[2Jい\nう\n\n→ え');
  });

  test('repeats no suggestions where the text has them', () => {
    expect(terminalText(refusal('次のことなら\n・え', ['え']))).toBe('次のことなら\n・え');
  });
});
