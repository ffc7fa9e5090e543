import { afterEach, describe, expect, test } from 'vitest';
import { buttonOf, newCalls, textOf, useSlack } from './harness.ts';
import { homeOpened, mention, pressed, pressedInView, slashCommand, submitted, unique } from './payloads.ts';
import type { Call } from './slack-server.ts';

const room = 'C0STAFFROOM';
const slack = useSlack({ HANDOFF_SLACK_CHANNEL: room, DATA_KEY: Buffer.alloc(32, 7).toString('base64') });
const { server } = slack;

afterEach(() => {
  expect(server.faults).toEqual([]);
});

type View = Parameters<typeof submitted>[0];
type Shown = { readonly response_action: string; readonly view: View; readonly errors: Record<string, string> };

/** A question that a web asker passes on, as staff see it in their channel. */
const passOn = async (question: string) => {
  const before = server.of('chat.postMessage').length;
  const response = await slack.worker.fetch('/tickets/new', {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ q: question, city: 'koganei', consent: 'yes' }),
  });
  expect(response.status).toBe(303);
  const ticket = (response.headers.get('location') ?? '').replace(/\?.*/u, '');
  const [head] = (await newCalls(server, 'chat.postMessage', before)) as [Call];
  expect(head.args.channel).toBe(room);
  const thread = String(head.answer.ts);
  const id = Number(buttonOf(head.args.blocks, 'hand_off_answer').value);
  return { ticket, head, thread, id };
};

const pageOf = async (ticket: string): Promise<string> => (await slack.worker.fetch(ticket)).text();

const press = (blocks: unknown, action: string, thread: string): Record<string, unknown> =>
  pressed(buttonOf(blocks, action), { responseUrl: server.responseUrl(), isPrivate: false, channel: room, thread });

const openModal = async (payload: Record<string, unknown>): Promise<View> => {
  const [opened] = await slack.ask(payload, 'views.open');
  return opened?.args.view as View;
};

const submit = async (view: View, typed: Readonly<Record<string, string>>, id = unique('V')): Promise<Shown> =>
  (await (await slack.deliver(submitted(view, typed, id))).json()) as Shown;

const reply = (text: string, thread: string, channel = room): Record<string, unknown> =>
  mention(text, { channel, thread_ts: thread });

const inThread = (thread: string): readonly Call[] =>
  server.of('chat.postMessage').filter(({ args }) => args.thread_ts === thread);

test('a question is announced, answered with the draft, told in its thread, and becomes an answer of the city', async () => {
  const { ticket, head, thread, id } = await passOn('盆踊りの櫓を借りられますか。電話は 042-387-0000');
  expect(textOf(head.args.blocks)).toMatch(/市: 小金井市　受付: ウェブ　言葉: 日本語　日時: \d+月\d+日 \d+:\d\d/u);
  expect(textOf(head.args.blocks)).toContain('盆踊りの櫓を借りられますか。電話は ＊＊＊');
  expect(textOf(head.args.blocks)).toContain('回答の下書き');

  const view = await openModal(press(head.args.blocks, 'hand_off_draft', thread));
  expect(textOf(view.blocks)).toContain('盆踊りの櫓を借りられますか');
  expect(textOf(view.blocks)).toContain('お問い合わせいただき、ありがとうございます');
  expect(textOf(view.blocks)).toContain('あなたの名前は表示されません');
  const before = inThread(thread).length;
  const done = await submit(view, { answer: '商工会の窓口で貸し出しています。' });
  expect(textOf(done.view)).toContain(`${id}番に回答しました。相手は受付ページで読めます。`);
  expect(await pageOf(ticket)).toContain('商工会の窓口で貸し出しています。');

  const [told] = inThread(thread).slice(before) as [Call];
  expect(textOf(told.args.blocks)).toContain('商工会の窓口で貸し出しています。');
  expect(told.args.reply_broadcast).toBe('false');
  const [updated] = server.of('chat.update').filter(({ args }) => args.ts === thread);
  expect(textOf(updated?.args.blocks)).toContain('💬 回答しました');

  const curate = await openModal(press(told.args.blocks, 'curate', thread));
  const field = (name: string) => curate.blocks.find(({ block_id }) => block_id === name)?.element;
  expect(field('questions')).toMatchObject({ initial_value: '盆踊りの櫓を借りられますか。電話は ＊＊＊' });
  expect(field('city')).toMatchObject({ initial_option: { value: 'koganei' } });
  const typed = {
    questions: '盆踊りの櫓を借りられますか\n盆踊りのやぐらの貸し出し',
    validFrom: '2026-04-01',
    validUntil: '2026-03-31',
    sourceUrl: 'https://',
  };
  const refused = await submit(curate, typed);
  expect(refused.errors).toEqual({
    validUntil: '「いつから」より後の日にしてください。',
    sourceTitle: '書いてください。',
    sourceUrl: 'https:// で始まるアドレスを書いてください。',
  });
  const kept = unique('V');
  const right = { ...typed, validUntil: '2036-03-31', sourceUrl: '' };
  const saved = await submit(curate, right, kept);
  expect(textOf(saved.view)).toContain('1分以内に、答えに使われます');
  expect(textOf(saved.view)).toContain('/staff/answers|');
  expect((await submit(curate, right, kept)).errors).toEqual({ text: 'この内容はすでに登録しています。' });

  const command = slashCommand('小金井市で盆踊りの櫓を借りられますか', server.responseUrl());
  const [next] = await slack.ask(command, 'response_url');
  expect(textOf(next?.args.blocks)).toContain('商工会の窓口で貸し出しています。');

  const edit = (blocks: unknown) =>
    openModal(pressed(buttonOf(blocks, 'curate_edit'), { responseUrl: server.responseUrl(), isPrivate: true }));
  const [first, second] = [await edit(next?.args.blocks), await edit(next?.args.blocks)];
  const filled = (name: string) => first.blocks.find(({ block_id }) => block_id === name)?.element;
  expect(filled('questions')).toMatchObject({ initial_value: '盆踊りの櫓を借りられますか\n盆踊りのやぐらの貸し出し' });
  expect(filled('validUntil')).toMatchObject({ initial_date: '2036-03-31' });
  const changed = await submit(first, { text: '商工会と観光協会で貸し出しています。' });
  expect(textOf(changed.view)).toContain('市の回答 1番として登録しました');
  expect((await submit(second, { text: '遅れた変更' })).errors).toEqual({
    text: 'ほかの職員が先に直しています。内容を控えてから、開き直してください。',
  });
  const again = slashCommand('小金井市で盆踊りの櫓を借りられますか', server.responseUrl());
  const [after] = await slack.ask(again, 'response_url');
  expect(textOf(after?.args.blocks)).toContain('商工会と観光協会で貸し出しています。');
});

describe('an answer', () => {
  test('counts once however often its modal is submitted; two of the staff may both answer', async () => {
    const { ticket, head, thread } = await passOn('神輿の保管場所はどこですか');
    const view = await openModal(press(head.args.blocks, 'hand_off_answer', thread));
    const id = unique('V');
    const twice = await Promise.all([1, 2].map(() => submit(view, { answer: '倉庫です。' }, id)));
    const outcomes = twice.map(({ view: shown }) => textOf(shown)).join('\n');
    expect(outcomes).toContain('回答しました');
    expect(outcomes).toContain('同じ回答をすでに送っています');
    const other = await submit(view, { answer: '鍵は窓口にあります。' });
    expect(textOf(other.view)).toContain('回答しました');
    const page = await pageOf(ticket);
    expect(page.split('倉庫です。')).toHaveLength(2);
    expect(page).toContain('鍵は窓口にあります。');
    expect(inThread(thread)).toHaveLength(2);
  });

  test('is typed in the thread, or with its number in the channel, and nowhere else', async () => {
    const { ticket, thread, id } = await passOn('獅子舞の練習はどこでしていますか');
    const [told] = await slack.ask(reply('返信 公民館です。\n毎週土曜日です。', thread), 'chat.postEphemeral');
    expect(told?.args.text).toContain('回答しました');
    expect(await pageOf(ticket)).toContain('<p>公民館です。</p><p>毎週土曜日です。</p>');

    const command = (text: string, channel_id: string) =>
      slack.ask(slashCommand(text, server.responseUrl(), { channel_id }), 'response_url');
    const [outside] = await command(`返信 ${id} のぞき見`, unique('C'));
    expect(outside?.args.text).toContain('担当者のチャンネルで');
    const [inside] = await command(`返信 ${id} 見学もできます。`, room);
    expect(inside?.args.text).toContain('回答しました');
    const [unknown] = await command('返信 99999 だれですか', room);
    expect(unknown?.args.text).toContain('見つかりません');
    const page = await pageOf(ticket);
    expect(page).toContain('見学もできます。');
    expect(page).not.toContain('のぞき見');
  });

  test('that Slack takes its time to show closes its modal in time; the outcome is told beside the thread', async () => {
    const { head, thread, id } = await passOn('花笠音頭を習えますか');
    const view = await openModal(press(head.args.blocks, 'hand_off_answer', thread));
    server.script('chat.update', { delay: 4_000, body: { ok: true } });
    const before = server.of('chat.postEphemeral').length;
    const started = Date.now();
    const shown = await submit(view, { answer: '公民館で習えます。' });
    expect(Date.now() - started).toBeLessThan(3_000);
    expect(textOf(shown.view)).toContain(`${id}番への回答を受け付けました。順番に届けています。`);
    const [told] = (await newCalls(server, 'chat.postEphemeral', before)) as [Call];
    expect(told.args).toMatchObject({ channel: room, thread_ts: thread, user: 'U0STAFF' });
    expect(told.args.text).toContain(`${id}番に回答しました。`);
  });

  test('is answered back, and after the end is refused with its text given back', async () => {
    const { ticket, head, thread, id } = await passOn('山車の修理はどこに頼めますか');
    const view = await openModal(press(head.args.blocks, 'hand_off_answer', thread));
    await submit(view, { answer: '経済課へどうぞ。' });
    const before = inThread(thread).length;
    await slack.worker.fetch(`${ticket}/messages`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ text: '何階ですか', key: unique('K') }),
    });
    const [wrote] = inThread(thread).slice(before) as [Call];
    expect(wrote.args.reply_broadcast).toBe('true');
    expect(textOf(wrote.args.blocks)).toContain('何階ですか');
    const again = await openModal(press(wrote.args.blocks, 'hand_off_answer', thread));
    expect(textOf(again.blocks)).toMatch(/経済課へどうぞ。[\s\S]*何階ですか/u);

    const close = press(wrote.args.blocks, 'hand_off_close', thread);
    await slack.ask(close, 'chat.update');
    expect(textOf(server.of('chat.update').at(-1)?.args.blocks)).toContain('✅ 終了しました');
    const late = await submit(again, { answer: '2階です。' });
    expect(textOf(late.view)).toMatch(/すでに終了しているため、送っていません。[\s\S]*2階です。/u);
    const [closed] = await slack.ask(reply('終了', thread), 'chat.postEphemeral');
    expect(closed?.args.text).toContain(`${id}番はすでに終了しています。`);
    expect(await pageOf(ticket)).not.toContain('2階です。');
  });
});

test('the home tab shows what the plans did not answer, each with a way to answer it', async () => {
  const question = `小金井市の花火大会の桟敷席はどこで買えますか`;
  for (const user_id of [unique('U'), unique('U')])
    await slack.ask(slashCommand(question, server.responseUrl(), { user_id }), 'response_url');
  const home = async () => textOf((await slack.ask(homeOpened('home'), 'views.publish')).at(-1)?.args.view);
  await expect.poll(home, { timeout: 10_000 }).toMatch(new RegExp(`${question}\\n_2件・最新 `, 'u'));
  const shown = server.of('views.publish').at(-1)?.args.view;
  const view = await openModal(pressedInView(buttonOf(shown, 'curate_gap'), 'home'));
  expect(textOf(view.blocks)).toContain(question);
  const saved = await submit(view, { text: '観光協会で売っています。' });
  expect(saved.response_action).toBe('update');
});
