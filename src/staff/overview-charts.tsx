import type { Child, FC } from 'hono/jsx';
import { type ChannelName, channels } from '../inquiry/schema.ts';
import type { CityCount, Count } from '../inquiry/statistics.ts';
import { type Bucket, bucketMark, bucketName, isWeekly } from './buckets.ts';
import { RowsChart } from './charts/rows-chart.tsx';
import { ShareLine } from './charts/share-line.tsx';
import { StackedBars } from './charts/stacked-bars.tsx';
import { TableRegion } from './table-region.tsx';
import { answeredShare, totalOf } from './totals.ts';
import { channelNames } from './wording/common.ja.ts';
import { overviewWords } from './wording/overview.ja.ts';
import { words } from './wording.ja.ts';

type ChartProps = {
  readonly days: number;
  readonly buckets: readonly Bucket[];
  readonly total: Count;
  readonly before: Count;
};

type FigureProps = { id: string; heading: string; says: string; chart: Child; table: Child };

/** A chart under what it says, with its numbers for who wants them or cannot see it. */
const Figure: FC<FigureProps> = ({ id, heading, says, chart, table }) => (
  <section class="figure" aria-labelledby={id}>
    <h2 id={id}>{heading}</h2>
    <p>{says}</p>
    {chart}
    <details>
      <summary>{overviewWords.table}</summary>
      {table}
    </details>
  </section>
);

const of = (counts: Bucket['counts'], channel: ChannelName): number =>
  totalOf(counts.filter((one) => one.channel === channel)).questions;

/** Questions a day or week, by channel. */
export const DayChart: FC<ChartProps> = ({ days, buckets, total, before }) => {
  const { byDay, axes, count } = overviewWords;
  const weekly = isWeekly(days);
  const sums = channels.map((channel) => ({
    channel,
    sum: buckets.reduce((all, { counts }) => all + of(counts, channel), 0),
  }));
  const used = sums.filter(({ sum }) => sum > 0);
  const [most] = used.toSorted((a, b) => b.sum - a.sum);
  return (
    <Figure
      id="by-day"
      heading={byDay.heading}
      says={
        byDay.says(days, total.questions, before.questions) +
        (most && used.length > 1 ? byDay.most(most.channel, most.sum / total.questions) : '')
      }
      chart={
        <>
          <StackedBars
            label={byDay.label(weekly)}
            unit={axes.questions}
            columns={buckets.map(bucketMark)}
            parts={buckets.map(({ counts }) => channels.map((channel) => of(counts, channel)))}
          />
          <ul class="legend" aria-hidden="true">
            {used.map(({ channel }) => (
              <li>
                <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                  <rect class={`series-${channels.indexOf(channel)}`} width="12" height="12" />
                </svg>
                {channelNames[channel]}
              </li>
            ))}
          </ul>
        </>
      }
      table={
        <TableRegion id="by-day-table" caption={overviewWords.captionOf(byDay.heading)} columns={byDay.columns(weekly)}>
          {buckets.map((bucket) => (
            <tr>
              <th scope="row">{bucketName(bucket)}</th>
              {channels.map((channel) => (
                <td>{count(of(bucket.counts, channel))}</td>
              ))}
              <td>{count(totalOf(bucket.counts).questions)}</td>
            </tr>
          ))}
        </TableRegion>
      }
    />
  );
};

/** The answered share a day or week. */
export const ShareChart: FC<ChartProps> = ({ days, buckets, total, before }) => {
  const { byShare, axes, count, share } = overviewWords;
  const weekly = isWeekly(days);
  const shares = buckets.map(({ counts }) => answeredShare(totalOf(counts)));
  const all = answeredShare(total);
  const lowest = buckets
    .map((bucket, at) => ({ bucket, part: shares[at] ?? null }))
    .filter((one): one is { bucket: Bucket; part: number } => one.part !== null)
    .sort((a, b) => a.part - b.part)[0];
  return (
    <Figure
      id="by-share"
      heading={byShare.heading}
      says={
        (all === null ? '' : byShare.says(days, all, answeredShare(before))) +
        (lowest && shares.length > 1 ? byShare.lowest(bucketName(lowest.bucket), lowest.part) : '')
      }
      chart={
        <ShareLine label={byShare.label(weekly)} unit={axes.share} columns={buckets.map(bucketMark)} shares={shares} />
      }
      table={
        <TableRegion
          id="by-share-table"
          caption={overviewWords.captionOf(byShare.heading)}
          columns={byShare.columns(weekly)}
        >
          {buckets.map((bucket, at) => {
            const { answered, unanswered } = totalOf(bucket.counts);
            const part = shares[at] ?? null;
            return (
              <tr>
                <th scope="row">{bucketName(bucket)}</th>
                <td>{count(answered)}</td>
                <td>{count(unanswered)}</td>
                <td>{part === null ? words.none : share(part)}</td>
              </tr>
            );
          })}
        </TableRegion>
      }
    />
  );
};

type CityChartProps = { readonly counts: readonly (CityCount & { readonly name: string })[]; readonly total: Count };

/** Questions by the city that they concern, the most first. */
export const CityChart: FC<CityChartProps> = ({ counts, total }) => {
  const { byCity, axes, count, share, numbers } = overviewWords;
  const sorted = counts.toSorted((a, b) => b.questions - a.questions);
  const [most] = sorted;
  const lowest = sorted
    .map((one) => ({ name: one.name, part: answeredShare(one) }))
    .filter((one): one is { name: string; part: number } => one.part !== null)
    .sort((a, b) => a.part - b.part)[0];
  return (
    <Figure
      id="by-city"
      heading={byCity.heading}
      says={
        (most ? byCity.says(most.name, most.questions, most.questions / total.questions) : '') +
        (lowest && sorted.length > 1 ? byCity.lowest(lowest.name, lowest.part) : '')
      }
      chart={
        <RowsChart
          label={byCity.label}
          unit={axes.questions}
          rows={sorted.map(({ name, questions }) => ({ name, value: questions, note: numbers.items(questions) }))}
        />
      }
      table={
        <TableRegion id="by-city-table" caption={overviewWords.captionOf(byCity.heading)} columns={byCity.columns}>
          {sorted.map((one) => {
            const part = answeredShare(one);
            return (
              <tr>
                <th scope="row">{one.name}</th>
                <td>{count(one.questions)}</td>
                <td>{count(one.answered)}</td>
                <td>{count(one.unanswered)}</td>
                <td>{part === null ? words.none : share(part)}</td>
              </tr>
            );
          })}
        </TableRegion>
      }
    />
  );
};
