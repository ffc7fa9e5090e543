import type { HandOff, HandOffResult, HandOffs } from '../hand-off.ts';
import { longest } from '../inquiry/draft-faults.ts';
import { goOn } from './done.ts';
import type { Fields } from './fields.ts';
import { forbid, missing, type Visit } from './gate.ts';
import { handOffPage } from './hand-off-page.tsx';
import { findHandOff } from './hand-off-reading.ts';
import { may } from './person.ts';
import { handOffWords } from './wording/hand-offs.ja.ts';

type Done = keyof typeof handOffWords.done;

/** Shows one question passed on. */
export const showHandOff = async (visit: Visit): Promise<Response> => {
  const handOff = await findHandOff(visit);
  return handOff ? visit.c.html(handOffPage(visit, handOff)) : missing();
};

/** Sends an answer to who asked. What it says stands nowhere but in the hand-off. */
export const answerHandOff = async (visit: Visit, fields: Fields): Promise<Response> => {
  const text = fields.text('text');
  const error =
    text === '' ? handOffWords.empty : [...text].length > longest.text ? handOffWords.tooLong(longest.text) : undefined;
  return changed(visit, async (handOffs, handOff) => {
    if (error !== undefined) return visit.c.html(handOffPage(visit, handOff, { text, error }), 400);
    // A form without its key is of no page of ours; it counts as one that is sent once.
    const key = /^[0-9a-f-]{36}$/u.test(fields.text('key')) ? fields.text('key') : crypto.randomUUID();
    const said = { key: `staff-page:${handOff.id}:${key}`, text, by: visit.person.name };
    const result = await handOffs.answer(handOff.id, said);
    if (result.kind !== 'done') return result;
    return result.sent || handOff.channel === 'web' ? 'answered' : 'answered_later';
  });
};

/** Ends one. */
export const closeHandOff = async (visit: Visit): Promise<Response> =>
  changed(visit, async (handOffs, handOff) => {
    const result = await handOffs.close(handOff.id, visit.person.name);
    return result.kind === 'done' ? 'ended' : result;
  });

type Step = (
  handOffs: HandOffs,
  handOff: HandOff,
) => Promise<Response | Done | Exclude<HandOffResult, { kind: 'done' }>>;

const changed = async (visit: Visit, step: Step): Promise<Response> => {
  const { c, person, inquiries } = visit;
  const handOff = await findHandOff(visit);
  if (!handOff) return missing();
  if (!inquiries.handOffs || !may(person, 'editor', handOff.city)) return forbid(c);
  const result = await step(inquiries.handOffs, handOff);
  if (result instanceof Response) return result;
  const path = `/staff/hand-offs/${handOff.id}`;
  if (typeof result !== 'string')
    return result.kind === 'unknown'
      ? missing()
      : goOn(c, path, result.kind === 'closed' ? 'already_closed' : 'repeated');
  return goOn(c, path, result);
};
