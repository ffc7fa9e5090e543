import type { Ask } from './answer/answer.ts';
import { planReference } from './answer/cite.ts';
import type { Counter, Where } from './answer/counter.ts';
import { messageOf } from './answer/message.ts';
import type { Wording } from './answer/wording.ts';
import { wordingOf } from './answer/wordings.ts';
import type { ChannelPort, CityName, Ledger, Log, Question, Store } from './channel.ts';
import type { City, Plan } from './plan/plan.ts';

/** What the composition root gives the port besides the counter. */
export type PortParts = {
  readonly counter: Counter;
  readonly ledger: Ledger;
  readonly store: Store;
  readonly settings: Readonly<Record<string, string | undefined>>;
  readonly origin: string;
  readonly now: () => Date;
  readonly log: Log;
};

/** Longest question that the counter takes, in characters. */
const longestQuestion = 300;

/** Makes the port that channels talk to. */
export const createPort = ({ counter, ledger, store, settings, origin, now, log }: PortParts): ChannelPort => {
  const where = (): Where => ({ origin, now: now() });
  return {
    ask: (question) => messageOf(counter.ask(askOf(question), where()), wordingOf(question.language)),
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
    plans: (language) =>
      counter.plans.map(({ plan, city }) => ({
        title: plan.title,
        cityName: city.name,
        validity: validityOf(plan, now(), wordingOf(language)),
        url: `${origin}/plans/${encodeURIComponent(plan.id)}`,
      })),
    ledger,
    store,
    hash: (id) => keyedHash(keyOf(settings), id),
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

/** `DATA_KEY` keys the hashes; where it is unset, a secret of the channel does, so that no hash is without a key. */
const keyOf = (settings: PortParts['settings']): string =>
  settings.DATA_KEY ?? settings.LINE_CHANNEL_SECRET ?? settings.SLACK_SIGNING_SECRET ?? '';

const keyedHash = async (key: string, id: string): Promise<string> => {
  const encoder = new TextEncoder();
  const imported = await crypto.subtle.importKey(
    'raw',
    encoder.encode(`machikotae:${key}`),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const digest = new Uint8Array(await crypto.subtle.sign('HMAC', imported, encoder.encode(id)));
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/u, '');
};
