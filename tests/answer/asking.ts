import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { artifactFiles } from '../../index/artifact.ts';
import { defaultArtifact, loadCounter } from '../../index/load.ts';
import type { Answer, Ask } from '../../src/answer/answer.ts';
import type { LibraryFile } from '../../src/search/library.ts';

export const counter = loadCounter();
export const library = JSON.parse(readFileSync(join(defaultArtifact, artifactFiles.library), 'utf8')) as LibraryFile;

/** A moment at which both plans with a period have ended. */
export const where = { origin: 'https://machikotae.example', now: new Date('2026-04-01T00:00:00Z') } as const;

export const ask = (question: string, city?: string | null, more: Omit<Ask, 'question' | 'city'> = {}): Answer =>
  counter.ask({ question, ...(city ? { city } : {}), ...more }, where);

export const quotesOf = ({ citations }: Pick<Answer, 'citations'>): string[] => citations.map(({ quote }) => quote);
export const noticesOf = ({ notices }: Answer): string[] => notices.map(({ kind }) => kind);
