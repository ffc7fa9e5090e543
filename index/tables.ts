import type { Span } from '../src/plan/span.ts';
import type { Block, Oddity, RowCell } from './block.ts';
import { type HeadingRule, headingLevel } from './headings.ts';
import type { InkLine } from './ink.ts';

/** A table that starts at a line: its blocks, and the position of the first line behind it. */
export type ReadTable = {
  readonly blocks: readonly Block[];
  readonly oddities: readonly Oddity[];
  readonly next: number;
};

type Piece = { readonly text: string; readonly start: number; readonly end: number };

const year = /(?:(?:明治|大正|昭和|平成|令和|[HRＨＲ])\s?)?[0-9０-９]+\s?年度?/gu;
const noteMark = /^※[0-9０-９]*$/u;
const absent = /^[－―‐-]$/u;
const amount = /^約?[0-9０-９][0-9０-９,，.．]*/u;
const unfinishedAmount = /(^約|[0-9０-９][億万])$/u;
const stage = /^(→|⇒|[^\s0-9０-９（）()]{1,6})$/u;
/** A target in words has to stay short to be told from the end of a name. */
const longestWordTarget = 6;

/**
 * Reads the flattened tables 「成果・活動指標」 (name, base value, target value) and 「主な事業」 (name, a cell a year).
 * Cells are parted by the same space that names and values contain, so a row is read from its right end.
 *
 * @returns null where no such table starts at `at`.
 */
export const readTable = (
  lines: readonly InkLine[],
  at: number,
  headings: readonly HeadingRule[],
): ReadTable | null => {
  const head = lines[at];
  if (!head) return null;
  if (/^指標名/u.test(head.text)) return indicators(lines, at, headings);
  if (/^事業名\s.*年度/u.test(head.text)) return programmes(lines, at, headings);
  return null;
};

/** Position of the first line at or behind `from` that is a heading or another table's head. */
const endOfTable = (lines: readonly InkLine[], from: number, headings: readonly HeadingRule[]): number => {
  let at = from;
  while (at < lines.length) {
    const text = lines[at]?.text ?? '';
    if (headingLevel(text, headings) !== null || /^(指標名|事業名\s)/u.test(text)) return at;
    at++;
  }
  return at;
};

const piecesOf = ({ text, span }: InkLine): Piece[] =>
  [...text.matchAll(/\S+/gu)].map((match) => ({
    text: match[0],
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
  }));

const compact = (text: string): string => text.replace(/\s+/gu, '');
const spanOf = (pieces: readonly Piece[]): Span => ({ start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 });

const indicators = (lines: readonly InkLine[], at: number, headings: readonly HeadingRule[]): ReadTable | null => {
  let first = at + 1;
  let years: string[] = [];
  while (first < lines.length && years.length < 2 && first <= at + 3) {
    years = [...(lines[first]?.text ?? '').matchAll(year)].map((match) => compact(match[0]));
    first++;
  }
  const [baseYear, targetYear] = [years[0], years.at(-1)];
  if (baseYear === undefined || targetYear === undefined || years.length < 2) return null;

  const next = endOfTable(lines, first, headings);
  const rows: { block: Block & { kind: 'row' }; line: number }[] = [];
  const notes: { mark: string; spans: Span[]; block: Block }[] = [];
  const oddities: Oddity[] = [];
  let pending: Piece[] = [];
  for (const line of lines.slice(first, next)) {
    const note = /^(※[0-9０-９]*)\s*(.+)$/u.exec(line.text);
    if (pending.length === 0 && note?.[1] && note[2]) {
      const start = line.span.end - note[2].length;
      notes.push({
        mark: note[1],
        spans: [{ start, end: line.span.end }],
        block: { kind: 'text', form: 'note', spans: [line.span], clear: true },
      });
      continue;
    }
    pending.push(...piecesOf(line));
    const row = indicatorRow(pending, baseYear, targetYear);
    if (!row) continue;
    rows.push({ block: row, line: line.line.number });
    pending = [];
  }
  if (pending.length > 0) {
    const line = lines[next - 1]?.line.number ?? 0;
    oddities.push({ line, what: `読めない指標の行: ${pending.map(({ text }) => text).join(' ')}` });
  }

  const noted = rows.map(({ block }, index) => {
    if (block.row.table !== 'indicator') return block;
    const { marks } = block.row;
    const last = index === rows.length - 1;
    const own = notes.filter(({ mark }) => (mark === '※' ? last : marks.includes(mark)));
    return { ...block, row: { ...block.row, notes: own.map(({ mark, spans }) => ({ mark, spans })) } };
  });
  return { blocks: [...noted, ...notes.map(({ block }) => block)], oddities, next };
};

/** Joins 「約」「3億」 with the amount behind it, so that a value with a space in it is one piece. */
const joinAmounts = (pieces: readonly Piece[]): Piece[] => {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && unfinishedAmount.test(last.text) && amount.test(piece.text)) {
      joined[joined.length - 1] = { text: `${last.text} ${piece.text}`, start: last.start, end: piece.end };
    } else {
      joined.push(piece);
    }
  }
  return joined;
};

const indicatorRow = (
  pieces: readonly Piece[],
  baseYear: string,
  targetYear: string,
): (Block & { kind: 'row' }) | null => {
  const marks = pieces.filter(({ text }) => noteMark.test(text)).map(({ text }) => text);
  const joined = joinAmounts(pieces.filter(({ text }) => !noteMark.test(text)));
  const [base, target] = joined.slice(-2);
  const name = joined.slice(0, -2);
  if (!base || !target || name.length === 0) return null;
  const isValue = (text: string) => absent.test(text) || amount.test(compact(text));
  if (!isValue(base.text)) return null;
  if (!isValue(target.text) && (target.text.length > longestWordTarget || !/^\p{L}+$/u.test(target.text))) return null;
  const cell = (label: string, piece: Piece): RowCell => ({ label, spans: [{ start: piece.start, end: piece.end }] });
  return {
    kind: 'row',
    spans: [spanOf(pieces)],
    row: {
      table: 'indicator',
      name: [spanOf(name)],
      base: cell(baseYear, base),
      target: cell(targetYear, target),
      marks,
      notes: [],
    },
  };
};

const programmes = (lines: readonly InkLine[], at: number, headings: readonly HeadingRule[]): ReadTable | null => {
  const years = [...(lines[at]?.text ?? '').matchAll(year)].map((match) => compact(match[0]));
  if (years.length === 0) return null;
  const next = endOfTable(lines, at + 1, headings);
  const blocks: Block[] = [];
  const oddities: Oddity[] = [];
  let pending: Piece[] = [];
  for (const line of lines.slice(at + 1, next)) {
    pending.push(...piecesOf(line));
    const cells = pending.slice(-years.length);
    const name = pending.slice(0, -years.length);
    if (name.length === 0 || !cells.every(({ text }) => stage.test(text))) continue;
    blocks.push({
      kind: 'row',
      spans: [spanOf(pending)],
      row: {
        table: 'programme',
        name: [spanOf(name)],
        cells: cells.map((piece, index) => ({
          label: years[index] ?? '',
          spans: [{ start: piece.start, end: piece.end }],
        })),
      },
    });
    pending = [];
  }
  if (pending.length > 0) {
    const line = lines[next - 1]?.line.number ?? 0;
    oddities.push({ line, what: `読めない事業の行: ${pending.map(({ text }) => text).join(' ')}` });
  }
  return { blocks, oddities, next };
};
