import { type CurateStart, curatedView, curateView, faultTexts, submittedDraft } from '../desk/curate-view.ts';
import { desk } from '../desk/wording.ja.ts';
import { textAt } from '../json.ts';
import { readState } from '../state.ts';
import { textRendered } from '../text.ts';
import { staffName } from './answered.ts';
import { refused, type Submission, update } from './submission.ts';
import type { Pressed, Work } from './work.ts';

/** 「市の回答として登録」 under an answer to a resident: question and answer are the beginning. */
export const onCurate = async ({ port, send }: Work, { value, trigger, responseUrl }: Pressed): Promise<void> => {
  const [id, message] = value.split('.').map(Number);
  const handOff = (await port.handOffs?.find(id ?? 0)) ?? null;
  if (!handOff) {
    if (responseUrl !== undefined)
      await send.respond(responseUrl, textRendered(desk.result.unknown), { kind: 'private' });
    return;
  }
  const start: CurateStart = {
    ...(handOff.city === null ? {} : { city: handOff.city }),
    questions: [handOff.question],
    text: handOff.messages.find((one) => one.id === message)?.text ?? '',
    desk: handOff.desk,
    handOff: handOff.id,
  };
  await send.open(trigger, curateView(start, port.cities));
};

/** 「市の回答を作る」 beside a question that the plans did not answer. */
export const onCurateGap = async ({ port, send }: Work, { value, trigger }: Pressed): Promise<void> => {
  const { question = '', city } = readState(value)?.state ?? {};
  await send.open(trigger, curateView({ questions: [question], ...(city && { city }) }, port.cities));
};

/** 「市の回答を直す」 under an answer of the city's own: the modal with all that it holds. */
export const onEditCurated = async ({ port, send }: Work, { value, trigger, responseUrl }: Pressed): Promise<void> => {
  const id = Number(value);
  const found = Number.isSafeInteger(id) ? await port.curation.find(id) : null;
  if (found) {
    await send.open(trigger, curateView({ ...found.draft, edited: { id, version: found.version } }, port.cities));
  } else if (responseUrl !== undefined) {
    await send.respond(responseUrl, textRendered(desk.curate.gone), { kind: 'private' });
  }
};

/** An answer of the city's own was submitted, new or changed. The same modal twice is one of either. */
export const onCurated = async ({ port }: Work, view: unknown, user: string): Promise<Submission> => {
  const { draft, handOff, edited } = submittedDraft(view);
  const faults = port.curation.check(draft);
  if (faults.length > 0) return refused(faultTexts(faults));
  const key = `slack:curated:${textAt(view, 'id') ?? crypto.randomUUID()}`;
  try {
    if (!(await port.ledger.claim(key))) return refused({ text: desk.curate.twice });
    if (!edited) {
      const id = await port.curation.add(draft, staffName(user), handOff);
      return update(curatedView(id, port.origin), () => port.ledger.done(key));
    }
    const result = await port.curation.change(edited, draft, staffName(user));
    if (result === 'saved') return update(curatedView(edited.id, port.origin), () => port.ledger.done(key));
    await port.ledger.release(key);
    return refused({ text: result === 'outdated' ? desk.curate.outdated : desk.curate.gone });
  } catch {
    port.log({ event: 'slack_curated_failed' });
    await port.ledger.release(key).catch(() => {});
    return refused({ text: desk.curate.failed });
  }
};
