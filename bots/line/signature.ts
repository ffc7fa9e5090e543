/** Base64 of the 32 bytes of HMAC-SHA256, and nothing else that a lenient decoder would take for it. */
const form = /^[A-Za-z0-9+/]{43}=$/u;
const hmac = { name: 'HMAC', hash: 'SHA-256' } as const;

/**
 * Whether LINE signed these bytes. They are the body as it arrived, before any parsing; Web Crypto compares in constant
 * time. https://developers.line.biz/en/docs/messaging-api/verify-webhook-signature/
 */
export const isSigned = async (
  body: Uint8Array<ArrayBuffer>,
  secret: string,
  signature: string | null,
): Promise<boolean> => {
  if (signature === null || !form.test(signature)) return false;
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), hmac, false, ['verify']);
  const bytes = Uint8Array.from(atob(signature), (char) => char.charCodeAt(0));
  return crypto.subtle.verify('HMAC', key, bytes, body);
};
