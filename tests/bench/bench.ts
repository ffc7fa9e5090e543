import { existsSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Bare, helloWorld, isolateMemory, startBare } from './bare.ts';
import { type Bundle, bundleWorker, type Size, sizeOf } from './bundle.ts';
import { startProgram } from './children.ts';
import { type Call, createClient, oneByOne, roundRobin, together } from './client.ts';
import type { EngineResult } from './engine.ts';
import { cpuMilliseconds, descendants, listeningPorts, residentMegabytes } from './processes.ts';
import { asCall, questionCalls } from './questions.ts';
import { median, quantile } from './statistics.ts';
import { above, below, type Figure, type Part, plain, tableOf } from './table.ts';

const usage = 'npm run bench [-- --questions 2000 --seconds 10 --artifact DIR]';
const clients = 16;
const coldStarts = 5;
const warmUp = 800;
const cpuTarget = '< 2 ms (4 with all of issue 3)';
/** A route that costs next to nothing: what remains is HTTP and the runtime. */
const trivial: Call = { path: '/icon.svg' };

type Plan = { readonly artifact: string; readonly questions: number; readonly seconds: number };
type Work = Plan & { readonly calls: readonly Call[] };

/** Measures the Worker in workerd and prints the figures beside the project's targets. It never fails for being slow. */
const main = async (): Promise<void> => {
  const plan = readPlan();
  const [load = 0] = loadavg();
  if (!existsSync('/proc/self/stat')) throw new Error('The bench reads /proc, which only Linux has.');
  const work: Work = { ...plan, calls: questionCalls(plan.artifact).map(asCall) };
  say(`${work.calls.length} real questions from tests/questions, in turns`);

  say('bundling');
  const bundle = await bundleWorker(plan.artifact);
  try {
    say('the bundle in workerd alone');
    const alone = await measureAlone(bundle, work);
    say('through wrangler (index/serve.ts)');
    const served = await measureServed(work);
    say('the engine in Node');
    const engine = await measureEngine(work);
    console.log(`\n${machine()} · load before the start ${load.toFixed(2)}\n`);
    console.log(tableOf([alone, ...served.parts, engine, sizes(bundle, plan.artifact)]));
    console.log(`\n${notes(served.direct)}`);
  } finally {
    bundle.remove();
  }
};

const say = (text: string): void => {
  process.stderr.write(`${text} …\n`);
};

const readPlan = (): Plan => {
  const { values } = parseArgs({
    options: {
      questions: { type: 'string', default: '2000' },
      seconds: { type: 'string', default: '10' },
      artifact: { type: 'string', default: 'index/artifact' },
    },
  });
  const [questions, seconds] = [Number(values.questions), Number(values.seconds)];
  if (!(Number.isInteger(questions) && questions >= 1 && seconds > 0)) throw new Error(usage);
  return { questions, seconds, artifact: resolve(values.artifact) };
};

/** The Worker as `npm start` serves it: workerd behind wrangler's proxy, which is a second workerd. */
const measureServed = async (work: Work) => {
  const program = join(import.meta.dirname, 'serving.ts');
  const { pid, started, stop, result } = await startProgram<{ url: string }>(program, ['--artifact', work.artifact]);
  try {
    const first = createClient(result.url);
    const [call = trivial] = work.calls;
    const firstAnswer = await first.send(call);
    const untilFirst = performance.now() - started;
    first.close();

    const { worker, direct } = await findWorker(pid, result.url, call);
    const before = residentMegabytes(worker);
    const proxied = await measureLoad(result.url, worker, work);
    const own = direct === undefined ? undefined : await measureLoad(direct, worker, work);
    const parts: Part[] = [
      {
        title: "HTTP, through wrangler's proxy (what npm start serves)",
        figures: [
          ...proxied,
          plain('first answer, from spawning (bundling included)', untilFirst, 'ms', 0),
          plain('first answer, once the server is up', firstAnswer, 'ms', 1),
          plain('resident memory of workerd after one answer', before, 'MiB', 0),
          plain('resident memory of workerd at the end', residentMegabytes(worker), 'MiB', 0),
        ],
      },
      ...(own === undefined ? [] : [{ title: "HTTP, wrangler's workerd by its own port", figures: own }]),
    ];
    return { parts, direct: direct !== undefined };
  } finally {
    await stop();
  }
};

/** Of the workerd processes that wrangler has started, the Worker's: the one that does not hold the public port. */
const findWorker = async (
  ancestor: number,
  url: string,
  call: Call,
): Promise<{ readonly worker: number; readonly direct: string | undefined }> => {
  const proxyPort = Number(new URL(url).port);
  const processes = descendants(ancestor, 'workerd').map((pid) => ({ pid, ports: listeningPorts(pid) }));
  const own = processes.filter(({ ports }) => !ports.includes(proxyPort));
  for (const { pid, ports } of own) {
    for (const port of ports) {
      const client = createClient(`http://127.0.0.1:${port}`, 1);
      // Other ports are miniflare's own and refuse or say something else.
      const answered = await client.send(call).then(
        () => true,
        () => false,
      );
      client.close();
      if (answered) return { worker: pid, direct: `http://127.0.0.1:${port}` };
    }
  }
  const worker = (own[0] ?? processes[0])?.pid;
  if (worker === undefined) throw new Error('No workerd process was found.');
  return { worker, direct: undefined };
};

/** One client and several, after a warm-up, and the processor time that a question costs workerd. */
const measureLoad = async (origin: string, worker: number, { questions, seconds, calls }: Work): Promise<Figure[]> => {
  const client = createClient(origin, clients);
  const next = roundRobin(calls);
  try {
    await oneByOne(client, next, Math.min(warmUp, questions));
    const costOf = async (call: () => Call) => {
      const before = cpuMilliseconds(worker);
      const times = await oneByOne(client, call, questions);
      return { times, cost: (cpuMilliseconds(worker) - before) / questions };
    };
    const { times, cost } = await costOf(next);
    const { cost: baseline } = await costOf(() => trivial);
    const rate = await together(client, next, { clients, seconds });
    return [
      below('1 client, p50', quantile(times, 0.5), 3, 'ms'),
      plain('1 client, p90', quantile(times, 0.9), 'ms'),
      below('1 client, p99', quantile(times, 0.99), 10, 'ms'),
      above(`${clients} clients`, rate, 500, 'questions/s'),
      { ...below('CPU a question, less the baseline', cost - baseline, 2, 'ms'), target: cpuTarget },
      plain(`CPU of the baseline (GET ${trivial.path})`, baseline, 'ms'),
    ];
  } finally {
    client.close();
  }
};

/** The bundle in workerd alone: how fast it is without wrangler's additions, how it starts, what an isolate holds. */
const measureAlone = async (bundle: Bundle, work: Work): Promise<Part> => {
  const { unstable_readConfig } = await import('wrangler');
  const { compatibility_date: date = '', compatibility_flags: flags } = unstable_readConfig({
    config: join(import.meta.dirname, '..', '..', 'wrangler.toml'),
  });
  const compatibility = { date, flags };
  writeFileSync(join(bundle.folder, 'hello.js'), helloWorld);
  const [call = trivial] = work.calls;
  const hello = () => startBare({ folder: bundle.folder, imported: [] }, 'hello.js', compatibility);
  const whole = () => startBare(bundle, bundle.script, compatibility);

  const empty = await coldStart(hello, { path: '/' });
  const cold = await coldStart(whole, call);
  const loaded = await using(whole(), async ({ origin, pid }) => ({
    figures: await measureLoad(origin, pid, work),
    memory: residentMegabytes(pid),
  }));
  const answers = Math.min(work.questions, work.calls.length);
  const isolate = await using(
    startBare(bundle, bundle.script, compatibility, { inspect: true }),
    async ({ origin, inspector = '' }) => {
      const client = createClient(origin);
      await oneByOne(client, roundRobin(work.calls), answers);
      const memory = await isolateMemory(inspector, () => client.send(call));
      client.close();
      return memory;
    },
  );
  return {
    title: 'HTTP, the bundle in workerd alone (nearest to production)',
    figures: [
      ...loaded.figures,
      below('cold start: from spawning to the first answer', cold.time, 300, 'ms', 0),
      plain('the same of a hello-world Worker', empty.time, 'ms', 0),
      below(`isolate after ${answers} answers: heap and buffers`, isolate.heap + isolate.buffers, 64, 'MiB', 1),
      plain('  of which heap', isolate.heap, 'MiB', 1),
      plain('  of which buffers (the lexicon)', isolate.buffers, 'MiB', 1),
      plain('resident memory of a hello-world Worker', empty.memory, 'MiB', 0),
      plain('resident memory after one answer', cold.memory, 'MiB', 0),
      plain('resident memory at the end', loaded.memory, 'MiB', 0),
    ],
  };
};

/** Medians over several new processes. */
const coldStart = async (start: () => Promise<Bare>, call: Call): Promise<{ time: number; memory: number }> => {
  const times: number[] = [];
  const memories: number[] = [];
  for (let round = 0; round < coldStarts; round++) {
    await using(start(), async ({ origin, pid, started }) => {
      const client = createClient(origin);
      await client.send(call);
      times.push(performance.now() - started);
      memories.push(residentMegabytes(pid));
      client.close();
    });
  }
  return { time: median(times), memory: median(memories) };
};

const using = async <Result>(starting: Promise<Bare>, work: (bare: Bare) => Promise<Result>): Promise<Result> => {
  const bare = await starting;
  try {
    return await work(bare);
  } finally {
    await bare.stop();
  }
};

/** The engine without HTTP, in a Node process of its own. */
const measureEngine = async ({ artifact, questions }: Plan): Promise<Part> => {
  const program = join(import.meta.dirname, 'engine.ts');
  const args = ['--artifact', artifact, '--questions', String(questions)];
  const { result, stop } = await startProgram<EngineResult>(program, args, ['--expose-gc']);
  await stop();
  return {
    title: 'engine in Node, no HTTP',
    figures: [
      plain('opening the artifact', result.open, 'ms', 0),
      plain('a question, median', result.p50, 'ms'),
      plain('a question, p99', result.p99, 'ms'),
      plain('memory in use: heap and buffers', result.memory, 'MiB', 1),
    ],
  };
};

const sizes = (bundle: Bundle, artifact: string): Part => {
  const inBundle = (names: readonly string[]): Size => sizeOf(names.map((name) => join(bundle.folder, name)));
  const figure = (name: string, { raw, gzip }: Size): Figure => ({
    name: `${name}, raw / gzip`,
    measured: `${kibibytes(raw)} / ${kibibytes(gzip)}`,
  });
  return {
    title: 'sizes',
    figures: [
      figure('artifact: lexicon.bin', sizeOf([join(artifact, 'lexicon.bin')])),
      figure('artifact: library.json', sizeOf([join(artifact, 'library.json')])),
      figure('bundle: script alone', inBundle([bundle.script])),
      figure('bundle: all that is uploaded', inBundle([bundle.script, ...bundle.imported])),
    ],
  };
};

const kibibytes = (bytes: number): string => `${(bytes / 1024).toLocaleString('en', { maximumFractionDigits: 0 })} KiB`;

const machine = (): string => {
  const [first] = cpus();
  return `${new Date().toISOString().slice(0, 16)}Z · ${cpus().length} cores, ${first?.model.trim() ?? 'unknown'} · ${(totalmem() / 2 ** 30).toFixed(0)} GiB · Node ${process.version} · ${process.platform}-${process.arch}`;
};

const notes = (direct: boolean): string =>
  [
    'Notes',
    '- The client runs on the same machine and takes its share of the cores. Under a load of others (above) every time is too long.',
    direct
      ? "- Wrangler's workerd was reached by its own port too; there the Worker still stands behind miniflare's entry Worker, in the same process."
      : "- Wrangler's workerd could not be reached by its own port: that part is left out.",
    '- In workerd alone there is no D1, so the channels are off; asking does not need it.',
    '- CPU is utime + stime of the workerd process, its garbage collection and compiler threads included, counted in steps of 10 ms.',
    '- Resident memory is the process, not the isolate; its difference to hello world also holds the loaded bundle. The isolate is what its inspector says after a collection of garbage.',
    '- A cold start here is a new process that reads the bundle from a file; Cloudflare starts an isolate in a running one.',
  ].join('\n');

await main();
