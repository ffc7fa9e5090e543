import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Hono } from 'hono';

export type Served = { readonly origin: string; readonly close: () => Promise<void> };

/** Serves an app over HTTP in this process, for a browser. */
export const serveApp = async (app: Hono): Promise<Served> => {
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const { method = 'GET', url = '/', headers } = request;
      const sent = new Headers();
      for (const [name, value] of Object.entries(headers)) if (value !== undefined) sent.set(name, String(value));
      const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks);
      const answer = await app.request(new Request(`http://${headers.host}${url}`, { method, headers: sent, body }));
      for (const [name, value] of answer.headers) response.setHeader(name, value);
      response.writeHead(answer.status);
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
