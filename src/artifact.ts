import type { Counter } from './answer/counter.ts';
import { ArtifactError, openCounter } from './answer/open.ts';

/** The counter, or why there is none: the service starts either way. */
export type CounterState =
  | { readonly kind: 'ready'; readonly counter: Counter }
  | { readonly kind: 'unavailable'; readonly reason: string };

/**
 * Opens the artifact that the build wrote.
 *
 * @param lexicon bytes of `lexicon.bin`; none where the file is missing
 * @param library text of `library.json`; empty where the file is missing
 */
export const openArtifact = (lexicon: ArrayBuffer, library: string): CounterState => {
  try {
    return { kind: 'ready', counter: openCounter(lexicon, library) };
  } catch (error) {
    return { kind: 'unavailable', reason: reasonOf(error) };
  }
};

/** A damage that the opener has no name for must not keep the service from starting either. */
const reasonOf = (error: unknown): string => {
  if (error instanceof ArtifactError) return error.message;
  const found = error instanceof Error ? error.message : String(error);
  return `索引を開けません（${found}）。\`npm run index\` で索引を作り直してください。`;
};
