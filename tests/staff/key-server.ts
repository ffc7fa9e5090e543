import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type KeyServer = {
  readonly url: string;
  /** The private key, as a JWK, that signs what the served key verifies. */
  readonly key: JsonWebKey & { readonly kid: string };
  readonly close: () => Promise<void>;
};

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
} as const;

/** Serves a fresh key as Cloudflare Access does at `/cdn-cgi/access/certs`. */
export const startKeyServer = async (): Promise<KeyServer> => {
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const kid = crypto.randomUUID();
  const named = async (key: CryptoKey) => ({ ...(await crypto.subtle.exportKey('jwk', key)), kid, alg: 'RS256' });
  const body = JSON.stringify({ keys: [await named(pair.publicKey)] });
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/cdn-cgi/access/certs`,
    key: await named(pair.privateKey),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
