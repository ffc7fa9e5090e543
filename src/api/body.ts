import type { MiddlewareHandler } from 'hono';
import { Problem } from './problem.ts';
import { apiWords } from './wording.ja.ts';

const json = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/iu;

/**
 * Lets through a body that is JSON in UTF-8 and at most `limit` bytes long, and hands it on unread. Bytes are
 * counted as they come, because a declared length may be missing or wrong; the rest of a body over the limit is
 * not read.
 *
 * @throws Problem `unsupported_media_type`, `too_large` or `not_json`
 */
export const jsonBody =
  (limit: number): MiddlewareHandler =>
  async (c, next) => {
    if (!json.test(c.req.header('content-type') ?? '')) {
      throw new Problem('unsupported_media_type', apiWords.body.mediaType);
    }
    const bytes = await read(c.req.raw.body, limit);
    const { url, method } = c.req.raw;
    const headers = new Headers(c.req.raw.headers);
    headers.set('content-type', 'application/json');
    headers.delete('content-length');
    c.req.raw = new Request(url, { method, headers, body: checked(bytes) });
    await next();
  };

const read = async (body: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      // Not awaited: a sender who never ends the body must not hold the answer back.
      reader?.cancel().catch(() => {});
      throw new Problem('too_large', apiWords.body.tooLarge(limit));
    }
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
};

const checked = (bytes: Uint8Array): string => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    JSON.parse(text);
    return text;
  } catch {
    throw new Problem('not_json', apiWords.body.notJson);
  }
};
