import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { wordings } from '../../bots/line/language.ts';
import { areasOf, menuOf, size } from '../../bots/line/menu/definition.ts';
import { readPress } from '../../bots/line/press.ts';
import { pictureOf, stalePictures } from '../../bots/line/tools/draw.ts';
import { languages } from '../../src/language.ts';
import { schemaErrors, useMessagingApi } from './messaging-api.ts';
import { accessToken, secret } from './sign.ts';

const tools = join(import.meta.dirname, '..', '..', 'bots', 'line');
const api = useMessagingApi();

/** Settings beside the usual ones. */
const more: Record<string, string> = {};

type Ran = { readonly code: number; readonly out: string };

/** Runs a tool as `npm run` does, in a process of its own. */
const run = async (tool: string, ...args: string[]): Promise<Ran> => {
  const env = {
    PATH: process.env.PATH,
    LINE_CHANNEL_SECRET: secret,
    LINE_CHANNEL_ACCESS_TOKEN: accessToken,
    LINE_API_BASE_URL: api.origin,
    PUBLIC_URL: 'https://machi.example.jp',
    ...more,
  };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [join(tools, `${tool}.ts`), ...args], { env });
    return { code: 0, out: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout + stderr };
  }
};

type Menu = { richMenuId: string; name: string };
/** What LINE keeps of an account. */
const line = {
  menus: new Map<string, Menu & { image: boolean }>(),
  aliases: new Map<string, string>(),
  current: null as string | null,
  endpoint: '',
  test: { success: true, statusCode: 200, reason: 'OK', detail: '200' },
};

/** The part of the API that keeps menus and addresses. */
const route = (key: string, url: URL, body: unknown) => {
  const { pathname } = url;
  const last = pathname.split('/').at(-1) ?? '';
  const ok = (result: unknown = {}) => ({ status: 200, body: result });
  const none = { status: 404, body: { message: 'not found' } };
  if (key === 'GET /v2/bot/info') return ok({ displayName: 'まちこたえ', basicId: '@machi', chatMode: 'bot' });
  if (key === 'GET /v2/bot/channel/webhook/endpoint')
    return line.endpoint ? ok({ endpoint: line.endpoint, active: true }) : none;
  if (key === 'PUT /v2/bot/channel/webhook/endpoint') {
    line.endpoint = (body as { endpoint: string }).endpoint;
    return ok();
  }
  if (key === 'POST /v2/bot/channel/webhook/test') return ok(line.test);
  if (key === 'POST /v2/bot/richmenu/validate') return ok();
  if (key === 'POST /v2/bot/richmenu') {
    const richMenuId = `richmenu-${line.menus.size}-${Math.floor(performance.now())}`;
    line.menus.set(richMenuId, { richMenuId, name: (body as Menu).name, image: false });
    return ok({ richMenuId });
  }
  if (key.startsWith('POST /v2/bot/richmenu/alias')) {
    const { richMenuAliasId = last, richMenuId } = body as { richMenuAliasId?: string; richMenuId: string };
    line.aliases.set(richMenuAliasId, richMenuId);
    return ok();
  }
  if (key.startsWith('GET /v2/bot/richmenu/alias/')) {
    const richMenuId = line.aliases.get(last);
    return richMenuId ? ok({ richMenuAliasId: last, richMenuId }) : none;
  }
  if (key.startsWith('DELETE /v2/bot/richmenu/alias/')) return line.aliases.delete(last) ? ok() : none;
  if (key === 'GET /v2/bot/richmenu/list') return ok({ richmenus: [...line.menus.values()] });
  if (key.startsWith('POST /v2/bot/richmenu/') && last === 'content') {
    const menu = line.menus.get(pathname.split('/').at(-2) ?? '');
    if (!menu) return none;
    menu.image = true;
    return ok();
  }
  if (key.startsWith('DELETE /v2/bot/richmenu/')) return line.menus.delete(last) ? ok() : none;
  if (key === 'GET /v2/bot/user/all/richmenu') return line.current ? ok({ richMenuId: line.current }) : none;
  if (key === 'DELETE /v2/bot/user/all/richmenu') {
    line.current = null;
    return ok();
  }
  if (key.startsWith('POST /v2/bot/user/all/richmenu/')) {
    // LINE takes no menu without a picture.
    if (!line.menus.get(last)?.image) return { status: 400, body: { message: 'must upload richmenu image' } };
    line.current = last;
    return ok();
  }
  return none;
};

beforeEach(() => {
  line.menus.clear();
  line.aliases.clear();
  Object.assign(line, {
    current: null,
    endpoint: '',
    test: { success: true, statusCode: 200, reason: 'OK', detail: '200' },
  });
  api.otherwise = route;
});

describe('the menu', () => {
  it.each(languages)('in %s is one that LINE takes, and every area does something', (language) => {
    expect(schemaErrors('messaging-api', 'RichMenuRequest', menuOf(language))).toEqual([]);
    expect([...(menuOf(language).chatBarText as string)].length).toBeLessThanOrEqual(14);
    const areas = areasOf(language);
    expect(areas).toHaveLength(6);
    expect(areas.reduce((sum, { bounds }) => sum + bounds.width * bounds.height, 0)).toBe(size.width * size.height);
    for (const { action } of menuOf(language).areas ?? []) {
      expect(readPress((action as { data: string }).data)).not.toBeNull();
    }
  });

  it.each(languages)('in %s has a picture of the right size and form, made from what it says now', (language) => {
    const picture = readFileSync(pictureOf(language));
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([2500, 1686]);
    expect(picture.byteLength).toBeLessThan(1_000_000);
    expect(stalePictures()).toEqual([]);
  });

  it('is registered, again without leftovers, switched, listed and removed', async () => {
    expect((await run('menu', 'register')).out).toContain('登録し');
    expect(line.menus.size).toBe(3);
    expect(line.current).toBe(line.aliases.get('machikotae-ja'));
    line.menus.set('other', { richMenuId: 'other', name: 'よその', image: true });
    expect((await run('menu', 'register')).code).toBe(0);
    expect(line.menus.size).toBe(4);
    expect((await run('menu', 'switch', 'en')).code).toBe(0);
    expect(line.current).toBe(line.aliases.get('machikotae-en'));
    expect((await run('menu', 'list')).out).toContain('* machikotae-en');
    expect((await run('menu', 'remove')).out).toContain('3件');
    expect([line.current, line.aliases.size, [...line.menus.keys()]]).toEqual([null, 0, ['other']]);
    expect((await run('menu', 'switch', 'ja')).out).toContain('先に npm run line:menu -- register');
    expect(api.invalid).toEqual([]);
  });

  it('says how it is used, and what is missing', async () => {
    expect(await run('menu')).toMatchObject({ code: 1, out: expect.stringContaining('使い方') as string });
    expect((await run('menu', 'list', '--city', 'koganei')).code).toBe(0);
  });
});

describe('the check', () => {
  it('says what is missing, and is content when nothing is', async () => {
    const first = await run('check');
    expect(first.code).toBe(1);
    expect(first.out).toContain('○ アクセストークン: まちこたえ（@machi）');
    expect(first.out).toContain('× Webhook URL: 設定されていません');
    expect(first.out).toContain('× リッチメニュー');
    await run('menu', 'register');
    const second = await run('check', '--url', 'https://machi.example.jp/line/webhook');
    expect(second.out).toContain('すべてそろっています');
    expect(second.code).toBe(0);
  });

  it.each([
    [401, 'LINE_CHANNEL_SECRET'],
    [404, '/line/webhook'],
    [503, 'LINE_CHANNEL_ACCESS_TOKEN'],
    [0, 'サービスが動いているか'],
  ])('explains a webhook that answers %i', async (statusCode, advice) => {
    line.endpoint = 'https://machi.example.jp/line/webhook';
    line.test = { success: false, statusCode, reason: 'ERROR', detail: String(statusCode) };
    expect((await run('check')).out).toContain(advice);
  });

  it.each([
    [{}, 'オフです。使うなら HANDOFF_SLACK_CHANNEL と DATA_KEY'],
    [{ HANDOFF_SLACK_CHANNEL: 'C1', DATA_KEY: 'short' }, '× 担当者への取り次ぎ: DATA_KEY が32バイト'],
    [{ HANDOFF_SLACK_CHANNEL: 'C1', DATA_KEY: Buffer.alloc(32, 7).toString('base64') }, '取り次ぎ: オンです'],
  ])('says whether questions are passed on: %j', async (settings, line) => {
    Object.assign(more, settings);
    expect((await run('check')).out).toContain(line);
    for (const name of Object.keys(more)) delete more[name];
  });

  it('explains a token that is refused, and another address', async () => {
    line.endpoint = 'https://old.example.jp/line/webhook';
    expect((await run('check')).out).toContain('https://machi.example.jp/line/webhook に変えられます');
    api.script = () => ({ status: 401, body: { message: 'Authentication failed' } });
    expect(await run('check')).toMatchObject({ code: 1, out: expect.stringContaining('発行し直し') as string });
  });
});

describe('the words', () => {
  const textsOf = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
  };

  it.each(languages)('of %s fit their buttons, and none is empty where all are said', (language) => {
    const { press, greeting, menu, language: own } = wordings[language];
    const buttons = [
      ...Object.values(press),
      greeting.tryExample,
      greeting.chooseCity,
      greeting.howTo,
      ...menu.areas,
      own.name,
    ];
    for (const label of buttons) expect([...label].length, label).toBeLessThanOrEqual(20);
    const { answer: _, ...rest } = wordings[language];
    for (const text of textsOf(rest)) expect(text.trim()).not.toBe('');
  });
});
