import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { askRequest, useWorker } from '../server/worker.ts';
import { expectProblem } from './problems.ts';

const worker = useWorker();
const ask = (body: unknown, type?: string) => worker.fetch('/api/ask', askRequest(body, type));

describe('POST /api/ask refuses', () => {
  it.each([
    ['not JSON', '{"question":'],
    ['nothing', ''],
    ['a form', 'question=創業'],
  ])('a body that is %s', async (_, body) => {
    await expectProblem(await ask(body), 400, 'not_json');
  });

  it('a body that is not UTF-8', async () => {
    const response = await worker.fetch('/api/ask', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Uint8Array([0x7b, 0x22, 0x83, 0x4e, 0x22, 0x7d]),
    });
    await expectProblem(response, 400, 'not_json');
  });

  it.each([
    ['an array', []],
    ['null', 'null'],
    ['a number', '1'],
    ['a string', '"創業"'],
  ])('%s instead of an object', async (_, body) => {
    expect(await expectProblem(await ask(body), 400, 'invalid_request')).toMatch(/オブジェクト/u);
  });

  it.each([
    ['question', {}],
    ['question', { question: 1 }],
    ['question', { question: null }],
    ['question', { question: ['創業'] }],
    ['question', { question: '' }],
    ['question', { question: ' 　\n\t' }],
    ['question', { question: '\u200b\u200e\ufeff' }],
    ['question', { question: 'あ'.repeat(301) }],
    ['city', { question: '創業', city: 1 }],
    ['city', { question: '創業', city: null }],
    ['city', { question: '創業', city: 'mitaka' }],
    ['city', { question: '創業', city: '__proto__' }],
    ['limit', { question: '創業', limit: 0 }],
    ['limit', { question: '創業', limit: 11 }],
    ['limit', { question: '創業', limit: 1.5 }],
    ['limit', { question: '創業', limit: '3' }],
    ['language', { question: '創業', language: 'fr' }],
    ['language', { question: '創業', language: null }],
    ['context', { question: '創業', context: {} }],
    ['context', { question: '創業', context: 'あ'.repeat(2001) }],
  ])('a %s that breaks the rules, naming it: %j', async (field, body) => {
    expect(await expectProblem(await ask(body), 400, 'invalid_request')).toMatch(new RegExp(`^${field}: `, 'u'));
  });

  it('several wrong fields, naming each', async () => {
    const detail = await expectProblem(await ask({ question: 1, limit: 'x' }), 400, 'invalid_request');
    expect(detail).toMatch(/question: .*limit: /u);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])('the type %j', async (type) => {
    await expectProblem(await ask('{"question":"創業"}', type), 415, 'unsupported_media_type');
  });

  it('a body over 16 KiB', async () => {
    const body = { question: '創業', padding: 'x'.repeat(16 * 1024) };
    await expectProblem(await ask(body), 413, 'too_large');
  });

  it('a body of 16 KiB in characters that is more in bytes', async () => {
    await expectProblem(await ask({ question: '創業', padding: 'あ'.repeat(6000) }), 413, 'too_large');
  });

  it('not a body of exactly 16 KiB', async () => {
    const empty = JSON.stringify({ question: '創業', padding: '' });
    const body = { question: '創業', padding: 'x'.repeat(16 * 1024 - Buffer.byteLength(empty)) };
    expect((await ask(body)).status).toBe(200);
  });

  it('a body that declares no length and does not end', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sending = request(`${worker.origin}/api/ask`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      });
      sending.on('response', (response) => {
        resolve(response.statusCode);
        sending.destroy();
      });
      sending.on('error', reject);
      sending.write('x'.repeat(17 * 1024));
    });
    expect(status).toBe(413);
  });
});

describe('what is not there', () => {
  it.each([
    '/api/nothing',
    '/api/plans/nothing/source',
    '/api/passages/nothing',
    '/api/passages/%E0%A4%A',
    '/nothing',
    '/api/ask/',
    '//',
  ])('%s is 404', async (path) => {
    await expectProblem(await worker.fetch(path), 404, 'not_found');
  });

  it.each([
    ['GET', '/api/ask', 'POST'],
    ['DELETE', '/api/ask', 'POST'],
    ['POST', '/api/plans', 'GET, HEAD'],
    ['PUT', '/api/plans/nothing/source', 'GET, HEAD'],
    ['POST', '/healthz', 'GET, HEAD'],
    ['OPTIONS', '/openapi.json', 'GET, HEAD'],
    ['PATCH', '/style.css', 'GET, HEAD'],
  ])('%s %s is 405 and says what is allowed', async (method, path, allow) => {
    const response = await worker.fetch(path, { method });
    expect(response.headers.get('allow')).toBe(allow);
    await expectProblem(response, 405, 'method_not_allowed');
  });
});
