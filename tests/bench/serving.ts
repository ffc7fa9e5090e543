import { parseArgs } from 'node:util';
import { serve } from '../../index/serve.ts';

/** Serves an artifact on a free port in a process of its own, until told to stop or left alone. Writes `{url}`. */
const { values } = parseArgs({ options: { artifact: { type: 'string', default: 'index/artifact' } } });
const serving = await serve({ artifact: values.artifact, port: 0, devVars: false });
let stopping = false;
const stop = async (): Promise<void> => {
  if (stopping) return;
  stopping = true;
  await serving.stop();
  process.exit(0);
};
process.on('SIGTERM', stop);
process.stdin.on('end', stop).resume();
console.log(JSON.stringify({ url: serving.url }));
