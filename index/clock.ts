/** Where workerd takes the tick of a cron when it runs locally. */
const tickPath = '/cdn-cgi/handler/scheduled';
const minute = 60_000;
/** A tick that takes longer has failed; the next one tries anew. */
const longestTick = 50_000;

/**
 * Runs a local Worker's cron triggers, as the platform does where it is deployed.
 *
 * @param crons as in wrangler.toml: minute, hour, day, month and weekday in UTC, each a number or `*`
 * @returns stops it
 */
export const startClock = (url: string, crons: readonly string[]): (() => void) => {
  const tick = async (): Promise<void> => {
    const now = new Date();
    for (const cron of crons.filter((one) => isDue(one, now))) {
      try {
        await fetch(`${url}${tickPath}?${new URLSearchParams({ cron })}`, {
          signal: AbortSignal.timeout(longestTick),
        });
      } catch {
        // The Worker logs what it could not do; a tick that did not reach it comes again.
      }
    }
  };
  const timer = setInterval(() => void tick(), minute);
  timer.unref();
  return () => clearInterval(timer);
};

/** Whether a cron is due in a minute. */
export const isDue = (cron: string, at: Date): boolean => {
  const parts = [at.getUTCMinutes(), at.getUTCHours(), at.getUTCDate(), at.getUTCMonth() + 1, at.getUTCDay()];
  const fields = cron.trim().split(/\s+/u);
  return (
    fields.length === parts.length && fields.every((field, place) => field === '*' || Number(field) === parts[place])
  );
};
