import { nameOfAccount } from './account.ts';
import type { Turn } from './turn.ts';
import { openUnsent } from './unsent.ts';
import { wait } from './wait.ts';

/** Pauses before another attempt to delete, in milliseconds: LINE does not tell us twice. */
const pauses = [500, 3_000] as const;

/**
 * Deletes all that is kept of a person: settings and conversation, recorded questions, and the way to them of hand-offs,
 * which end.
 *
 * @returns whether all of it is gone
 */
export const forgetPerson = async ({ person, port }: Turn): Promise<boolean> => {
  const { asker } = person;
  if (asker === null) return true;
  const { record, handOffs } = port;
  const done = await Promise.all([
    succeeds(person.forget()),
    record.forgetAsker(asker),
    handOffs ? succeeds(handOffs.forget('line', asker)) : true,
  ]);
  return done.every(Boolean);
};

/** Deletes what is kept of a message, now and when its answer is only on its way; whether all of it is gone. */
export const forgetMessage = async (turn: Turn, messageId: string): Promise<boolean> => {
  const { person, port, account } = turn;
  // Marked before deleting: an answer that is kept in between looks for the mark.
  const marked = await succeeds(openUnsent(port, nameOfAccount(account)).mark(messageId));
  const done = await Promise.all([succeeds(person.forgetConversation()), port.record.forgetMessage(messageId)]);
  return marked && done.every(Boolean);
};

/** Tries again for a while where something could not be deleted. @throws Error where it still could not */
export const insist = async (forget: () => Promise<boolean>): Promise<void> => {
  for (const pause of [...pauses, null]) {
    if (await forget()) return;
    if (pause !== null) await wait(pause);
  }
  throw new Error('Not everything could be deleted.');
};

const succeeds = async (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );
