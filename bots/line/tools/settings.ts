import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Account, accountOf } from '../account.ts';

const root = resolve(import.meta.dirname, '..', '..', '..');

/** Something that the person at the keyboard can put right; its message says how. */
export class Mistake extends Error {}

/** Reads `.dev.vars` under what the environment sets. */
export const readSettings = (): Readonly<Record<string, string | undefined>> => {
  const file = join(root, '.dev.vars');
  if (existsSync(file)) process.loadEnvFile(file);
  return process.env;
};

/** @throws Mistake where the account's settings are not there. */
export const accountFor = (settings: Readonly<Record<string, string | undefined>>, city?: string): Account => {
  const account = accountOf(settings, city);
  if ('missing' in account) {
    throw new Mistake(
      `設定がありません: ${account.missing.join('、')}。.dev.vars に書くか、環境変数で渡してください。`,
    );
  }
  return account;
};

/** Runs a command: a mistake is said in words, anything else with where it happened. */
export const run = async (main: () => Promise<boolean>): Promise<void> => {
  try {
    if (!(await main())) process.exitCode = 1;
  } catch (error) {
    const known = error instanceof Mistake;
    process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
};

export const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
