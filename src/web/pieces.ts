import type { Span } from '../plan/span.ts';

/** A stretch of the source that lies wholly inside or outside each heading and mark. */
export type Piece = {
  readonly text: string;
  readonly start: number;
  /** Position of the heading that it belongs to, or null. */
  readonly heading: number | null;
  readonly marked: boolean;
};

/**
 * Cuts a source at the borders of headings and marks. Joined, the pieces are the source, character for character.
 *
 * @param headings spans of each heading; where two claim the same text, the first has it
 */
export const pieces = (source: string, headings: readonly (readonly Span[])[], marks: readonly Span[]): Piece[] => {
  const claimed = headings
    .flatMap((spans, heading) => spans.map((span) => ({ ...span, heading })))
    .sort((a, b) => a.start - b.start);
  const borders = [0, source.length, ...[...claimed, ...marks].flatMap(({ start, end }) => [start, end])];
  const cuts = [...new Set(borders)].filter((at) => at >= 0 && at <= source.length).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? source.length;
    const covers = (span: Span): boolean => span.start <= start && end <= span.end;
    return {
      text: source.slice(start, end),
      start,
      heading: claimed.find(covers)?.heading ?? null,
      marked: marks.some(covers),
    };
  });
};
