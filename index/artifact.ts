import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The two files of an artifact. */
export const artifactFiles = { lexicon: 'lexicon.bin', library: 'library.json' } as const;

/** Writes an artifact; a file appears whole or not at all. */
export const writeArtifact = (folder: string, lexicon: Uint8Array, library: string): void => {
  mkdirSync(folder, { recursive: true });
  const put = (name: string, content: Uint8Array | string) => {
    const path = join(folder, name);
    const part = `${path}.part`;
    rmSync(part, { force: true });
    writeFileSync(part, content);
    renameSync(part, path);
  };
  put(artifactFiles.lexicon, lexicon);
  put(artifactFiles.library, library);
};
