import type { Span } from '../src/plan/span.ts';
import type { Block, Reading } from './block.ts';
import { inkOf, type Line, type Source } from './source.ts';

const heading = /^(#{1,6})\s+(.*?)\s*#*\s*$/u;
const listItem = /^\s*(?:[-*+]|[0-9]+[.)])\s+/u;
const ruler = /^\s*(?:[-*_]\s*){3,}$/u;
const tableRuler = /^\s*\|?[\s:|-]+\|[\s:|-]*$/u;

/**
 * Reads a Markdown source (CommonMark's headings, lists, paragraphs, fences, and pipe tables): its `#` headings are
 * the sections. Marks inside a line stay, because a quote has to equal the source.
 */
export const readMarkdown = (source: Source): Reading => {
  const blocks: Block[] = [];
  let open = null as { form: 'sentences' | 'item'; start: number; end: number } | null;
  let fence: string | null = null;
  const close = () => {
    if (open)
      blocks.push({ kind: 'text', form: open.form, spans: [{ start: open.start, end: open.end }], clear: true });
    open = null;
  };
  const extend = (form: 'sentences' | 'item', span: Span) => {
    if (open) open = { ...open, end: span.end };
    else open = { form, ...span };
  };

  for (const line of source.lines.slice(frontMatterLines(source.lines))) {
    const ink = inkOf(line);
    const mark = /^\s*(```|~~~)/u.exec(line.text)?.[1];
    if (mark && (fence === null || fence === mark)) {
      close();
      fence = fence === null ? mark : null;
      continue;
    }
    if (!ink || (fence === null && ruler.test(line.text))) {
      close();
      continue;
    }
    if (fence !== null) {
      extend('sentences', ink);
      continue;
    }
    const head = heading.exec(line.text);
    if (head) {
      close();
      const title = head[2] ?? '';
      if (title === '') continue;
      const start = line.start + line.text.indexOf(title, (head[1] ?? '').length);
      blocks.push({ kind: 'heading', level: (head[1] ?? '').length, spans: [{ start, end: start + title.length }] });
    } else if (/^\s*\|/u.test(line.text)) {
      close();
      if (!tableRuler.test(line.text)) blocks.push({ kind: 'text', form: 'row', spans: [ink], clear: true });
    } else if (listItem.test(line.text)) {
      close();
      const lead = listItem.exec(line.text)?.[0].length ?? 0;
      open = { form: 'item', start: line.start + lead, end: ink.end };
    } else {
      const lead = /^\s*>\s?/u.exec(line.text)?.[0].length ?? 0;
      const start = Math.max(ink.start, line.start + lead);
      if (start < ink.end) extend('sentences', { start, end: ink.end });
    }
  }
  close();
  return { blocks, pageAt: () => null, oddities: [] };
};

/** Lines of a `---` block at the top, which describes the document and is no part of it. */
const frontMatterLines = (lines: readonly Line[]): number => {
  if (lines[0]?.text.trim() !== '---') return 0;
  const end = lines.findIndex((line, index) => index > 0 && line.text.trim() === '---');
  return end < 0 ? 0 : end + 1;
};
