const encoder = new TextEncoder();

/** SHA-256 of a text, base64url: for secrets that are long and random themselves. */
export const digestOf = async (text: string): Promise<string> =>
  toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text))));

/** A keyed hash (HMAC-SHA-256, base64url), for ids that could be guessed. */
export const keyedHash = async (key: string, id: string): Promise<string> => {
  const imported = await crypto.subtle.importKey(
    'raw',
    encoder.encode(`machikotae:${key}`),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  return toBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', imported, encoder.encode(id))));
};

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/u, '');
