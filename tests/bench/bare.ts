import { execFile, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { type Bundle, workerdPath } from './bundle.ts';
import { type Child, remember, stop } from './children.ts';

const startLimit = 30_000;

export type Bare = Child & { readonly origin: string; readonly inspector: string | undefined };

/** Compatibility of the Worker as wrangler.toml sets it. */
export type Compatibility = { readonly date: string; readonly flags: readonly string[] };

/** A Worker that does nothing: what remains is the runtime's own. */
export const helloWorld = `export default { fetch: () => new Response('hello') };`;

/**
 * A bundle in workerd alone, without wrangler and its proxy: one process, one isolate, as near to production as a
 * machine of one's own comes. It has no D1, so the channels are off.
 *
 * @param script file in the bundle's folder to run; the files that the bundle imports go with it
 */
export const startBare = async (
  { folder, imported }: Pick<Bundle, 'folder' | 'imported'>,
  script: string,
  { date, flags }: Compatibility,
  { inspect = false } = {},
): Promise<Bare> => {
  const quoted = (text: string): string => JSON.stringify(text);
  const modules = imported.map(
    (name) => `(name = ${quoted(name)}, ${name.endsWith('.bin') ? 'data' : 'text'} = embed ${quoted(name)})`,
  );
  const config = join(folder, `${script}.capnp`);
  // https://github.com/cloudflare/workerd/blob/main/src/workerd/server/workerd.capnp
  writeFileSync(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")]
);
const main :Workerd.Worker = (
  modules = [${[`(name = "worker.js", esModule = embed ${quoted(script)})`, ...modules].join(', ')}],
  compatibilityDate = ${quoted(date)},
  compatibilityFlags = [${flags.map(quoted).join(', ')}]
);
`,
  );
  const encoded = await encode(config);
  const started = performance.now();
  const child = spawn(
    workerdPath(),
    ['serve', '--binary', '--control-fd=3', ...(inspect ? ['--inspector-addr=127.0.0.1:0'] : []), encoded],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  );
  remember(child);
  // Of interest only where it does not start: it also remarks on settings that are right for production.
  let remarks = '';
  child.stderr?.on('data', (chunk) => {
    remarks += String(chunk);
  });
  try {
    const ports = await portsFrom(child.stdio[3] as Readable, inspect);
    const inspector = ports.get('inspector');
    return {
      pid: child.pid ?? 0,
      started,
      origin: `http://127.0.0.1:${ports.get('http')}`,
      inspector: inspector === undefined ? undefined : `127.0.0.1:${inspector}`,
      stop: () => stop(child),
    };
  } catch (error) {
    await stop(child);
    throw new Error(`workerd did not start. ${remarks}`, { cause: error });
  }
};

/**
 * Encodes a config, as wrangler hands it over and no production has to: reading one as text takes workerd some 30 ms for
 * each MiB of what it embeds, which is no part of a Worker's start.
 */
const encode = async (config: string): Promise<string> => {
  const { stdout } = await promisify(execFile)(workerdPath(), ['compile', '--config-only', config], {
    encoding: 'buffer',
    maxBuffer: 2 ** 28,
  });
  const encoded = `${config}.bin`;
  writeFileSync(encoded, stdout);
  return encoded;
};

/** workerd writes a line of JSON for each port that it has opened. */
const portsFrom = async (control: Readable, inspect: boolean): Promise<ReadonlyMap<string, number>> => {
  const ports = new Map<string, number>();
  const late = setTimeout(() => control.destroy(), startLimit);
  let text = '';
  for await (const chunk of control.iterator({ destroyOnReturn: false })) {
    text += String(chunk);
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) {
      const { event, socket, port } = JSON.parse(line) as { event: string; socket?: string; port: number };
      ports.set(event === 'listen-inspector' ? 'inspector' : (socket ?? ''), port);
    }
    if (!ports.has('http') || (inspect && !ports.has('inspector'))) continue;
    clearTimeout(late);
    return ports;
  }
  throw new Error('workerd ended before it was ready.');
};

/** What an isolate holds, in MiB: objects on V8's heap, and the buffers beside it. */
export type IsolateMemory = { readonly heap: number; readonly buffers: number };

/**
 * Asks an isolate's inspector what is in use once its garbage is collected.
 *
 * @param wake sends the Worker a request: an isolate that has nothing to do does not collect either
 */
export const isolateMemory = async (inspector: string, wake: () => Promise<unknown>): Promise<IsolateMemory> => {
  const targets = (await (await fetch(`http://${inspector}/json`)).json()) as { webSocketDebuggerUrl: string }[];
  const [target] = targets;
  if (!target) throw new Error('The inspector has nothing to inspect.');
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  let sent = 0;
  const call = (method: string): Promise<Record<string, number>> => {
    const id = ++sent;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${method}: no answer`)), startLimit);
      socket.addEventListener('message', ({ data }) => {
        const answer = JSON.parse(String(data)) as { id?: number; result?: Record<string, number> };
        if (answer.id !== id) return;
        clearTimeout(late);
        resolve(answer.result ?? {});
      });
      socket.send(JSON.stringify({ id, method, params: {} }));
    });
  };
  try {
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true });
      socket.addEventListener('error', () => reject(new Error('The inspector does not let us in.')), { once: true });
    });
    await call('HeapProfiler.enable');
    await Promise.all([call('HeapProfiler.collectGarbage'), wake()]);
    const { usedSize = Number.NaN, backingStorageSize = Number.NaN } = await call('Runtime.getHeapUsage');
    return { heap: usedSize / 2 ** 20, buffers: backingStorageSize / 2 ** 20 };
  } finally {
    socket.close();
  }
};
