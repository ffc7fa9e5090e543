import type { Table } from '../../../src/message.ts';
import type { Wording } from '../wording.ts';
import { type Action, box, type Component, call, colors, copy, open, text } from './flex.ts';

/** A table's rows, and what can be done with values in them. */
export type TableView = { readonly components: readonly Component[]; readonly actions: readonly Action[] };

type Row = Table['rows'][number];

const phone = /^[\d０-９()（）‐－–-]{9,20}$/u;
const email = /^[^\s@＠]+[@＠][^\s@＠]+\.[^\s@＠]+$/u;
const site = /^https?:\/\/\S+$/u;
const year = /^\D{0,4}[\d０-９元]{1,4} ?(?:年度?)?$/u;

/** Each shape of table has its layout; the last takes any. */
export const tableView = (table: Table, words: Wording): TableView => {
  const { rows } = table;
  if (table.progress !== null) return indicator(table, table.progress, words);
  if (rows.some(({ value }) => phone.test(value) || email.test(value))) return contact(table, words);
  if (rows.length > 1 && rows.every(({ label }) => year.test(label))) return schedule(table);
  return { components: [...caption(table), ...rows.map((row) => line(row, 4, 6))], actions: [] };
};

const caption = ({ caption: title }: Table): Component[] => text(title, { weight: 'bold', size: 'md' });

/** A table row a line: the label quiet, the value plain. */
const line = ({ label, value }: Row, labelShare: number, valueShare: number): Component =>
  box(
    'horizontal',
    [
      ...text(label, { flex: labelShare, size: 'sm', color: colors.quiet }),
      ...text(value, { flex: valueShare, size: 'md' }),
    ],
    { spacing: 'md' },
  );

/** Current and target in large figures, and a bar for the one against the other. */
const indicator = (table: Table, progress: number, words: Wording): TableView => {
  const percent = Math.round(progress * 100);
  return {
    components: [
      ...caption(table),
      ...table.rows.map(({ label, value }) =>
        box('horizontal', [
          ...text(label, { flex: 6, size: 'sm', color: colors.quiet, gravity: 'center' }),
          ...text(value, { flex: 5, size: 'lg', weight: 'bold', align: 'end' }),
        ]),
      ),
      bar(percent),
      ...text(words.card.progress(percent), { size: 'sm', color: colors.quiet }),
    ],
    actions: [],
  };
};

/** A filled box inside a wider one. */
const bar = (percent: number): Component =>
  box(
    'vertical',
    [box('vertical', [{ type: 'filler' }], { width: `${percent}%`, height: '10px', backgroundColor: colors.accent })],
    { height: '10px', backgroundColor: colors.bar, cornerRadius: '5px' },
  );

/** A year a line, its stage beside it. */
const schedule = (table: Table): TableView => ({
  components: [...caption(table), ...table.rows.map((row) => line(row, 3, 8))],
  actions: [],
});

/** Whom to reach and how, each way that a phone can take a button of its own. */
const contact = (table: Table, words: Wording): TableView => ({
  components: [
    ...caption(table),
    ...table.rows.filter(({ value }) => value !== table.caption).map((row) => line(row, 3, 8)),
  ],
  actions: table.rows.flatMap(({ value }) => {
    if (phone.test(value)) return call(words.card.call, value);
    if (email.test(value)) return copy(words.card.copyEmail, value);
    return site.test(value) ? open(words.card.openSite, value) : [];
  }),
});
