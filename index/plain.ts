import type { Block, Oddity, Reading } from './block.ts';
import { type HeadingRule, headingLevel } from './headings.ts';
import type { InkLine } from './ink.ts';
import { type PageLayout, pagesOf } from './pages.ts';
import { inkOf, type Source } from './source.ts';
import { readTable } from './tables.ts';

const bullet = /^[・●○◎◆◇■□▶➢▪‣＊*•-]\s*(?=\S)/u;
const bareNumber = /^[-－ー ]*[0-9０-９]{1,4}[-－ー ]*$/u;
/** The share of a full line's length from which a line counts as wrapped. */
const wrapped = 0.8;
const endsSentence = /[。．！？!?」』）)]$/u;

/**
 * Reads the text of a plan as `pdftotext` gives it: wrapped lines, headings by pattern, bullets, page marks, flattened
 * tables. Blank lines part paragraphs only where they do not follow every line.
 */
export const readPlain = (
  source: Source,
  layout: { readonly headings: readonly HeadingRule[]; readonly pages: PageLayout | null },
): Reading => {
  const all = inkLines(source);
  const width = widthOf(all);
  const spaced = isDoubleSpaced(all, width);
  const pages = pagesOf(source, all, layout.pages, spaced);
  const lines = all.filter(({ line }) => !pages.marks.has(line.number));
  const blocks: Block[] = [];
  const oddities: Oddity[] = [...pages.oddities];
  let open = null as { form: 'sentences' | 'item'; start: number; end: number } | null;

  const close = () => {
    if (open)
      blocks.push({ kind: 'text', form: open.form, spans: [{ start: open.start, end: open.end }], clear: true });
    open = null;
  };

  for (let i = 0; i < lines.length; i++) {
    const here = lines[i] as InkLine;
    const table = readTable(lines, i, layout.headings);
    if (table) {
      close();
      blocks.push(...table.blocks);
      oddities.push(...table.oddities);
      i = table.next - 1;
      continue;
    }
    const level = headingLevel(here.text, layout.headings);
    if (level !== null) {
      close();
      blocks.push({ kind: 'heading', level, spans: [here.span] });
    } else if (bareNumber.test(here.text)) {
      close();
      oddities.push({ line: here.line.number, what: `数字だけの行: ${here.text}` });
    } else if (bullet.test(here.text)) {
      close();
      open = { form: 'item', ...here.span };
    } else if (open && continues(open.form, here, lines[i - 1], { spaced, width, pageStart: pages.starts })) {
      open = { ...open, end: here.span.end };
    } else {
      close();
      open = { form: 'sentences', ...here.span };
    }
  }
  close();
  return { blocks, pageAt: pages.pageAt, oddities };
};

const inkLines = (source: Source): InkLine[] => {
  const found: InkLine[] = [];
  let last = 0;
  for (const line of source.lines) {
    const span = inkOf(line);
    if (!span) continue;
    found.push({
      line,
      span,
      text: source.text.slice(span.start, span.end),
      indented: /^[ \u3000]/u.test(line.text),
      gap: line.number - last - 1,
    });
    last = line.number;
  }
  return found;
};

/** Whether even lines that break off in the middle of a sentence have a blank line behind them: then blanks part nothing. */
const isDoubleSpaced = (lines: readonly InkLine[], width: number): boolean => {
  const broken = lines.flatMap(({ text }, index) => {
    const next = lines[index + 1];
    return next && text.length >= width * wrapped && !endsSentence.test(text) ? [next.gap > 0] : [];
  });
  return broken.length > 3 && broken.filter(Boolean).length > broken.length * 0.7;
};

/** The length that full lines have: lines this long, or nearly, are wrapped. */
const widthOf = (lines: readonly InkLine[]): number => {
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
};

const continues = (
  form: 'sentences' | 'item',
  here: InkLine,
  before: InkLine | undefined,
  page: { readonly spaced: boolean; readonly width: number; readonly pageStart: ReadonlySet<number> },
): boolean => {
  if (!before) return false;
  const startsPage = page.pageStart.has(here.line.number);
  if (here.indented && !startsPage && form === 'sentences') return false;
  if (page.spaced || here.gap === 0) return true;
  return !endsSentence.test(before.text) && before.text.length >= page.width * wrapped;
};
