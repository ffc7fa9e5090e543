import type { FC } from 'hono/jsx';
import { ChartFrame, heightOf, middleOf } from './frame.tsx';

type ShareLineProps = {
  readonly label: string;
  readonly unit: string;
  readonly columns: readonly string[];
  /** From 0 to 1; null where there is nothing to have a share of. */
  readonly shares: readonly (number | null)[];
};

const scale = { end: 100, ticks: [0, 25, 50, 75, 100] } as const;

/** A share over time, with a gap where there was none. */
export const ShareLine: FC<ShareLineProps> = ({ label, unit, columns, shares }) => {
  const points = shares.map((share, at) =>
    share === null ? null : { x: middleOf(at, columns.length), y: heightOf(share * 100, scale) },
  );
  const path = points
    .map((point, at) => (point ? `${points[at - 1] ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}` : ''))
    .join('');
  return (
    <ChartFrame label={label} unit={unit} scale={scale} columns={columns}>
      <path class="share-line" d={path} />
      {points.map((point) =>
        point ? <circle class="share-dot" cx={point.x.toFixed(1)} cy={point.y.toFixed(1)} r="2.5" /> : null,
      )}
    </ChartFrame>
  );
};
