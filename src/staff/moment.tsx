import type { FC } from 'hono/jsx';
import { dayOf, offset } from '../inquiry/japan.ts';

/** 「2026/11/30」 of `2026-11-30`. */
export const dayText = (day: string): string => day.replaceAll('-', '/');

/** 「11月30日」 of `2026-11-30`. */
export const shortDay = (day: string): string => {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日`;
};

/** 「2026/11/30 09:30」 in Japan. @param at milliseconds since 1970 */
export const momentText = (at: number): string =>
  `${dayText(dayOf(at))} ${new Date(at + offset).toISOString().slice(11, 16)}`;

/** A time in Japan. */
export const Moment: FC<{ at: number }> = ({ at }) => (
  <time class="moment" datetime={new Date(at).toISOString()}>
    {momentText(at)}
  </time>
);
