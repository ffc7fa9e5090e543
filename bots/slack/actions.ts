/** Names of what people press, choose and submit; Slack sends them back. */
export const action = {
  share: 'share',
  more: 'more',
  cite: 'cite',
  addWords: 'add_words',
  feedback: 'feedback',
  draft: 'draft',
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
} as const;

export const command = '/plan';
