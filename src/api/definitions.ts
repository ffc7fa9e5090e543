import { createRoute, z } from '@hono/zod-openapi';
import { jsonBody } from './body.ts';
import { answerSchema, askSchema, healthSchema, passageSchema, plansSchema, problemSchema } from './schemas.ts';

const largestBody = 16 * 1024;

const jsonOf = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
const problemOf = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});
const unavailable = { 503: problemOf('索引を開けません') };
const idOf = (name: string) =>
  z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' }, description: name }) });

export const askRoute = createRoute({
  method: 'post',
  path: '/api/ask',
  summary: '計画にたずねる',
  middleware: [jsonBody(largestBody)] as const,
  request: { body: { required: true, content: { 'application/json': { schema: askSchema } } } },
  responses: {
    200: jsonOf(answerSchema, '答え。見つからないときも 200 で、status が not_found です。'),
    400: problemOf('JSON でないか、決まりに合わない'),
    413: problemOf('本文が 16 KiB を超える'),
    415: problemOf('application/json でない'),
    429: problemOf('質問が続いている。Retry-After の秒数を待つ'),
    ...unavailable,
  },
});

export const plansRoute = createRoute({
  method: 'get',
  path: '/api/plans',
  summary: '計画の一覧',
  responses: { 200: jsonOf(plansSchema, '計画の一覧'), ...unavailable },
});

export const sourceRoute = createRoute({
  method: 'get',
  path: '/api/plans/{id}/source',
  summary: '計画の原文',
  request: { params: idOf('計画の番号') },
  responses: {
    200: { description: '保管している原文そのまま', content: { 'text/plain': { schema: z.string() } } },
    404: problemOf('その計画はない'),
    ...unavailable,
  },
});

export const passageRoute = createRoute({
  method: 'get',
  path: '/api/passages/{id}',
  summary: '引用できる文ひとつ',
  request: { params: idOf('文の番号') },
  responses: { 200: jsonOf(passageSchema, '文と、その場所'), 404: problemOf('その文はない'), ...unavailable },
});

export const healthRoute = createRoute({
  method: 'get',
  path: '/healthz',
  summary: '動いているか',
  responses: { 200: jsonOf(healthSchema, '答えられる'), 503: problemOf('答えられない理由') },
});
