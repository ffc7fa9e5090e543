import type { Child, FC } from 'hono/jsx';
import { type Scale, shownLabels } from './scale.ts';

/** The measures of a chart in its own units, near pixels on a phone. */
export const area = { width: 360, height: 220, left: 44, right: 8, top: 22, bottom: 28 } as const;
export const plot = {
  width: area.width - area.left - area.right,
  height: area.height - area.top - area.bottom,
} as const;
const mostLabels = 5;

/** Where a value stands, from above. */
export const heightOf = (value: number, { end }: Scale): number => area.top + plot.height * (1 - value / end);

/** Where the middle of one of so many columns stands. */
export const middleOf = (at: number, columns: number): number => area.left + (plot.width / columns) * (at + 0.5);

type FrameProps = {
  /** What the chart is, for who does not see it. */
  readonly label: string;
  readonly unit: string;
  readonly scale: Scale;
  readonly columns: readonly string[];
  readonly children: Child;
};

/** Both axes with their lines and words, and the figure between them. */
export const ChartFrame: FC<FrameProps> = ({ label, unit, scale, columns, children }) => {
  const shown = shownLabels(columns.length, mostLabels);
  return (
    <svg class="chart" viewBox={`0 0 ${area.width} ${area.height}`} role="img" aria-label={label}>
      <text class="axis" x={area.left - 6} y={12} text-anchor="end">
        {unit}
      </text>
      {scale.ticks.map((tick) => (
        <>
          <line
            class={tick === 0 ? 'base' : 'grid'}
            x1={area.left}
            x2={area.width - area.right}
            y1={heightOf(tick, scale)}
            y2={heightOf(tick, scale)}
          />
          <text class="axis" x={area.left - 6} y={heightOf(tick, scale) + 4} text-anchor="end">
            {tick.toLocaleString('ja-JP')}
          </text>
        </>
      ))}
      {children}
      {columns.map((text, at) =>
        shown.has(at) ? (
          <text
            class="axis"
            x={at === columns.length - 1 && columns.length > 1 ? area.width - area.right : middleOf(at, columns.length)}
            y={area.height - 8}
            text-anchor={at === columns.length - 1 && columns.length > 1 ? 'end' : 'middle'}
          >
            {text}
          </text>
        ) : null,
      )}
    </svg>
  );
};
