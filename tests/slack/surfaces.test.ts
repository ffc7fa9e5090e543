import { afterEach, describe, expect, test } from 'vitest';
import { buttonOf, find, textOf, useSlack } from './harness.ts';
import {
  homeOpened,
  linkShared,
  mention,
  pressed,
  pressedInView,
  slashCommand,
  submitted,
  unique,
} from './payloads.ts';

const slack = useSlack();
const { server } = slack;

afterEach(() => {
  expect(server.faults).toEqual([]);
});

const answerTo = async (text: string, user: string): Promise<Readonly<Record<string, unknown>>> => {
  const [call] = await slack.ask(slashCommand(text, server.responseUrl(), { user_id: user }), 'response_url');
  return call?.args ?? {};
};

describe('the home tab', () => {
  test('shows how to ask, the plans and until when they hold, and what this person asked, masked', async () => {
    const user = unique('U');
    const [first] = await slack.ask(homeOpened('home', user), 'views.publish');
    expect(first?.args.user_id).toBe(user);
    expect(textOf(first?.args.view)).toContain('まだ質問はありません');
    expect(textOf(first?.args.view)).toMatch(/<http:\/\/127\.0\.0\.1:\d+\/plans\/[^|]+\|/u);
    expect(textOf(first?.args.view)).toContain('2016年度～2020年度（終了）');
    await answerTo('創業の支援はありますか 電話 042-387-9831 mail a@example.jp', user);
    await answerTo('city 小金井', user);
    await expect
      .poll(async () => textOf((await slack.ask(homeOpened('home', user), 'views.publish'))[0]?.args.view), {
        timeout: 10_000,
      })
      .toContain('創業の支援はありますか 電話 ＊＊＊ mail ＊＊＊');
    const [last] = await slack.ask(homeOpened('home', user), 'views.publish');
    expect(textOf(last?.args.view)).toContain('いまは小金井市の計画にたずねています');
    const other = await slack.ask(homeOpened('home', unique('U')), 'views.publish');
    expect(textOf(other[0]?.args.view)).not.toContain('＊＊＊');
  });

  test('a question pressed there is answered in a direct message', async () => {
    const [home] = await slack.ask(homeOpened('home'), 'views.publish');
    const button = buttonOf(home?.args.view, 'suggestion_0');
    const [call] = await slack.ask(pressedInView(button, 'home'), 'chat.postMessage');
    expect(call?.args.channel).toBe('U0STAFF');
    expect(call?.args.text).toContain('質問: ');
  });
});

describe('links to passages', () => {
  const passageUrl = async (): Promise<string> => {
    const answer = await answerTo('自主防災組織の数の目標は', unique('U'));
    return /https?:\/\/\S+\/p\/\S+/u.exec(String(answer.text))?.[0] ?? '';
  };

  test('show the quote, the plan and the page', async () => {
    const url = await passageUrl();
    const [call] = await slack.ask(
      linkShared([url, 'https://elsewhere.example/p/x', `${slack.worker.origin}/p/none`]),
      'chat.unfurl',
    );
    expect(call?.args).toMatchObject({ source: 'conversations_history' });
    const unfurls = call?.args.unfurls as Record<string, { blocks: unknown[] }>;
    expect(Object.keys(unfurls)).toEqual([url]);
    expect(textOf(unfurls)).toContain('> 自主防災組織の数 27団体 30団体');
    expect(textOf(unfurls)).toContain('99頁');
  });

  test('with a marked span, and of older messages without unfurl_id, too', async () => {
    const url = `${(await passageUrl()).replace(/#.*$/u, '')}?start=1&end=5`;
    const [call] = await slack.ask(linkShared([url], { unfurl_id: undefined }), 'chat.unfurl');
    expect(call?.args).toHaveProperty('channel');
    expect(call?.args).toHaveProperty('ts');
  });

  test('that are none of ours are left alone', async () => {
    const before = server.calls.length;
    await slack.deliver(
      linkShared([
        'https://elsewhere.example/p/x',
        `${slack.worker.origin}/plans`,
        `${slack.worker.origin}/p/%E0%A4%A`,
      ]),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(server.calls.length).toBe(before);
  });
});

type Views = {
  readonly view: Parameters<typeof submitted>[0];
  readonly response_action: string;
  readonly errors: Record<string, string>;
};
const submit = async (view: unknown, typed: Readonly<Record<string, string>>): Promise<Views> =>
  (await (await slack.deliver(submitted(view as never, typed))).json()) as Views;

describe('👍 and 👎', () => {
  const opinions = async () => {
    const [call] = await slack.ask(mention('自主防災組織の数の目標は'), 'chat.postMessage');
    const [buttons] = find(call?.args.blocks, 'feedback_buttons') as unknown as {
      positive_button: { value: string };
      negative_button: { value: string };
    }[];
    const under = { responseUrl: server.responseUrl(), isPrivate: false, thread: '1.5' };
    const press = (value = '') => pressed({ action_id: 'feedback', type: 'feedback_buttons', value }, under);
    return { up: press(buttons?.positive_button.value), down: press(buttons?.negative_button.value) };
  };

  test('👍 is thanked for, to that person alone', async () => {
    const [call] = await slack.ask((await opinions()).up, 'response_url');
    expect(call?.args).toMatchObject({ response_type: 'ephemeral', replace_original: false, thread_ts: '1.5' });
  });

  test('👎 asks why, records it, and leads to 「言葉を足す」', async () => {
    const [opened] = await slack.ask((await opinions()).down, 'views.open');
    const thanks = await submit(opened?.args.view, { reason: 'missing', comment: '家賃の件です。090-1234-5678' });
    expect(thanks.response_action).toBe('update');
    const [pushed] = await slack.ask(pressedInView(buttonOf(thanks.view, 'add_words'), 'modal'), 'views.push');
    expect(textOf(pushed?.args.view)).toContain('自主防災組織の数の目標は');
  });
});

describe('「言葉を足す」', () => {
  const open = async () => {
    const answer = await answerTo('パスポートの申請はどこですか', unique('U'));
    const under = { responseUrl: server.responseUrl(), isPrivate: true };
    const [call] = await slack.ask(pressed(buttonOf(answer.blocks, 'add_words'), under), 'views.open');
    return call?.args.view;
  };

  test('takes words that mean the same', async () => {
    const view = await open();
    const { errors } = await submit(view, { kind: 'thesaurus' });
    expect(Object.keys(errors).sort()).toEqual(['plan_word', 'said']);
    const done = await submit(view, { kind: 'thesaurus', said: '部屋代、家の賃料', plan_word: '家賃補助' });
    expect(textOf(done.view)).toContain('提案を受け付けました');
  });

  test('takes a question and where it is answered', async () => {
    const view = await open();
    const { errors } = await submit(view, { kind: 'expected_question' });
    expect(Object.keys(errors)).toEqual(['passage']);
    const done = await submit(view, { kind: 'expected_question', passage: '家賃補助を継続する' });
    expect(done.response_action).toBe('update');
  });
});
