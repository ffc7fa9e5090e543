/** Japan has one time all year, nine hours ahead of UTC. */
const offset = 9 * 3_600_000;

/** A moment as people in Japan speak of it. */
export type Moment = {
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly hour: number;
};

/** @param at milliseconds since 1970 */
export const momentOf = (at: number): Moment => {
  const japan = new Date(at + offset);
  return {
    month: japan.getUTCMonth() + 1,
    day: japan.getUTCDate(),
    weekday: japan.getUTCDay(),
    hour: japan.getUTCHours(),
  };
};
