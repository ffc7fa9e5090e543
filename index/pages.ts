import type { Oddity } from './block.ts';
import type { InkLine } from './ink.ts';
import type { Source } from './source.ts';

/**
 * What a person found out about a plan's page numbers: the first page's, and the lines that hold nothing but a number,
 * at the foot of a page or at its head.
 */
export type PageLayout = {
  readonly first: number;
  readonly footers: readonly number[];
  readonly headers: readonly number[];
};

export type Pages = {
  /** The printed page that an offset lies on; null where it cannot be known. */
  readonly pageAt: (offset: number) => number | null;
  /** Line numbers of page marks, which are no text of the plan. */
  readonly marks: ReadonlySet<number>;
  /** Line numbers of the first line of each page. */
  readonly starts: ReadonlySet<number>;
  readonly oddities: readonly Oddity[];
};

/**
 * Counts pages. In a double-spaced text, a line that follows another without a blank and starts with a space is the
 * first of a page; so is the line behind a footer. Printed numbers are checked against the count.
 */
export const pagesOf = (
  source: Source,
  lines: readonly InkLine[],
  layout: PageLayout | null,
  spaced: boolean,
): Pages => {
  if (!layout) return { pageAt: () => null, marks: new Set(), starts: new Set(), oddities: [] };
  const footers = new Set(layout.footers);
  const headers = new Set(layout.headers);
  const starts: { line: number; offset: number; page: number }[] = [];
  const oddities: Oddity[] = [];
  const check = (text: string, line: number, page: number) => {
    if (Number(text) !== page) oddities.push({ line, what: `頁の数字 ${text} は、数えた頁 ${page} と違います` });
  };

  lines.forEach((here, index) => {
    const before = lines[index - 1];
    const afterFooter = before !== undefined && footers.has(before.line.number);
    const glued = spaced && before !== undefined && here.gap === 0 && here.indented;
    if (afterFooter || glued || headers.has(here.line.number)) {
      starts.push({ line: here.line.number, offset: here.line.start, page: layout.first + starts.length });
    }
    const page = starts.at(-1)?.page;
    if (page !== undefined && (footers.has(here.line.number) || headers.has(here.line.number))) {
      check(here.text, here.line.number, page);
    }
  });

  return {
    pageAt: (offset) => starts.findLast((start) => start.offset <= offset && offset < source.text.length)?.page ?? null,
    marks: new Set([...footers, ...headers]),
    starts: new Set(starts.map(({ line }) => line)),
    oddities,
  };
};
