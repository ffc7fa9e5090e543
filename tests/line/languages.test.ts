import { afterEach, describe, expect, it } from 'vitest';
import { loadCounter } from '../../index/load.ts';
import { actionsOf, bubblesOf, type Chat, dataOf, openChat, quickReplies, textOf } from './chat.ts';
import { person, postbackEvent, textEvent } from './events.ts';
import { type LineMessage, useMessagingApi } from './messaging-api.ts';

/*
 * Chats in やさしい日本語 and in English, through signed webhooks: all that is said is in the chosen language, all that
 * the plans say stays as it is.
 */
const api = useMessagingApi();
afterEach(() => {
  expect(api.invalid).toEqual([]);
});

const { plans, cities } = loadCounter();

/** A text without its quotes, which may hold quotes themselves or be cut short. */
const withoutQuotes = (text: string): string => {
  const rest = text.replace(/「[^「」]*(?:」|…)/gu, '');
  return rest === text ? rest : withoutQuotes(rest);
};

/**
 * What stays in Japanese: names of cities, plans, headings and desks, and what rows of tables say; longest first, as they are
 * left when quotes inside them are taken out.
 */
const given = [
  ...cities.flatMap(({ name, desk }) => [name, desk?.name ?? '', desk?.address ?? '']),
  ...plans.flatMap(({ plan, sections, facts }) => [
    plan.title,
    plan.published ?? '',
    ...sections.flatMap(({ path }) => path),
    ...facts.flatMap((fact) => JSON.stringify(fact).match(/(?<=":")[^"]+(?=")/gu) ?? []),
  ]),
]
  .map(withoutQuotes)
  .filter((part) => /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(part))
  .sort((a, b) => b.length - a.length);

/** Texts, labels and the notification of messages, without quotes and without what is given. */
const frameOf = (messages: readonly LineMessage[]): string =>
  given.reduce(
    (rest, part) => rest.replaceAll(part, ''),
    withoutQuotes(
      [
        textOf(messages),
        ...messages.map(({ altText }) => String(altText ?? '')),
        ...[...actionsOf(messages), ...quickReplies(messages)].map(({ label }) => label),
      ].join('\n'),
    ),
  );

type Speaker = { readonly chat: Chat; readonly say: (text: string) => Promise<readonly LineMessage[]> } & {
  readonly press: (messages: readonly LineMessage[], label: string) => Promise<readonly LineMessage[]>;
};

const speaker = async (language: string): Promise<Speaker> => {
  const chat = openChat(api);
  const source = person();
  const say = (text: string) => chat.send(textEvent(text, source));
  await say(language);
  return { chat, say, press: (messages, label) => chat.send(postbackEvent(dataOf(messages, label), source)) };
};

const questions = [
  'Is there support for starting a business?',
  '自主防災組織の数の現状と目標値は？',
  '方針はいくつありますか',
  '小金井市と武蔵野市の創業支援を比べて',
  '小金井市の経済課の電話番号は？',
  '小金井市のワクチン接種の予約方法',
  '三鷹市の創業支援は？',
  'こんにちは',
  '今日の天気は？',
  '家が火事です',
] as const;

describe('a chat in English', () => {
  it('has nothing of ours in Japanese, whatever is asked', async () => {
    const { say } = await speaker('English');
    for (const question of [...questions, 'plans', 'settings', 'help', 'privacy', 'examples']) {
      const messages = await say(question);
      expect(frameOf(messages), question).not.toMatch(/[\p{sc=Hiragana}\p{sc=Katakana}]/u);
      expect(frameOf(messages), question).toMatch(/[a-z]{3}/u);
    }
  });

  it('has the same quotes, and says that they are in Japanese', async () => {
    const { say, press } = await speaker('English');
    const linksIn = (messages: readonly LineMessage[]) =>
      actionsOf(bubblesOf(messages)).flatMap(({ uri }) => uri?.replace(/[?&]lang=en(?=#)/u, '') ?? []);
    const [question] = questions;
    const messages = await say(question);
    expect(linksIn(messages)).toEqual(linksIn(await openChat(api).send(textEvent(question))));
    expect(textOf(messages[0])).toContain('the plan’s own words, in Japanese');
    expect(textOf(messages[0])?.match(/in Japanese/gu)).toHaveLength(1);
    const more = await press(messages, 'More results');
    expect(textOf(more[0])).toContain('the plan’s own words, in Japanese');
    expect(frameOf(more)).not.toMatch(/[\p{sc=Hiragana}\p{sc=Katakana}]/u);
  });

  it('stays in English when buttons are pressed: whom to ask, another city, feedback', async () => {
    const { say, press } = await speaker('English');
    const messages = await say(questions[0]);
    const others = await press(messages, 'Another city');
    const pressed = [
      others,
      await press(others, 'Musashino (武蔵野市)'),
      await press(messages, 'Contact'),
      await press(messages, 'Helpful'),
      await press(messages, 'Not it'),
    ];
    for (const reply of pressed) expect(frameOf(reply)).not.toMatch(/[\p{sc=Hiragana}\p{sc=Katakana}]/u);
    expect(textOf(pressed[1])).toContain('武蔵野市');
  });

  it('goes on with questions in English, written out where a button would hide them, and answered', async () => {
    const { say, press } = await speaker('English');
    const messages = await say(questions[0]);
    const suggestions = quickReplies(messages).slice(0, 3);
    for (const { label } of suggestions) {
      const whole = textOf(messages[0])
        .split('\n')
        .find((line) => line.startsWith(`・${label.replace('…', '')}`));
      expect(whole ?? label).toMatch(/^・?[A-Z].+\?$/u);
      expect(textOf(await press(messages, label))).toMatch(/Found \d+ passage/u);
    }
  });

  it('in text alone is English too', async () => {
    const { say } = await speaker('English');
    await say('text only');
    for (const question of questions) {
      const messages = await say(question);
      expect(messages.every(({ type }) => type === 'text')).toBe(true);
      expect(frameOf(messages), question).not.toMatch(/[\p{sc=Hiragana}\p{sc=Katakana}]/u);
    }
  });
});

describe('a chat in やさしい日本語', () => {
  it('says what an answer says in やさしい日本語', async () => {
    const { say } = await speaker('やさしい日本語');
    const found = await say('自主防災組織の数の現状と目標値は？');
    expect(textOf(found[0])).toContain('計画（けいかく）に 書（か）いて ある 日本語（にほんご）です');
    expect(textOf(bubblesOf(found)[0])).toContain('もう 終（お）わりました');
    expect(textOf(bubblesOf(found)[0])).toContain('目標（もくひょう）の 数（かず）');
    expect(textOf(await say('小金井市のワクチン接種の予約方法'))).toContain('その 答（こた）えが ありませんでした');
    expect(textOf(await say('家が火事です'))).toContain('すぐに 119に 電話（でんわ）して ください');
    expect(textOf(await say('計画の一覧'))).toContain('年度（ねんど）まで（もう 終（お）わりました）');
    expect(textOf(await say('設定'))).toContain('ぜんぶの 市（し）');
  });

  it('has nothing of the usual wording left', async () => {
    const { say } = await speaker('やさしい日本語');
    for (const question of questions) {
      expect(frameOf(await say(question)), question).not.toMatch(/お尋ね|お確かめ|収めて|記載|ございま|お答えし/u);
    }
  });

  it('names cities with their reading', async () => {
    const { say } = await speaker('やさしい日本語');
    expect(quickReplies(await say('市をえらぶ')).map(({ label }) => label)).toContain('小金井市（こがねいし）');
  });
});

describe('a chat without a language chosen', () => {
  it('is as it always was, in Japanese', async () => {
    const messages = await openChat(api).send(textEvent('自主防災組織の数の現状と目標値は？'));
    expect(textOf(messages[0])).not.toContain('in Japanese');
    expect(textOf(bubblesOf(messages)[0])).toMatch(/目標値（.+）/u);
  });
});
