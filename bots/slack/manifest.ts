import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { appManifest, serviceUrl } from './app-manifest.ts';
import { ja } from './wording.ja.ts';

/** `npm run slack:manifest -- --url https://…`: writes the manifest that Slack makes the app from. */
const main = (): void => {
  const { values } = parseArgs({
    options: { url: { type: 'string' }, out: { type: 'string' }, older: { type: 'boolean', default: false } },
  });
  const path = values.out ?? join(import.meta.dirname, 'manifest.json');
  const manifest = appManifest({ url: serviceUrl(values.url ?? process.env.PUBLIC_URL), older: values.older });
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
  process.stdout.write(ja.setUp.written(path));
};

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
