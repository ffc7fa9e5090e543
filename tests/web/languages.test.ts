import { describe, expect, it } from 'vitest';
import { useBrowser } from '../server/browser.ts';
import { useWorker } from '../server/worker.ts';

const worker = useWorker();
const browser = useBrowser();

const question = '自主防災組織の数の目標は';

/** Text that is not marked as Japanese: what a screen reader says with its English voice. */
const spokenInEnglish = `(() => {
  const copy = document.documentElement.cloneNode(true);
  for (const part of copy.querySelectorAll('[lang=ja], option, .asked bdi, title')) part.remove();
  return copy.textContent + [...copy.querySelectorAll('[aria-label]')].map((part) => part.getAttribute('aria-label'));
})()`;

const kana = /[\p{sc=Hiragana}\p{sc=Katakana}]/u;
const anyJapanese = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u;

describe('the switch', () => {
  it('leads to the same page in the other languages, and back', async () => {
    await browser.withTab({}, async (tab) => {
      await tab.goto(`${worker.origin}/?${new URLSearchParams({ q: question, city: 'koganei' })}`);
      const quotes = await tab.locator('blockquote').allTextContents();
      expect(await tab.getAttribute('html', 'lang')).toBe('ja');
      expect(await tab.locator('.languages a').allTextContents()).toEqual(['日本語', 'やさしい日本語', 'English']);
      for (const [name, tag, heading] of [
        ['English', 'en', 'Answer'],
        ['やさしい日本語', 'ja', '答（こた）え'],
        ['日本語', 'ja', 'お答え'],
      ] as const) {
        await tab.click(`.languages a:text-is("${name}")`);
        expect(await tab.getAttribute('html', 'lang')).toBe(tag);
        expect(await tab.textContent('.languages [aria-current]')).toBe(name);
        expect((await tab.textContent('#answer'))?.trim()).toBe(heading);
        expect(await tab.locator('blockquote').allTextContents()).toEqual(quotes);
        expect(await tab.inputValue('#city')).toBe('koganei');
      }
      expect(new URL(tab.url()).searchParams.has('lang')).toBe(false);
    });
  });

  it('is kept by everything that leads on: box, follow-up, suggestion, source, plans', async () => {
    await browser.withTab({ javaScriptEnabled: false }, async (tab) => {
      const isEnglish = async () => expect(await tab.getAttribute('html', 'lang'), tab.url()).toBe('en');
      await tab.goto(`${worker.origin}/?lang=en`);
      await tab.fill('#q', question);
      await tab.click('button[type=submit]');
      await isEnglish();
      await tab.fill('#more', 'phone number?');
      await tab.click('.follow-up button');
      await isEnglish();
      await tab.goBack();
      await tab.click('.questions a');
      await isEnglish();
      await tab.click('.card-link a');
      await isEnglish();
      expect(new URL(tab.url()).hash).toBe('#quote');
      expect(await tab.locator('mark').count()).toBeGreaterThan(0);
      await tab.click('.site-nav a[href^="/plans"]');
      await isEnglish();
      await tab.click('.card-title a');
      await isEnglish();
      await tab.click('.site-name a');
      await isEnglish();
    });
  });

  it('keeps nothing in the browser', async () => {
    const response = await worker.fetch('/?lang=en');
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('of a language that is not ours changes nothing', async () => {
    const usual = await (await worker.fetch('/plans')).text();
    for (const lang of ['fr', '', 'EN', '__proto__']) {
      expect(await (await worker.fetch(`/plans?lang=${lang}`)).text()).toBe(usual);
    }
  });
});

describe('in English', () => {
  const pages = [
    '/?',
    `/?${new URLSearchParams({ q: question, city: 'koganei' })}`,
    `/?${new URLSearchParams({ q: '小金井市の地域情報サイトとの連携はいつ実施しますか' })}`,
    `/?${new URLSearchParams({ q: '小金井市経済課の電話番号は' })}`,
    `/?${new URLSearchParams({ q: '小金井市産業振興プランの方針を教えて' })}`,
    `/?${new URLSearchParams({ q: '小金井市と武蔵野市の創業支援を比べて' })}`,
    `/?${new URLSearchParams({ q: '市民農園の利用料はいくらですか' })}`,
    `/?${new URLSearchParams({ q: '三鷹市の創業支援は' })}`,
    '/?q=',
    `/?${new URLSearchParams({ q: 'あ'.repeat(301), city: 'nowhere' })}`,
    '/plans?',
    '/nothing?',
  ];

  it('everything but the plans is English, and what the plans say is marked as Japanese', async () => {
    await browser.withTab({}, async (tab) => {
      for (const path of pages) {
        await tab.goto(`${worker.origin}${path}&lang=en`);
        expect(await tab.getAttribute('html', 'lang')).toBe('en');
        expect(await tab.title(), path).toMatch(/Machikotae$/u);
        const spoken = await tab.evaluate<string>(spokenInEnglish);
        expect.soft(anyJapanese.exec(spoken)?.[0], path).toBeUndefined();
        expect(spoken.length).toBeGreaterThan(100);
      }
    });
  });

  it('an answer says that its quotes are in Japanese', async () => {
    const text = await (await worker.fetch(`/?${new URLSearchParams({ q: question, lang: 'en' })}`)).text();
    expect(text).toContain('The quotes below are the plan’s own words, in Japanese.');
    expect(text).toMatch(/<blockquote[^>]* lang="ja">/u);
  });

  it('what is wrong is said at the box', async () => {
    const response = await worker.fetch('/?q=&lang=en');
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Please enter a question.');
  });
});

describe('in やさしい日本語', () => {
  it('kanji of ours have their reading behind them', async () => {
    const { nav, ask } = (await import('../../src/web/wording.easy.ts')).easy;
    const text = await (await worker.fetch('/?lang=easy')).text();
    for (const sentence of [nav.ask, nav.plans, ask.intro, ask.hint(300)]) {
      expect(text).toContain(sentence);
      expect(sentence).not.toMatch(/\p{sc=Han}+(?!（\p{sc=Hiragana}+）)(?!\p{sc=Han})/u);
    }
    expect(text).not.toMatch(/ください(?:ませ|まし)|お尋ね|ご質問/u);
    expect(kana.test(text)).toBe(true);
  });
});
