import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startClock } from './clock.ts';
import { type Serving, serve } from './serve.ts';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));
const host = '127.0.0.1';
const usualPort = 8787;
const shownExamples = 3;

/** Settings that the environment may give; the LINE ones and the staff's token may have a city's name at their end. */
const settingName =
  /^(?:PUBLIC_URL|LINE_CHANNEL_(?:SECRET|ACCESS_TOKEN)(?:_[A-Z0-9_]+)?|LINE_API_BASE_URL|SLACK_(?:SIGNING_SECRET|BOT_TOKEN|API_URL)|HANDOFF_SLACK_CHANNEL|DATA_KEY(?:_OLD)?|STAFF_TOKEN(?:_[A-Z0-9_]+)?|ACCESS_(?:TEAM_DOMAIN|AUD|CERTS_URL)|RETENTION_DAYS)$/u;

/** A mistake of the person who starts the service: shown as it is, without a stack. */
class StartError extends Error {}

/** `npm start [-- --artifact DIR]`: builds the index unless another is given, and serves it until stopped. */
const main = async (): Promise<void> => {
  const artifact = readArguments();
  const port = readPort(process.env.PORT);
  await refuseTaken(port);
  if (artifact === undefined) await build();
  console.log('サーバーを起動しています…');
  const serving = await serve({
    artifact: artifact ?? join(root, 'index', 'artifact'),
    port,
    settings: settingsOf(process.env),
  });
  startClock(serving.url, serving.crons);
  stopOnSignal(serving);
  console.log(await welcome(serving.url));
};

const readArguments = (): string | undefined => {
  try {
    return parseArgs({ options: { artifact: { type: 'string' } } }).values.artifact;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`使い方: npm start [-- --artifact フォルダ]\n${reason}`);
  }
};

const readPort = (given: string | undefined): number => {
  if (given === undefined || given === '') return usualPort;
  const port = Number(given);
  if (/^\d+$/u.test(given) && port <= 65_535) return port;
  throw new StartError(`PORT は 0 から 65535 までの整数で指定してください（いまは ${given} です）。`);
};

/** Asked before the build, and of the system itself: workerd's own complaint is not for people. */
const refuseTaken = async (port: number): Promise<void> => {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new StartError(
        `ポート ${port} は、ほかのプログラムが使っています。PORT=8788 npm start のように、別の番号を指定してください。`,
      );
    }
    throw new StartError(`ポート ${port} を開けません（${error instanceof Error ? error.message : String(error)}）。`);
  } finally {
    if (probe.listening) await new Promise((done) => probe.close(done));
  }
};

const build = async (): Promise<void> => {
  const child = spawn(process.execPath, [join(root, 'index', 'build.ts')], { cwd: root, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new StartError('索引を作れなかったため、起動をやめました。');
};

const settingsOf = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value !== undefined && settingName.test(name) ? [[name, value]] : [],
    ),
  );

const stopOnSignal = (serving: Serving): void => {
  const stop = (): void => {
    console.log('停止しています…');
    serving.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // wrangler's own listeners end the process at once, before anything is put away.
    process.removeAllListeners(signal);
    process.once(signal, stop);
  }
};

const welcome = async (url: string): Promise<string> => {
  const response = await fetch(`${url}/api/plans`);
  if (!response.ok) {
    const { detail } = (await response.json()) as { detail: string };
    return `\nまちこたえを開きました: ${url}\nただし、いまは質問に答えられません。${detail}\n\nCtrl+C で止まります。`;
  }
  const { examples } = (await response.json()) as { examples: readonly string[] };
  const questions = examples.slice(0, shownExamples).map((question) => `  ・${question}`);
  return `\nまちこたえを開きました: ${url}\n\nたとえば、こんな質問を試してください。\n${questions.join('\n')}\n\nCtrl+C で止まります。`;
};

main().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
});
