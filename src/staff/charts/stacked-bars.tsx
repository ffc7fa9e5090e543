import type { FC } from 'hono/jsx';
import { area, ChartFrame, heightOf, middleOf, plot } from './frame.tsx';
import { roundScale } from './scale.ts';

type StackedBarsProps = {
  readonly label: string;
  readonly unit: string;
  /** Of each column, from left to right. */
  readonly columns: readonly string[];
  /** The parts of each column, the lowest first; every column has the same. */
  readonly parts: readonly (readonly number[])[];
};

const widest = 28;

/** Columns of parts that add up. */
export const StackedBars: FC<StackedBarsProps> = ({ label, unit, columns, parts }) => {
  const totals = parts.map((column) => column.reduce((sum, part) => sum + part, 0));
  const scale = roundScale(Math.max(1, ...totals));
  const width = Math.min(widest, (plot.width / Math.max(1, columns.length)) * 0.8);
  return (
    <ChartFrame label={label} unit={unit} scale={scale} columns={columns}>
      {parts.map((column, at) => {
        let below = 0;
        return column.map((part, series) => {
          const top = heightOf(below + part, scale);
          const height = heightOf(below, scale) - top;
          below += part;
          if (part === 0) return null;
          const x = middleOf(at, columns.length) - width / 2;
          return (
            <rect class={`series-${series}`} x={round(x)} y={round(top)} width={round(width)} height={round(height)} />
          );
        });
      })}
      <line class="base" x1={area.left} x2={area.width - area.right} y1={heightOf(0, scale)} y2={heightOf(0, scale)} />
    </ChartFrame>
  );
};

const round = (value: number): number => Math.round(value * 100) / 100;
