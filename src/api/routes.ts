import { type Hook, OpenAPIHono } from '@hono/zod-openapi';
import type { Context, Env } from 'hono';
import { etag } from 'hono/etag';
import type { PlanReference } from '../answer/answer.ts';
import type { Counter, PlanView, Where } from '../answer/counter.ts';
import type { Asking } from '../asking.ts';
import { hasEnded } from '../plan/plan.ts';
import { askRoute, healthRoute, passageRoute, plansRoute, sourceRoute } from './definitions.ts';
import { Problem } from './problem.ts';
import { plain } from './schemas.ts';
import { apiWords } from './wording.ja.ts';

/** Turns what a schema found into a problem document that says which field and why. */
const refuse: Hook<unknown, Env, string, unknown> = (result) => {
  if (result.success) return;
  const errors = result.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  const detail = errors.map(({ field, message }) => (field === '' ? message : apiWords.field.detail(field, message)));
  throw new Problem('invalid_request', detail.join(' '), { errors });
};

/**
 * The JSON API; its shapes are in schemas.ts and at /openapi.json.
 *
 * @param whereOf origin of the links and time of a request
 * @param asking answers a question
 */
export const apiRoutes = (counter: Counter, whereOf: (c: Context) => Where, asking: Asking): OpenAPIHono => {
  const api = new OpenAPIHono({ defaultHook: refuse });
  const { digest, version, counts } = counter.about;

  api.openapi(askRoute, async (c) => {
    const { question, city, limit, context, language } = c.req.valid('json');
    refuseUnknownCity(counter, city);
    const answer = await asking(
      c,
      'api',
      {
        question,
        ...(city !== undefined && { city }),
        ...(limit !== undefined && { limit }),
        ...(context !== undefined && { context }),
        ...(language !== undefined && { language }),
      },
      whereOf(c),
    );
    return c.json(plain(answer), 200, { 'cache-control': 'no-store' });
  });

  api.openapi(plansRoute, (c) => {
    const where = whereOf(c);
    const cities = counter.cities.map(({ id, name }) => ({ id, name }));
    const plans = counter.plans.map((view) => plain(planBody(view, where)));
    return c.json({ cities, plans, examples: [...counter.examples()] }, 200);
  });

  api.use('/api/plans/:id/source', etag());
  api.openapi(sourceRoute, (c) => {
    const view = counter.planById(c.req.valid('param').id);
    if (!view) throw new Problem('not_found', apiWords.missing.plan);
    return c.text(view.source, 200, { etag: `"${digest}"`, 'cache-control': 'no-cache' });
  });

  api.openapi(passageRoute, (c) => {
    const view = counter.passageById(c.req.valid('param').id, whereOf(c));
    if (!view) throw new Problem('not_found', apiWords.missing.passage);
    return c.json(plain({ ...view.citation, kind: view.passage.kind }), 200, { 'cache-control': 'no-cache' });
  });

  api.openapi(healthRoute, (c) =>
    c.json({ status: 'ok' as const, artifact: { digest, version, counts: { ...counts } } }, 200, {
      'cache-control': 'no-store',
    }),
  );

  let document: ReturnType<typeof api.getOpenAPI31Document> | undefined;
  api.get('/openapi.json', (c) => {
    document ??= api.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'まちこたえ', version: '1' } });
    return c.json(document);
  });
  return api;
};

const refuseUnknownCity = (counter: Counter, city: string | undefined): void => {
  if (city === undefined || counter.cities.some(({ id }) => id === city)) return;
  const message = apiWords.city.unknown(counter.cities.map(({ id }) => id));
  throw new Problem('invalid_request', apiWords.field.detail('city', message), {
    errors: [{ field: 'city', message }],
  });
};

const planBody = ({ city, plan, sections, passages }: PlanView, { origin, now }: Where) => {
  const { id, title, titleBasis, status, published, publishedBasis, publisher, period, notes } = plan;
  const reference: PlanReference = {
    id,
    title,
    titleBasis,
    status,
    ...(published !== undefined && { published }),
    ...(publisher !== undefined && { publisher }),
    ...(period && { period: { from: period.from, to: period.to, ended: hasEnded(period, now), basis: period.basis } }),
  };
  return {
    ...reference,
    ...(publishedBasis && { publishedBasis }),
    city: city.id,
    cityName: city.name,
    notes,
    sections: sections.length,
    passages: passages.length,
    url: `${origin}/plans/${id}`,
    source: `${origin}/api/plans/${id}/source`,
  };
};
