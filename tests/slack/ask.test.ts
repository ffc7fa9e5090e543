import { afterEach, describe, expect, test } from 'vitest';
import { buttonOf, find, newCalls, textOf, useSlack } from './harness.ts';
import { assistantStarted, directMessage, homeOpened, mention, pressed, slashCommand, unique } from './payloads.ts';

const slack = useSlack();
const { server } = slack;

afterEach(() => {
  expect(server.faults).toEqual([]);
});

const command = async (text: string, extra: Readonly<Record<string, string>> = {}) => {
  const [call] = await slack.ask(slashCommand(text, server.responseUrl(), extra), 'response_url');
  return call?.args ?? {};
};

describe('/plan', () => {
  test('answers the asker alone, with the quote as a quotation, its source linked, and everything in text', async () => {
    const answer = await command('自主防災組織の数の目標は');
    expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(textOf(find(answer.blocks, 'rich_text_quote'))).toContain('自主防災組織の数 27団体 30団体');
    expect(textOf(answer.blocks)).toMatch(/<http:\/\/127\.0\.0\.1:\d+\/p\/koganei-[^|]+\|小金井市「[^」]+」/u);
    expect(answer.text).toContain('質問: 自主防災組織の数の目標は');
    expect(answer.text).toContain('自主防災組織の数 27団体 30団体');
    expect(answer.text).toContain('99頁');
    expect(answer.text).toContain('/p/koganei-');
  });

  test('shows indicators as a table with the share of the target', async () => {
    const [table] = find((await command('indicators 小金井 防災')).blocks, 'table');
    expect(textOf(table)).toContain('目標値（平成32年）');
    expect(textOf(table)).toContain('30団体');
    expect(textOf(table)).toContain('90%');
  });

  test('shows a yearly programme as a table', async () => {
    const [table] = find((await command('小金井市の地域情報サイトとの連携はいつ実施しますか')).blocks, 'table');
    expect(textOf(table)).toMatch(/28年度[\s\S]*検討/u);
  });

  test('compares cities side by side', async () => {
    const [table] = find((await command('compare 創業支援')).blocks, 'table') as { rows: unknown[][] }[];
    expect(table?.rows[0]?.map(textOf).join()).toMatch(/小金井市[\s\S]*武蔵野市[\s\S]*西東京市/u);
    expect(find(table, 'link').length).toBeGreaterThan(1);
  });

  test('compares the cities that are named', async () => {
    const [table] = find((await command('compare 小金井 武蔵野 創業支援')).blocks, 'table') as {
      rows: unknown[][];
    }[];
    expect(table?.rows[0]).toHaveLength(2);
  });

  test('says that the plans say nothing, names the desk and offers to add words', async () => {
    const answer = await command('小金井市の家賃補助の金額はいくらですか');
    expect(answer.text).toContain('計画に記載がありません');
    expect(textOf(answer.blocks)).toMatch(/窓口[\s\S]*小金井市市民部経済課/u);
    expect(textOf(answer.blocks)).toContain('<tel:0423879831|042-387-9831>');
    buttonOf(answer.blocks, 'add_words');
  });

  test.each(['help', '', 'ヘルプ', 'HELP'])('%j shows how to ask', async (text) => {
    const answer = await command(text);
    expect(answer.text).toContain('/plan compare 創業支援');
    expect(textOf(answer.blocks)).toContain('/plan indicators 小金井 防災');
  });

  test('city chooses, shows and clears the city of a person', async () => {
    const extra = { user_id: unique('U') };
    expect((await command('city 小金井', extra)).text).toContain('小金井市');
    expect((await command('city', extra)).text).toContain('小金井市の計画にたずねています');
    const own = await command('商店街の支援はありますか', extra);
    expect(textOf(find(own.blocks, 'rich_text'))).toContain('小金井市');
    expect(textOf(find(own.blocks, 'rich_text'))).not.toMatch(/武蔵野市|西東京市/u);
    expect((await command('city 大阪', extra)).text).toContain('収めていません');
    expect((await command('city なし', extra)).text).toContain('すべての市');
    expect((await command('city', extra)).text).toContain('市は決まっていません');
  });

  test('follows up on what the same person asked before', async () => {
    const place = { user_id: unique('U'), channel_id: unique('C') };
    await command('小金井市の自主防災組織の数の目標は', place);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const next = await command('もっと詳しく教えて', place);
    expect(next.text).toContain('小金井市');
  });

  test('asks for what is to be compared where nothing was named', async () => {
    expect((await command('compare')).text).toContain('/plan compare 創業支援');
  });
});

describe('under an answer', () => {
  test('「チャンネルに共有」 shows it to everyone with its question and withdraws the private one', async () => {
    const answer = await command('自主防災組織の数の目標は');
    const responseUrl = server.responseUrl();
    const calls = await slack.ask(
      pressed(buttonOf(answer.blocks, 'share'), { responseUrl, isPrivate: true }),
      'response_url',
      2,
    );
    expect(calls[0]?.args).toMatchObject({ response_type: 'in_channel' });
    expect(calls[0]?.args.text).toContain('質問: 自主防災組織の数の目標は');
    expect(calls[0]?.args.text).toContain('27団体 30団体');
    expect(find(calls[0]?.args.blocks, 'button').map(({ action_id }) => action_id)).not.toContain('share');
    expect(calls[1]?.args).toEqual({ delete_original: true });
  });

  test('「もっと見る」 replaces it by one with more quotes and no such button', async () => {
    const answer = await command('小金井市の商店街の支援はありますか');
    const before = find(answer.blocks, 'rich_text_quote').length;
    const [call] = await slack.ask(
      pressed(buttonOf(answer.blocks, 'more'), { responseUrl: server.responseUrl(), isPrivate: true }),
      'response_url',
    );
    expect(call?.args).toMatchObject({ replace_original: true });
    expect(find(call?.args.blocks, 'rich_text_quote').length).toBeGreaterThan(before);
    expect(find(call?.args.blocks, 'button').map(({ action_id }) => action_id)).not.toContain('more');
  });

  test('「引用をコピー」 opens the quotes with their sources, ready to be copied', async () => {
    const answer = await command('自主防災組織の数の目標は');
    const [call] = await slack.ask(
      pressed(buttonOf(answer.blocks, 'cite'), { responseUrl: server.responseUrl(), isPrivate: true }),
      'views.open',
    );
    expect(textOf(find(call?.args.view, 'rich_text_preformatted'))).toMatch(
      /「自主防災組織の数 27団体 30団体」（小金井市「.+99頁）/u,
    );
  });

  test('a suggested question is answered where it is pressed', async () => {
    const answer = await command('小金井市の家賃補助の金額はいくらですか');
    const help = await command('help');
    const button =
      find(answer.blocks, 'button').find(({ action_id }) => String(action_id).startsWith('suggestion_')) ??
      buttonOf(help.blocks, 'suggestion_0');
    const [own] = await slack.ask(
      pressed(button as never, { responseUrl: server.responseUrl(), isPrivate: true }),
      'response_url',
    );
    expect(own?.args).toMatchObject({ response_type: 'ephemeral' });
    const channel = unique('C');
    const [all] = await slack.ask(
      pressed(button as never, { responseUrl: server.responseUrl(), isPrivate: false, channel, thread: '1.5' }),
      'chat.postMessage',
    );
    expect(all?.args).toMatchObject({ channel, thread_ts: '1.5' });
    expect(all?.args.text).toContain('質問: ');
  });
});

describe('in a channel', () => {
  test('a mention is answered in its thread', async () => {
    const payload = mention('創業の支援はありますか');
    const [call] = await slack.ask(payload, 'chat.postMessage');
    const { channel, ts } = payload.event as { channel: string; ts: string };
    expect(call?.args).toMatchObject({ channel, thread_ts: ts });
    expect(find(call?.args.blocks, 'rich_text_quote').length).toBeGreaterThan(0);
    expect(find(call?.args.blocks, 'button').map(({ action_id }) => action_id)).not.toContain('share');
  });

  test('a mention within a thread is answered there', async () => {
    const [call] = await slack.ask(
      mention('創業の支援はありますか', { thread_ts: '1700000000.000100' }),
      'chat.postMessage',
    );
    expect(call?.args).toMatchObject({ thread_ts: '1700000000.000100' });
  });

  test('a mention with nothing else gets help', async () => {
    const [call] = await slack.ask(mention(''), 'chat.postMessage');
    expect(call?.args.text).toContain('/plan help');
  });

  test.each([
    ['an app', mention('創業の支援', { bot_id: 'B0OTHER' })],
    ['a message of an app', directMessage('創業の支援', { bot_id: 'B0OTHER' })],
    ['an edit', directMessage('創業の支援', { subtype: 'message_changed' })],
    ['a channel message that is no mention', directMessage('創業の支援', { channel_type: 'channel' })],
    ['itself', directMessage('創業の支援', { user: 'U0BOT' })],
  ])('%s is not answered', async (_, payload) => {
    const before = server.calls.length;
    expect((await slack.deliver(payload)).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(server.calls.length).toBe(before);
  });
});

describe('in a direct message and the assistant pane', () => {
  test('the status shows while working, the answer comes in the thread, and the thread is named', async () => {
    const payload = directMessage('創業の支援はありますか');
    const { channel, ts } = payload.event as { channel: string; ts: string };
    await slack.ask(payload, 'assistant.threads.setTitle');
    const [status, post, title] = server.of().slice(-3);
    expect(status).toMatchObject({
      method: 'assistant.threads.setStatus',
      args: { channel_id: channel, thread_ts: ts },
    });
    expect(post).toMatchObject({ method: 'chat.postMessage', args: { channel, thread_ts: ts } });
    expect(title).toMatchObject({
      method: 'assistant.threads.setTitle',
      args: { channel_id: channel, title: '創業の支援はありますか' },
    });
  });

  test('a workspace without these features still gets its answer', async () => {
    server.script('assistant.threads.setStatus', { body: { ok: false, error: 'not_allowed_token_type' } });
    const [call] = await slack.ask(directMessage('創業の支援はありますか'), 'chat.postMessage');
    expect(call?.answer).toMatchObject({ ok: true });
  });

  test('opening the messages tab suggests questions, without a thread', async () => {
    const [call] = await slack.ask(homeOpened('messages'), 'assistant.threads.setSuggestedPrompts');
    expect(call?.args.prompts).not.toHaveLength(0);
    expect(call?.args).not.toHaveProperty('thread_ts');
  });

  test('the pane of older apps greets and suggests questions in its thread', async () => {
    const payload = assistantStarted();
    const { channel_id, thread_ts } = (payload.event as { assistant_thread: Record<string, string> }).assistant_thread;
    const [call] = await slack.ask(payload, 'assistant.threads.setSuggestedPrompts');
    expect(call?.args).toMatchObject({ channel_id, thread_ts });
    expect(server.of('chat.postMessage').at(-1)?.args).toMatchObject({ channel: channel_id, thread_ts });
  });
});

describe('mentions in what people type', () => {
  test.each([
    '<!channel> <@U0OTHER> 創業の支援はありますか',
    '<!here|here> @channel @everyone 創業の支援',
    '&lt;!channel&gt; 創業 & <script>',
    '<https://evil.example|<!channel>> 創業の支援はありますか',
    '*太字* `x` > 引用 @here',
  ])('%j reach nobody', async (text) => {
    const answer = await command(text);
    const all = `${textOf(answer.blocks)}\n${answer.text}`;
    expect(String(answer.text)).not.toMatch(/<!|<@|@(?:channel|here|everyone)/u);
    expect(all).not.toMatch(/<@U0OTHER/u);
    const [call] = await slack.ask(mention(text), 'chat.postMessage');
    expect(String(call?.args.text)).not.toMatch(/<!|<@|@(?:channel|here|everyone)/u);
  });
});

test('nothing else was called than what was looked at', async () => {
  await newCalls(server, 'chat.postMessage', 0);
  expect(server.faults).toEqual([]);
});
