import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startSimulator } from './simulator/server.ts';
import { roomSettings } from './simulator/staff-room.ts';
import { Mistake, print, readSettings, run } from './tools/settings.ts';

const root = resolve(import.meta.dirname, '..', '..');
const help = `使い方: npm run line:simulate [-- --port 8788] [--service http://127.0.0.1:8787]
  何も付けなければ、サービスも起動します。
  --service を付けると、動いているサービスを使います。LINE_API_BASE_URL をこの画面の URL に、
  LINE_CHANNEL_SECRET と LINE_CHANNEL_ACCESS_TOKEN を同じ値にして起動しておいてください。`;
const ports = { page: 8788, service: 8787 } as const;
/** Milliseconds that building the index and starting may take. */
const startLimit = 120_000;

const portOf = (text: string | undefined, otherwise: number): number => {
  const port = Number(text ?? otherwise);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Mistake('--port は 0 から 65535 の数です。');
  return port;
};

const cities = (): string[] =>
  readdirSync(join(root, 'seeds'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'words')
    .map(({ name }) => name);

const main = async (): Promise<boolean> => {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, service: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    print(help);
    return true;
  }
  const settings = readSettings();
  const own = values.service === undefined;
  // A service of our own gets made-up settings: the real account's stay out of the game.
  const secret = own ? randomBytes(16).toString('hex') : (settings.LINE_CHANNEL_SECRET ?? '');
  if (secret === '') throw new Mistake('LINE_CHANNEL_SECRET を、サービスと同じ値で設定してください。');
  const service = values.service ?? `http://127.0.0.1:${settings.PORT ?? ports.service}`;
  const simulator = await startSimulator({
    service: () => service,
    secret,
    cities: cities(),
    port: portOf(values.port, ports.page),
  });
  if (own) await startService(simulator.url, service, secret);
  print(`\nシミュレーター: ${simulator.url}\nサービス: ${service}\n止めるには Ctrl+C を押してください。`);
  await new Promise(() => {});
  return true;
};

/** Starts the service in a process of its own, aimed at this page; it ends with us. */
const startService = async (api: string, service: string, secret: string): Promise<void> => {
  const accounts = cities().flatMap((city) => {
    const suffix = `_${city.toUpperCase().replaceAll('-', '_')}`;
    return [
      [`LINE_CHANNEL_SECRET${suffix}`, secret],
      [`LINE_CHANNEL_ACCESS_TOKEN${suffix}`, 'simulator'],
    ];
  });
  const child = spawn(process.execPath, ['index/start.ts'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      ...Object.fromEntries(accounts),
      PORT: new URL(service).port,
      PUBLIC_URL: service,
      LINE_API_BASE_URL: api,
      LINE_CHANNEL_SECRET: secret,
      LINE_CHANNEL_ACCESS_TOKEN: 'simulator',
      DATA_KEY: randomBytes(32).toString('base64'),
      ...roomSettings(api, secret),
    },
  });
  const ended = new Promise<never>((_, reject) => {
    child.once('exit', () => reject(new Mistake('サービスを起動できませんでした。')));
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      child.kill(signal);
      process.exit(0);
    });
  }
  const answered = async (): Promise<void> => {
    const until = Date.now() + startLimit;
    while (Date.now() < until) {
      const up = await fetch(`${service}/healthz`, { signal: AbortSignal.timeout(5000) }).then(
        ({ ok }) => ok,
        () => false,
      );
      if (up) return;
      await new Promise((next) => setTimeout(next, 300));
    }
    throw new Mistake('サービスが応答しません。');
  };
  await Promise.race([answered(), ended]);
  child.removeAllListeners('exit');
  child.once('exit', () => process.exit(1));
};

await run(main);
