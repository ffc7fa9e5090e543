import { citeView } from '../cite.ts';
import { askAgain, fulfil, optionsFor } from '../conversation.ts';
import { inquiryView } from '../draft-view.ts';
import { citations } from '../footer.ts';
import { opinionView } from '../opinion-view.ts';
import { proposalView } from '../proposal-view.ts';
import { renderAnswer } from '../render.ts';
import { readState } from '../state.ts';
import { textRendered } from '../text.ts';
import { ja } from '../wording.ja.ts';
import type { Pressed, Work } from './work.ts';

/** 「チャンネルに共有」: the answer for everyone, with its question; the private one goes. */
export const onShare = async ({ port, send }: Work, { value, responseUrl, place }: Pressed): Promise<void> => {
  const read = readState(value);
  if (!read || responseUrl === undefined || place === undefined) return;
  const state = { ...read.state, echo: true };
  const rendered = renderAnswer(askAgain(port, state), optionsFor(port, state, { isPrivate: false, expanded: false }));
  await send.respond(responseUrl, rendered, { kind: 'public', ...place });
  await send.withdraw(responseUrl);
};

/** 「もっと見る」: the same answer with all that there is, in place of the shorter one. */
export const onMore = async ({ port, send }: Work, { value, responseUrl, isPrivate }: Pressed): Promise<void> => {
  const read = readState(value);
  if (!read || responseUrl === undefined) return;
  const message = askAgain(port, read.state, citations.most);
  const rendered = renderAnswer(message, optionsFor(port, read.state, { isPrivate, expanded: true }));
  await send.respond(responseUrl, rendered, { kind: 'replace' });
};

/** 「引用をコピー」: the quotes as official documents cite them. */
export const onCite = async ({ port, send }: Work, { value, trigger }: Pressed): Promise<void> => {
  const read = readState(value);
  if (read) await send.open(trigger, citeView(askAgain(port, read.state)));
};

/** A suggested question: asked like a typed one, and answered where it was pressed; at home, in a direct message. */
export const onSuggestion = async ({ port, send }: Work, pressed: Pressed): Promise<void> => {
  const read = readState(pressed.value);
  if (!read) return;
  const { user, place, responseUrl, isPrivate } = pressed;
  const asker = { user, ...(place ?? { channel: user }) };
  const outcome = await fulfil(port, asker, { kind: 'ask', text: read.state.question }, { isPrivate, echo: true });
  if ((isPrivate || outcome.aside) && responseUrl !== undefined) {
    const thread = place?.thread;
    await send.respond(responseUrl, outcome.rendered, { kind: 'private', ...(thread === undefined ? {} : { thread }) });
  } else {
    await send.post(place ?? { channel: user }, outcome.rendered);
  }
  await outcome.remember();
};

/** 👍 is recorded; 👎 asks why. */
export const onFeedback = async ({ port, send }: Work, pressed: Pressed): Promise<void> => {
  const read = readState(pressed.value);
  if (!read) return;
  if (read.mark === 'down') return send.open(pressed.trigger, opinionView(read.state));
  const { question, city } = read.state;
  await port.record.opinion({ question, city: city ?? null, verdict: 'up', asker: pressed.user });
  if (pressed.responseUrl === undefined) return;
  const thread = pressed.place?.thread;
  await send.respond(pressed.responseUrl, textRendered(ja.feedback.thanks), {
    kind: 'private',
    ...(thread === undefined ? {} : { thread }),
  });
};

/** 「言葉を足す」, under an answer or in the modal after 👎. */
export const onAddWords = async ({ send }: Work, { value, trigger, inModal }: Pressed): Promise<void> => {
  const view = proposalView(readState(value)?.state ?? { question: '', echo: false });
  await (inModal ? send.push(trigger, view) : send.open(trigger, view));
};

/** 「返信の下書きを作る」 at home. */
export const onDraft = ({ send }: Work, { trigger }: Pressed): Promise<void> => send.open(trigger, inquiryView({}));
