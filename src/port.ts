import type { Ask } from './answer/answer.ts';
import { planReference } from './answer/cite.ts';
import type { Counter, Where } from './answer/counter.ts';
import { messageOf } from './answer/message.ts';
import type { Wording } from './answer/wording.ts';
import { wordingOf } from './answer/wordings.ts';

import type { ChannelPort, CityName, Closed, Ledger, Log, Question, Store } from './channel.ts';
import type { Inquiries } from './inquiry/open.ts';
import { retentionDays } from './inquiry/upkeep.ts';
import type { City, Plan } from './plan/plan.ts';

/** What the composition root gives the port besides the counter. */
export type PortParts = {
  /** Whose port it is. */
  readonly channel: 'line' | 'slack';
  readonly counter: Counter;
  readonly ledger: Ledger;
  readonly store: Store;
  readonly inquiries: Inquiries;
  /** Whether somebody, by a hash, may ask once more now; without it everybody may. */
  readonly mayAsk?: (key: string) => Promise<boolean>;
  readonly settings: Readonly<Record<string, string | undefined>>;
  readonly origin: string;
  readonly now: () => Date;
  readonly log: Log;
};

/** Longest question that the counter takes, in characters. */
const longestQuestion = 300;

/** Asks the counter as channels do. @param where what the moment adds */
export const createAsk =
  (counter: Counter, where: () => Where): ChannelPort['ask'] =>
  (question) =>
    messageOf(counter.ask(askOf(question), where()), wordingOf(question.language));

/** Makes the port that channels talk to. */
export const createPort = (parts: PortParts): ChannelPort => {
  const { channel, counter, ledger, store, inquiries, mayAsk, settings, origin, now, log } = parts;
  const { recorder, hashes, standing } = inquiries;
  const where = (): Where => ({ origin, now: now(), curated: standing.curated() });
  return {
    ask: createAsk(counter, where),
    cities: counter.cities.map(cityNameOf),
    cityNamed: (text) => {
      const city = counter.cityNamed(text);
      return city ? cityNameOf(city) : null;
    },
    examples: counter.examples,
    passage: (passageId, language) => {
      const answer = counter.show(passageId, where(), language);
      return answer ? messageOf(answer, wordingOf(language)) : null;
    },
    plans: (language = 'ja') =>
      counter.plans.map(({ plan, city }) => ({
        title: plan.title,
        cityName: city.name,
        validity: validityOf(plan, now(), wordingOf(language)),
        url: `${origin}/plans/${encodeURIComponent(plan.id)}${language === 'ja' ? '' : `?lang=${language}`}`,
      })),
    ledger,
    store,
    record: {
      asked: ({ received, ...asked }) => recorder.record({ ...asked, channel, latency: Date.now() - received }),
      opinion: (opinion) => recorder.opinion({ ...opinion, channel }),
      propose: recorder.propose,
      forgetAsker: recorder.forgetAsker,
      forgetMessage: recorder.forgetMessage,
      gaps: inquiries.gaps,
    },
    handOffs: inquiries.handOffs,
    curation: inquiries.curation,
    closed: (city) => closedFor(channel, standing, city),
    mayAsk: mayAsk ?? (async () => true),
    hash: hashes.of,
    formerHash: async (id) => (await hashes.all(id))[1] ?? null,
    retentionDays: retentionDays(settings),
    settings,
    origin,
    now,
    log,
  };
};

const askOf = ({ text, city, limit, context, language }: Question): Ask => ({
  question: [...text.trim()].slice(0, longestQuestion).join(''),
  ...(city === undefined ? {} : { city }),
  ...(limit === undefined ? {} : { limit }),
  ...(context === undefined ? {} : { context }),
  ...(language === undefined ? {} : { language }),
});

const cityNameOf = (city: City): CityName => ({
  id: city.id,
  name: city.name,
  names: { ja: wordingOf('ja').city(city), easy: wordingOf('easy').city(city), en: wordingOf('en').city(city) },
});

const validityOf = (plan: Plan, now: Date, { validity }: Wording): string => {
  const { period, status } = planReference(plan, now);
  if (status === 'draft') return validity.draft;
  if (status === 'process') return validity.process;
  if (!period) return validity.unknown;
  return period.ended ? validity.ended(period.from, period.to) : validity.current(period.from, period.to);
};

const closedFor = (channel: 'line' | 'slack', standing: Inquiries['standing'], city: string | null): Closed | null => {
  if (standing.isOff('maintenance', city))
    return { kind: 'maintenance', text: standing.messageOf('maintenance', city) };
  return standing.isOff(channel, city) ? { kind: 'off', text: standing.messageOf(channel, city) } : null;
};
