import { keyedHash } from './digest.ts';

/** Keyed hashes of ids: the present one, and the one under the key before it, by which older rows are still found. */
export type Hashes = {
  readonly of: (id: string) => Promise<string>;
  /** The present hash, and the former one where there was another key. */
  readonly all: (id: string) => Promise<readonly string[]>;
};

/** `DATA_KEY` keys the hashes; where it is unset, a secret of the channel does, so that no hash is without a key. */
export const openHashes = (settings: Readonly<Record<string, string | undefined>>): Hashes => {
  const key = settings.DATA_KEY ?? settings.LINE_CHANNEL_SECRET ?? settings.SLACK_SIGNING_SECRET ?? '';
  const old = settings.DATA_KEY_OLD;
  const of = (id: string): Promise<string> => keyedHash(key, id);
  return { of, all: (id) => Promise.all([of(id), ...(old ? [keyedHash(old, id)] : [])]) };
};
