/**
 * Encrypts what must be kept readable, under the setting `DATA_KEY` (32 bytes, base64). After a change of the key the one
 * before, `DATA_KEY_OLD`, still opens what it closed.
 */
export type Secrets = {
  readonly encrypt: (text: string) => Promise<string>;
  /** Null for what none of the keys opens. */
  readonly decrypt: (sealed: string) => Promise<string | null>;
  /** Whether a text was sealed under the key before the present one. */
  readonly isOld: (sealed: string) => Promise<boolean>;
};

type Key = { readonly id: string; readonly key: CryptoKey };

const cipher = 'AES-GCM';
/** NIST SP 800-38D, 8.2: 96 bits, never the same twice under one key. */
const nonceBytes = 12;
const form = /^1\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)$/u;

/** Opens the keys; null where `DATA_KEY` is unset or is not 32 bytes in base64. */
export const openSecrets = (settings: Readonly<Record<string, string | undefined>>): Secrets | null => {
  const current = bytesOf(settings.DATA_KEY);
  if (!current) return null;
  const old = bytesOf(settings.DATA_KEY_OLD);
  let opened: Promise<readonly Key[]> | null = null;
  const keys = (): Promise<readonly Key[]> => {
    opened ??= Promise.all([current, ...(old ? [old] : [])].map(importKey));
    return opened;
  };
  return {
    encrypt: async (text) => {
      const [newest] = await keys();
      if (!newest) throw new Error('No key.');
      const iv = crypto.getRandomValues(new Uint8Array(nonceBytes));
      const sealed = await crypto.subtle.encrypt({ name: cipher, iv }, newest.key, new TextEncoder().encode(text));
      return ['1', newest.id, encode(iv), encode(new Uint8Array(sealed))].join('.');
    },
    decrypt: async (sealed) => {
      const [, id, iv = '', body = ''] = form.exec(sealed) ?? [];
      const found = (await keys()).find((key) => key.id === id);
      if (!found) return null;
      try {
        const opened = await crypto.subtle.decrypt({ name: cipher, iv: decode(iv) }, found.key, decode(body));
        return new TextDecoder().decode(opened);
      } catch {
        return null;
      }
    },
    isOld: async (sealed) => (await keys())[0]?.id !== form.exec(sealed)?.[1],
  };
};

const keyBytes = 32;

const bytesOf = (setting: string | undefined): Uint8Array<ArrayBuffer> | null => {
  try {
    const bytes = Uint8Array.from(atob(setting?.trim() ?? ''), (char) => char.charCodeAt(0));
    return bytes.length === keyBytes ? bytes : null;
  } catch {
    return null;
  }
};

/** A key is known by the beginning of its digest, which gives nothing of it away. */
const importKey = async (bytes: Uint8Array<ArrayBuffer>): Promise<Key> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const key = await crypto.subtle.importKey('raw', bytes, cipher, false, ['encrypt', 'decrypt']);
  return { id: encode(digest.slice(0, 6)), key };
};

const encode = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/u, '');

const decode = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
