import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Key = JsonWebKey & { readonly kid: string };

export type KeyServer = {
  readonly url: string;
  /** The private key, as a JWK, that signs what the served key verifies. */
  readonly key: Key;
  /** Serves another key from now on; it is given as `key`. */
  readonly change: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
} as const;

const makePair = async (): Promise<{ readonly secret: Key; readonly open: Key }> => {
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const kid = crypto.randomUUID();
  const named = async (key: CryptoKey) => ({ ...(await crypto.subtle.exportKey('jwk', key)), kid, alg: 'RS256' });
  return { secret: await named(pair.privateKey), open: await named(pair.publicKey) };
};

/** Serves a fresh key as Cloudflare Access does at `/cdn-cgi/access/certs`. */
export const startKeyServer = async (): Promise<KeyServer> => {
  let pair = await makePair();
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: [pair.open] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/cdn-cgi/access/certs`,
    get key() {
      return pair.secret;
    },
    change: async () => {
      pair = await makePair();
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
