import { beforeAll, describe, expect, test } from 'vitest';
import type { Compiled } from '../../index/compile.ts';
import { readSeeds } from '../../index/seeds.ts';
import { isVerbatim, readable, withoutSpace } from '../../src/plan/span.ts';
import { mistakeOf, openTools, type SeedFiles, smallText } from './temporary-seeds.ts';

let build: (files?: SeedFiles) => Compiled;
beforeAll(async () => {
  build = await openTools();
});

const cityFile = 'mado/city.json';
const planFile = 'mado/shoko/plan.json';
const outlineFile = 'mado/shoko/outline.txt';
const questionsFile = 'mado/shoko/questions.txt';
const wordsFile = 'words/shop.txt';

type Case = readonly [what: string, files: SeedFiles, file: string, place: number | string | null, message: RegExp];

const refuses = (cases: readonly Case[]): void => {
  test.each(cases)('%s', (_, files, file, place, message) => {
    const mistake = mistakeOf(() => build(files));
    expect({ file: mistake.file, place: mistake.place }).toEqual({ file, place });
    expect(mistake.message).toMatch(message);
    expect(mistake.message).toContain(file);
    if (place !== null) expect(mistake.message).toContain(String(place));
  });
};

describe('city.json and plan.json name file and field for', () => {
  refuses([
    ['an unknown key', { [planFile]: { title: 'あ', tilte: 'い' } }, planFile, 'tilte', /知らない項目/u],
    [
      'an unknown key inside',
      { [planFile]: { title: 'あ', period: { from: 2020, to: 2021, until: 3 } } },
      planFile,
      'period.until',
      /知らない項目/u,
    ],
    ['an unknown key of a city', { [cityFile]: { name: '窓市', color: 'red' } }, cityFile, 'color', /知らない項目/u],
    ['a wrong type', { [planFile]: { title: 3 } }, planFile, 'title', /./u],
    [
      'a year that is a text',
      { [planFile]: { title: 'あ', period: { from: '2020', to: 2021 } } },
      planFile,
      'period.from',
      /./u,
    ],
    ['a missing title', { [planFile]: { publisher: '窓市' } }, planFile, 'title', /./u],
    ['an empty title', { [planFile]: { title: '  ' } }, planFile, 'title', /空/u],
    ['a missing name', { [cityFile]: {} }, cityFile, 'name', /./u],
    [
      'a period that ends before it begins',
      { [planFile]: { title: 'あ', period: { from: 2025, to: 2020 } } },
      planFile,
      'period.from',
      /始まり/u,
    ],
    [
      'a period in another calendar',
      { [planFile]: { title: 'あ', period: { from: 28, to: 32 } } },
      planFile,
      'period.from',
      /./u,
    ],
    [
      'office hours in words',
      { [cityFile]: { name: '窓市', officeHours: { opens: '朝', closes: '17:15' } } },
      cityFile,
      'officeHours.opens',
      /8:30/u,
    ],
    [
      'office hours that end before they begin',
      { [cityFile]: { name: '窓市', officeHours: { opens: '17:15', closes: '8:30' } } },
      cityFile,
      'officeHours.closes',
      /前/u,
    ],
    ['a status that is none', { [planFile]: { title: 'あ', status: 'final' } }, planFile, 'status', /./u],
    ['an alias that is no text', { [cityFile]: { name: '窓市', aliases: ['窓', 3] } }, cityFile, 'aliases.1', /./u],
    [
      'a heading pattern that is none',
      { [planFile]: { title: 'あ', layout: { headings: [{ level: 1, pattern: '(' }] } } },
      planFile,
      'layout.headings.0.pattern',
      /正規表現/u,
    ],
    ['a text that is no JSON', { [planFile]: '{"title": "あ",}' }, planFile, null, /JSON/u],
    ['a text that is no object', { [planFile]: '[]' }, planFile, '全体', /./u],
    ['a city without city.json', { [cityFile]: null }, cityFile, null, /ファイルがありません/u],
    ['a plan without plan.json', { [planFile]: null }, planFile, null, /ファイルがありません/u],
    ['a plan id that does not fit an address', { [planFile]: { id: '窓/計画', title: 'あ' } }, planFile, 'id', /半角/u],
  ]);

  test('a message is in Japanese where the schema itself finds the mistake', () => {
    const { message } = mistakeOf(() => build({ [planFile]: { title: 3 } }));
    expect(message).toMatch(/[\p{sc=Hiragana}\p{sc=Han}]/u);
  });
});

describe('sources', () => {
  refuses([
    ['of which there are two', { 'mado/shoko/source.md': '# あ' }, 'mado/shoko', null, /どちらか一つ/u],
    ['of which there is none', { 'mado/shoko/source.txt': null }, 'mado/shoko', null, /どちらか一つ/u],
    [
      'that are not UTF-8',
      { 'mado/shoko/source.txt': Uint8Array.from([0x83, 0x7d, 0x83, 0x60]) },
      'mado/shoko/source.txt',
      null,
      /UTF-8/u,
    ],
  ]);

  test.each([
    ['empty', ''],
    ['blank', ' \n\n \n'],
    ['with a byte order mark and CRLF', '\uFEFF第1章 目的\r\nまちを元気にします。\r\n'],
    ['with lone brackets', '（「『\n・\n■\n'],
    ['of one very long line', 'あ'.repeat(5000)],
  ])('that are %s build', (_, source) => {
    const { library } = build({ 'mado/shoko/source.txt': source });
    expect(library.cities[0]?.plans[0]?.source).toBe(source);
  });
});

describe('desks', () => {
  const desk = (plan: string, org: string): SeedFiles => ({ [cityFile]: { name: '窓市', desk: { plan, org } } });

  refuses([
    ['of a plan that is not there', desk('keikan', '窓市商工課'), cityFile, 'desk.plan', /keikan/u],
    ['of an organization that the plan does not have', desk('shoko', '窓市農政課'), cityFile, 'desk.org', /農政課/u],
  ]);

  test('take their values from the block that names the organization', () => {
    const { library } = build(desk('shoko', '窓市商工課'));
    expect(library.cities[0]?.city.desk).toMatchObject({ name: '窓市商工課', phone: '042-000-1234' });
  });
});

describe('ids', () => {
  refuses([
    [
      'of two plans of one city',
      { 'mado/shoko2/plan.json': { id: 'mado-shoko', title: 'い' }, 'mado/shoko2/source.txt': smallText },
      'mado/shoko2/source.txt',
      'id',
      /同じ id/u,
    ],
    [
      'of two cities',
      {
        'mado2/city.json': { id: 'mado', name: '窓2市' },
        'mado2/nogyo/plan.json': { title: 'い' },
        'mado2/nogyo/source.txt': smallText,
      },
      'mado2/city.json',
      'id',
      /同じ id/u,
    ],
  ]);

  test('of a city whose folder does not fit an address have to be given', () => {
    const files: SeedFiles = {
      'Mado City/city.json': { name: '窓市' },
      'Mado City/shoko/plan.json': { title: 'い' },
      'Mado City/shoko/source.txt': smallText,
    };
    const mistake = mistakeOf(() => build(files));
    expect(mistake).toMatchObject({ file: 'Mado City/city.json', place: 'id' });
  });

  test('of a plan whose folder does not fit an address are refused too', () => {
    const mistake = mistakeOf(() =>
      build({ 'mado/商工 計画/plan.json': { title: 'い' }, 'mado/商工 計画/source.txt': smallText }),
    );
    expect(mistake.file).toContain('mado/商工 計画');
  });

  test('a city folder without a plan is a mistake', () => {
    expect(mistakeOf(() => build({ 'kara/city.json': { name: '空市' } })).file).toContain('kara');
  });

  test('seeds without any city are a mistake', () => {
    const mistake = mistakeOf(() => build({ [cityFile]: null, [planFile]: null, 'mado/shoko/source.txt': null }));
    expect(mistake.message).toMatch(/市のフォルダ/u);
  });

  test('a folder that is not there is a mistake', () => {
    expect(mistakeOf(() => readSeeds('/nowhere/at/all', '/nowhere')).message).toMatch(/フォルダがありません/u);
  });
});

describe('outlines name their line for', () => {
  const outline = (text: string): SeedFiles => ({ [outlineFile]: text });

  refuses([
    ['a line that the source lacks', outline('= L1\n- L99\n'), outlineFile, 2, /99 行目/u],
    ['a cut that the line lacks', outline('= L1\n\n- L3:空き店舗\n'), outlineFile, 3, /空き店舗/u],
    ['an unknown mark', outline('# 説明\n! L1\n'), outlineFile, 2, /記号/u],
    ['a fragment that is none', outline('- 3行目\n'), outlineFile, 1, /L12/u],
    ['lines in the wrong order', outline('- L4-L2\n'), outlineFile, 1, /順が逆/u],
    ['something left out without a reason', outline('x L1\n'), outlineFile, 1, /理由/u],
    ['an unknown kind of contact', outline('@ fax L8\n'), outlineFile, 1, /連絡先の種類/u],
  ]);

  test('lines that no entry uses are oddities of the report, by line', () => {
    const { plans } = build(outline('= L1\n- L3\n'));
    expect(plans[0]?.document.oddities.map(({ line }) => line)).toEqual([2, 4, 5, 6, 7, 8]);
  });

  test('an outline orders and cuts, and adds no character', () => {
    const { plans } = build(outline('= L1\n* L6 | L5:空き店舗で店を開く人\n'));
    const { passages = [], source } = plans[0]?.document ?? {};
    const [, item] = passages;
    expect(withoutSpace(readable(source?.text ?? '', item?.spans ?? []))).toBe(
      '商店会の催しを応援します。空き店舗で店を開く人',
    );
  });
});

describe('expected questions name their line for', () => {
  const questions = (text: string): SeedFiles => ({ [questionsFile]: text });

  refuses([
    ['an anchor that the plan lacks', questions('> 農地を守ります\n畑は？\n'), questionsFile, 1, /農地を守ります/u],
    ['an anchor that stands twice', questions('# 説明\n> 応援し\n商店会は？\n'), questionsFile, 2, /2 か所/u],
    ['a question before any anchor', questions('お店は？\n'), questionsFile, 1, /質問の前/u],
    [
      'a question that stands twice',
      questions('> 家賃を補助\n家賃は？\n\n> 商店会の催し\n家賃は ？\n'),
      questionsFile,
      5,
      /同じ質問/u,
    ],
    [
      'an anchor in a part that is left out',
      { ...questions('> 商店会の催し\n商店会は？\n'), [outlineFile]: '= L1\n- L3\n' },
      questionsFile,
      1,
      /引用にしない/u,
    ],
  ]);

  test('a question twice in two files of a plan names both', () => {
    const mistake = mistakeOf(() =>
      build({
        'mado/shoko/questions-1.txt': '> 家賃を補助\n家賃は？\n',
        'mado/shoko/questions-2.txt': '> 商店会の催し\n家賃は？\n',
      }),
    );
    expect(mistake.file).toBe('mado/shoko/questions-2.txt');
    expect(mistake.message).toContain('questions-1.txt:2');
  });

  test('are tied to the passage that their anchor covers most', () => {
    const { plans } = build(questions('> 空き店舗で店を開く人に家賃\n家賃の補助は？\n'));
    const [question] = plans[0]?.questions ?? [];
    const passage = plans[0]?.document.passages[question?.passage ?? -1];
    expect(readable(smallText, passage?.spans ?? [])).toBe('空き店舗で店を開く人に家賃を補助します。');
  });
});

describe('unstated questions', () => {
  const unstatedFile = 'mado/shoko/unstated.txt';
  const both = (expected: string, unstated: string): SeedFiles => ({
    [questionsFile]: expected,
    [unstatedFile]: unstated,
  });

  test('are kept with the passage whose matter they are about', () => {
    const { plans, library } = build(both('> 家賃を補助\n家賃は？\n', '> 家賃を補助\n何か月もらえる？\n'));
    expect(plans[0]?.unstated.map(({ text }) => text)).toEqual(['何か月もらえる？']);
    expect(plans[0]?.unstated[0]?.passage).toBe(plans[0]?.questions[0]?.passage);
    expect(library.cities[0]?.unstated).toMatchObject({
      letters: '何か月もらえる',
      means: [plans[0]?.unstated[0]?.passage],
    });
  });

  refuses([
    [
      'a question that the plan answers by another file',
      both('> 家賃を補助\n家賃は？\n', '> 家賃を補助\n家賃は ？\n'),
      unstatedFile,
      2,
      /questions\.txt:2/u,
    ],
    ['a question before any anchor', { [unstatedFile]: 'いくら？\n' }, unstatedFile, 1, /質問の前/u],
    ['an anchor that the plan lacks', { [unstatedFile]: '> 農地\nいくら？\n' }, unstatedFile, 1, /農地/u],
  ]);
});

describe('situations', () => {
  const situationsFile = 'words/situations/shop.txt';
  const situations = (text: string): SeedFiles => ({ [situationsFile]: text });

  test('are kept with the concept that they mean', () => {
    const { library } = build(situations('# 説明\n> 店\nものを売る所を探しています\n'));
    const { letters, means } = library.words.situations;
    expect(letters).toBe('ものを売る所を探しています');
    expect(means.map((concept) => library.words.concepts[concept]?.name)).toEqual(['店']);
  });

  refuses([
    ['a group that the thesaurus lacks', situations('> 住民票\n紙がほしい\n'), situationsFile, 1, /住民票/u],
    ['a sentence before any group', situations('紙がほしい\n'), situationsFile, 1, /文の前/u],
    ['a sentence that stands twice', situations('> 店\n紙がほしい\n紙が ほしい\n'), situationsFile, 3, /shop\.txt:2/u],
  ]);
});

describe('the thesaurus names file and line for', () => {
  const words = (text: string, more: SeedFiles = {}): SeedFiles => ({ [wordsFile]: text, ...more });
  const shop = '[店] 産業\n正式: 店\n';

  refuses([
    ['a group that stands twice', words(`${shop}\n[店] 観光\n正式: 売店\n`), wordsFile, 4, /shop\.txt:1/u],
    ['a form that stands twice in a group', words('[店] 産業\n正式: 店、お店\n口語: 店\n'), wordsFile, 3, /この組/u],
    ['a form of two groups', words(`${shop}[商店] 産業\n正式: 商店、店\n`), wordsFile, 4, /組「店」/u],
    [
      'a form that differs in width and case alone',
      words('[it] 産業\n正式: IT\n英語: ｉｔ\n'),
      wordsFile,
      3,
      /shop\.txt:2/u,
    ],
    [
      'a group of two files',
      { 'words/shop.txt': shop, 'words/town.txt': '[店] まち\n正式: 売店\n' },
      'words/town.txt',
      1,
      /shop\.txt:1/u,
    ],
    ['an unknown broader group', words('[店] 産業\n上位: 商い\n正式: 店\n'), wordsFile, 1, /商い/u],
    ['a circle', words('[店] 産業\n上位: 商い\n正式: 店\n[商い] 産業\n上位: 店\n正式: 商い\n'), wordsFile, 1, /輪/u],
    ['a group broader than itself', words('[店] 産業\n上位: 店\n正式: 店\n'), wordsFile, 1, /輪/u],
    ['a weight of nothing', words('[店] 産業\n正式: 店*0\n'), wordsFile, 2, /重み/u],
    ['a weight over one', words('[店] 産業\n正式: 店*1.5\n'), wordsFile, 2, /重み/u],
    [
      'an unknown kind of line',
      words('[店] 産業\n方言: 店\n'),
      wordsFile,
      2,
      /知らない種類: ?方言|知らない種類です: 方言/u,
    ],
    ['a line of neither kind', words('[店] 産業\n店、商店\n'), wordsFile, 2, /種類/u],
    ['forms before any group', words('正式: 店\n'), wordsFile, 1, /名前/u],
    ['a group without words', words('[店] 産業\n\n[町] まち\n正式: 町\n'), wordsFile, 1, /言葉がありません/u],
  ]);

  test('seeds without words/ take the project’s own', () => {
    const { library } = build({ [wordsFile]: null });
    expect(library.words.concepts.length).toBeGreaterThanOrEqual(600);
  });

  test('the project’s own has at least 600 groups and 5,000 forms, and a field for each', () => {
    const { words: own } = build({ [wordsFile]: null });
    expect(own.groups.length).toBeGreaterThanOrEqual(600);
    expect(own.groups.reduce((sum, { forms }) => sum + forms.length, 0)).toBeGreaterThanOrEqual(5000);
    for (const { field, name } of own.groups) expect(field, name).not.toBe('');
  });
});

describe('a Markdown source', () => {
  const markdown = `---
title: 前付け
---
# 花の計画

はじめの段落は
二行です。

## 花壇 ##

- 駅前の花壇
- 公園の花壇は
  続きの行があります

1. 一つ目
2) 二つ目

| 年 | 数 |
|----|---:|
| 令和5年 | 12 |

***

> 引いた言葉です。

\`\`\`
# 見出しではない
- 項目ではない
\`\`\`

### 水やり
毎朝の水やり。
`;
  const plan = () => {
    const { plans } = build({ 'mado/shoko/source.txt': null, 'mado/shoko/source.md': markdown });
    const document = plans[0]?.document;
    if (!document) throw new Error('no plan');
    return document;
  };

  test('has its # headings as sections, nested by their number', () => {
    expect(
      plan()
        .sections.slice(1)
        .map(({ path }) => path),
    ).toEqual([['花の計画'], ['花の計画', '花壇'], ['花の計画', '花壇', '水やり']]);
  });

  test('has paragraphs, items and rows as passages, verbatim, and no marks', () => {
    const { passages, source } = plan();
    const found = passages.map(({ kind, spans }) => [kind, readable(source.text, spans)]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['sentence', 'はじめの段落は二行です。'],
        ['item', '駅前の花壇'],
        ['item', '公園の花壇は続きの行があります'],
        ['item', '一つ目'],
        ['item', '二つ目'],
        ['row', '| 令和5年 | 12 |'],
        ['sentence', '引いた言葉です。'],
        ['sentence', '毎朝の水やり。'],
      ]),
    );
    for (const { spans } of passages) expect(isVerbatim(markdown, spans, readable(markdown, spans))).toBe(true);
  });

  test('leaves out front matter, rulers and the line under a table’s head', () => {
    const { passages, source } = plan();
    const all = passages.map(({ spans }) => readable(source.text, spans)).join('\n');
    expect(all).not.toMatch(/前付け|\*\*\*|---/u);
  });

  test('keeps a fence together and reads no headings in it', () => {
    const { sections, passages, source } = plan();
    expect(sections.flatMap(({ path }) => path)).not.toContain('見出しではない');
    expect(passages.some(({ spans }) => readable(source.text, spans).includes('見出しではない'))).toBe(true);
  });

  test('that never closes its front matter is read from the top', () => {
    const { plans } = build({ 'mado/shoko/source.txt': null, 'mado/shoko/source.md': '---\n# 題\n本文です。\n' });
    expect(plans[0]?.document.sections.at(-1)?.path).toEqual(['題']);
  });
});

describe('a new city', () => {
  test('needs no more than a name and a title', () => {
    const { library } = build();
    const [city] = library.cities;
    expect(city?.city).toMatchObject({ id: 'mado', name: '窓市', desk: null });
    expect(city?.plans[0]?.plan).toMatchObject({ id: 'mado-shoko', title: '窓市産業振興計画', status: 'adopted' });
    expect(city?.plans[0]?.plan.period).toBeUndefined();
    expect(city?.plans[0]?.source).toBe(smallText);
  });

  test('whose plan has no layout gets sections, items and contacts by what plans commonly look like', () => {
    const { plans } = build();
    const { sections = [], passages = [], facts = [] } = plans[0]?.document ?? {};
    expect(sections.map(({ path }) => path.map(withoutSpace))).toEqual([[], ['第1章計画の目的'], ['第2章取組']]);
    const items = passages.filter(({ kind }) => kind === 'item').map(({ spans }) => readable(smallText, spans));
    expect(items[0]).toBe('空き店舗で店を開く人に家賃を補助します。');
    expect(facts.filter((fact) => fact.kind === 'contact').map(({ type, cell }) => [type, cell.value])).toContainEqual([
      'tel',
      '042-000-1234',
    ]);
  });

  test('may have a wrapped plan: lines are joined, numbers alone on a line are oddities and no text', () => {
    const source = [
      '第1編 総論',
      '第1章 計画の考え方',
      'この計画は、市民と事業者と市が力を合わせて、だれもが安心して買い物ができ',
      'るまちをつくるために定めるもので、五年ごとに見直すことにしています。市は進',
      'み具合を毎年公表します。',
      '12',
      '第2章 取組の方向',
      '（1）商店街を元気にする',
      '・空き店舗を活用します。',
      '',
    ].join('\n');
    const { plans } = build({ 'mado/shoko/source.txt': source });
    const { sections = [], passages = [], oddities = [] } = plans[0]?.document ?? {};
    expect(sections.slice(1).map(({ path }) => withoutSpace(path.at(-1) ?? ''))).toEqual([
      '第1編総論',
      '第1章計画の考え方',
      '第2章取組の方向',
      '（1）商店街を元気にする',
    ]);
    expect(sections.at(-1)?.path).toHaveLength(3);
    const shown = passages.map(({ spans }) => readable(source, spans));
    expect(shown.some((text) => text.includes('買い物ができるまちをつくる'))).toBe(true);
    expect(shown).toContain('市は進み具合を毎年公表します。');
    expect(shown.join('')).not.toContain('12');
    expect(oddities.map(({ line }) => line)).toEqual([6]);
  });
});
