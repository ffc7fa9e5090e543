import { copyView, inquiryOf, replyRendered, replyView, submittedOf, type Target, targetOf } from '../draft-view.ts';
import { plainText } from '../escape.ts';
import { opinionOf, opinionThanksView } from '../opinion-view.ts';
import { readPerson } from '../person.ts';
import { proposalThanksView, proposedOf } from '../proposal-view.ts';
import { draftReply } from '../reply.ts';
import { refusalOf } from '../sender.ts';
import { ja } from '../wording.ja.ts';
import { closed, refused, type Submission, update } from './submission.ts';
import type { Work } from './work.ts';

/** An inquiry was pasted: the modal goes on with its drafted reply. */
export const onInquiry = async ({ port }: Work, view: unknown, user: string): Promise<Submission> => {
  const inquiry = inquiryOf(view);
  if (inquiry === '') return refused({ inquiry: ja.draft.needInquiry });
  const { city } = await readPerson(port, user);
  return update(replyView(draftReply(port, inquiry, city?.id), targetOf(view)));
};

/** An edited reply was submitted: it is posted, or shown for copying. */
export const onReply = async (work: Work, view: unknown): Promise<Submission> => {
  const { text, destination, target } = submittedOf(view);
  if (destination === 'copy' || target.channel === undefined || text === '') {
    return update(copyView(text === '' ? ja.reply.missing : text));
  }
  return closed(() => postReply(work, text, target, target.channel ?? ''));
};

/** Where the app is no member, the address that came with the shortcut or the command still reaches the channel. */
const outside = new Set(['not_in_channel', 'channel_not_found', 'restricted_action', 'is_archived']);

const postReply = async ({ send }: Work, text: string, target: Target, channel: string): Promise<void> => {
  const { thread, responseUrl } = target;
  const place = { channel, ...(thread === undefined ? {} : { thread }) };
  try {
    await send.post(place, replyRendered(text));
  } catch (error) {
    if (responseUrl === undefined || !outside.has(refusalOf(error) ?? '')) throw error;
    await send.respond(responseUrl, replyRendered(text), { kind: 'public', ...place });
  }
};

/** 👎 was explained: recorded, and the modal offers to add words. */
export const onOpinion = async ({ port }: Work, view: unknown, user: string): Promise<Submission> => {
  const { state, ...opinion } = opinionOf(view);
  if (state === null) return closed();
  const { question, city = null } = state;
  return update(opinionThanksView(state), () =>
    port.record.opinion({ ...opinion, question, city, verdict: 'down', asker: user }),
  );
};

/** Words were proposed: recorded for the maintainers. */
export const onProposal = async ({ port }: Work, view: unknown, user: string): Promise<Submission> => {
  const read = proposedOf(view);
  if ('errors' in read) return refused(read.errors);
  const asked = plainText(read.state?.question ?? '');
  const proposed = {
    ...read.proposed,
    city: read.state?.city ?? null,
    ...(asked === '' ? {} : { asked }),
    by: user,
  };
  return update(proposalThanksView(), () => port.record.propose(proposed));
};
