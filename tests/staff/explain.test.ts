import { describe, expect, it } from 'vitest';
import { signs } from '../../src/answer/signs.ja.ts';
import { clean } from '../../src/plan/text.ts';
import { counter, signedIn, staffApp } from './staff-app.ts';

const app = staffApp();
const headers = await signedIn(app);

const open = (query: Readonly<Record<string, string>>) =>
  app.request(`/staff/explain?${new URLSearchParams(query)}`, { headers });
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
/** What the page says, without its markup. */
const textOf = (body: string): string =>
  body.replace(/<[^>]*>/gu, '').replace(/&(amp|lt|gt|quot|#39);/gu, (_, name: string) => entities[name] ?? '');
const explanationOf = (question: string, city?: string) =>
  counter.explain({ question, ...(city !== undefined && { city }) }, { origin: '', now: new Date() });

const questions: readonly (readonly [string, string | undefined])[] = [
  ['市民農園を増やす予定はありますか', 'koganei'],
  ['市民納園を増やす予定は', undefined],
  ['小金井市と武蔵野市の創業支援を比べて', undefined],
  ['小金井市経済課の電話番号は', 'musashino'],
  ['ハモニカ横丁の家賃はいくらですか', undefined],
  ['How does Koganei support new businesses?', undefined],
  ['こんにちは', undefined],
  ['横浜市の創業支援は', undefined],
];

describe.each(questions)('%s (%s)', (question, city) => {
  it('is explained whole', async () => {
    const response = await open({ q: question, city: city ?? '' });
    expect(response.status).toBe(200);
    const body = await response.text();
    const text = textOf(body);
    const { normalized, mended, searched, cities, terms, concepts, slots, hits, decision } = explanationOf(
      question,
      city,
    );
    expect(text).toContain(normalized);
    for (const { from, to } of mended) expect(text).toContain(`${from} → ${to}`);
    for (const name of [...searched, ...cities]) expect(text).toContain(name);
    for (const { text: term, weight } of terms) expect(text).toContain(`${term}${weight.toFixed(2)}`);
    for (const { name, field } of concepts) expect(text).toContain(`${name}${field}`);
    for (const { label, share } of slots) expect(text).toContain(`${label}${Math.round(share * 100)}%`);
    expect(text).toContain(decision.sure.toFixed(3));
    expect(text).toContain(`基準 ${decision.threshold.toFixed(3)}`);
    for (const { quote, url, score } of hits) {
      expect(text).toContain(`「${quote}」`);
      expect(text).toContain(score.toFixed(2));
      expect(url).toMatch(/^\/p\//u);
      expect(body).toContain(`href="${url}"`);
    }
    expect(text).not.toMatch(/undefined|NaN|\[object/u);
  });
});

describe('the page', () => {
  it('says that an answer was given, by which step and how sure', async () => {
    const text = textOf(await (await open({ q: '農業祭はどのような催しですか' })).text());
    expect(text).toContain('答えました（計画の記載）');
    expect(text).toContain('決めた段階本文の検索');
    expect(text).toMatch(/確かさ0\.\d{3} ≧ 基準 0\.\d{3}/u);
    for (const sign of Object.values(signs)) expect(text).toContain(sign);
  });

  it('says why none was given', async () => {
    const text = textOf(await (await open({ q: 'ぷるぷるぴょん' })).text());
    expect(text).toContain('答えませんでした');
    expect(text).toContain('計画に手がかりになる言葉がありません');
    expect(text).toContain('0.000 ＜ 基準');
  });

  it('marks what the question demands', async () => {
    const text = textOf(await (await open({ q: 'ハモニカ横丁の家賃はいくらですか' })).text());
    expect(text).toContain('金額（必須）');
  });

  it('says where the decision of the search was not used', async () => {
    const text = textOf(await (await open({ q: 'こんにちは' })).text());
    expect(text).toContain('定型の応答');
    expect(text).toContain('この質問では、検索の判断を使っていません。');
  });

  it('leads to the answer that residents get', async () => {
    const body = await (await open({ q: '創業の支援はありますか', city: 'koganei' })).text();
    const address = `/?${new URLSearchParams({ q: '創業の支援はありますか', city: 'koganei' })}#answer`;
    expect(body).toContain(`href="${address.replace('&', '&amp;')}"`);
  });
});

describe('odd input', () => {
  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '&lt;b&gt;',
    '\u0000\u202e市民\ud800農園',
    '𠮷'.repeat(300),
  ])('is shown as text: %j', async (q) => {
    const response = await open({ q });
    expect(response.status).toBe(200);
    const body = await response.text();
    expect(body).not.toMatch(/<script|<img|<b>/u);
    expect(body).not.toMatch(/\p{Cf}|\p{Cs}|\0/u);
    expect(textOf(body)).toContain(`「${clean(q)}」`);
  });

  it.each([
    [{ q: '' }, 'q', '質問を入力してください。'],
    [{ q: '　 ' }, 'q', '質問を入力してください。'],
    [{ q: 'あ'.repeat(301) }, 'q', '質問は 300 文字以内で入力してください（いまは 301 文字です）。'],
    [{ q: '創業', city: 'atlantis' }, 'city', '市を一覧から選び直してください。'],
  ])('is refused at its box: %j', async (query, box, message) => {
    const response = await open(query as Record<string, string>);
    expect(response.status).toBe(400);
    const body = await response.text();
    expect(body).toMatch(/<title>エラー：/u);
    expect(body).toContain(message);
    expect(body).toContain(`id="${box}-error"`);
    expect(body).toMatch(new RegExp(`aria-describedby="${box}-error[^>]*aria-invalid="true"`, 'u'));
    expect(body).not.toContain('id="outcome"');
  });

  it('without a question shows the box alone', async () => {
    const response = await app.request('/staff/explain', { headers });
    expect(response.status).toBe(200);
    const body = await response.text();
    expect(body).toContain('name="q"');
    expect(body).not.toMatch(/id="outcome"|aria-invalid/u);
  });
});
