import type { Answer } from '../../src/answer/answer.ts';
import { askRequest, type Running } from '../server/worker.ts';

const ask = (q: string, city = ''): string => `/?${new URLSearchParams({ q, city })}`;

/** Questions whose answers show every part of the page: cards, facts of each kind, groups, no answer, choices. */
export const questionPages: Readonly<Record<string, string>> = {
  passages: ask('創業の支援はありますか', 'koganei'),
  contact: ask('小金井市経済課の電話番号は'),
  indicator: ask('自主防災組織の数の目標は'),
  schedule: ask('小金井市の地域情報サイトとの連携はいつ実施しますか'),
  comparison: ask('小金井市と武蔵野市の創業支援を比べて'),
  overview: ask('小金井市産業振興プランの方針を教えて', 'koganei'),
  greeting: ask('こんにちは'),
  notFound: ask('市民農園の利用料はいくらですか'),
  english: ask('How does Koganei support new businesses?'),
};

/** Pages whose layout depends most on how long words are. */
export const inOtherLanguages: Readonly<Record<string, string>> = Object.fromEntries(
  ['easy', 'en'].flatMap((lang) => [
    [`too long, ${lang}`, `/?${new URLSearchParams({ q: 'あ'.repeat(301), city: 'nowhere', lang })}`],
    [`schedule, ${lang}`, `${questionPages.schedule}&lang=${lang}`],
    [`comparison, ${lang}`, `${questionPages.comparison}&lang=${lang}`],
    [`plans, ${lang}`, `/plans?lang=${lang}`],
    [`privacy, ${lang}`, `/privacy?lang=${lang}`],
  ]),
);

/** Every page, by name; those with an id in their address from what is served. */
export const addressesOf = async (worker: Running): Promise<Record<string, string>> => {
  const { plans } = (await (await worker.fetch('/api/plans')).json()) as { plans: { id: string }[] };
  return {
    ask: '/',
    empty: '/?q=',
    tooLong: `/?${new URLSearchParams({ q: 'あ'.repeat(301), city: 'nowhere' })}`,
    ...questionPages,
    passage: await firstCitation(worker, '創業の支援はありますか'),
    plans: '/plans',
    privacy: '/privacy',
    ...Object.fromEntries(plans.map(({ id }) => [id, `/plans/${id}`])),
    missing: '/plans/nothing',
  };
};

/** Path of the page that shows the first quote of an answer. */
export const firstCitation = async (worker: Running, question: string): Promise<string> => {
  const answer = (await (await worker.fetch('/api/ask', askRequest({ question }))).json()) as Answer;
  const [citation] = answer.citations;
  if (!citation) throw new Error(`No answer to ${question}`);
  return citation.url.slice(worker.origin.length);
};
