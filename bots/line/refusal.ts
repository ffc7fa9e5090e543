import { type Turn, wordsOf } from './turn.ts';

/** Why a question about a city is not answered now, in words for who asked; null where it is. */
export const refusalOf = async (turn: Turn, city: string | null): Promise<string | null> => {
  const { port, account } = turn;
  const words = wordsOf(turn);
  const closed = port.closed(city) ?? (account.city === undefined ? null : port.closed(account.city));
  if (closed) return closed.text ?? words.closed[closed.kind];
  return (await asksTooOften(turn)) ? words.busy : null;
};

/** Counts one more request of a person or a group against the limit. A limit that fails lets everybody through. */
export const asksTooOften = async ({ port, event }: Turn): Promise<boolean> => {
  const { source } = event;
  const id = source.kind === 'person' ? source.userId : source.chatId;
  if (id === null) return false;
  try {
    return !(await port.mayAsk(await port.hash(id)));
  } catch {
    port.log({ event: 'line_limit_failed' });
    return false;
  }
};
