import { createHmac } from 'node:crypto';

export const secret = 'test-channel-secret';
export const accessToken = 'test-channel-access-token';

/** Signs as LINE does, by another implementation than the one under test. */
export const sign = (body: string | Uint8Array, key: string = secret): string =>
  createHmac('SHA256', key).update(body).digest('base64');

/** A signed webhook request. */
export const signed = (body: unknown, key: string = secret): RequestInit => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', 'x-line-signature': sign(text, key) },
    body: text,
  };
};
