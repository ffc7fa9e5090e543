import { transport } from './limits.ts';
import { Refusal } from './problem.ts';
import { ja } from './wording.ja.ts';

/**
 * The bytes of a request, counted as they come: a declared length may be missing or wrong.
 *
 * @throws Refusal `too_large`; the rest of the body is not read
 */
export const readBody = async (request: Request): Promise<Uint8Array<ArrayBuffer>> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > transport.body) {
      // Not awaited: a sender who never ends the body must not hold the answer back.
      reader?.cancel().catch(() => {});
      throw new Refusal('too_large', ja.refused.tooLarge);
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
