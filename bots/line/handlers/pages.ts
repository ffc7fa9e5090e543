import type { messagingApi } from '@line/bot-sdk';
import { languages } from '../../../src/language.ts';
import { exampleButtons } from '../buttons.ts';
import { wordings } from '../language.ts';
import { limits } from '../limits.ts';
import { box, bubble, colors, open, text } from '../render/flex.ts';
import { infoMessages, say } from '../render/info.ts';
import { plainMessages } from '../render/plain.ts';
import type { Button } from '../render/quick-reply.ts';
import { clip } from '../text.ts';
import { cityOf, languageOf, type Outcome, type Turn, wordsOf } from '../turn.ts';

/** Plans of one card; the page of the plans has them all. */
const mostPlans = 12;

export const usage = (turn: Turn): Outcome => {
  const words = wordsOf(turn);
  const { title, lines } = words.usage;
  const buttons: Button[] = [
    { label: words.press.examples, press: { kind: 'examples' } },
    { label: words.greeting.chooseCity, press: { kind: 'cities' } },
    { label: words.press.settings, press: { kind: 'settings' } },
    { label: words.press.privacy, press: { kind: 'privacy' } },
  ];
  return { messages: infoMessages({ title, lines, buttons }, words, turn.person.profile.plain) };
};

export const privacy = (turn: Turn): Outcome => {
  const words = wordsOf(turn);
  const { title, lines: linesOf, forget } = words.privacy;
  const lines = linesOf({ days: turn.port.retentionDays, handOffs: turn.port.handOffs !== null });
  const buttons: Button[] = [
    { label: forget, press: { kind: 'forget' } },
    { label: words.press.usage, press: { kind: 'usage' } },
  ];
  return { messages: infoMessages({ title, lines, buttons }, words, turn.person.profile.plain) };
};

export const settings = (turn: Turn): Outcome => {
  const words = wordsOf(turn);
  const { title, city, language, display, changeCity, changeLanguage, plainText, cards } = words.settings;
  const { plain } = turn.person.profile;
  const chosen = turn.port.cities.find(({ id }) => id === cityOf(turn));
  const buttons: Button[] = [
    { label: changeCity, press: { kind: 'cities' } },
    { label: changeLanguage, press: { kind: 'languages' } },
    plain ? { label: cards, press: { kind: 'cards' } } : { label: plainText, press: { kind: 'plainText' } },
    { label: words.press.privacy, press: { kind: 'privacy' } },
  ];
  const lines = [city(chosen ? chosen.names[languageOf(turn)] : null), language, display(plain)];
  return { messages: infoMessages({ title, lines, buttons }, words, plain) };
};

export const chooseFromLanguages = (turn: Turn): Outcome => {
  const words = wordsOf(turn);
  const buttons = languages.map(
    (language): Button => ({ label: wordings[language].language.name, press: { kind: 'chooseLanguage', language } }),
  );
  const all = languages.map((language) => wordings[language].language.ask).join('\n');
  return { messages: say(all, buttons, words) };
};

/** Three questions to press. */
export const examples = (turn: Turn): Outcome => {
  const words = wordsOf(turn);
  const buttons = exampleButtons(turn);
  const lines = buttons.map(({ label }) => `・${label}`);
  return { messages: say([words.examples, ...lines].join('\n'), buttons, words) };
};

/** The plans that answers come from, with their validity; pressing one opens it. */
export const plans = (turn: Turn): Outcome => {
  const words = wordsOf(turn);
  const language = languageOf(turn);
  const all = turn.port.plans(language);
  const lines = all.map(({ title, cityName, validity, url }) => `${cityName}「${title}」\n${validity}\n${url}`);
  const whole = [words.plans.title, ...lines].join('\n\n');
  if (turn.person.profile.plain) return { messages: plainMessages(whole, words) };
  const rows = all.slice(0, mostPlans).map(({ title, cityName, validity, url }) => {
    const [action] = open(words.plans.open, url);
    return box(
      'vertical',
      [
        ...text(`${cityName}「${title}」`, { size: 'md', color: colors.accent }),
        ...text(validity, { size: 'sm', color: colors.quiet }),
      ],
      action ? { action } : {},
    );
  });
  const card: messagingApi.FlexMessage = {
    type: 'flex',
    altText: clip(whole, limits.altText),
    contents: bubble(
      words.plans.title,
      rows,
      open(words.press.plans, `${turn.port.origin}/plans${language === 'ja' ? '' : `?lang=${language}`}`),
    ),
  };
  return { messages: [card], plain: plainMessages(whole, words) };
};
