import { afterEach, describe, expect, test } from 'vitest';
import { find, textOf, useSlack } from './harness.ts';
import { messageShortcut, pressedInView, slashCommand, stamp, submitted, unique } from './payloads.ts';
import type { Call } from './slack-server.ts';

const slack = useSlack();
const { server } = slack;

afterEach(() => {
  expect(server.faults).toEqual([]);
});

const inquiry = `小金井市役所 ご担当者様

お世話になっております。本町で雑貨店を開こうとしている山田です。以下の点を教えてください。

1. 自主防災組織の数の目標は
2. パスポートの申請はどこですか

よろしくお願いいたします。`;

type View = Parameters<typeof submitted>[0] & { readonly title: unknown };
type Update = { readonly response_action: string; readonly view: View; readonly errors: Record<string, string> };

const viewOf = async (payload: Record<string, unknown>): Promise<View> => {
  const [call] = await slack.ask(payload, 'views.open');
  return call?.args.view as View;
};

const inputs = (view: View): string =>
  view.blocks
    .flatMap(({ element }) => (element as { initial_value?: string } | undefined)?.initial_value ?? [])
    .join('\n');

const submit = async (view: View, typed: Readonly<Record<string, string>> = {}): Promise<Update | null> => {
  const response = await slack.deliver(submitted(view, typed));
  expect(response.status).toBe(200);
  const text = await response.text();
  return text === '' ? null : (JSON.parse(text) as Update);
};

describe('「返信の下書きを作る」 on a message', () => {
  test('opens a letter that answers each question with a quote, or says that the plans do not', async () => {
    const view = await viewOf(messageShortcut(inquiry, { responseUrl: server.responseUrl() }));
    const letter = inputs(view);
    expect(letter).toMatch(/^お問い合わせいただき、ありがとうございます。/u);
    expect(letter).toContain('1　自主防災組織の数の目標は');
    expect(letter).toContain('「自主防災組織の数 27団体 30団体」［注1］');
    expect(letter).toContain('計画期間（2016年度～2020年度）は終わっています');
    expect(letter).toMatch(/2　パスポートの申請はどこですか\nお尋ねの件は、計画に記載がありません。\n恐れ入りますが/u);
    expect(letter).toMatch(/出典\n［注1］小金井市「[^」]+」.*99頁\nhttp:\/\/127\.0\.0\.1/u);
    expect(letter.trimEnd()).not.toContain('よろしくお願いいたします。\nよろしく');
    expect(textOf(view.blocks[0])).toContain('計画に記載なし');
    expect(textOf(view.blocks[0])).toContain('計画に記載あり');
  });

  test('posts the edited letter to the thread of the message, where nothing typed mentions anyone', async () => {
    const [channel, ts] = [unique('C'), stamp()];
    const view = await viewOf(messageShortcut(inquiry, { responseUrl: server.responseUrl(), channel, ts }));
    const before = server.of('chat.postMessage').length;
    expect(
      await submit(view, { reply_0: '直した返信です。<!channel> <@U0OTHER> @here & <b>', destination: 'post' }),
    ).toBeNull();
    await expect.poll(() => server.of('chat.postMessage').length, { timeout: 10_000 }).toBe(before + 1);
    const [call] = server.of('chat.postMessage').slice(before);
    const { args, answer } = call as Call;
    expect(answer).toMatchObject({ ok: true });
    expect(args).toMatchObject({ channel, thread_ts: ts });
    expect(args.text).toContain('&lt;!channel&gt;');
    expect(
      find(args.blocks, 'text')
        .map(({ text }) => text)
        .join(''),
    ).toBe('直した返信です。<!channel> <@U0OTHER> @here & <b>');
  });

  test('reaches a channel that the app is not in through the address of the shortcut', async () => {
    const [channel, ts] = [unique('C'), stamp()];
    server.leave(channel);
    const view = await viewOf(messageShortcut(inquiry, { responseUrl: server.responseUrl(), channel, ts }));
    const before = server.of('response_url').length;
    await submit(view, { destination: 'post' });
    await expect.poll(() => server.of('response_url').length, { timeout: 10_000 }).toBe(before + 1);
    expect(server.of('response_url').at(-1)?.args).toMatchObject({ response_type: 'in_channel', thread_ts: ts });
  });

  test('gives the letter back for copying instead', async () => {
    const view = await viewOf(messageShortcut(inquiry, { responseUrl: server.responseUrl() }));
    const before = server.of('chat.postMessage').length;
    const update = await submit(view, { destination: 'copy' });
    expect(update?.response_action).toBe('update');
    expect(textOf(find(update?.view, 'rich_text_preformatted'))).toContain('「自主防災組織の数 27団体 30団体」［注1］');
    expect(server.of('chat.postMessage').length).toBe(before);
  });

  test('takes a long inquiry apart, counts what it leaves out, and gives all of the letter back', async () => {
    const many = Array.from(
      { length: 12 },
      (_, index) => `${index + 1}. 小金井市の商店街の支援はありますか その${index + 1}`,
    );
    const view = await viewOf(
      messageShortcut(`教えてください。\n${many.join('\n')}`, { responseUrl: server.responseUrl() }),
    );
    expect(textOf(view.blocks)).toContain('あとの 4 件は下書きに入れていません');
    const update = await submit(view, { destination: 'copy' });
    const whole = find(update?.view, 'text')
      .map(({ text }) => text)
      .join('');
    expect(whole.replaceAll('\n', '')).toBe(inputs(view).trim().replaceAll('\n', ''));
    expect(whole).toMatch(/以上、よろしくお願いいたします。\n\n出典\n/u);
  });

  test('asks for the inquiry where the message has no text', async () => {
    expect((await viewOf(messageShortcut('', { responseUrl: server.responseUrl() }))).callback_id).toBe(
      'draft_inquiry',
    );
  });
});

describe('/plan draft', () => {
  test('asks for the inquiry, insists on one, and goes on with the letter, which it posts only where that is chosen', async () => {
    const view = await viewOf(slashCommand('draft', server.responseUrl()));
    expect(view.callback_id).toBe('draft_inquiry');
    expect((await submit(view, { inquiry: '  ' }))?.errors).toHaveProperty('inquiry');
    const update = await submit(view, { inquiry });
    expect(update?.response_action).toBe('update');
    expect(inputs(update?.view as View)).toContain('「自主防災組織の数 27団体 30団体」［注1］');
    expect((await submit(update?.view as View))?.response_action).toBe('update');
  });

  test('drafts at once what is written behind it', async () => {
    const view = await viewOf(slashCommand('draft 自主防災組織の数の目標は？', server.responseUrl()));
    expect(inputs(view)).toContain('「自主防災組織の数 27団体 30団体」［注1］');
  });

  test('opens from the home tab too, to copy from', async () => {
    const view = await viewOf(pressedInView({ action_id: 'draft', value: 'home' }, 'home'));
    const update = await submit(view, { inquiry });
    expect(textOf(update?.view.blocks.at(-1))).not.toContain('投稿する\n');
    expect((await submit(update?.view as View))?.view.title).toMatchObject({ text: '返信文のコピー' });
  });
});

test('every quote in a letter is in the plans, word for word', async () => {
  const view = await viewOf(
    messageShortcut('創業の支援はありますか。農業の担い手はどう育てますか。防災井戸はどこですか。', {
      responseUrl: server.responseUrl(),
    }),
  );
  const letter = inputs(view);
  const quotes = [...letter.matchAll(/^「(.+)」［注(\d+)］$/gmu)].map(([, quote = '', note = '']) => ({ quote, note }));
  expect(quotes.length).toBeGreaterThan(0);
  for (const { quote, note } of quotes) {
    const url = new RegExp(`［注${note}］.*\n(http\\S+)`, 'u').exec(letter)?.[1] ?? '';
    const response = await fetch(`${slack.worker.origin}/api/passages/${new URL(url).pathname.split('/').at(-1)}`);
    expect(JSON.stringify(await response.json())).toContain(JSON.stringify(quote).slice(1, -1));
  }
});
