/** Names of what people press, choose and submit; Slack sends them back. */
export const action = {
  share: 'share',
  more: 'more',
  cite: 'cite',
  addWords: 'add_words',
  feedback: 'feedback',
  draft: 'draft',
  answer: 'hand_off_answer',
  answerWithDraft: 'hand_off_draft',
  closeHandOff: 'hand_off_close',
  curate: 'curate',
  curateGap: 'curate_gap',
  editCurated: 'curate_edit',
  /** Followed by a number, because names must differ within a block. */
  suggestion: 'suggestion_',
} as const;

export const callback = {
  /** Of the message shortcut. */
  draftReply: 'draft_reply',
  inquiry: 'draft_inquiry',
  reply: 'draft_submit',
  feedback: 'feedback_submit',
  proposal: 'proposal_submit',
  answer: 'answer_submit',
  curate: 'curate_submit',
} as const;

export const command = '/plan';
