import { afterEach, expect, it } from 'vitest';
import type { CuratedDraft } from '../../src/curation.ts';
import { actionsOf, bubblesOf, openChat, textOf } from './chat.ts';
import { person, textEvent } from './events.ts';
import { useMessagingApi } from './messaging-api.ts';

/*
 * An answer of the city itself: a card of its own, that nobody takes for a quote.
 */
const api = useMessagingApi();
afterEach(() => {
  expect(api.invalid).toEqual([]);
});

const draft: CuratedDraft = {
  city: 'koganei',
  questions: ['小金井市のワクチン接種の予約方法', '市民農園を増やす予定はありますか'],
  text: '予約は市のホームページからできます。お電話でも受け付けます。',
  desk: '健康課',
  validFrom: null,
  validUntil: '2999-03-31',
  sourceTitle: 'ワクチン接種のお知らせ',
  sourceUrl: 'https://city.example.jp/vaccine',
};

const opened = async () => {
  const chat = openChat(api, {}, {}, 'koganei');
  await chat.inquiries.curation.add(draft, 'staff', null);
  await chat.inquiries.standing.refresh();
  return chat;
};

it('where the plans say nothing, it is the answer, with its label, its desk and what it rests on', async () => {
  const chat = await opened();
  const messages = await chat.send(textEvent(draft.questions[0] ?? ''));
  const [card] = bubblesOf(messages);
  expect(textOf(card?.header)).toContain('小金井市の職員による回答（計画の言葉ではありません）');
  expect(textOf(card)).toContain(`${draft.text}\n`);
  expect(textOf(card)).not.toContain('「');
  expect(textOf(card)).toContain('健康課');
  expect(textOf(card)).toContain('2999-03-31まで有効');
  expect(actionsOf(card)).toMatchObject([{ label: 'よりどころを見る', uri: draft.sourceUrl }]);
  expect(String(messages.at(-1)?.altText)).toMatch(/^小金井市の職員による回答.+予約は市のホームページ/u);
  expect(chat.rows('inquiries')).toMatchObject([{ curated: 1 }]);
});

it('stands before the quotes, on a card and with a head of its own', async () => {
  const chat = await opened();
  const messages = await chat.send(textEvent(draft.questions[1] ?? ''));
  const [own, ...quotes] = bubblesOf(messages);
  expect(textOf(own)).toContain(draft.text);
  expect(quotes.length).toBeGreaterThan(0);
  expect(JSON.stringify(quotes)).not.toContain(draft.text);
  const colourOf = (card: unknown) => (card as { header: { backgroundColor?: string } }).header.backgroundColor;
  expect(quotes.map(colourOf)).not.toContain(colourOf(own));
  expect(String(messages.at(-1)?.altText)).toMatch(/^小金井市の職員による回答[^「]+\n小金井市: 「/u);
});

it('in text alone is labelled too', async () => {
  const chat = await opened();
  const source = person();
  await chat.send(textEvent('文字だけ', source));
  const text = textOf(await chat.send(textEvent(draft.questions[0] ?? '', source)));
  expect(text).toContain(`【小金井市の職員による回答（計画の言葉ではありません）】\n${draft.text}`);
});
