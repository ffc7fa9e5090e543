import { parseArgs } from 'node:util';
import { HTTPFetchError } from '@line/bot-sdk';
import { messagingClient } from './api.ts';
import { checkHandOffs, checkMenu, checkToken, checkWebhook, type Finding } from './tools/checks.ts';
import { accountFor, Mistake, print, readSettings, run } from './tools/settings.ts';

const help = `使い方: npm run line:check [-- --city 市のID] [--url https://…/line/webhook]
  --url を付けると、Webhook URL を LINE に設定してから確かめます。`;

/** The address that webhooks should go to, from `PUBLIC_URL`. */
const expectedUrl = (publicUrl: string | undefined, city: string | undefined): string | null =>
  publicUrl ? `${publicUrl.replace(/\/+$/u, '')}/line/${city === undefined ? '' : `${city}/`}webhook` : null;

const main = async (): Promise<boolean> => {
  const { values } = parseArgs({
    options: { city: { type: 'string' }, url: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    print(help);
    return true;
  }
  const settings = readSettings();
  const account = accountFor(settings, values.city);
  const client = messagingClient(settings, account);
  const token = await checkToken(client);
  report([token]);
  if (!token.ok) return false;
  if (values.url !== undefined) await setUrl(client, values.url);
  const expected = values.url ?? expectedUrl(settings.PUBLIC_URL, values.city);
  const findings = [...(await checkWebhook(client, expected)), ...(await checkMenu(client)), checkHandOffs(settings)];
  report(findings);
  const wrong = findings.filter(({ ok }) => !ok).length;
  print(wrong === 0 ? '\nすべてそろっています。' : `\nあと${wrong}件、直すところがあります。`);
  return wrong === 0;
};

const setUrl = async (client: ReturnType<typeof messagingClient>, endpoint: string): Promise<void> => {
  if (!URL.canParse(endpoint) || !endpoint.startsWith('https://'))
    throw new Mistake('--url は https:// で始まる URL です。');
  try {
    await client.setWebhookEndpoint({ endpoint });
  } catch (error) {
    if (!(error instanceof HTTPFetchError)) throw error;
    throw new Mistake(`Webhook URL を設定できませんでした（${error.status}）: ${error.body}`);
  }
};

const report = (findings: readonly Finding[]): void => {
  for (const { what, ok, detail } of findings) print(`${ok ? '○' : '×'} ${what}: ${detail}`);
};

await run(main);
