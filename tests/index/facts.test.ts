import { describe, expect, test } from 'vitest';
import { loadCounter } from '../../index/load.ts';
import type { Contact, Fact, Indicator, Programme } from '../../src/plan/fact.ts';
import { cut, isVerbatim, withoutSpace } from '../../src/plan/span.ts';
import contacts from '../fixtures/facts/contacts.json' with { type: 'json' };
import indicators from '../fixtures/facts/indicators.json' with { type: 'json' };
import keyProjects from '../fixtures/facts/key-projects.json' with { type: 'json' };
import meetings from '../fixtures/facts/meetings.json' with { type: 'json' };
import programmes from '../fixtures/facts/programmes.json' with { type: 'json' };
import projectExamples from '../fixtures/facts/project-examples.json' with { type: 'json' };
import { bare, documentOf, documents, planIds } from './five-seeds.ts';

type Placed<Kind extends Fact> = { readonly plan: string; readonly fact: Kind };

const factsOf = <Kind extends Fact['kind']>(kind: Kind): Placed<Extract<Fact, { kind: Kind }>>[] =>
  [...documents].flatMap(([plan, { document }]) =>
    document.facts.flatMap((fact) =>
      fact.kind === kind ? [{ plan, fact: fact as Extract<Fact, { kind: Kind }> }] : [],
    ),
  );

const overlap = (a: readonly number[], b: readonly number[]): boolean =>
  (a[0] ?? 0) <= (b.at(-1) ?? 0) && (b[0] ?? 0) <= (a.at(-1) ?? 0);

const contactKey = (plan: string, type: string, org: string | null, value: string) =>
  [plan, type, org, value].join(' | ');
const keyOfContact = ({ plan, fact }: Placed<Contact>) => contactKey(plan, fact.type, fact.org, fact.cell.value);
const nameKey = (plan: string, name: string) => `${plan} | ${withoutSpace(name)}`;

/** The quote that a citation of the fact shows, without white space. */
const quoteOf = ({ plan, fact }: Placed<Fact>): string => {
  const document = documentOf(plan);
  const passage = document.passages[fact.passage];
  return passage ? bare(document, passage) : '';
};

const found = {
  contacts: factsOf('contact'),
  indicators: factsOf('indicator'),
  programmes: factsOf('programme'),
};

describe('contacts of the five documents', () => {
  const byKey = new Map(found.contacts.map((placed) => [keyOfContact(placed), placed]));

  test.each(contacts)('$type of $org: $value', ({ plan, org, type, value, lines, quote }) => {
    const placed = byKey.get(contactKey(plan, type, org, value));
    expect(placed, `among ${[...byKey.keys()].filter((key) => key.startsWith(plan)).join('\n')}`).toBeDefined();
    if (!placed) return;
    expect(overlap(placed.fact.lines, lines)).toBe(true);
    expect(quoteOf(placed)).toContain(quote);
  });

  test('are these and no others', () => {
    expect(found.contacts.map(keyOfContact).sort()).toEqual(
      contacts.map(({ plan, org, type, value }) => contactKey(plan, type, org, value)).sort(),
    );
  });

  test('of two organizations never share a block', () => {
    const owners = new Map<string, Set<string>>();
    for (const { plan, fact } of found.contacts) {
      const key = `${plan} ${fact.passage}`;
      owners.set(key, (owners.get(key) ?? new Set()).add(fact.org ?? ''));
    }
    for (const [block, orgs] of owners) expect(orgs.size, block).toBe(1);
  });
});

describe('indicators of the five documents', () => {
  const byKey = new Map(found.indicators.map((placed) => [nameKey(placed.plan, placed.fact.name.value), placed]));

  test.each(indicators)('measure $measure: $name', ({ plan, name, base, target, footnotes, lines, quote, page }) => {
    const placed = byKey.get(nameKey(plan, name));
    expect(placed).toBeDefined();
    if (!placed) return;
    const { fact } = placed;
    expect(fact.name.value).toBe(name);
    expect({ year: fact.baseYear, value: fact.base.value }).toEqual(base);
    expect({ year: fact.targetYear, value: fact.target.value }).toEqual(target);
    expect(fact.footnotes.map(({ mark, cell }) => ({ mark, text: cell.value }))).toEqual(
      footnotes.map(({ mark, text }) => ({ mark, text })),
    );
    expect(fact.lines).toEqual(lines);
    expect(quoteOf(placed)).toBe(quote);
    expect(documentOf(plan).passages[fact.passage]?.page).toBe(page);
  });

  test('are these and no others, each once', () => {
    expect(found.indicators.map(({ plan, fact }) => nameKey(plan, fact.name.value)).sort()).toEqual(
      indicators.map(({ plan, name }) => nameKey(plan, name)).sort(),
    );
  });

  test('stand in the section of their measure', () => {
    for (const { plan, name, measure } of indicators) {
      const placed = byKey.get(nameKey(plan, name));
      const { passages, sections } = documentOf(plan);
      const path = sections[passages[placed?.fact.passage ?? -1]?.section ?? -1]?.path ?? [];
      expect(path[1], name).toMatch(new RegExp(`^(施策 )?${measure} `, 'u'));
      expect(path[2], name).toBe('成果・活動指標');
    }
  });
});

describe('yearly programmes of the five documents', () => {
  const byKey = new Map(found.programmes.map((placed) => [nameKey(placed.plan, placed.fact.name.value), placed]));

  test.each(programmes)('measure $measure: $name', ({ plan, name, cells, stages, lines, quote, page }) => {
    const placed = byKey.get(nameKey(plan, name));
    expect(placed).toBeDefined();
    if (!placed) return;
    const { fact } = placed;
    expect(fact.name.value).toBe(name);
    expect(Object.fromEntries(fact.years.map(({ year, cell }) => [year, cell]))).toEqual(cells);
    expect(Object.fromEntries(fact.years.map(({ year, stage }) => [year, stage]))).toEqual(stages);
    expect(fact.years.map(({ year }) => year)).toEqual(Object.keys(cells));
    expect(fact.lines).toEqual(lines);
    expect(quoteOf(placed)).toBe(quote);
    expect(documentOf(plan).passages[fact.passage]?.page).toBe(page);
  });

  test('are these and no others, each once', () => {
    expect(found.programmes.map(({ plan, fact }) => nameKey(plan, fact.name.value)).sort()).toEqual(
      programmes.map(({ plan, name }) => nameKey(plan, name)).sort(),
    );
  });
});

describe('every fact', () => {
  const cellsOf = (fact: Contact | Indicator | Programme) =>
    fact.kind === 'contact'
      ? [fact.cell]
      : fact.kind === 'programme'
        ? [fact.name]
        : [fact.name, fact.base, fact.target, ...fact.footnotes.map(({ cell }) => cell)];

  test.each(planIds)('of %s has values that stand in the source at their spans', (plan) => {
    const { facts, source } = documentOf(plan);
    for (const fact of facts) {
      for (const { value, spans } of cellsOf(fact)) {
        expect(isVerbatim(source.text, spans, value), `${value} | ${cut(source.text, spans)}`).toBe(true);
      }
    }
  });

  test.each(planIds)('of %s belongs to a passage, and values of its row lie inside that passage', (plan) => {
    const { facts, passages } = documentOf(plan);
    for (const fact of facts) {
      const passage = passages[fact.passage];
      expect(passage).toBeDefined();
      const own =
        fact.kind === 'contact'
          ? [fact.cell]
          : fact.kind === 'indicator'
            ? [fact.name, fact.base, fact.target]
            : [fact.name];
      for (const { spans } of own) {
        for (const { start, end } of spans) {
          expect(passage?.spans.some((outer) => outer.start <= start && end <= outer.end)).toBe(true);
        }
      }
    }
  });

  test('is in the built artifact as it is in the documents', () => {
    const built = new Map(loadCounter().plans.map(({ plan, facts }) => [plan.id, facts]));
    for (const plan of planIds)
      expect(built.get(plan), plan).toEqual(JSON.parse(JSON.stringify(documentOf(plan).facts)));
  });
});

describe('rows that no fact has a form for are passages all the same', () => {
  test.each(meetings)('meeting $body', ({ plan, lines, quote }) => {
    const document = documentOf(plan);
    const passage = document.passages.find((one) => bare(document, one) === quote);
    expect(passage).toBeDefined();
    const at = passage?.spans.map(({ start }) => document.source.lineAt(start).number);
    expect(at).toEqual([lines[0]]);
  });

  test.each(keyProjects)('key project $scope: $name', ({ plan, quote }) => {
    const document = documentOf(plan);
    expect(document.passages.filter((one) => bare(document, one).includes(quote))).toHaveLength(1);
  });

  test.each(projectExamples)('example project $name stands under $group', ({ plan, group, name }) => {
    const document = documentOf(plan);
    const holders = document.passages.filter(
      (one) => (one.kind === 'item' || one.kind === 'list') && bare(document, one).includes(withoutSpace(name)),
    );
    const groups = holders.map(({ section }) => document.sections[section]?.path.at(-1));
    expect(groups).toContain(group);
  });
});
