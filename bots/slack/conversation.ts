import type { ChannelPort, Closed } from '../../src/channel.ts';
import type { Message } from '../../src/message.ts';
import type { Rendered } from './blocks.ts';
import { desk } from './desk/wording.ja.ts';
import { citations } from './footer.ts';
import { helpRendered } from './help.ts';
import { chooseCity, forgetPerson, type Person, readPerson, rememberQuestion, type Said } from './person.ts';
import { type RenderOptions, renderAnswer } from './render.ts';
import { comparisonOf, indicatorsOf, type Wish } from './request.ts';
import type { AnswerState } from './state.ts';
import { textRendered } from './text.ts';
import { ja } from './wording.ja.ts';

/** Who asks, and in which conversation: what was said before belongs to one person in one thread or channel. */
export type Asker = { readonly user: string; readonly channel: string; readonly thread?: string };

/** What to show for a wish, and what to remember once it is shown. */
export type Outcome = {
  readonly rendered: Rendered;
  /** The first question of this person in this conversation. */
  readonly opens: boolean;
  /** Nothing that others in a channel have to see: no answer is given now. */
  readonly aside: boolean;
  readonly remember: () => Promise<void>;
};

type Manner = { readonly isPrivate: boolean; readonly echo: boolean };

/** Longest question that is asked; longer ones are cut by the port. */
const longestQuestion = 300;

/** Does what a person wants, but for drafts, which need a modal. */
export const fulfil = async (port: ChannelPort, asker: Asker, wish: Wish, manner: Manner): Promise<Outcome> => {
  switch (wish.kind) {
    case 'help':
      return said(helpRendered(port));
    case 'forget':
      return said(textRendered((await forgetPerson(port, asker.user)) ? ja.forgotten : ja.notForgotten), true);
    case 'city':
      return said(textRendered(await cityReply(port, asker.user, wish.name)));
    case 'draft':
      return said(textRendered(ja.ask.draftUsage));
    case 'answer':
    case 'close':
      return said(textRendered(desk.result.usage), true);
    case 'compare':
      if (wish.topic === '') return said(textRendered(ja.ask.compareUsage));
      return answer(port, asker, comparisonOf(wish.topic), manner);
    case 'indicators':
      return answer(port, asker, indicatorsOf(wish.topic), manner);
    case 'ask':
      return answer(port, asker, wish.text, manner);
  }
};

const said = (rendered: Rendered, aside = false): Outcome => ({
  rendered,
  opens: false,
  aside,
  remember: async () => {},
});

const cityReply = async (port: ChannelPort, user: string, name: string): Promise<string> => {
  const names = port.cities.map((city) => city.name);
  if (name === '') {
    const { city } = await readPerson(port, user);
    return `${city ? ja.city.current(city.name) : ja.city.none}\n${ja.city.choices(names)}`;
  }
  const city = ja.city.clear.test(name) ? null : port.cityNamed(name);
  if (city === null && !ja.city.clear.test(name)) return ja.city.unknown(name.slice(0, 40), names);
  await chooseCity(port, user, city);
  return city ? ja.city.set(city.name) : ja.city.cleared;
};

const answer = async (port: ChannelPort, asker: Asker, typed: string, manner: Manner): Promise<Outcome> => {
  const received = Date.now();
  if (!(await port.mayAsk(await port.hash(asker.user)))) return said(textRendered(ja.tooOften), true);
  const [person, places] = await Promise.all([readPerson(port, asker.user), placesOf(port, asker)]);
  const [here, nearby] = places.map((place) => person.talks[place]?.context);
  const context = here ?? nearby;
  const state: AnswerState = {
    question: [...typed].slice(0, longestQuestion).join(''),
    echo: manner.echo,
    ...(person.city ? { city: person.city.id } : {}),
    ...(context === undefined ? {} : { context }),
  };
  const message = askAgain(port, state);
  const closed = port.closed(message.trace.city ?? state.city ?? null);
  if (closed) return said(textRendered(closedText(closed)), true);
  return {
    rendered: renderAnswer(message, optionsFor(port, state, { isPrivate: manner.isPrivate, expanded: false })),
    opens: here === undefined,
    aside: false,
    remember: async () => {
      await remember(port, asker.user, person, { ...message, question: state.question, places });
      const { question, city = null } = state;
      await port.record.asked({ question, city, trace: message.trace, received, asker: asker.user });
    },
  };
};

const closedText = ({ kind, text }: Closed): string => text ?? ja.closed[kind];

/** The answer to what a state holds: the same answer as when it was made, as long as the plans are the same. */
export const askAgain = (port: ChannelPort, { question, city, context }: AnswerState, limit?: number): Message =>
  port.ask({
    text: question,
    limit: limit ?? citations.usual,
    ...(city === undefined ? {} : { city }),
    ...(context === undefined ? {} : { context }),
  });

export const optionsFor = (
  { origin }: ChannelPort,
  state: AnswerState,
  shown: { readonly isPrivate: boolean; readonly expanded: boolean },
): RenderOptions => {
  const query = new URLSearchParams({ q: state.question, ...(state.city === undefined ? {} : { city: state.city }) });
  return { state, ...shown, readAll: `${origin}/?${query}` };
};

/** The answer is out by now: that it could not be remembered must not be told as if it had failed. */
const remember = async (port: ChannelPort, user: string, person: Person, said: Said): Promise<void> => {
  try {
    await rememberQuestion(port, user, person, said);
  } catch {
    port.log({ event: 'slack_not_remembered' });
  }
};

/** Where a conversation goes on: the thread, and, because every direct message may open one, the channel behind it. */
const placesOf = ({ hash }: ChannelPort, { channel, thread }: Asker): Promise<string[]> => {
  const places =
    thread === undefined ? [channel] : [`${channel} ${thread}`, ...(channel.startsWith('D') ? [channel] : [])];
  return Promise.all(places.map(hash));
};
