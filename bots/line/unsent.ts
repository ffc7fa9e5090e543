import type { ChannelPort } from '../../src/channel.ts';
import { kept } from './limits.ts';

/** Messages that were unsent, remembered until any handling of them is over. Of who sent them nothing is kept. */
export type Unsent = {
  readonly mark: (messageId: string) => Promise<void>;
  readonly has: (messageId: string) => Promise<boolean>;
};

/** @param account name of the account. */
export const openUnsent = ({ store, hash }: Pick<ChannelPort, 'store' | 'hash'>, account: string): Unsent => {
  const keyOf = async (messageId: string): Promise<string> => `line:${account}:unsent:${await hash(messageId)}`;
  return {
    mark: async (messageId) => store.put(await keyOf(messageId), true, kept.unsent),
    has: async (messageId) => (await store.get(await keyOf(messageId))) !== null,
  };
};
