import type { HandOffResult } from '../../../src/hand-off.ts';
import { desk } from './wording.ja.ts';

/** What became of an answer, for who gave it. */
export const answerOutcome = (result: HandOffResult, text: string): string => {
  switch (result.kind) {
    case 'unknown':
      return desk.result.unknown;
    case 'closed':
      return desk.result.closed(result.handOff.id);
    case 'repeated':
      return desk.result.repeated(result.handOff.id);
    case 'done': {
      const { id, channel, messages } = result.handOff;
      // Of two who answer at once, each learns of their own.
      const own = messages.findLast((message) => message.side === 'staff' && message.text === text);
      if (own?.state === 'unreachable') return desk.result.unreachable(id);
      if (own?.state !== 'sent') return desk.result.queued(id);
      return channel === 'web' ? desk.result.shown(id) : desk.result.sent(id);
    }
  }
};

/** Whether the text reached nobody and would be lost with its modal. */
export const isLost = ({ kind }: HandOffResult): boolean => kind === 'closed' || kind === 'unknown';

/** What became of a closing; null where the thread says it already. */
export const closingOutcome = (result: HandOffResult): string | null => {
  switch (result.kind) {
    case 'unknown':
      return desk.result.unknown;
    case 'closed':
    case 'repeated':
      return desk.result.closedBefore(result.handOff.id);
    case 'done':
      return result.sent ? null : desk.thread.closed(result.handOff.id);
  }
};
