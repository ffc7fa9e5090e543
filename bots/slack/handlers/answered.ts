import type { HandOffResult, HandOffs } from '../../../src/hand-off.ts';
import { answerField, answerView, longestAnswer, resultView, submittedAnswer } from '../desk/answer-view.ts';
import { aidFor } from '../desk/nearest.ts';
import { readPlace, writePlace } from '../desk/place.ts';
import { answerOutcome, closingOutcome, isLost } from '../desk/results.ts';
import { desk } from '../desk/wording.ja.ts';
import { transport } from '../limits.ts';
import type { Place } from '../sender.ts';
import { textRendered } from '../text.ts';
import { refused, type Submission, update } from './submission.ts';
import type { Pressed, Work } from './work.ts';

/** Who did it, for the audit log: the id that an administrator of the workspace can look up. */
export const staffName = (user: string): string => `slack:${user}`;

/** 「回答する」 and, with a draft, 「下書きを使って回答する」. */
export const onAnswer =
  (withDraft: boolean) =>
  async (work: Work, pressed: Pressed): Promise<void> => {
    const { port, send } = work;
    const handOff = (await port.handOffs?.find(Number(pressed.value))) ?? null;
    if (!port.handOffs) return aside(work, pressed, desk.result.off);
    if (!handOff) return aside(work, pressed, desk.result.unknown);
    if (handOff.state === 'closed') return aside(work, pressed, desk.result.closedBefore(handOff.id));
    const draft = withDraft ? aidFor(port.ask, handOff).draft : '';
    await send.open(pressed.trigger, answerView(handOff, draft, pressed.place));
  };

/** 「終了する」, confirmed. */
export const onClose = async (work: Work, pressed: Pressed): Promise<void> => {
  const { handOffs } = work.port;
  if (!handOffs) return aside(work, pressed, desk.result.off);
  const outcome = closingOutcome(await handOffs.close(Number(pressed.value), staffName(pressed.user)));
  if (outcome !== null) await aside(work, pressed, outcome);
};

/** To who pressed, alone. */
const aside = async ({ send }: Work, { responseUrl, place, user }: Pressed, text: string): Promise<void> => {
  const thread = place?.thread;
  const how = { kind: 'private', ...(thread === undefined ? {} : { thread }) } as const;
  if (responseUrl !== undefined) await send.respond(responseUrl, textRendered(text), how);
  else if (place) await send.whisper(place, user, textRendered(text));
};

/**
 * An answer was submitted. The modal waits for the outcome, but Slack does not wait long for the modal: where Slack or
 * LINE take their time, the outcome is told beside the thread.
 */
export const onAnswered = async ({ port, send }: Work, view: unknown, user: string): Promise<Submission> => {
  const submitted = submittedAnswer(view);
  if (!port.handOffs || !submitted) return refused({ [answerField]: desk.result.off });
  const { id, text, place } = submitted;
  if (text === '') return refused({ [answerField]: desk.answer.missing });
  const said = { key: `slack:${submitted.view}`, text, by: staffName(user) };
  const outcome = port.handOffs.answer(id, said).catch(() => null);
  const early = await Promise.race([outcome, pause(transport.outcome)]);
  if (early === null) return refused({ [answerField]: desk.answer.failed });
  if (early !== 'late') return update(viewOf(early, text));
  return update(resultView(desk.result.queued(id)), async () => {
    const result = await outcome;
    const told = result === null ? desk.answer.failedOutside(id) : answerOutcome(result, text);
    if (place) await send.whisper(place, user, textRendered(told));
  });
};

const viewOf = (result: HandOffResult, text: string) =>
  resultView(answerOutcome(result, text), isLost(result) ? text : '');

const pause = (milliseconds: number): Promise<'late'> =>
  new Promise((resolve) => setTimeout(() => resolve('late'), milliseconds));

/** What was typed to answer or to close, where, and the name of the delivery that stays the same. */
export type DeskCommand = {
  readonly wish: { readonly kind: 'answer' | 'close'; readonly said: string };
  readonly user: string;
  readonly place: Place;
  readonly key: string;
};

const numbered = /^[#＃]?(?<id>\d{1,9})番?(?:[\s　]+(?<text>[\s\S]+))?$/u;

/**
 * 「返信 本文」 or 「終了」 in a hand-off's thread, 「/plan 返信 12 本文」 in its channel; what to tell who typed it, null for
 * nothing. Who is in that channel may answer: nobody else sees what was asked.
 */
export const onDeskCommand = async ({ port }: Work, command: DeskCommand): Promise<string | null> => {
  const { handOffs } = port;
  if (!handOffs) return desk.result.off;
  const target = await targetOf(handOffs, command, port.settings.HANDOFF_SLACK_CHANNEL);
  if ('told' in target) return target.told;
  const { id, text } = target;
  const by = staffName(command.user);
  if (command.wish.kind === 'close') return closingOutcome(await handOffs.close(id, by));
  if (text === '') return desk.answer.missing;
  if (text.length > longestAnswer) return desk.answer.tooLong(longestAnswer);
  return answerOutcome(await handOffs.answer(id, { key: command.key, text, by }), text);
};

type Target = { readonly id: number; readonly text: string } | { readonly told: string };

/** The hand-off that is meant: the thread's own, whatever number the text begins with, or else the one numbered. */
const targetOf = async (handOffs: HandOffs, { wish, place }: DeskCommand, room?: string): Promise<Target> => {
  const { channel, thread } = place;
  const here = thread === undefined ? null : await handOffs.at(writePlace({ channel, ts: thread }));
  if (here) return { id: here.id, text: wish.said };
  const { id, text = '' } = numbered.exec(wish.said.normalize('NFKC'))?.groups ?? {};
  if (id === undefined) return { told: desk.result.usage };
  const handOff = await handOffs.find(Number(id));
  const isRoom = channel === room || (handOff !== null && channel === readPlace(handOff.place)?.channel);
  if (!isRoom) return { told: desk.result.elsewhere };
  return handOff ? { id: handOff.id, text: text.trim() } : { told: desk.result.unknown };
};
