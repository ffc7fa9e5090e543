import { and, eq, inArray, ne, type SQL } from 'drizzle-orm';
import type { Asker, Expected, HandOff, HandOffRequest, HandOffResult, HandOffs } from '../hand-off.ts';
import { maskPersonalData } from '../personal/mask.ts';
import type { OfficeHours } from '../plan/plan.ts';
import type { OpenDatabase } from './database.ts';
import { digestOf } from './digest.ts';
import { readHandOff } from './hand-off-rows.ts';
import { closeHandOff, openHandOff, say } from './hand-off-steps.ts';
import type { Hashes } from './hash.ts';
import { answerBy, isOpen } from './office-hours.ts';
import type { Outbox } from './outbox.ts';
import { handOffs } from './schema.ts';
import type { Secrets } from './secret.ts';
import type { Standing } from './standing.ts';

export type HandOffCity = { readonly name: string; readonly desk: string | null; readonly hours: OfficeHours };

type Parts = {
  readonly open: OpenDatabase;
  readonly secrets: Secrets;
  readonly hashes: Hashes;
  readonly outbox: Outbox;
  readonly standing: Standing;
  readonly cityOf: (id: string | null) => HandOffCity | null;
  readonly usual: OfficeHours;
  readonly now: () => Date;
};

/** Hand-offs over the database; made only where there is a room of staff to pass them to and a key to keep them under. */
export const openHandOffs = (parts: Parts): HandOffs => {
  const { open, secrets, hashes, outbox, standing, cityOf, usual, now } = parts;
  const cityName = (id: string | null): string | null => cityOf(id)?.name ?? null;
  const clock = (): number => now().getTime();

  const expectedOf = (city: string | null, at: number): Expected => {
    const hours = cityOf(city)?.hours ?? usual;
    return { open: isOpen(at, hours), answerBy: answerBy(at, hours) };
  };

  const read = async (which: SQL): Promise<HandOff | null> => readHandOff(await open(), which, cityName);

  const own = async (asker: Asker): Promise<HandOff | null> => {
    if ('ticket' in asker) return read(eq(handOffs.ticket, await digestOf(asker.ticket)));
    const all = await hashes.all(`${asker.channel}:${asker.asker}`);
    const mine = and(eq(handOffs.id, asker.id), inArray(handOffs.asker, [...all]));
    return mine ? read(mine) : null;
  };

  /** After a step: what has to be told goes out, and the hand-off is read anew. */
  const afterwards = async (id: number): Promise<HandOffResult> => {
    const sent = await outbox.deliver(id);
    const handOff = await read(eq(handOffs.id, id));
    return handOff ? { kind: 'done', handOff, sent } : { kind: 'unknown' };
  };

  const speak = async (
    handOff: HandOff | null,
    said: { readonly key: string; readonly side: 'asker' | 'staff'; readonly by: string; readonly text: string },
  ): Promise<HandOffResult> => {
    if (!handOff) return { kind: 'unknown' };
    const at = clock();
    const due = said.side === 'asker' ? expectedOf(handOff.city, at).answerBy : null;
    const push = handOff.channel === 'line';
    const result = await say(await open(), { handOff: handOff.id, ...said, at, push, due });
    if (result === 'refused') return { kind: 'closed', handOff };
    if (result === 'repeated') return { kind: 'repeated', handOff };
    return afterwards(handOff.id);
  };

  const end = async (handOff: HandOff | null, by: string, push = false, byStaff = false): Promise<HandOffResult> => {
    if (!handOff) return { kind: 'unknown' };
    const closed = await closeHandOff(await open(), { handOff: handOff.id, by, at: clock(), push, byStaff });
    return closed ? afterwards(handOff.id) : { kind: 'closed', handOff };
  };

  return {
    offer: (city) => (standing.isOff('handOff', city) ? null : expectedOf(city, clock())),
    pass: async (request) => {
      const at = clock();
      const expected = expectedOf(request.city, at);
      await openHandOff(await open(), {
        ...(await sealed(request, secrets, hashes)),
        at,
        desk: cityOf(request.city)?.desk ?? null,
        due: expected.answerBy,
      });
      const made = await read(eq(handOffs.key, request.key));
      if (!made) throw new Error('The hand-off was not kept.');
      const sent = await outbox.deliver(made.id);
      return { handOff: (await read(eq(handOffs.id, made.id))) ?? made, sent, expected };
    },
    writeBack: async (asker, { key, text }) =>
      speak(await own(asker), { key, side: 'asker', by: '', text: maskPersonalData(text).text }),
    settle: async (asker) => end(await own(asker), 'asker'),
    answer: async (id, { key, text, by }) => speak(await read(eq(handOffs.id, id)), { key, side: 'staff', by, text }),
    close: async (id, by) => {
      const handOff = await read(eq(handOffs.id, id));
      const answered = handOff?.messages.some(({ side }) => side === 'staff') ?? false;
      return end(handOff, by, handOff?.channel === 'line' && !answered, true);
    },
    find: async (id) => read(eq(handOffs.id, id)),
    at: async (place) => read(eq(handOffs.place, place)),
    byTicket: async (ticket) => own({ ticket }),
    forget: async (channel, asker) => {
      const database = await open();
      const all = await hashes.all(`${channel}:${asker}`);
      const mine = await database
        .select({ id: handOffs.id })
        .from(handOffs)
        .where(and(inArray(handOffs.asker, [...all]), ne(handOffs.state, 'closed')));
      for (const { id } of mine) await end(await read(eq(handOffs.id, id)), 'asker');
    },
  };
};

const sealed = async (
  { key, channel, question, city, language, replyTo, asker, ticket }: HandOffRequest,
  secrets: Secrets,
  hashes: Hashes,
) => ({
  key,
  channel,
  city,
  language,
  question: maskPersonalData(question).text,
  replyTo: replyTo === null ? null : await secrets.encrypt(replyTo),
  asker: asker === null ? null : await hashes.of(`${channel}:${asker}`),
  ticket: ticket === undefined ? null : await digestOf(ticket),
});
