import { times } from './limits.ts';
import type { Turn } from './turn.ts';

/** Seconds that the animation runs at most, a multiple of 5; the next message ends it. */
const loadingSeconds = 20;

/**
 * Shows that an answer is on its way, if it is not there after a moment. Only a chat with one person has the animation.
 * https://developers.line.biz/en/docs/messaging-api/use-loading-indicator/
 *
 * @returns what to call when the answer has gone out.
 */
export const showLoading = ({ client, person, port }: Turn): (() => void) => {
  const chatId = person.userId;
  if (chatId === null) return () => {};
  const start = async (): Promise<void> => {
    try {
      await client.showLoadingAnimation({ chatId, loadingSeconds });
    } catch {
      // An ornament: an answer never waits for it or fails with it.
      port.log({ event: 'line_loading_failed' });
    }
  };
  const timer = setTimeout(start, times.loadingAfter);
  return () => clearTimeout(timer);
};
