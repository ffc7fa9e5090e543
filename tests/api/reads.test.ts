import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { healthSchema, passageSchema, plansSchema } from '../../src/api/schemas.ts';
import { isVerbatim } from '../../src/plan/span.ts';
import { askRequest, useWorker } from '../server/worker.ts';

const worker = useWorker();
const seeds = join(import.meta.dirname, '..', '..', 'seeds');
const plans = async () => plansSchema.parse(await (await worker.fetch('/api/plans')).json());

describe('the reads of the API', () => {
  it('GET /api/plans lists every plan of the seeds', async () => {
    const folders = readdirSync(seeds, { recursive: true, encoding: 'utf8' });
    const list = await plans();
    expect(list.plans).toHaveLength(folders.filter((path) => path.endsWith('plan.json')).length);
    expect(list.cities.map(({ id }) => id)).toEqual(['koganei', 'musashino', 'nishitokyo']);
    expect(list.examples.length).toBeGreaterThanOrEqual(3);
    for (const { source, url } of list.plans) {
      expect((await fetch(source)).status).toBe(200);
      expect((await fetch(url)).status).toBe(200);
    }
  });

  it('GET /api/plans/{id}/source gives the source byte for byte', async () => {
    const sources = readdirSync(seeds, { recursive: true, encoding: 'utf8' })
      .filter((path) => /source\.(?:txt|md)$/u.test(path))
      .map((path) => readFileSync(join(seeds, path), 'utf8'));
    for (const { id } of (await plans()).plans) {
      const response = await worker.fetch(`/api/plans/${id}/source`);
      expect(response.headers.get('content-type')?.toLowerCase()).toBe('text/plain; charset=utf-8');
      expect(sources).toContain(await response.text());
    }
  });

  it('GET /api/plans/{id}/source is not sent twice', async () => {
    const [plan] = (await plans()).plans;
    const path = `/api/plans/${plan?.id}/source`;
    const etag = (await worker.fetch(path)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"\w+"$/u);
    expect((await worker.fetch(path, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('GET /api/passages/{id} gives what an answer cited', async () => {
    const asked = await worker.fetch('/api/ask', askRequest({ question: '創業の支援はありますか' }));
    const { citations } = (await asked.json()) as { citations: { passageId: string; plan: { id: string } }[] };
    expect(citations.length).toBeGreaterThan(0);
    for (const { passageId, plan } of citations) {
      const passage = passageSchema.parse(await (await worker.fetch(`/api/passages/${passageId}`)).json());
      expect(passage.passageId).toBe(passageId);
      const source = await (await worker.fetch(`/api/plans/${plan.id}/source`)).text();
      expect(isVerbatim(source, passage.spans, passage.quote)).toBe(true);
    }
  });

  it('GET /healthz says what is served', async () => {
    const health = healthSchema.parse(await (await worker.fetch('/healthz')).json());
    expect(health.artifact.counts).toMatchObject({ cities: 3, plans: 5 });
  });

  it.each(['/', '/plans', '/api/plans', '/healthz', '/openapi.json', '/style.css'])('HEAD %s works', async (path) => {
    const response = await worker.fetch(path, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});
