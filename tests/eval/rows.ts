import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Row } from './score.ts';

/** Reads a question file: a JSON object a line. */
export const readRows = (path: string): Row[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line) as Row];
      } catch {
        throw new Error(`${path}:${index + 1}: JSON として読めません`);
      }
    });

/** The half that a row belongs to, by a hash of its id: rules are written looking at the open one alone. */
export const halfOf = ({ id }: Row): 'open' | 'held' =>
  BigInt(`0x${createHash('sha256').update(id).digest('hex')}`) % 2n === 0n ? 'open' : 'held';
