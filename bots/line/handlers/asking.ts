import type { Message, QuoteBlock } from '../../../src/message.ts';
import { answer, ask, longer, replyWith } from '../answer.ts';
import { answerButtons, personButton, suggestionButtons } from '../buttons.ts';
import type { Press } from '../press.ts';
import { quotesOf } from '../render/answer.ts';
import { say } from '../render/info.ts';
import type { Button } from '../render/quick-reply.ts';
import { cityOf, languageOf, type Outcome, type Turn, wordsOf } from '../turn.ts';

type Of<Kind extends Press['kind']> = Extract<Press, { readonly kind: Kind }>;

/** To the engine, in its own language, whatever the person speaks. */
const whomToAsk = '問い合わせ先の電話番号は？';
/** As many quotes as an answer can have. */
const most = 10;

export const askAgain = (turn: Turn, { city, trail }: Of<'ask'>): Outcome =>
  answer(turn, { city, trail }, { question: trail.at(-1) ?? null });

/** Whom to ask about what the trail was about. */
export const contact = (turn: Turn, { city, trail }: Of<'contact'>): Outcome =>
  answer(turn, { city, trail: longer(trail, whomToAsk) });

/** Whom to ask about the city's plans as such. */
export const desk = (turn: Turn): Outcome => answer(turn, { city: cityOf(turn), trail: [whomToAsk] });

/** The quotes behind those that were shown. */
export const more = (turn: Turn, { city, trail, shown }: Of<'more'>): Outcome => {
  const words = wordsOf(turn);
  const asked = { city, trail, limit: most };
  const whole = ask(turn, asked);
  const quotes = quotesOf(whole).slice(shown);
  if (quotes.length === 0) {
    const buttons = answerButtons(turn, whole, asked).filter(({ press }) => press.kind !== 'more');
    return { messages: say(words.answer.noMore, buttons, words) };
  }
  const rest = withQuotes(whole, quotes);
  const buttons = answerButtons(turn, rest, asked).filter(({ press }) => press.kind !== 'more');
  return replyWith(turn, rest, asked, buttons, { notes: [words.answer.more(quotes.length)] });
};

/** A message that shows these quotes alone, with what was said of all of them. */
const withQuotes = (message: Message, quotes: readonly QuoteBlock[]): Message => {
  const notices = message.blocks.filter((block) => block.kind === 'notice' && block.tone === 'information');
  return {
    ...message,
    text: [
      ...notices.flatMap((block) => (block.kind === 'notice' ? [block.text] : [])),
      ...quotes.map(({ copy, url }) => `${copy}\n${url}`),
    ].join('\n\n'),
    brief: quotes[0] ? `${quotes[0].cityName}: 「${quotes[0].quote}」` : message.brief,
    blocks: [...notices, ...quotes],
  };
};

/** The same question to another city. */
export const otherCity = (turn: Turn, { city, trail }: Of<'otherCity'>): Outcome => {
  const words = wordsOf(turn);
  const others = turn.port.cities.filter(({ id }) => id !== city);
  const buttons = others.map(
    ({ id, names }): Button => ({ label: names[languageOf(turn)], press: { kind: 'ask', city: id, trail } }),
  );
  return { messages: say(words.city.askOther, buttons, words) };
};

/** Counted by passage; of who said it and of what was asked nothing is kept. */
export const helpful = (turn: Turn, { city, passage }: Of<'helpful'>): Outcome => {
  const words = wordsOf(turn);
  return {
    after: () => keepOpinion(turn, 'helpful', passage, city),
    messages: say(
      words.feedback.thanks,
      suggestionButtons(turn.port.examples(city ?? undefined, languageOf(turn)), city),
      words,
    ),
  };
};

export const wrong = (turn: Turn, { city, passage, trail }: Of<'wrong'>): Outcome => {
  const words = wordsOf(turn);
  const buttons: Button[] = [
    { label: words.press.more, press: { kind: 'more', city, shown: 3, trail } },
    { label: words.press.contact, press: { kind: 'contact', city, trail } },
    { label: words.press.otherCity, press: { kind: 'otherCity', city, trail } },
    ...personButton(turn, { city, trail }),
    { label: words.press.usage, press: { kind: 'usage' } },
  ];
  return {
    messages: say(words.feedback.sorry, buttons, words),
    after: () => keepOpinion(turn, 'wrong', passage, city),
  };
};

const keepOpinion = async (
  { port }: Turn,
  verdict: 'helpful' | 'wrong',
  pressed: string,
  city: string | null,
): Promise<void> => {
  // A button of an older artifact may name a passage that is gone.
  const passage = port.passage(pressed) ? pressed : null;
  port.log({ event: 'line_feedback', verdict, passage, city });
  await port.record.opinion({
    city,
    verdict: verdict === 'helpful' ? 'up' : 'down',
    ...(passage === null ? {} : { passage }),
  });
};
