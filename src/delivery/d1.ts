import type { D1Database } from '@cloudflare/workers-types';
import type { Ledger, Store } from '../channel.ts';

/** A claim whose holder has vanished may be taken over after this long. */
const lapse = 60_000;
/** Slack redelivers for up to 24 hours; LINE for less. */
const remembered = 48 * 3_600_000;

/** A ledger in D1: the primary key lets one of several overlapping claims win. */
export const d1Ledger = (database: D1Database, now: () => number): Ledger => ({
  claim: async (key) => {
    const at = now();
    const { meta } = await database
      .prepare(
        `INSERT INTO deliveries (key, state, at) VALUES (?1, 'claimed', ?2)
         ON CONFLICT (key) DO UPDATE SET at = ?2 WHERE state = 'claimed' AND at < ?3`,
      )
      .bind(key, at, at - lapse)
      .run();
    return meta.changes > 0;
  },
  done: async (key) => {
    await database.prepare(`UPDATE deliveries SET state = 'done', at = ?2 WHERE key = ?1`).bind(key, now()).run();
  },
  release: async (key) => {
    await database.prepare(`DELETE FROM deliveries WHERE key = ?1 AND state = 'claimed'`).bind(key).run();
  },
});

/** Small expiring values in D1. */
export const d1Store = (database: D1Database, now: () => number): Store => ({
  get: async (key) => {
    const row = await database
      .prepare('SELECT value FROM kept WHERE key = ?1 AND expires > ?2')
      .bind(key, now())
      .first<{ value: string }>();
    return row ? (JSON.parse(row.value) as unknown) : null;
  },
  put: async (key, value, seconds) => {
    await database
      .prepare(
        'INSERT INTO kept (key, value, expires) VALUES (?1, ?2, ?3) ON CONFLICT (key) DO UPDATE SET value = ?2, expires = ?3',
      )
      .bind(key, JSON.stringify(value), now() + seconds * 1000)
      .run();
  },
  remove: async (key) => {
    await database.prepare('DELETE FROM kept WHERE key = ?1').bind(key).run();
  },
  removeAll: async (prefix) => {
    // A range, not LIKE: the key's index serves it, and no character of the prefix means anything else.
    await database.prepare('DELETE FROM kept WHERE key >= ?1 AND key < ?2').bind(prefix, `${prefix}\uffff`).run();
  },
});

/** Deletes what has expired: a daily task. */
export const sweep = async (database: D1Database, now: number): Promise<void> => {
  await database.batch([
    database.prepare('DELETE FROM deliveries WHERE at < ?1').bind(now - remembered),
    database.prepare('DELETE FROM kept WHERE expires < ?1').bind(now),
  ]);
};
