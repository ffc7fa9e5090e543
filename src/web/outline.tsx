import type { FC } from 'hono/jsx';
import type { Section } from '../plan/plan.ts';
import type { Reader } from './reader.ts';
import { anchorOf } from './source-text.tsx';

type Entry = { readonly section: number; readonly title: string; readonly entries: Entry[] };

/** Sections as a tree; one without a heading in the source has no place to go to and is left out. */
export const entriesOf = (sections: readonly Section[]): Entry[] => {
  const root: Entry[] = [];
  const open: { level: number; entries: Entry[] }[] = [{ level: 0, entries: root }];
  for (const [section, { path, level, heading }] of sections.entries()) {
    const title = path.at(-1);
    if (heading.length === 0 || title === undefined) continue;
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const entry: Entry = { section, title, entries: [] };
    open.at(-1)?.entries.push(entry);
    open.push({ level, entries: entry.entries });
  }
  return root;
};

/** The outline around a section: branches that do not lead to it are closed below the second level. */
const around = (entries: readonly Entry[], section: number, depth = 0): Entry[] =>
  entries.map((entry) => ({
    ...entry,
    entries: depth === 0 || holds(entry, section) ? around(entry.entries, section, depth + 1) : [],
  }));

const holds = (entry: Entry, section: number): boolean =>
  entry.section === section || entry.entries.some((inner) => holds(inner, section));

const Entries: FC<{ entries: readonly Entry[]; current: number | undefined }> = ({ entries, current }) => (
  <ol>
    {entries.map(({ section, title, entries: inner }) => (
      <li>
        <a href={`#${anchorOf(section)}`} aria-current={section === current ? 'location' : undefined}>
          {title}
        </a>
        {inner.length > 0 && <Entries entries={inner} current={current} />}
      </li>
    ))}
  </ol>
);

type OutlineProps = {
  readonly reader: Reader;
  readonly sections: readonly Section[];
  /** The section that a shown passage stands in; the outline then opens around it. */
  readonly around?: number;
  /** Where the whole outline is, if not here. */
  readonly wholeAt?: string;
};

/** The document's headings as links into it. */
export const Outline: FC<OutlineProps> = ({ reader: { words, ofPlans }, sections, around: section, wholeAt }) => {
  const entries = entriesOf(sections);
  return (
    <nav class="outline" id="outline" aria-labelledby="outline-heading" tabindex={-1}>
      <h2 id="outline-heading">{words.plan.outline}</h2>
      <div lang={ofPlans}>
        <Entries entries={section === undefined ? entries : around(entries, section)} current={section} />
      </div>
      {wholeAt !== undefined && (
        <p>
          <a href={wholeAt}>{words.plan.wholeOutline}</a>
        </p>
      )}
    </nav>
  );
};
