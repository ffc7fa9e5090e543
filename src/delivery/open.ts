import type { D1Database } from '@cloudflare/workers-types';
import type { Ledger, Store } from '../channel.ts';
import { d1Ledger, d1Store } from './d1.ts';

export type Delivery = { readonly ledger: Ledger; readonly store: Store };

/**
 * Opens the ledger and the store of a database.
 *
 * @param ready resolves once the database has its tables
 */
export const openDelivery = (database: D1Database, ready: () => Promise<void>, now: () => number): Delivery => {
  const ledger = d1Ledger(database, now);
  const store = d1Store(database, now);
  return {
    ledger: {
      claim: async (key) => ready().then(() => ledger.claim(key)),
      done: async (key) => ready().then(() => ledger.done(key)),
      release: async (key) => ready().then(() => ledger.release(key)),
    },
    store: {
      get: async (key) => ready().then(() => store.get(key)),
      put: async (key, value, seconds) => ready().then(() => store.put(key, value, seconds)),
      remove: async (key) => ready().then(() => store.remove(key)),
      removeAll: async (prefix) => ready().then(() => store.removeAll(prefix)),
    },
  };
};
