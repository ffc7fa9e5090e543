import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { apiUrlOf } from './api.ts';
import { checkSetUp } from './set-up.ts';
import { ja } from './wording.ja.ts';

/** `npm run slack:check [-- --url https://…]`: whether the app is set up, and what is missing. */
const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { url: { type: 'string' } } });
  const settings = { ...devVars(resolve('.dev.vars')), ...process.env };
  const findings = await checkSetUp({
    token: settings.SLACK_BOT_TOKEN,
    secret: settings.SLACK_SIGNING_SECRET,
    url: (values.url ?? settings.PUBLIC_URL)?.replace(/\/+$/u, ''),
    room: settings.HANDOFF_SLACK_CHANNEL,
    dataKey: settings.DATA_KEY,
    apiUrl: apiUrlOf(settings),
  });
  for (const { ok, text } of findings) process.stdout.write(`${ok ? '✓' : '✗'} ${text}\n`);
  const missing = findings.filter(({ ok }) => !ok).length;
  process.stdout.write(`${missing === 0 ? ja.setUp.ready : ja.setUp.notReady(missing)}\n`);
  if (missing > 0) process.exitCode = 1;
};

/** Settings as wrangler reads them: `NAME=value` or `NAME="value"`, a line each. */
const devVars = (path: string): Record<string, string | undefined> => {
  if (!existsSync(path)) return {};
  const lines = readFileSync(path, 'utf8').matchAll(/^\s*([A-Z_][A-Z0-9_]*)\s*=\s*(.*?)\s*$/gmu);
  return Object.fromEntries(
    [...lines].map(([, name = '', value = '']) => [name, value.replace(/^(["'])(.*)\1$/u, '$2')]),
  );
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
