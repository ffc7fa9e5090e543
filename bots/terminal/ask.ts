import { parseArgs } from 'node:util';
import { loadCounter } from '../../index/load.ts';
import { explanationText } from './explain.ts';
import { jsonText, printable, terminalText } from './render.ts';

const usage = 'npm run -s ask -- "質問" [--city koganei] [--limit 3] [--json] [--explain]';
const longest = 300;

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        city: { type: 'string' },
        limit: { type: 'string' },
        context: { type: 'string' },
        json: { type: 'boolean' },
        explain: { type: 'boolean' },
        artifact: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Error(`使い方: ${usage}\n${error instanceof Error ? error.message : String(error)}`);
  }
};

/** Asks the plans from a terminal: the same answer object as everywhere, or why it is what it is. */
const main = (): void => {
  const { values, positionals } = readArguments();
  const question = positionals.join(' ').trim();
  if (question === '' || [...question].length > longest)
    throw new Error(`質問を1字から${longest}字で書いてください。\n${usage}`);
  const counter = loadCounter(values.artifact);
  const cities = counter.cities.map(({ id }) => id);
  if (values.city !== undefined && !cities.includes(values.city)) {
    throw new Error(`市「${values.city}」はありません。使えるのは ${cities.join('、')} です。`);
  }
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  if (limit !== undefined && !(Number.isInteger(limit) && 1 <= limit && limit <= 10))
    throw new Error('--limit は 1 から 10 です。');
  const ask = {
    question,
    ...(values.city === undefined ? {} : { city: values.city }),
    ...(limit === undefined ? {} : { limit }),
    ...(values.context === undefined ? {} : { context: values.context }),
  };
  const where = { origin: process.env.PUBLIC_URL ?? 'http://127.0.0.1:8787', now: new Date() };
  const [value, text] = values.explain
    ? shown(counter.explain(ask, where), explanationText)
    : shown(counter.ask(ask, where), terminalText);
  process.stdout.write(values.json ? `${jsonText(value)}\n` : `${text}\n`);
};

const shown = <Value>(value: Value, render: (value: Value) => string): readonly [Value, string] => [
  value,
  render(value),
];

try {
  main();
} catch (error) {
  process.stderr.write(`${printable(error instanceof Error ? error.message : String(error))}\n`);
  process.exitCode = 1;
}
