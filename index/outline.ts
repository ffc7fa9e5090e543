import type { ContactKind } from '../src/plan/fact.ts';
import { mergeSpans, type Span } from '../src/plan/span.ts';
import type { Block, NamedContact, Oddity, Reading } from './block.ts';
import { SeedError } from './problem.ts';
import { inkOf, type Line, type Source } from './source.ts';

const contactKinds = ['org', 'postal', 'address', 'tel', 'email', 'url', 'place'] as const satisfies ContactKind[];

/**
 * Reads an outline: a person's list of headings and passages in reading order, for a source whose columns,
 * headings or boxes came out of the PDF in another order. It can order and cut, never add a character.
 *
 * An entry is `MARK FRAGMENT | FRAGMENT …`. A fragment is `L12` (a line), `L12-L15` (lines) or `L12:文字`
 * (a cut that starts in line 12). Marks: `=` heading (its number is the level), `-` sentences, `*` item, `+` item
 * joined with the one before, `~` mixed columns, `^` caption, `@` contact, `x` left out, with the reason behind it.
 *
 * @throws SeedError naming the outline's line, for an unknown mark, a line that is not there, or a cut that the source
 *   does not have.
 */
export const readOutline = (file: string, outline: string, source: Source): Reading => {
  const blocks: Block[] = [];
  const used: Span[] = [];

  outline.split('\n').forEach((entry, index) => {
    const at = index + 1;
    const text = entry.trim();
    if (text === '' || text.startsWith('#')) return;
    const match = /^(=+|[-*+~^@x])\s+(.*)$/u.exec(text);
    if (!match) throw new SeedError(file, at, `行の頭の記号が読めません: ${text}`);
    const [, mark = '', rest = ''] = match;
    const fragments = (list: string): Span[] =>
      list.split('|').map((piece) => fragment(file, at, source, piece.trim()));

    if (mark === 'x') {
      used.push(...leftOut(file, at, source, rest));
      return;
    }
    if (mark === '@') {
      const named = namedContact(file, at, rest, fragments);
      if (named) {
        used.push(...named.spans);
        blocks.push({ kind: 'named-contact', contact: named });
        return;
      }
    }
    const spans = mergeSpans(source.text, fragments(rest));
    used.push(...spans);
    blocks.push(blockOf(mark, spans));
  });

  return { blocks, pageAt: () => null, oddities: unusedLines(source, used) };
};

const blockOf = (mark: string, spans: readonly Span[]): Block => {
  if (mark.startsWith('=')) return { kind: 'heading', level: mark.length, spans };
  switch (mark) {
    case '@':
      return { kind: 'contact', spans };
    case '*':
      return { kind: 'text', form: 'item', spans, clear: true };
    case '+':
      return { kind: 'text', form: 'item', spans, clear: true, joined: true };
    case '~':
      return { kind: 'text', form: 'item', spans, clear: false };
    case '^':
      return { kind: 'text', form: 'caption', spans, clear: true };
    default:
      return { kind: 'text', form: 'sentences', spans, clear: true };
  }
};

const lineNumber = (file: string, at: number, source: Source, digits: string): Line => {
  const line = source.lines[Number(digits) - 1];
  if (!line) throw new SeedError(file, at, `source に ${digits} 行目はありません`);
  return line;
};

const fragment = (file: string, at: number, source: Source, piece: string): Span => {
  const cutting = /^L(\d+):(.+)$/u.exec(piece);
  if (cutting) {
    const line = lineNumber(file, at, source, cutting[1] ?? '');
    const span = source.locateIn(line, cutting[2] ?? '');
    if (!span) throw new SeedError(file, at, `source の ${line.number} 行目に「${cutting[2]}」がありません`);
    return span;
  }
  const range = /^L(\d+)(?:-L(\d+))?$/u.exec(piece);
  if (!range) throw new SeedError(file, at, `L12、L12-L15、L12:文字 のどれでもありません: ${piece}`);
  const first = lineNumber(file, at, source, range[1] ?? '');
  const last = lineNumber(file, at, source, range[2] ?? range[1] ?? '');
  const [from, to] = [inkOf(first), inkOf(last)];
  if (!from || !to || to.end <= from.start) throw new SeedError(file, at, `${piece} は空の行か、順が逆です`);
  return { start: from.start, end: to.end };
};

/** `L6 理由` or `L67:文字 理由`: the first word says where, the rest is for people. */
const leftOut = (file: string, at: number, source: Source, rest: string): Span[] => {
  const [where = '', ...reason] = rest.split(' ');
  if (reason.join('').trim() === '') throw new SeedError(file, at, '使わない理由を書いてください');
  return [fragment(file, at, source, where)];
};

const namedContact = (
  file: string,
  at: number,
  rest: string,
  fragments: (list: string) => Span[],
): NamedContact | null => {
  const kind = contactKinds.find((name) => rest.startsWith(`${name} `));
  if (!kind) {
    if (!/^L\d/u.test(rest)) throw new SeedError(file, at, `連絡先の種類は ${contactKinds.join(' ')} のどれかです`);
    return null;
  }
  const [values = '', orgs] = rest.slice(kind.length + 1).split(/ org /u);
  const [value = '', prefix = ''] = values.split(/ prefix /u);
  return { type: kind, spans: fragments(value.trim()), org: orgs ? fragments(orgs) : null, prefix: prefix.trim() };
};

/** Lines with text that no entry uses: what a person forgot, or what next year's edition added. */
const unusedLines = (source: Source, used: readonly Span[]): Oddity[] =>
  source.lines.flatMap((line) => {
    const ink = inkOf(line);
    if (!ink) return [];
    const covered = used.some((span) => span.start < ink.end && ink.start < span.end);
    return covered ? [] : [{ line: line.number, what: `outline.txt にない行: ${line.text.trim().slice(0, 30)}` }];
  });
