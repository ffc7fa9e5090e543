import { Agent, request } from 'node:http';

/** A request to send: a question to `/api/ask`, or a GET of a path. */
export type Call = { readonly path: string; readonly body?: string };

export type Client = {
  /** Milliseconds from sending to the last byte of the body. Throws for any status but 200. */
  readonly send: (call: Call) => Promise<number>;
  readonly close: () => void;
};

const limit = 60_000;

/** A client that keeps its connections open, as a load balancer does. */
export const createClient = (origin: string, connections = 1): Client => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const send = ({ path, body }: Call): Promise<number> =>
    new Promise((resolve, reject) => {
      const started = performance.now();
      const sent = request(
        new URL(path, origin),
        {
          agent,
          timeout: limit,
          method: body === undefined ? 'GET' : 'POST',
          headers:
            body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        },
        (response) => {
          response.resume();
          response.on('error', reject);
          response.on('end', () =>
            response.statusCode === 200
              ? resolve(performance.now() - started)
              : reject(new Error(`${path}: ${response.statusCode} ${body ?? ''}`)),
          );
        },
      );
      sent.on('timeout', () => sent.destroy(new Error(`${path}: no answer within ${limit} ms`)));
      sent.on('error', reject);
      sent.end(body);
    });
  return { send, close: () => agent.destroy() };
};

/** Goes through calls again and again. */
export const roundRobin = (calls: readonly Call[]): (() => Call) => {
  let at = 0;
  return () => {
    const call = calls[at++ % calls.length];
    if (!call) throw new Error('There is nothing to ask.');
    return call;
  };
};

/** One client, one call after the other: the milliseconds of each. */
export const oneByOne = async (client: Client, next: () => Call, count: number): Promise<number[]> => {
  const times: number[] = [];
  for (let sent = 0; sent < count; sent++) times.push(await client.send(next()));
  return times;
};

/** Several clients at once for some seconds: calls answered in a second. */
export const together = async (
  client: Client,
  next: () => Call,
  { clients, seconds }: { readonly clients: number; readonly seconds: number },
): Promise<number> => {
  const started = performance.now();
  const end = started + seconds * 1000;
  let answered = 0;
  const work = async (): Promise<void> => {
    while (performance.now() < end) {
      await client.send(next());
      answered++;
    }
  };
  await Promise.all(Array.from({ length: clients }, work));
  return (answered * 1000) / (performance.now() - started);
};
