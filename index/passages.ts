import { createHash } from 'node:crypto';
import type { Contact, Fact } from '../src/plan/fact.ts';
import type { Passage, PassageKind, Section } from '../src/plan/plan.ts';
import { cut, mergeSpans, readable, type Span, withoutSpace } from '../src/plan/span.ts';
import type { Block, NamedContact, Reading, TableRow } from './block.ts';
import { contactsIn, looksLikeContact } from './contacts.ts';
import { isQuestion } from './headings.ts';
import { sentences } from './sentences.ts';
import type { Source } from './source.ts';

/** A document's sections, passages in reading order, and the facts cut from them. */
export type Composed = {
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
  readonly facts: readonly Fact[];
};

/** An item up to this length is one passage, however many sentences it has. */
const longestItem = 120;
/** A heading that a document repeats this often (現況と課題, 主な取組) names no topic of its own. */
const repeatedHeading = 3;
const glyphs = /^[▶●○◆◇△■□※・❶-❿\s]+/u;

/** Makes sections, passages and facts out of the blocks of a reading. */
export const compose = (planId: string, source: Source, reading: Reading): Composed => {
  const { text } = source;
  const sections: Section[] = [{ path: [], level: 0, heading: [] }];
  const drafts: { section: number; kind: PassageKind; spans: Span[]; clear: boolean }[] = [];
  const rows: { draft: number; row: TableRow }[] = [];
  const contactBlocks: { draft: number; spans: readonly Span[] }[] = [];
  const named: NamedContact[] = [];
  const repeated = repeatedHeadings(text, reading.blocks);

  const add = (kind: PassageKind, spans: readonly Span[], clear = true): number => {
    drafts.push({ section: sections.length - 1, kind, spans: [...spans], clear });
    return drafts.length - 1;
  };

  for (const block of reading.blocks) {
    if (block.kind === 'heading') {
      const title = titleOf(text, block.spans);
      sections.push({ path: pathTo(sections, block.level, title), level: block.level, heading: block.spans });
      if (namesTopic(title, repeated)) add('heading', block.spans);
    } else if (block.kind === 'row') {
      rows.push({ draft: add('row', block.spans), row: block.row });
    } else if (block.kind === 'contact') {
      contactBlocks.push({ draft: add('contact', block.spans), spans: block.spans });
    } else if (block.kind === 'named-contact') {
      named.push(block.contact);
    } else {
      const last = drafts.at(-1);
      if (block.joined && (last?.kind === 'item' || last?.kind === 'list')) {
        last.kind = 'list';
        last.spans = mergeSpans(text, bridge(text, [...last.spans, ...block.spans]));
        continue;
      }
      for (const passage of passagesOf(text, block)) {
        const previous = drafts.at(-1);
        if (previous && isAnswer(sections.at(-1)) && previous.section === sections.length - 1) {
          const whole = joined(previous.spans, passage.spans);
          if (previous.kind !== 'heading' && whole && readable(text, [whole]).length <= longestAnswer) {
            previous.spans = [whole];
            continue;
          }
        }
        const draft = add(passage.kind, passage.spans, block.clear);
        if (looksLikeContact(cut(text, passage.spans))) contactBlocks.push({ draft, spans: passage.spans });
      }
    }
  }

  const passages = withIds(planId, source, drafts, reading.pageAt);
  const lines = (spans: readonly Span[]): readonly [number, number] => [
    source.lineAt(Math.min(...spans.map(({ start }) => start))).number,
    source.lineAt(Math.max(...spans.map(({ end }) => end - 1))).number,
  ];
  const facts: Fact[] = [
    ...contactBlocks.flatMap(({ draft, spans }) => blockContacts(text, draft, spans, lines)),
    ...named.map((contact) => namedContact(text, drafts, contact, lines)),
    ...rows.map(({ draft, row }) => rowFact(text, draft, row, lines(drafts[draft]?.spans ?? []))),
  ];
  return { sections, passages, facts };
};

/** An answer to a frequent question is quoted whole up to this length. */
const longestAnswer = 240;

/** A heading is quotable where it names a topic: a repeated one does not, and a question does not answer. */
const namesTopic = (title: string, repeated: ReadonlySet<string>): boolean =>
  title.length >= 4 && !repeated.has(withoutSpace(title)) && !isQuestion(title);

const isAnswer = (section: Section | undefined): boolean => isQuestion(section?.path.at(-1) ?? '');

/** From the beginning of the first to the end of the last: what stands between them is bullets and white space. */
const joined = (first: readonly Span[], last: readonly Span[]): Span | null => {
  const [start, end] = [first[0]?.start, last.at(-1)?.end];
  return start === undefined || end === undefined || start >= end ? null : { start, end };
};

const titleOf = (text: string, spans: readonly Span[]): string => readable(text, spans).replace(glyphs, '');

const pathTo = (sections: readonly Section[], level: number, title: string): string[] => {
  const parent = sections.findLast((section, index) => section.level < level && isOpen(sections, index, level));
  return [...(parent?.path ?? []), title];
};

/** A section is still open for a deeper heading unless one of its own level or above came after it. */
const isOpen = (sections: readonly Section[], index: number, level: number): boolean => {
  const own = sections[index]?.level ?? 0;
  return own < level && !sections.slice(index + 1).some((later) => later.level <= own);
};

const repeatedHeadings = (text: string, blocks: readonly Block[]): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    const title = withoutSpace(titleOf(text, block.spans));
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= repeatedHeading).map(([title]) => title));
};

/** Spans over bullets and white space between neighbouring items, so that a list is one stretch of the source. */
const bridge = (text: string, spans: readonly Span[]): Span[] =>
  spans.map((span, index) => {
    const next = spans[index + 1];
    const gap = next ? text.slice(span.end, next.start) : '';
    return next && gap.length < 8 && /^[\s●・○◆-]*$/u.test(gap) ? { start: span.start, end: next.start } : span;
  });

const passagesOf = (text: string, block: Block & { kind: 'text' }): { kind: PassageKind; spans: Span[] }[] => {
  const [first, ...others] = block.spans;
  if (!first) return [];
  const kind: PassageKind = block.form === 'sentences' ? 'sentence' : block.form;
  const trimmed = withoutBullet(text, first);
  const whole = [trimmed, ...others];
  const long = block.form === 'sentences' || readable(text, whole).length > longestItem;
  if (block.form === 'row' || block.form === 'note' || block.form === 'caption' || !long || others.length > 0) {
    return [{ kind, spans: whole }];
  }
  return sentences(text, trimmed).map((span) => ({ kind, spans: [span] }));
};

const withoutBullet = (text: string, span: Span): Span => {
  const lead = /^(?:[-*]\s+)?[・●○◎◆◇■□▶➢▪‣•-]?\s*/u.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
  return { start: Math.min(span.start + lead, span.end - 1), end: span.end };
};

const withIds = (
  planId: string,
  source: Source,
  drafts: readonly { section: number; kind: PassageKind; spans: readonly Span[]; clear: boolean }[],
  pageAt: (offset: number) => number | null,
): Passage[] => {
  const seen = new Map<string, number>();
  return drafts.map(({ section, kind, spans, clear }) => {
    const digest = createHash('sha256')
      .update(withoutSpace(cut(source.text, spans)))
      .digest('hex')
      .slice(0, 10);
    const count = (seen.get(digest) ?? 0) + 1;
    seen.set(digest, count);
    const id = count === 1 ? `${planId}.${digest}` : `${planId}.${digest}-${count}`;
    return { id, section, kind, spans, page: pageAt(spans[0]?.start ?? 0), clear };
  });
};

type LinesOf = (spans: readonly Span[]) => readonly [number, number];

const blockContacts = (text: string, draft: number, spans: readonly Span[], lines: LinesOf): Contact[] =>
  spans.flatMap((span) =>
    contactsIn(text.slice(span.start, span.end), span.start).map((found) => ({
      kind: 'contact' as const,
      passage: draft,
      lines: lines([found.span]),
      org: found.org ? readable(text, [found.org], 'row') : null,
      type: found.type,
      cell: { value: readable(text, [found.span], 'row'), spans: [found.span] },
    })),
  );

const namedContact = (
  text: string,
  drafts: readonly { spans: readonly Span[] }[],
  contact: NamedContact,
  lines: LinesOf,
): Contact => {
  const first = contact.spans[0];
  const passage = drafts.findIndex(({ spans }) =>
    spans.some((span) => first && span.start <= first.start && first.end <= span.end),
  );
  const value = readable(text, contact.spans);
  const org = contact.org?.map((span) => readable(text, [span])).join('・') ?? `${contact.prefix}${value}`;
  return {
    kind: 'contact',
    passage,
    lines: lines(contact.spans),
    org,
    type: contact.type,
    cell: { value, spans: contact.spans },
  };
};

const rowFact = (text: string, passage: number, row: TableRow, lines: readonly [number, number]): Fact => {
  const cell = (spans: readonly Span[]) => ({ value: readable(text, spans), spans });
  const amount = (spans: readonly Span[]) => ({ value: withoutSpace(cut(text, spans)), spans });
  const name = { value: joinWrapped(text, row.name), spans: row.name };
  if (row.table === 'indicator') {
    return {
      kind: 'indicator',
      passage,
      lines,
      name,
      base: amount(row.base.spans),
      target: amount(row.target.spans),
      baseYear: row.base.label,
      targetYear: row.target.label,
      footnotes: row.notes.map(({ mark, spans }) => ({ mark, cell: cell(spans) })),
    };
  }
  let current = '';
  const years = row.cells.map(({ label, spans }) => {
    const value = readable(text, spans);
    current = value === '→' || value === '⇒' ? current : value;
    return { year: label, cell: value, stage: current };
  });
  return { kind: 'programme', passage, lines, name, years };
};

/** A name keeps the spaces it was printed with, but not the line break that wrapped it. */
const joinWrapped = (text: string, spans: readonly Span[]): string =>
  cut(text, spans)
    .trim()
    .replace(/[ \u3000]*\n\s*/gu, '');
