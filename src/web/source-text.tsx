import type { Child, FC } from 'hono/jsx';
import type { Section } from '../plan/plan.ts';
import type { Span } from '../plan/span.ts';
import { type Piece, pieces } from './pieces.ts';

/** The fragment that brings a section into view. */
export const anchorOf = (section: number): string => `s-${section}`;

/** Headings of the page above the source take the first two ranks. */
const firstRank = 3;
const lastRank = 6;

type SourceTextProps = {
  readonly source: string;
  readonly sections: readonly Section[];
  readonly marks: readonly Span[];
};

/** A plan's source as kept: line breaks and all, its headings as headings, the marked spans marked. */
export const SourceText: FC<SourceTextProps> = ({ source, sections, marks }) => {
  const all = pieces(
    source,
    sections.map(({ heading }) => heading),
    marks,
  );
  const quoteAt = marks[0]?.start;
  const startingAt = Map.groupBy(sections.keys(), (section) => sections[section]?.heading[0]?.start);
  const opened = new Set<number>();
  let rank = firstRank - 1;
  return (
    <div class="source">
      {runs(all).map(({ heading, items }) => {
        const children = items.map((piece) => (
          <>
            <Anchors sections={(startingAt.get(piece.start) ?? []).filter((section) => section !== heading)} />
            <Text piece={piece} isQuote={piece.start === quoteAt} />
          </>
        ));
        if (heading === null) return children;
        if (opened.has(heading)) return <span class="heading-part">{children}</span>;
        opened.add(heading);
        // A rank may not be skipped on the way down, however the source's own levels jump.
        rank = Math.min(rank + 1, firstRank - 1 + Math.max(1, sections[heading]?.level ?? 1), lastRank);
        return (
          <Heading rank={rank} id={anchorOf(heading)}>
            {children}
          </Heading>
        );
      })}
    </div>
  );
};

/** Neighbouring pieces of one heading together. */
const runs = (all: readonly Piece[]): { heading: number | null; items: Piece[] }[] => {
  const found: { heading: number | null; items: Piece[] }[] = [];
  for (const piece of all) {
    const last = found.at(-1);
    if (last && last.heading === piece.heading) last.items.push(piece);
    else found.push({ heading: piece.heading, items: [piece] });
  }
  return found;
};

/** Places to go to for sections whose heading's text is another's too. */
const Anchors: FC<{ sections: readonly number[] }> = ({ sections }) => (
  <>
    {sections.map((section) => (
      <span id={anchorOf(section)} />
    ))}
  </>
);

const Text: FC<{ piece: Piece; isQuote: boolean }> = ({ piece, isQuote }) => {
  if (!piece.marked) return <>{piece.text}</>;
  return isQuote ? (
    <mark id="quote" tabindex={-1}>
      {piece.text}
    </mark>
  ) : (
    <mark>{piece.text}</mark>
  );
};

const Heading: FC<{ rank: number; id: string; children: Child }> = ({ rank, id, children }) => {
  if (rank <= 3) return <h3 id={id}>{children}</h3>;
  if (rank === 4) return <h4 id={id}>{children}</h4>;
  if (rank === 5) return <h5 id={id}>{children}</h5>;
  return <h6 id={id}>{children}</h6>;
};
