/** Where a person's answer goes: kept encrypted, until the hand-off ends. */
export type ReplyTo = {
  /** City of the account that was asked; null for the one of all cities. */
  readonly account: string | null;
  readonly userId: string;
  /** Whether the asker has chosen text only. */
  readonly plain: boolean;
};

export const writeReplyTo = (replyTo: ReplyTo): string => JSON.stringify(replyTo);

/** Null for what this program did not write. */
export const readReplyTo = (written: string): ReplyTo | null => {
  try {
    const value = JSON.parse(written) as Partial<Record<keyof ReplyTo, unknown>> | null;
    const { account, userId, plain } = value ?? {};
    if (typeof userId !== 'string' || (account !== null && typeof account !== 'string')) return null;
    return { account, userId, plain: plain === true };
  } catch {
    return null;
  }
};
