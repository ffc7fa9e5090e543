/** Japan has had one time all year since 1951: nine hours ahead of UTC. */
export const offset = 9 * 3_600_000;
const dayLength = 86_400_000;

/** The day in Japan at a time (milliseconds since 1970), `YYYY-MM-DD`. */
export const dayOf = (at: number): string => new Date(at + offset).toISOString().slice(0, 10);

/** When a day begins in Japan, in milliseconds since 1970. */
export const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) - offset;

/** The day that lies so many days after another. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
