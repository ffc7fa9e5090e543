import { type Running, useWorker } from '../server/worker.ts';

/** Under the load of these tests an answer may take its time. */
const requestLimit = 60_000;

/** Starts the real Worker for the tests of one file; its settings may name servers that start with the tests. */
export const useLineWorker = (settings: () => Readonly<Record<string, string>>): Running =>
  useWorker(() => ({ settings: settings() }), requestLimit);
