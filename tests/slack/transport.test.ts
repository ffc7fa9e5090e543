import { request } from 'node:http';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFromSlack, signatureOf } from '../../bots/slack/signature.ts';
import { useSlack } from './harness.ts';
import { eventPayload, mention, secret, signed, slackRequest } from './payloads.ts';

const slack = useSlack();
const { server, worker } = slack;
const path = '/slack/events';
const json = { 'content-type': 'application/json' };
const now = () => Math.floor(Date.now() / 1000);

const refused = async (response: Response, status: number, kind: string): Promise<string> => {
  const text = await response.text();
  expect.soft(response.status, text).toBe(status);
  expect.soft(response.headers.get('content-type')).toMatch(/^application\/problem\+json/u);
  const problem = JSON.parse(text) as Record<string, unknown>;
  expect(problem).toMatchObject({ type: 'about:blank', status, kind });
  expect(problem.title).not.toBe('');
  return String(problem.detail);
};

const post = (body: string | Buffer, headers: Readonly<Record<string, string>>) =>
  worker.fetch(path, { method: 'POST', body: body as BodyInit, headers: { ...json, ...headers } });

describe('a request is refused with 401 and nothing is done', () => {
  const body = JSON.stringify(mention('創業の支援はありますか'));
  const right = signed(body);
  const cases: readonly (readonly [string, Record<string, string>])[] = [
    ['without signature and timestamp', {}],
    ['without a signature', { 'x-slack-request-timestamp': String(now()) }],
    ['without a timestamp', { 'x-slack-signature': right['x-slack-signature'] ?? '' }],
    ['with another secret', signed(body, { key: 'another' })],
    ['with the signature of another body', signed(`${body} `)],
    [
      'with a signature in capitals',
      { ...right, 'x-slack-signature': (right['x-slack-signature'] ?? '').toUpperCase() },
    ],
    ['with a signature cut short', { ...right, 'x-slack-signature': (right['x-slack-signature'] ?? '').slice(0, -2) }],
    [
      'with another version',
      { ...right, 'x-slack-signature': (right['x-slack-signature'] ?? '').replace('v0=', 'v1=') },
    ],
    ...['', 'NaN', 'now', '0x10', '-1', '1e10', 'Infinity', `${now()}.5`, `${now()} `, '９９９'].map(
      (timestamp) => [`with the timestamp ${JSON.stringify(timestamp)}`, signedOdd(body, timestamp)] as const,
    ),
  ];

  const refuses = async (headers: Readonly<Record<string, string>>): Promise<void> => {
    const before = server.calls.length;
    await refused(await post(body, headers), 401, 'unauthorized');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.calls.length).toBe(before);
  };

  test.each(cases)('%s', (_, headers) => refuses(headers));

  // Stamped only now: the cases above are made before the Worker has started.
  test.each([-310, 310])('stamped %i seconds off', (off) => refuses(signed(body, { timestamp: String(now() + off) })));
});

/** Headers can hold no characters beyond Latin 1; such a timestamp is sent encoded and is no number either way. */
function signedOdd(body: string, timestamp: string): Record<string, string> {
  const headers = signed(body, { timestamp });
  return {
    ...headers,
    'x-slack-request-timestamp': /^[\x20-\x7e]*$/u.test(timestamp) ? timestamp : encodeURIComponent(timestamp),
  };
}

describe('what is signed', () => {
  test.each([-290, 0, 290])('is taken %i seconds off', async (offset) => {
    const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
    const response = await post(body, signed(body, { timestamp: String(now() + offset) }));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ challenge: 'abc' });
  });

  test('and asks for verification gets its challenge; unsigned it does not', async () => {
    const body = JSON.stringify({ token: 'x', type: 'url_verification', challenge: '3eZbrw1aB' });
    expect(await (await post(body, signed(body))).json()).toEqual({ challenge: '3eZbrw1aB' });
    await refused(await post(body, {}), 401, 'unauthorized');
    const empty = JSON.stringify({ type: 'url_verification' });
    await refused(await post(empty, signed(empty)), 400, 'invalid_request');
  });

  test.each(['', '{', '[]', 'null', '"text"', '1', 'a=b'])('but is no JSON object is refused: %j', async (body) => {
    await refused(await post(body, signed(body)), 400, 'not_json');
  });

  test('but is no UTF-8 is refused', async () => {
    const body = Buffer.from([0x7b, 0xff, 0xfe, 0x7d]);
    await refused(await post(body, signed(body)), 400, 'not_json');
  });

  test.each([
    ['payload=', 'not_json'],
    ['payload=%7B', 'not_json'],
    ['payload=[]', 'not_json'],
    ['text=hello', 'invalid_request'],
    ['', 'invalid_request'],
  ])('but is no form of Slack is refused: %j', async (body, kind) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', ...signed(body) };
    await refused(await worker.fetch(path, { method: 'POST', body, headers }), 400, kind);
  });

  test('and checks the certificate of a command is taken', async () => {
    const body = 'ssl_check=1&token=x';
    const headers = { 'content-type': 'application/x-www-form-urlencoded', ...signed(body) };
    expect((await worker.fetch(path, { method: 'POST', body, headers })).status).toBe(200);
  });

  test('and of a kind that the app does not know is taken and left aside', async () => {
    for (const payload of [
      eventPayload({ type: 'team_rename', name: 'x' }),
      { type: 'event_callback', event_id: 'Ev0NONE' },
      { type: 'something_new' },
      { type: 'event_callback', event_id: 'Ev0NULL', event: null },
      { type: 'app_rate_limited', minute_rate_limited: 1, team_id: 'T', api_app_id: 'A', token: 'x' },
    ]) {
      const body = JSON.stringify(payload);
      expect((await post(body, signed(body))).status).toBe(200);
    }
  });
});

describe('a body over 1 MiB is refused with 413', () => {
  const large = Buffer.alloc(1_048_577, 0x20);

  test('with its length declared', async () => {
    await refused(await post(large, signed(large)), 413, 'too_large');
  });

  test('with its length unknown, before all of it is sent', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const { hostname, port } = new URL(worker.origin);
      const out = request(
        { hostname, port, path, method: 'POST', headers: { ...json, ...signed('x'), 'transfer-encoding': 'chunked' } },
        (response) => {
          resolve(response.statusCode ?? 0);
          out.destroy();
        },
      );
      out.on('error', (error) => reject(error));
      out.write(Buffer.alloc(1_200_000, 0x20));
    });
    expect(status).toBe(413);
  });

  test('and one of exactly 1 MiB is not', async () => {
    const body = JSON.stringify({ type: 'url_verification', challenge: 'c' }).padEnd(1_048_576, ' ');
    expect((await post(body, signed(body))).status).toBe(200);
  });
});

test('other methods are not taken', async () => {
  expect((await worker.fetch(path)).status).toBe(405);
});

describe('signatures', () => {
  const bytes = fc.uint8Array({ maxLength: 200 });
  const at = new Date(1_800_000_000_000);
  const timestamp = '1800000000';

  test('are those that Slack makes, and no others', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, fc.string({ minLength: 1, maxLength: 40 }), async (body, key) => {
        const theirs = signed(Buffer.from(body), { timestamp, key })['x-slack-signature'] ?? '';
        expect(await signatureOf(key, timestamp, body)).toBe(theirs);
        expect(await isFromSlack(key, { timestamp, signature: theirs, body }, at)).toBe(true);
      }),
    );
  });

  test('of a changed body, timestamp or secret are refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (body, place, change) => {
          const signature = signed(Buffer.from(body), { timestamp })['x-slack-signature'] ?? null;
          const changed = body.slice();
          changed[place % body.length] = (changed[place % body.length] ?? 0) ^ change;
          expect(await isFromSlack(secret, { timestamp, signature, body: changed }, at)).toBe(false);
          expect(await isFromSlack(secret, { timestamp: '1800000001', signature, body }, at)).toBe(false);
          expect(await isFromSlack(`${secret}x`, { timestamp, signature, body }, at)).toBe(false);
        },
      ),
    );
  });

  test('with anything for a signature or a timestamp never pass and never throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.option(fc.string()), fc.option(fc.string()), bytes, async (signature, when, body) => {
        expect(await isFromSlack(secret, { timestamp: when, signature, body }, at)).toBe(false);
      }),
    );
  });

  test('are taken exactly within five minutes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -1_000, max: 1_000 }), bytes, async (offset, body) => {
        const when = String(1_800_000_000 + offset);
        const signature = signed(Buffer.from(body), { timestamp: when })['x-slack-signature'] ?? null;
        expect(await isFromSlack(secret, { timestamp: when, signature, body }, at)).toBe(Math.abs(offset) <= 300);
      }),
    );
  });
});

test('the fixtures are signed as the service expects', async () => {
  expect((await worker.fetch(path, slackRequest(mention('こんにちは')))).status).toBe(200);
});
