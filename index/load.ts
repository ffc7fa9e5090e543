import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Counter } from '../src/answer/counter.ts';
import { openCounter } from '../src/answer/open.ts';
import { artifactFiles } from './artifact.ts';

/** Where the build writes and everything reads, unless told otherwise. */
export const defaultArtifact = resolve(import.meta.dirname, 'artifact');

/**
 * Opens an artifact from a folder, for programs that run in Node.
 *
 * @throws ArtifactError as `openCounter` does; a missing file counts as an empty one.
 */
export const loadCounter = (folder: string = defaultArtifact): Counter => {
  const read = (name: string): Uint8Array => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path) : new Uint8Array();
  };
  return openCounter(read(artifactFiles.lexicon), new TextDecoder().decode(read(artifactFiles.library)));
};
