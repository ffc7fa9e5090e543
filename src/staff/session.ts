/** Seconds that a sign-in lasts: a working day. */
export const sessionSeconds = 12 * 60 * 60;

const form = /^(\d{1,12})\.([0-9a-f]{64})$/u;
const hmac = { name: 'HMAC', hash: 'SHA-256' } as const;
const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Whether a typed token is the one that is set. Digests are compared, each byte of them, so time tells nothing. */
export const isToken = async (typed: string, token: string): Promise<boolean> => {
  const [a, b] = await Promise.all([digestOf(typed), digestOf(token)]);
  let different = 0;
  for (const [at, byte] of a.entries()) different |= byte ^ (b[at] ?? 0);
  return different === 0;
};

/**
 * What a signed-in browser keeps: when the sign-in ends, in seconds, and the HMAC-SHA-256 of that keyed by the token.
 * The server keeps nothing, and a new token ends every sign-in.
 */
export const openSession = async (token: string, now: Date): Promise<string> => {
  const end = String(Math.floor(now.getTime() / 1000) + sessionSeconds);
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', await keyOf(token), encode(end)));
  return `${end}.${Array.from(signature, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
};

/** Whether a browser's session is one of ours that has not ended. Web Crypto compares in constant time. */
export const isSession = async (session: string, token: string, now: Date): Promise<boolean> => {
  const [, end = '', signature = ''] = form.exec(session) ?? [];
  if (end === '' || Number(end) * 1000 <= now.getTime()) return false;
  const bytes = Uint8Array.from(signature.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
  return crypto.subtle.verify('HMAC', await keyOf(token), bytes, encode(end));
};

const digestOf = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', encode(text)));

const keyOf = (token: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', encode(token), hmac, false, ['sign', 'verify']);
