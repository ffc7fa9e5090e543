import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { useBrowser } from '../server/browser.ts';
import { askRequest, useWorker } from '../server/worker.ts';
import { addressesOf, firstCitation, questionPages } from './addresses.ts';

const worker = useWorker();
const browser = useBrowser();
const question = '創業の支援はありますか';

describe('in a browser', () => {
  it('no page breaks its policy, misses a file or fails in the console', async () => {
    const pages = await addressesOf(worker);
    await browser.withTab({}, async (tab) => {
      const complaints: string[] = [];
      tab.on('console', (message) => {
        // Pages about errors have an error's status on purpose.
        if (!message.text().includes('the server responded with a status of 4')) complaints.push(message.text());
      });
      tab.on('pageerror', (error) => complaints.push(error.message));
      tab.on('requestfailed', (request) => complaints.push(request.url()));
      for (const path of Object.values(pages)) {
        await tab.goto(worker.origin + path, { waitUntil: 'networkidle' });
        expect(await tab.evaluate('document.scripts.length')).toBe(0);
        expect(await tab.evaluate('document.querySelectorAll("[style]").length')).toBe(0);
      }
      expect(complaints).toEqual([]);
    });
  });

  it('everything works without JavaScript', async () => {
    await browser.withTab({ javaScriptEnabled: false }, async (tab) => {
      await tab.goto(worker.origin);
      await tab.fill('#q', question);
      await tab.selectOption('#city', 'koganei');
      await tab.click('button[type=submit]');
      expect(await tab.locator('.card blockquote').count()).toBeGreaterThan(0);
      expect(await tab.locator('.card .city').first().textContent()).toBe('小金井市');

      await tab.fill('#more', '電話番号は？');
      await tab.click('.follow-up button');
      expect(await tab.inputValue('#city')).toBe('koganei');
      expect(await tab.locator('a[href^="tel:"]').count()).toBeGreaterThan(0);

      await tab.goto(worker.origin);
      await tab.click('.questions a');
      expect(await tab.locator('#answer').count()).toBe(1);
    });
  });
});

describe('the answer page', () => {
  it.each(Object.entries(questionPages))('shows every quote of the answer: %s', async (_, path) => {
    const query = new URL(path, worker.origin).searchParams;
    const city = query.get('city') || undefined;
    const response = await worker.fetch('/api/ask', askRequest({ question: query.get('q'), city }));
    const answer = (await response.json()) as Answer;
    await browser.withTab({}, async (tab) => {
      await tab.goto(worker.origin + path);
      const text = ((await tab.locator('.answer').textContent()) ?? '').replace(/\s/gu, '');
      for (const { quote, cityName, plan } of answer.citations) {
        expect(text).toContain(quote.replace(/\s/gu, ''));
        expect(text).toContain(cityName);
        expect(text).toContain(plan.title.replace(/\s/gu, ''));
      }
      for (const notice of answer.notices) expect(text).toContain(notice.text.replace(/\s/gu, ''));
      if (answer.desk && answer.kind !== 'contact') expect(text).toContain(answer.desk.name);
      for (const suggestion of answer.suggestions) expect(text).toContain(suggestion.replace(/\s/gu, ''));
    });
  });

  it.each([
    ['', '質問を入力してください。'],
    ['　 ', '質問を入力してください。'],
    ['あ'.repeat(301), '質問は 300 文字以内で入力してください（いまは 301 文字です）。'],
  ])('says at the box what is wrong with %j', async (q, message) => {
    const response = await worker.fetch(`/?${new URLSearchParams({ q })}`);
    expect(response.status).toBe(400);
    await browser.withTab({}, async (tab) => {
      await tab.goto(`${worker.origin}/?${new URLSearchParams({ q })}`);
      expect(await tab.title()).toMatch(/^エラー：/u);
      expect(await tab.getAttribute('#q', 'aria-invalid')).toBe('true');
      const ids = (await tab.getAttribute('#q', 'aria-describedby'))?.split(' ') ?? [];
      expect(await tab.locator(`#${ids[0]}`).textContent()).toContain(message);
    });
  });

  it('is kept nowhere', async () => {
    const response = await worker.fetch(`/?${new URLSearchParams({ q: question })}`);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

describe('the passage page', () => {
  it('shows the whole source, with the quote marked in it', async () => {
    const answer = (await (await worker.fetch('/api/ask', askRequest({ question }))).json()) as Answer;
    for (const { url, plan, spans } of answer.citations) {
      const source = await (await worker.fetch(`/api/plans/${plan.id}/source`)).text();
      await browser.withTab({}, async (tab) => {
        await tab.goto(url);
        // A browser reads the line ends of a page as \n.
        expect((await tab.locator('.source').allTextContents()).join('')).toBe(source.replace(/\r\n?/gu, '\n'));
        const marked = (await tab.locator('.source mark').allTextContents()).join('');
        expect(marked).toBe(spans.map(({ start, end }) => source.slice(start, end)).join(''));
      });
    }
  });

  it('marks a span given in the address', async () => {
    const path = await firstCitation(worker, question);
    const [page = ''] = path.split(/[?#]/u);
    await browser.withTab({}, async (tab) => {
      await tab.goto(`${worker.origin}${page}?start=10&end=20`);
      const source = (await tab.locator('.source').allTextContents()).join('');
      expect(await tab.locator('mark').allTextContents()).toEqual([source.slice(10, 20)]);
    });
  });

  it.each([
    'start=x&end=20',
    'start=20&end=10',
    'start=0&end=99999999',
    'start=-1&end=5',
    'start=5',
    'start=1e1&end=20',
  ])('ignores a span that makes no sense: %s', async (query) => {
    const path = await firstCitation(worker, question);
    const [page = ''] = path.split(/[?#]/u);
    const mainOf = async (address: string): Promise<string | undefined> =>
      /<main[\s\S]*<\/main>/u.exec(await (await worker.fetch(address)).text())?.[0];
    const plain = await mainOf(page);
    expect(plain).toContain('<mark');
    expect(await mainOf(`${page}?${query}`)).toBe(plain);
  });

  it('has an outline whose every link leads somewhere', async () => {
    const { plans } = (await (await worker.fetch('/api/plans')).json()) as { plans: { id: string }[] };
    await browser.withTab({}, async (tab) => {
      for (const { id } of plans) {
        await tab.goto(`${worker.origin}/plans/${id}`);
        const lost = await tab.evaluate<string[]>(
          `[...document.querySelectorAll('.outline a')].map((link) => link.getAttribute('href'))
            .filter((href) => href.startsWith('#') && !document.querySelector(href))`,
        );
        expect(lost).toEqual([]);
        expect(await tab.locator('.outline a').count()).toBeGreaterThan(3);
      }
    });
  });

  it('is not sent again while nothing changed', async () => {
    const path = (await firstCitation(worker, question)).replace(/#.*$/u, '');
    const etag = (await worker.fetch(path)).headers.get('etag') ?? '';
    expect((await worker.fetch(path, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });
});

describe('every response', () => {
  it.each(['/', '/plans', '/nothing', '/api/plans', '/api/nothing', '/style.css', '/healthz'])(
    'keeps to itself: %s',
    async (path) => {
      const { headers } = await worker.fetch(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|https?:|\*/u);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
    },
  );

  it.each([
    ['/nothing', 404, 'ページが見つかりません'],
    ['/p/nothing', 404, 'ページが見つかりません'],
    ['/plans/nothing', 404, 'ページが見つかりません'],
  ])('%s is a page to people', async (path, status, words) => {
    const response = await worker.fetch(path, { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/u);
    expect(await response.text()).toContain(words);
  });

  it('a page that takes no POST says so', async () => {
    const response = await worker.fetch('/plans', { method: 'POST', headers: { accept: 'text/html' } });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
    expect(await response.text()).toContain('この方法では開けません');
  });
});
