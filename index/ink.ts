import type { Span } from '../src/plan/span.ts';
import type { Line } from './source.ts';

/** A line with ink, and how it stands among its neighbours. */
export type InkLine = {
  readonly line: Line;
  readonly span: Span;
  readonly text: string;
  readonly indented: boolean;
  /** Blank lines since the line with ink before. */
  readonly gap: number;
};
