import type { ChannelPort } from '../../src/channel.ts';
import { mask } from './mask.ts';
import { retention } from './person.ts';

/** What someone thinks of an answer, as it is kept under `feedback:`, the person's words masked. */
export type Feedback = {
  readonly version: 1;
  readonly channel: 'slack';
  /** ISO 8601. */
  readonly at: string;
  readonly by: string;
  readonly verdict: 'up' | 'down';
  readonly question: string;
  readonly city: string | null;
  readonly reason: string | null;
  readonly comment: string | null;
};

/** A word or a question that someone proposes, as it is kept under `proposal:` until the maintainers export it. */
export type Proposal = {
  readonly version: 1;
  readonly channel: 'slack';
  /** ISO 8601. */
  readonly at: string;
  readonly by: string;
  /** The question that was asked before, masked; null where the proposal does not come from an answer. */
  readonly asked: string | null;
  readonly city: string | null;
} & (
  | {
      readonly kind: 'thesaurus';
      /** Words that people use, as they would stand behind 口語 in seeds/words. */
      readonly said: readonly string[];
      /** The plans' word for the same, as it would stand behind 正式. */
      readonly planWord: string;
    }
  | {
      readonly kind: 'expected_question';
      readonly question: string;
      /** Words of the place that answers it, or the address of a quote, as it would stand behind > in questions.txt. */
      readonly passage: string;
    }
);

const proposalFor = 400 * 86_400;

type Said = { readonly user: string; readonly question: string; readonly city: string | undefined };

export const keepFeedback = async (
  port: ChannelPort,
  { user, question, city }: Said,
  opinion: { readonly verdict: 'up' | 'down'; readonly reason?: string; readonly comment?: string },
): Promise<void> => {
  const record: Feedback = {
    ...(await common(port, user)),
    verdict: opinion.verdict,
    question: mask(question),
    city: city ?? null,
    reason: opinion.reason ?? null,
    comment: opinion.comment === undefined ? null : mask(opinion.comment),
  };
  await port.store.put(keyFor('feedback', record.at), record, retention(port));
};

type Proposed =
  | { readonly kind: 'thesaurus'; readonly said: readonly string[]; readonly planWord: string }
  | { readonly kind: 'expected_question'; readonly question: string; readonly passage: string };

export const keepProposal = async (
  port: ChannelPort,
  { user, question, city }: Said,
  proposed: Proposed,
): Promise<void> => {
  const record: Proposal = {
    ...(await common(port, user)),
    asked: question === '' ? null : mask(question),
    city: city ?? null,
    ...(proposed.kind === 'thesaurus'
      ? { ...proposed, said: proposed.said.map(mask) }
      : { ...proposed, question: mask(proposed.question) }),
  };
  await port.store.put(keyFor('proposal', record.at), record, proposalFor);
};

const common = async (port: ChannelPort, user: string) =>
  ({ version: 1, channel: 'slack', at: port.now().toISOString(), by: await port.hash(user) }) as const;

/** In the order of time, and never the same twice. */
const keyFor = (kind: string, at: string): string => `${kind}:${at}:${crypto.randomUUID()}`;
