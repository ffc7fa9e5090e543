import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { askRequest, builtArtifact, useWorker } from '../server/worker.ts';
import { expectProblem } from './problems.ts';

const folder = mkdtempSync(join(tmpdir(), 'machikotae-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const built = (name: string): string => join(builtArtifact, name);

/** An artifact folder made by the given steps. */
const broken = (name: string, make: (at: (file: string) => string) => void): string => {
  const at = join(folder, name);
  mkdirSync(at);
  make((file) => join(at, file));
  return at;
};

const copy = (file: string, to: string): void => copyFileSync(built(file), to);
const truncate = (file: string, to: string): void => {
  const bytes = readFileSync(built(file));
  writeFileSync(to, bytes.subarray(0, Math.floor(bytes.length / 2)));
};

const cases: readonly [string, string][] = [
  ['a missing folder', join(folder, 'nowhere')],
  ['a missing lexicon', broken('no-lexicon', (at) => copy('library.json', at('library.json')))],
  ['a missing library', broken('no-library', (at) => copy('lexicon.bin', at('lexicon.bin')))],
  [
    'a truncated lexicon',
    broken('half-lexicon', (at) => {
      truncate('lexicon.bin', at('lexicon.bin'));
      copy('library.json', at('library.json'));
    }),
  ],
  [
    'a truncated library',
    broken('half-library', (at) => {
      copy('lexicon.bin', at('lexicon.bin'));
      truncate('library.json', at('library.json'));
    }),
  ],
  [
    'an older library',
    broken('older', (at) => {
      copy('lexicon.bin', at('lexicon.bin'));
      const library = JSON.parse(readFileSync(built('library.json'), 'utf8')) as Record<string, unknown>;
      writeFileSync(at('library.json'), JSON.stringify({ ...library, version: 0 }));
    }),
  ],
];

describe.each(cases)('with %s', (_, artifact) => {
  const worker = useWorker({ artifact });

  it('the service starts and /healthz says why it cannot answer', async () => {
    const detail = await expectProblem(await worker.fetch('/healthz'), 503, 'unavailable');
    expect(detail).toMatch(/lexicon\.bin|library\.json/u);
    expect(detail).toMatch(/npm run index/u);
  });

  it('programs get a problem document, people a page', async () => {
    await expectProblem(await worker.fetch('/api/ask', askRequest({ question: '創業' })), 503, 'unavailable');
    await expectProblem(await worker.fetch('/api/plans'), 503, 'unavailable');
    await expectProblem(await worker.fetch('/openapi.json'), 503, 'unavailable');
    for (const path of ['/', '/plans', '/p/x']) {
      const response = await worker.fetch(path, { headers: { accept: 'text/html' } });
      expect(response.status).toBe(503);
      expect(await response.text()).toContain('ただいまお答えできません');
    }
    expect((await worker.fetch('/style.css')).status).toBe(200);
  });
});
