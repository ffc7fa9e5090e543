import type { types } from '@slack/bolt';
import type { Block as MessageBlock, QuoteBlock, Table } from '../../src/message.ts';
import type { Block } from './blocks.ts';
import { limits } from './limits.ts';
import { shownQuote } from './quote.ts';
import { label, showLess } from './split.ts';
import { ja } from './wording.ja.ts';

type Group = Extract<MessageBlock, { readonly kind: 'group' }>;
type Cell = types.RichTextBlock | types.RawTextElement;

/**
 * All tables of an answer as one, because a message may hold only one: a row per table where their columns are the
 * same, a row per value otherwise. Null where there is nothing to show.
 *
 * https://docs.slack.dev/reference/block-kit/blocks/table-block
 */
export const valueTable = (tables: readonly Table[]): Block | null => {
  const [first] = tables;
  if (!first) return null;
  const labels = first.rows.map((row) => row.label);
  const alike =
    new Set(labels).size === labels.length &&
    labels.length + 2 <= limits.tableColumns &&
    tables.every(
      ({ rows }) => rows.length === labels.length && rows.every((row, index) => row.label === labels[index]),
    );
  const rows = alike ? wideRows(tables, labels) : longRows(tables);
  return tableOf(rows);
};

const wideRows = (tables: readonly Table[], labels: readonly string[]): string[][] => {
  const progress = tables.some((table) => table.progress !== null);
  return [
    [ja.table.item, ...labels, ...(progress ? [ja.table.progress] : [])],
    ...tables.map((table) => [
      table.caption,
      ...table.rows.map(({ value }) => value),
      ...(progress ? [bar(table.progress)] : []),
    ]),
  ];
};

const longRows = (tables: readonly Table[]): string[][] => [
  [ja.table.item, ja.table.label, ja.table.value],
  ...tables.flatMap((table) => [
    ...table.rows.map((row, index) => [index === 0 ? table.caption : '', row.label, row.value]),
    ...(table.progress === null ? [] : [['', ja.table.progress, bar(table.progress)]]),
  ]),
];

/** Ten steps and the share in words. */
const bar = (share: number | null): string => {
  if (share === null) return '－';
  const steps = Math.round(Math.min(Math.max(share, 0), 1) * 10);
  return `${'█'.repeat(steps)}${'░'.repeat(10 - steps)} ${Math.round(share * 100)}%`;
};

const tableOf = (rows: readonly (readonly string[])[]): Block => ({
  type: 'table',
  column_settings: (rows[0] ?? []).map(() => ({ is_wrapped: true })),
  rows: rows.slice(0, limits.tableRows).map((row) => row.map(raw)),
});

/** A cell must not be empty. */
const raw = (text: string): Cell => ({ type: 'raw_text', text: showLess(text, limits.tableCell) || '－' });

/** Cities side by side, a column each, with what each city's plans say and where; null where it does not fit a table. */
export const comparisonTable = (groups: readonly Group[]): Block | null => {
  if (groups.length < 2 || groups.length > limits.tableColumns) return null;
  const height = Math.max(...groups.map(({ blocks }) => blocks.length));
  const rows: Cell[][] = [groups.map(({ title }) => raw(label(title, 100)))];
  for (let row = 0; row < height; row++) {
    rows.push(groups.map(({ blocks }) => cellOf(blocks[row])));
  }
  if (rows.length > limits.tableRows) return null;
  return { type: 'table', column_settings: groups.map(() => ({ is_wrapped: true })), rows };
};

const cellOf = (block: Group['blocks'][number] | undefined): Cell => {
  if (block === undefined) return raw('');
  if (block.kind === 'text') return raw(block.text);
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: quoteElements(block) }] };
};

const quoteElements = (quote: QuoteBlock): types.RichTextSection['elements'] => {
  const values = (quote.table?.rows ?? []).map((row) => `\n${row.label}: ${row.value}`).join('');
  const place = [quote.plan, quote.section.at(-1) ?? '', quote.page ?? ''].filter((part) => part !== '').join(' ');
  return [
    { type: 'text', text: `「${showLess(shownQuote(quote), limits.tableCell / 2)}」${values}\n` },
    { type: 'link', url: quote.url, text: label(place, 200) },
  ];
};
