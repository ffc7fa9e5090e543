import type { D1Database } from '@cloudflare/workers-types';
import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1';

export type Database = DrizzleD1Database;

/** Gives the database once it has its tables; rejects while it is down. */
export type OpenDatabase = () => Promise<Database>;

/** @param ready resolves once the database has its tables */
export const openDatabase = (d1: D1Database, ready: () => Promise<void>): OpenDatabase => {
  const database = drizzle(d1);
  return async () => {
    await ready();
    return database;
  };
};
