import { beforeEach, describe, expect, test } from 'vitest';
import { cell } from '../../src/staff/csv.ts';
import { lineDiff } from '../../src/staff/line-diff.ts';
import { monday } from '../inquiry/opened.ts';
import { adminToken, type Desk, openDesk, signIn } from './desk-app.ts';
import { form, ours } from './staff-app.ts';
import { addRest, addTraffic } from './traffic.ts';

let desk: Desk;
let headers: { cookie: string };

beforeEach(async () => {
  desk = openDesk();
  await desk.inquiries.database();
  headers = await signIn(desk, adminToken);
});

const get = async (path: string): Promise<string> => {
  const response = await desk.app.request(path, { headers });
  expect(response.status, path).toBe(200);
  return response.text();
};
const post = (path: string, fields: Readonly<Record<string, string>>) =>
  desk.app.request(path, form(fields, { ...headers, ...ours }));
const hiddenOf = (body: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(body)?.[1] ?? '';

const insert = (question: string, at = monday, more: Readonly<Record<string, string>> = {}) => {
  const { channel = 'line', status = 'not_found', kind = 'help', city = 'koganei' } = more;
  desk.database.sqlite
    .prepare(
      `INSERT INTO inquiries (at, city, channel, status, kind, reason, question, topic, passages, latency)
       VALUES (?, ?, ?, ?, ?, 'weak_match', ?, '[]', '[]', 5)`,
    )
    .run(at, city, channel, status, kind, question);
};

describe('the overview', () => {
  test('says in words what its charts show, from the daily counts', async () => {
    const { sqlite } = desk.database;
    const add = sqlite.prepare(`INSERT INTO daily VALUES (?, ?, ?, ?, 'passages', ?, ?)`);
    add.run('2026-11-30', 'koganei', 'line', 'answered', 30, 300);
    add.run('2026-11-29', 'musashino', 'web', 'not_found', 10, 100);
    add.run('2026-10-20', 'koganei', 'line', 'answered', 20, 200);
    sqlite.exec(`INSERT INTO losses VALUES ('2026-11-29', 4)`);
    const body = await get('/staff?days=30');
    expect(body).toContain('この30日間で40件。その前の30日間（20件）より100％多く届いています。');
    expect(body).toContain('いちばん使われている窓口はLINEで、75％です。');
    expect(body).toContain('答えられた割合は75％で、その前の30日間より25ポイント下がりました。');
    expect(body).toContain('いちばん低かったのは11月29日の0％です。');
    expect(body).toContain('いちばん多いのは「小金井市」で、30件（75％）です。');
    expect(body).toContain('記録できなかった質問');
    expect(body).toContain('10ミリ秒');
    expect(body.match(/role="img" aria-label="[^"]+"/gu)).toHaveLength(3);
    expect(await get('/staff?days=30&channel=web')).toContain('この30日間で10件の質問がありました。');
    expect(await get('/staff?days=7&city=nishitokyo')).toContain('この期間の質問はまだありません');
    for (const days of [7, 90, 365]) expect(await get(`/staff?days=${days}`)).toContain('いちばん低かったのは');
  });

  test('shows a year by the week, every day in one of the columns', async () => {
    addTraffic(desk.database.sqlite, monday, 500, 365);
    const total = desk.database.rows('daily').reduce((sum, row) => sum + Number(row.questions), 0);
    const table = (await get('/staff?days=365')).split('id="by-day-table"')[1]?.split('</table>')[0] ?? '';
    const sums = [...table.matchAll(/<td>([\d,]+)<\/td><\/tr>/gu)].map(([, sum = '']) => Number(sum));
    expect(sums).toHaveLength(52);
    // Traffic goes back to the minute a year ago, the page to that day's end.
    expect(sums.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(total - 5);
  });
});

describe('the list of questions', () => {
  test('is newest first, filtered by every box, in pages that neither repeat nor leave out', async () => {
    for (let number = 0; number < 120; number++)
      insert(`質問${String(number).padStart(3, '0')}番`, monday - (number % 3) * 1000);
    insert('Slackの質問', monday, { channel: 'slack', status: 'answered', kind: 'contact' });
    const seen: string[] = [];
    let next: string | null = '/staff/questions?city=koganei&channel=line&status=not_found&kind=help&days=7';
    let pages = 0;
    while (next !== null) {
      const body: string = await get(next);
      seen.push(...[...body.matchAll(/class="row-head">(質問\d+番)/gu)].map(([, name = '']) => name));
      expect(body).not.toContain('Slackの質問');
      next = /href="([^"]+)" rel="next"/u.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? null;
      pages++;
    }
    expect(pages).toBe(3);
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
    expect(await get('/staff/questions?channel=slack')).toContain('Slackの質問');
    for (const query of ['city=musashino', 'channel=api', 'status=clarify', 'kind=schedule', 'days=7&before=1,1'])
      expect(await get(`/staff/questions?${query}`)).toContain('当てはまるものはありません');
  });

  test('leaves out what is older than the period: days begin at midnight in Japan', async () => {
    insert('入る質問', Date.parse('2026-11-24T00:00:00+09:00'));
    insert('入らない質問', Date.parse('2026-11-23T23:59:59+09:00'));
    const body = await get('/staff/questions?days=7');
    expect(body).toContain('入る質問');
    expect(body).not.toContain('入らない質問');
  });

  test('shows what was typed as text', async () => {
    insert('<script>alert(1)</script>"\'&');
    expect(await get('/staff/questions')).not.toContain('<script');
    expect(await get('/staff/unanswered')).not.toContain('<script');
  });
});

describe('the file of questions', () => {
  test('opens in Excel, computes nothing, and is written down', async () => {
    insert('=HYPERLINK("https://evil.example","見て")');
    insert('ふつう, "引用" と\n改行');
    const response = await desk.app.request('/staff/questions.csv?days=30', { headers });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="questions-2026-11-30.csv"');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain(`"'=HYPERLINK(""https://evil.example"",""見て"")"`);
    expect(text).toContain('"ふつう, ""引用"" と\n改行"');
    expect(text.replaceAll('\r\n', '')).not.toContain('\r');
    expect(text.endsWith('\r\n')).toBe(true);
    expect(desk.database.rows('audit')).toMatchObject([
      { action: 'exported', subject: 'questions', by: '職員（共通パスワード）', city: null },
    ]);
  });

  test.each([
    ['=1', "'=1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@a', "'@a"],
    [' =1', "' =1"],
    ['＝1', "'＝1"],
    ['\t=1', "'\t=1"],
    ['1-1', '1-1'],
    ['', ''],
  ])('the cell %j becomes %j', (value, expected) => expect(cell(value)).toBe(expected));

  test('ends at its limit with a line that says where it goes on', async () => {
    desk.database.sqlite.exec(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10050)
       INSERT INTO inquiries (at, city, channel, status, kind, reason, question, topic, passages, latency)
       SELECT ${monday} - i * 1000, 'koganei', 'line', 'answered', 'passages', NULL, 'q' || i, '[]', '[]', 5 FROM n`,
    );
    const text = await (await desk.app.request('/staff/questions.csv?days=7', { headers })).text();
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 10_000 + 1);
    const [address = ''] = /\/staff\/questions\.csv\?\S+[^"]/u.exec(lines.at(-1) ?? '') ?? [];
    const rest = (await (await desk.app.request(address.replace(/"$/u, ''), { headers })).text())
      .trimEnd()
      .split('\r\n');
    expect(rest).toHaveLength(1 + 50);
    expect(rest.at(-1)).toContain('q10050');
  });
});

describe('a hand-off', () => {
  const pass = async (key: string) =>
    desk.inquiries.handOffs?.pass({
      key,
      channel: 'line',
      question: '公園のベンチを増やして',
      city: 'koganei',
      language: 'ja',
      replyTo: 'U1',
      asker: 'U1',
    });

  test('answered twice by one form is one answer, written down without its text', async () => {
    await pass('a');
    const key = hiddenOf(await get('/staff/hand-offs/1'), 'key');
    expect(key).toMatch(/^[0-9a-f-]{36}$/u);
    const [first, second] = await Promise.all(
      [1, 2].map(() => post('/staff/hand-offs/1/answer', { key, text: '来年度に増やします。' })),
    );
    expect([first?.status, second?.status]).toEqual([303, 303]);
    expect(desk.database.rows('hand_off_messages')).toHaveLength(1);
    expect(desk.asker).toHaveLength(1);
    const written = desk.database.rows('audit');
    expect(written).toMatchObject([{ action: 'hand_off_answered', subject: '1', city: 'koganei' }]);
    expect(JSON.stringify(written)).not.toContain('来年度');
    expect(await get('/staff/hand-offs/1')).toContain('来年度に増やします。');
    expect(await get('/staff/hand-offs')).not.toContain('公園のベンチ');
    expect(await get('/staff/hand-offs?state=answered')).toContain('公園のベンチ');
  });

  test('is not answered with nothing, too much, or after its end', async () => {
    await pass('a');
    const empty = await post('/staff/hand-offs/1/answer', { key: 'x', text: ' \n ' });
    expect(empty.status).toBe(400);
    expect(await empty.text()).toContain('返答を入力してください。');
    expect((await post('/staff/hand-offs/1/answer', { text: 'あ'.repeat(1501) })).status).toBe(400);
    expect((await post('/staff/hand-offs/1/close', {})).status).toBe(303);
    const late = await post('/staff/hand-offs/1/answer', { text: '返答' });
    expect(late.headers.get('location')).toBe('/staff/hand-offs/1?done=already_closed');
    expect(desk.database.rows('hand_off_messages')).toEqual([]);
    expect(desk.database.rows('audit').map(({ action }) => action)).toEqual(['hand_off_closed']);
    const closed = await get('/staff/hand-offs/1');
    expect(closed).toContain('この質問は終了しています');
    expect(closed).not.toContain('<textarea');
    expect((await post('/staff/hand-offs/99/close', {})).status).toBe(404);
  });

  test('waits in the list oldest first, and becomes an answer of the city', async () => {
    await pass('a');
    desk.clock.now += 1000;
    await pass('b');
    const list = await get('/staff/hand-offs');
    expect(list.indexOf('/staff/hand-offs/1')).toBeLessThan(list.indexOf('/staff/hand-offs/2'));
    await post('/staff/hand-offs/1/answer', { text: '来年度に増やします。' });
    const editor = await get('/staff/answers/new?hand_off=1');
    expect(editor).toContain('公園のベンチを増やして</textarea>');
    expect(editor).toContain('来年度に増やします。</textarea>');
    const fields = { city: 'koganei', questions: '公園のベンチ', text: '増やします。', hand_off: '1' };
    const made = await post('/staff/answers/new', { ...fields, key: hiddenOf(editor, 'key') });
    expect(made.headers.get('location')).toBe('/staff/answers/1?done=saved');
    expect(desk.database.rows('curated')).toMatchObject([{ hand_off: 1, state: 'active' }]);
  });
});

describe("the city's own answers", () => {
  const fields = { city: 'koganei', questions: '大きなごみ\n粗大ごみ', text: '一行目\n二行目', key: 'k' };

  test('made twice by one form are one', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => post('/staff/answers/new', fields)));
    expect([first?.status, second?.status].sort()).toEqual([303, 303]);
    expect(desk.database.rows('curated')).toHaveLength(1);
    expect(desk.database.rows('curated_versions')).toHaveLength(1);
  });

  test.each([
    ['questions', { questions: ' ' }, '入力してください。'],
    ['text', { text: '' }, '入力してください。'],
    ['validUntil', { validFrom: '2026-12-02', validUntil: '2026-12-01' }, '使い始める日より後の日'],
    ['validFrom', { validFrom: '12月1日' }, '日付を'],
    ['sourceUrl', { sourceTitle: '要綱', sourceUrl: 'javascript:alert(1)' }, 'https:// から始まる'],
    ['city', { city: 'atlantis' }, '一覧から選び直してください。'],
  ])('with a fault at %s is not saved, and says so there', async (field, more, message) => {
    const response = await post('/staff/answers/new', { ...fields, ...more });
    expect(response.status).toBe(400);
    const body = await response.text();
    expect(body).toMatch(/<title>エラー：/u);
    expect(body).toContain(`id="${field}-error"`);
    expect(body).toContain(message);
    expect(desk.database.rows('curated')).toEqual([]);
  });

  test('go back to any version, and say what each changed', async () => {
    await post('/staff/answers/new', fields);
    await post('/staff/answers/1', { ...fields, text: '一行目\n三行目', version: '1' });
    const changed = await get('/staff/answers/1');
    expect(changed).toContain('<del>二行目</del>');
    expect(changed).toContain('<ins>三行目</ins>');
    await post('/staff/answers/1/withdraw', { version: '2' });
    expect(await get('/staff/answers?state=withdrawn')).toContain('大きなごみ');
    expect(await get('/staff/answers')).not.toContain('大きなごみ');
    const back = await post('/staff/answers/1/undo', { version: '3', to: '1' });
    expect(back.headers.get('location')).toBe('/staff/answers/1?done=undone');
    expect(desk.database.rows('curated')).toMatchObject([{ state: 'active', version: 4 }]);
    expect(desk.database.rows('curated_versions').at(-1)).toMatchObject({ text: '一行目\n二行目', undoes: 1 });
    expect(desk.database.rows('audit').map(({ action }) => action)).toEqual([
      'curated_saved',
      'curated_saved',
      'curated_withdrawn',
      'curated_undone',
    ]);
  });

  test('changed by two at once keep the first, and show the second both', async () => {
    await post('/staff/answers/new', fields);
    expect((await post('/staff/answers/1', { ...fields, text: 'あちらの文', version: '1' })).status).toBe(303);
    for (const [path, more] of [
      ['/staff/answers/1', { text: 'こちらの文' }],
      ['/staff/answers/1/withdraw', {}],
      ['/staff/answers/1/undo', { to: '1' }],
    ] as const) {
      const response = await post(path, { ...fields, ...more, version: '1' });
      expect(response.status).toBe(409);
      const body = await response.text();
      expect(body).toContain('ほかの職員が先に保存しました');
      expect(body).toContain('あちらの文');
      if ('text' in more) expect(body).toContain('こちらの文</textarea>');
      expect(hiddenOf(body, 'version')).toBe('2');
    }
    expect(desk.database.rows('curated_versions')).toHaveLength(2);
  });

  test('are offered within the same minute, and expire by the day in Japan', async () => {
    const offered = async () => {
      await desk.inquiries.standing.refresh();
      return desk.inquiries.standing.curated().map(({ text }) => text);
    };
    expect(await offered()).toEqual([]);
    await post('/staff/answers/new', { ...fields, validUntil: '2026-11-30' });
    expect(await offered()).toEqual(['一行目\n二行目']);
    expect(await get('/staff/answers')).toContain('大きなごみ');
    desk.clock.now = Date.parse('2026-12-01T00:00:00+09:00');
    headers = await signIn(desk, adminToken);
    expect(await get('/staff/answers')).not.toContain('大きなごみ');
    expect(await get('/staff/answers?state=expired')).toContain('大きなごみ');
  });
});

describe('unanswered questions', () => {
  test('lead to the editor with their wordings in it', async () => {
    insert('駅前に自転車を置ける場所を増やして');
    insert('駅前の自転車置ける場所増やしてほしい', monday - 1000);
    const body = await get('/staff/unanswered?days=7');
    expect(body).toContain('1種類、合わせて2件あります。');
    const [, link = ''] = /href="(\/staff\/answers\/new[^"]+)"/u.exec(body) ?? [];
    expect(await get(link.replaceAll('&amp;', '&'))).toContain(
      '駅前に自転車を置ける場所を増やして\n駅前の自転車置ける場所増やしてほしい</textarea>',
    );
  });
});

describe('proposals', () => {
  test('stand as the lines of the seeds, and are decided', async () => {
    addRest(desk.database.sqlite, monday);
    const body = await get('/staff/proposals');
    expect(body).toContain('口語: 畑を借りる、貸し農園');
    expect(body).toContain('&gt; 創業支援\n起業の相談はどこ');
    expect((await post('/staff/proposals/1', { state: 'taken' })).status).toBe(303);
    expect(await get('/staff/proposals?state=taken')).toContain('貸し農園');
    expect(await get('/staff/proposals')).not.toContain('貸し農園');
    expect(desk.database.rows('audit')).toMatchObject([{ action: 'proposal_decided', detail: 'taken' }]);
    expect((await post('/staff/proposals/99', { state: 'taken' })).status).toBe(404);
  });
});

describe('switches', () => {
  test('act at once, are taken back, and are written down', async () => {
    const off = async () => {
      await desk.inquiries.standing.refresh();
      return desk.inquiries.standing.messageOf('maintenance', 'koganei');
    };
    expect(await off()).toBeNull();
    await post('/staff/switches', { name: 'maintenance', city: 'koganei', thrown: '1', text: '点検中です。' });
    expect(await off()).toBe('点検中です。');
    expect(await get('/staff/switches')).toContain('点検中です。');
    await post('/staff/switches', { name: 'maintenance', city: 'koganei' });
    expect(await off()).toBeNull();
    expect(desk.database.rows('audit').map(({ action }) => action)).toEqual(['switch_on', 'switch_off']);
    expect((await post('/staff/switches', { name: 'everything', city: '', thrown: '1' })).status).toBe(403);
    expect((await post('/staff/switches', { name: 'line', city: 'atlantis', thrown: '1' })).status).toBe(403);
    expect(
      (await post('/staff/switches', { name: 'line', city: '', thrown: '1', text: 'あ'.repeat(301) })).status,
    ).toBe(400);
    expect(await get('/staff/audit')).toContain('止めた');
  });
});

test('people are added, changed and removed', async () => {
  const bad = await post('/staff/people', { email: 'nobody', city: '', role: 'viewer' });
  expect([bad.status, desk.database.rows('staff').length]).toEqual([400, 0]);
  await post('/staff/people', { email: 'A@example.jp', city: 'koganei', role: 'viewer' });
  await post('/staff/people', { email: 'a@example.jp', city: 'koganei', role: 'editor' });
  expect(desk.database.rows('staff')).toMatchObject([{ email: 'a@example.jp', city: 'koganei', role: 'editor' }]);
  await post('/staff/people/remove', { email: 'a@example.jp', city: 'koganei' });
  expect(desk.database.rows('staff')).toEqual([]);
});

test('a diff keeps the longest run of common lines', () => {
  const shown = (before: string, after: string) =>
    lineDiff([...before], [...after]).map(({ kind, text }) => ({ same: ' ', added: '+', removed: '-' })[kind] + text);
  expect(shown('abcd', 'acxd')).toEqual([' a', '-b', ' c', '+x', ' d']);
  expect(shown('', 'a')).toEqual(['+a']);
  expect(shown('a', '')).toEqual(['-a']);
});
