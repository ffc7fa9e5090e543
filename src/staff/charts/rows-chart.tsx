import type { FC } from 'hono/jsx';
import { roundScale } from './scale.ts';

type RowsChartProps = {
  readonly label: string;
  readonly unit: string;
  readonly rows: readonly { readonly name: string; readonly value: number; readonly note: string }[];
};

const width = 360;
const left = 4;
const right = 12;
const rowHeight = 46;
const bar = 18;
const foot = 26;

/** Bars that lie, each under its name, with an axis below them. */
export const RowsChart: FC<RowsChartProps> = ({ label, unit, rows }) => {
  const scale = roundScale(Math.max(1, ...rows.map(({ value }) => value)));
  const height = rows.length * rowHeight + foot;
  const place = (value: number): number => left + ((width - left - right) * value) / scale.end;
  return (
    <svg class="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {scale.ticks.map((tick, at) => (
        <>
          <line class={tick === 0 ? 'base' : 'grid'} x1={place(tick)} x2={place(tick)} y1={0} y2={height - foot} />
          <text
            class="axis"
            x={place(tick)}
            y={height - 8}
            text-anchor={at === 0 ? 'start' : at === scale.ticks.length - 1 ? 'end' : 'middle'}
          >
            {tick.toLocaleString('ja-JP')}
            {at === scale.ticks.length - 1 ? unit : ''}
          </text>
        </>
      ))}
      {rows.map(({ name, value, note }, at) => (
        <>
          <text class="row-name" x={left + 4} y={at * rowHeight + 17}>
            {name}　{note}
          </text>
          <rect
            class="series-0"
            x={left}
            y={at * rowHeight + 22}
            width={Math.max(0, place(value) - left)}
            height={bar}
          />
        </>
      ))}
    </svg>
  );
};
