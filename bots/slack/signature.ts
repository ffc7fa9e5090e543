import { transport } from './limits.ts';

/** What Slack signs a request with. */
export type Signed = {
  readonly timestamp: string | null;
  readonly signature: string | null;
  readonly body: Uint8Array;
};

/**
 * Whether Slack sent this, and now: `v0=` and the HMAC-SHA-256 of `v0:timestamp:body` in hexadecimal, the timestamp at
 * most five minutes off in either direction.
 *
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export const isFromSlack = async (secret: string, signed: Signed, now: Date): Promise<boolean> => {
  const { timestamp, signature, body } = signed;
  if (timestamp === null || !/^\d{1,12}$/u.test(timestamp)) return false;
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > transport.skew) return false;
  const claimed = bytesOf(signature ?? '');
  // `verify` compares in constant time.
  return claimed !== null && crypto.subtle.verify('HMAC', await keyOf(secret), claimed, baseString(timestamp, body));
};

/** Signs as Slack does, for the set-up check and for tests. */
export const signatureOf = async (secret: string, timestamp: string, body: Uint8Array): Promise<string> => {
  const digest = await crypto.subtle.sign('HMAC', await keyOf(secret), baseString(timestamp, body));
  return `v0=${Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
};

const keyOf = (secret: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ]);

const baseString = (timestamp: string, body: Uint8Array): Uint8Array<ArrayBuffer> => {
  const head = new TextEncoder().encode(`v0:${timestamp}:`);
  const whole = new Uint8Array(head.length + body.length);
  whole.set(head);
  whole.set(body, head.length);
  return whole;
};

const bytesOf = (signature: string): Uint8Array<ArrayBuffer> | null => {
  const hex = /^v0=([0-9a-f]{64})$/u.exec(signature)?.[1];
  return hex === undefined ? null : Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
};
