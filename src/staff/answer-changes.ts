import type { CuratedDraft } from '../curation.ts';
import {
  addCurated,
  type CuratedHead,
  changeCurated,
  draftOf,
  type Editor,
  headOf,
  type Saved,
  undoCurated,
  versionsOf,
  withdrawCurated,
} from '../inquiry/curated.ts';
import { draftIn, emptyDraft } from './answer-draft.ts';
import { answerPage, editableCities, newAnswerPage } from './answer-page.tsx';
import { goOn } from './done.ts';
import type { Fields } from './fields.ts';
import { forbid, missing, type Visit } from './gate.ts';
import { findHandOff } from './hand-off-reading.ts';
import { may, mayAnywhere } from './person.ts';
import type { answersWords } from './wording/answers.ja.ts';

/** The editor, with what the address or a hand-off gives to begin with. */
export const beginAnswer = async (visit: Visit): Promise<Response> => {
  const { c, person } = visit;
  if (!mayAnywhere(person, 'editor')) return forbid(c);
  const number = Number(c.req.query('hand_off') ?? '0');
  const handOff = Number.isSafeInteger(number) && number > 0 ? await findHandOff(visit, number) : null;
  const said = handOff?.messages.findLast(({ side }) => side === 'staff')?.text;
  const cities = editableCities(visit).map(([id]) => id);
  const city = cities.find((id) => id === (handOff?.city ?? c.req.query('city'))) ?? cities[0] ?? '';
  const draft = {
    ...emptyDraft,
    city,
    questions: handOff ? [handOff.question] : (c.req.queries('question') ?? []),
    text: said ?? '',
    desk: handOff?.desk ?? null,
  };
  return c.html(newAnswerPage(visit, { draft, faults: [], key: crypto.randomUUID(), handOff: handOff?.id ?? null }));
};

/** Makes an answer. */
export const makeAnswer = async (visit: Visit, fields: Fields): Promise<Response> => {
  const { c, inquiries, database } = visit;
  const draft = draftIn(fields);
  const number = fields.number('hand_off');
  const handOff = number === null ? null : ((await findHandOff(visit, number))?.id ?? null);
  const key = fields.text('key') || crypto.randomUUID();
  const faults = inquiries.curation.check(draft);
  if (faults.length > 0) return c.html(newAnswerPage(visit, { draft, faults, key, handOff }), 400);
  if (!may(visit.person, 'editor', draft.city)) return forbid(c);
  const id = await addCurated(database, draft, editor(visit), handOff, `staff-page:${key}`);
  inquiries.standing.expire();
  return goOn(c, `/staff/answers/${id}`, 'saved');
};

/** Shows one answer. */
export const showAnswer = async (visit: Visit): Promise<Response> => {
  const head = await findAnswer(visit);
  return visit.c.html(answerPage(visit, { head, versions: await versionsOf(visit.database, head.id) }));
};

/** Saves a changed answer, unless somebody else has meanwhile: then both are shown. */
export const saveAnswer = async (visit: Visit, fields: Fields): Promise<Response> => {
  const { c, inquiries, person } = visit;
  const draft = draftIn(fields);
  const faults = inquiries.curation.check(draft);
  return changed(visit, draft, 'saved', async (head) => {
    if (faults.length > 0)
      return c.html(
        answerPage(visit, {
          head,
          versions: await versionsOf(visit.database, head.id),
          typed: { draft, faults, conflict: fields.number('version') !== head.version },
        }),
        400,
      );
    if (!may(person, 'editor', draft.city)) return await forbid(c);
    return changeCurated(visit.database, head.id, fields.number('version') ?? 0, draft, editor(visit));
  });
};

export const withdrawAnswer = async (visit: Visit, fields: Fields): Promise<Response> =>
  changed(visit, null, 'withdrawn', (head) =>
    withdrawCurated(visit.database, head.id, fields.number('version') ?? 0, editor(visit)),
  );

export const undoAnswer = async (visit: Visit, fields: Fields): Promise<Response> =>
  changed(visit, null, 'undone', (head) =>
    undoCurated(visit.database, head.id, fields.number('version') ?? 0, fields.number('to') ?? 0, editor(visit)),
  );

const editor = ({ person, now }: Visit): Editor => ({ by: person.name, at: now.getTime() });

/** The answer that an address names, for who may see it. */
const findAnswer = async (visit: Visit): Promise<CuratedHead> => {
  const head = await headOf(visit.database, Number(visit.c.req.param('id')));
  return head && may(visit.person, 'viewer', head.city) ? head : missing();
};

const changed = async (
  visit: Visit,
  draft: CuratedDraft | null,
  done: keyof typeof answersWords.done,
  step: (head: CuratedHead) => Promise<Saved | Response>,
): Promise<Response> => {
  const { c, person, database, inquiries } = visit;
  const head = await findAnswer(visit);
  if (!may(person, 'editor', head.city)) return forbid(c);
  const saved = await step(head);
  if (saved instanceof Response) return saved;
  if (saved.kind === 'unknown') return missing();
  if (saved.kind === 'saved') {
    inquiries.standing.expire();
    return goOn(c, `/staff/answers/${head.id}`, done);
  }
  const newest = (await headOf(database, head.id)) ?? head;
  const versions = await versionsOf(database, head.id);
  const [present] = versions;
  const typed = { draft: draft ?? (present ? draftOf(present, newest.city) : emptyDraft), faults: [], conflict: true };
  return c.html(answerPage(visit, { head: newest, versions, typed }), 409);
};
