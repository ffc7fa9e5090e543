import { describe, expect, test } from 'vitest';
import { readDocument } from '../../index/document.ts';
import { planSchema } from '../../index/schema.ts';
import type { SeedPlan } from '../../index/seeds.ts';
import { isVerbatim, readable, withoutSpace } from '../../src/plan/span.ts';
import measures from '../fixtures/facts/measures.json' with { type: 'json' };
import pages from '../fixtures/facts/pages.json' with { type: 'json' };
import { bare, documentOf, documents, linesOf, passagesOn, passageWith, planIds, shown } from './five-seeds.ts';

const basicPlan = documentOf('koganei-kihon-keikaku-2016');
const brochure = documentOf('koganei-sangyo-plan-2022');
const leaflet = documentOf('musashino-sangyo-2014');
const slides = documentOf('musashino-sangyo-3rd');
const diagram = documentOf('nishitokyo-sangyo-kouki');

const texts = (document: typeof basicPlan): string[] => document.passages.map((passage) => shown(document, passage));
const pathOf = (document: typeof basicPlan, piece: string): readonly string[] =>
  document.sections[passageWith(document, piece).section]?.path ?? [];
/** The heading paths of a document in reading order, compact. */
const headings = (document: typeof basicPlan): string[] =>
  document.sections.slice(1).map(({ path }) => withoutSpace(path.at(-1) ?? ''));

describe.each(planIds)('passages of %s', (planId) => {
  const document = documentOf(planId);
  const { passages, sections, source } = document;

  test('stand verbatim in the source at their spans', () => {
    for (const passage of passages) {
      expect(isVerbatim(source.text, passage.spans, shown(document, passage)), passage.id).toBe(true);
    }
  });

  test('are what a person would quote: the median is under 120 characters', () => {
    const lengths = passages.map((passage) => shown(document, passage).length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(120);
  });

  test('have ids that are unique, begin with the plan and fit an address', () => {
    const ids = passages.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(new RegExp(`^${planId}\\.[0-9a-f]{10}(-\\d+)?$`, 'u'));
  });

  test('belong to a section of the document', () => {
    for (const { section } of passages) expect(sections[section]).toBeDefined();
  });

  test('begin and end with ink, and never in the middle of a character', () => {
    for (const { spans } of passages) {
      for (const { start, end } of spans) {
        expect(source.text.slice(start, end)).toBe(source.text.slice(start, end).trim());
        expect(source.text.slice(start, end).isWellFormed()).toBe(true);
      }
    }
  });

  test('do not overlap one another, but for headings that a text shares', () => {
    const clear = passages
      .filter((passage) => passage.clear && passage.kind !== 'heading')
      .flatMap(({ spans }) => spans);
    const sorted = [...clear].sort((a, b) => a.start - b.start);
    sorted.forEach(({ start }, index) => {
      const before = sorted[index - 1];
      if (before) expect(start).toBeGreaterThanOrEqual(before.end);
    });
  });

  test('come without oddities: every line is used or left out with a reason', () => {
    expect(document.oddities).toEqual([]);
  });
});

test('only what a reordered text forces has more than one span and is clear all the same', () => {
  const several = [...documents].flatMap(([planId, { document }]) =>
    document.passages
      .filter(({ spans, clear }) => spans.length > 1 && clear)
      .map((passage) => `${planId}: ${bare(document, passage)}`),
  );
  expect(several).toEqual([
    // Taglines float between the number of a 方針 and its title.
    'koganei-sangyo-plan-2022: 方針3魅力を生み出し、発信する人と出会い、増やす',
    'koganei-sangyo-plan-2022: 方針5誰もが安心して出かけられる環境をつくる',
    'koganei-sangyo-plan-2022: 方針6事業・活動を継続していくための仕組みをつくる',
    // An item that goes on 24 lines below.
    'musashino-sangyo-2014: 市民生活の課題に対応したサービスなどの推進',
    // A note whose second half stands behind the boxes that it is about.
    'musashino-sangyo-3rd: ⇒進捗管理の状況を報告し、計画策定のなかで評価・点検を行う←武蔵野市行政評価制度(案)に沿って',
  ]);
});

test('over all five documents the median passage is under 120 characters', () => {
  const lengths = [...documents.values()]
    .flatMap(({ document }) => document.passages.map((passage) => shown(document, passage).length))
    .sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(120);
});

describe('ids', () => {
  const plan = (text: string): SeedPlan => ({
    id: 'copy',
    folder: 'copy',
    meta: planSchema.parse({ title: 'copy', layout: { headings: [{ level: 1, pattern: '^(施策 [0-9]+|B-0) ' }] } }),
    source: { file: 'copy/source.txt', text, markdown: false },
    outline: null,
    questions: [],
    unstated: [],
  });
  const idsOf = (text: string): string[] => readDocument(plan(text)).passages.map(({ id }) => id);

  test.each(['musashino-sangyo-3rd', 'koganei-kihon-keikaku-2016'])(
    'of an outline-less copy of %s stay when a line is put on top',
    (planId) => {
      const { text } = documentOf(planId).source;
      const before = idsOf(text);
      const after = idsOf(`この行は版を重ねるときに足された。\n\n\n${text}`);
      expect(after.filter((id) => before.includes(id))).toEqual(before);
      expect(after.length).toBe(before.length + 1);
    },
  );

  test('of passages with the same words differ', () => {
    const ids = idsOf('施策 1 あ\n\n・同じ言葉の項目\n\n施策 2 い\n\n・同じ言葉の項目\n');
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('do not depend on white space', () => {
    expect(idsOf('・新庁舎 建設を 進めます。')).toEqual(idsOf('・新庁舎建設を進めます。'));
  });
});

describe('後期基本計画: sections and pages', () => {
  test.each(measures)('$number $title starts on page $page', ({ number, title, page, line }) => {
    const section = basicPlan.sections.find(({ path }) => path.length === 2 && path[1]?.endsWith(` ${title}`));
    expect(section?.path[1]).toMatch(new RegExp(`^(施策 )?${number} `, 'u'));
    const at = section?.heading[0]?.start ?? -1;
    expect(basicPlan.source.lineAt(at).number).toBe(line);
    const heading = basicPlan.passages.find(({ kind, spans }) => kind === 'heading' && spans[0]?.start === at);
    expect(heading?.page).toBe(page);
  });

  test('has these measures and no others', () => {
    const own = basicPlan.sections
      .filter(({ path }) => path.length === 2)
      .map(({ path }) => path[1]?.split(' ').at(-1));
    expect(own).toEqual(measures.map(({ title }) => title));
  });

  test('every passage lies on the page that its line lies on', () => {
    for (const passage of basicPlan.passages) {
      const [[line] = [0]] = linesOf(basicPlan, passage);
      const expected = pages.findLast((page) => page.line <= line)?.page ?? null;
      expect(passage.page, shown(basicPlan, passage)).toBe(expected);
    }
  });

  test('documents without page numbers that can be trusted give none', () => {
    for (const document of [brochure, leaflet, slides, diagram]) {
      expect(document.passages.every(({ page }) => page === null)).toBe(true);
    }
  });
});

describe('defects of 後期基本計画', () => {
  test.each([
    ['新庁舎建設', 32],
    ['ソーシャル・ネットワーキング・サービス', 171],
    ['東京農工大学', 766],
    ['小金井阿波おどり', 1045],
    ['（こがねいし安全・安心あいさつ運動）', 630],
  ])('a line break inside %s does not split it', (word, line) => {
    const [passage] = passagesOn(basicPlan, line).filter((one) => shown(basicPlan, one).includes(word));
    expect(
      passage,
      texts(basicPlan)
        .filter((text) => text.includes(word))
        .join('\n'),
    ).toBeDefined();
  });

  test('double spacing does not part the lines of a sentence', () => {
    const passage = passageWith(basicPlan, '一方、市内ＮＰＯ法人数は、年々増加傾向にあります');
    expect(shown(basicPlan, passage)).toMatch(/。$/u);
    expect(linesOf(basicPlan, passage)[0]?.[1]).toBeGreaterThan(26);
  });

  test('page marks are no part of any passage', () => {
    for (const line of [79, 643]) expect(passagesOn(basicPlan, line)).toEqual([]);
    for (const text of texts(basicPlan)) expect(text).not.toMatch(/^\s*(93|105)\s|\s(93|105)$/u);
  });

  test('a heading glued to the page before it is a heading still', () => {
    expect(headings(basicPlan)).toContain('施策21地域情報ネットワークの推進');
    expect(texts(basicPlan).filter((text) => /.施策 [0-9]{2} /u.test(text))).toEqual([]);
  });

  test('a line that ends with ・ goes on: 応援計画・受援計画', () => {
    const passage = passageWith(basicPlan, '応援計画・受援計画を策定します。');
    expect(passage.kind).toBe('item');
    expect(linesOf(basicPlan, passage)).toEqual([[441, 443]]);
  });

  test('an item with a finished sentence at a line end goes on with the next line', () => {
    const passage = passageWith(basicPlan, 'また、協働に関する');
    expect(passage.kind).toBe('item');
    const [[first, last] = [0, 0]] = linesOf(basicPlan, passage);
    expect(last).toBeGreaterThanOrEqual(140);
    // One passage with its beginning, or the sentence behind it: never glued to the next item.
    expect([136, 138, 140]).toContain(first);
    expect(bare(basicPlan, passage)).not.toContain('町会・自治会、子ども会');
    expect(passagesOn(basicPlan, 136).every(({ section }) => section === passage.section)).toBe(true);
  });

  test('bullets are no part of an item', () => {
    const items = basicPlan.passages.filter(({ kind }) => kind === 'item');
    expect(items.length).toBeGreaterThan(80);
    for (const item of items) expect(shown(basicPlan, item)).not.toMatch(/^[・●]/u);
  });

  test('no passage holds two items', () => {
    for (const item of basicPlan.passages.filter(({ kind }) => kind === 'item')) {
      expect(basicPlan.source.text.slice(item.spans[0]?.start, item.spans[0]?.end)).not.toMatch(/\n\s*・/u);
    }
  });

  test('lines that begin with a digit and are no headings stay text', () => {
    expect(passageWith(basicPlan, '４つの目標「市民一人ひとりの自助').kind).toBe('sentence');
    expect(passageWith(basicPlan, '１事業所当たりの製造品出荷額等').kind).toBe('row');
  });

  test('the broken row of four lines is one row, its notes apart from it', () => {
    const [row] = passagesOn(basicPlan, 1080);
    expect(row?.kind).toBe('row');
    expect(row && linesOf(basicPlan, row)).toEqual([[1080, 1084]]);
    expect(passagesOn(basicPlan, 1088).map(({ kind }) => kind)).toEqual(['note']);
    expect(passagesOn(basicPlan, 1090).map(({ kind }) => kind)).toEqual(['note']);
    expect(passagesOn(basicPlan, 1699).map(({ kind }) => kind)).toEqual(['note']);
  });

  test('heads of tables are no passages', () => {
    for (const text of texts(basicPlan)) expect(text).not.toMatch(/指標名|現状値|目標値|^事業名/u);
  });

  test('a programme whose name wraps is one row, its cells with it', () => {
    const [row] = passagesOn(basicPlan, 821);
    expect(row && linesOf(basicPlan, row)).toEqual([[821, 824]]);
    expect(row && shown(basicPlan, row)).toBe('農工大・多摩小金井ベンチャーポート家賃補助の継続 継続 → → → →');
  });

  test('cells of a row stay apart, for the eye and for the search', () => {
    expect(texts(basicPlan)).toContain('刑法犯の認知件数 1,070件 999件');
  });

  test('a heading that names a programme too is told from it by its kind', () => {
    const kinds = basicPlan.passages
      .filter((one) => bare(basicPlan, one).includes('東小金井事業創造センターの運営'))
      .map(({ kind }) => kind);
    expect(kinds).toEqual(['row', 'heading']);
  });

  test('headings that every measure repeats are no passages', () => {
    for (const text of texts(basicPlan)) expect(text).not.toMatch(/^(現況と課題|施策の方向性|主な事業|主な取組)$/u);
  });
});

describe('defects of the brochure', () => {
  test('numbers of 方針 join titles that stand lines below, split over lines', () => {
    expect(headings(brochure).filter((heading) => heading.startsWith('方針'))).toEqual([
      '方針1住みたい・働きたい・訪れたいと思うような魅力を磨く',
      '方針2暮らしていて楽しい、訪れて楽しいと思える魅力を数多く生み出す',
      '方針3魅力を生み出し、発信する人と出会い、増やす',
      '方針4魅力を生み出す人をつなげ、応援する人もつなげる',
      '方針5誰もが安心して出かけられる環境をつくる',
      '方針6事業・活動を継続していくための仕組みをつくる',
    ]);
  });

  test('bare page numbers are no part of any passage', () => {
    for (const line of [31, 65, 134, 168, 199]) expect(passagesOn(brochure, line)).toEqual([]);
  });

  test.each([
    ['まちにブランド感を感じることに', '方針1'],
    ['暮らしていて楽しいこと', '方針2'],
    ['まちを盛り上げる人が多いこと', '方針3'],
    ['人と人との関係が深いこと', '方針4'],
    ['安心して出かけられること', '方針5'],
    ['事業・活動を継続していくための仕組み', '方針6'],
  ])('the tagline %s is a passage of %s', (tagline, policy) => {
    const [passage] = brochure.passages.filter((one) => one.kind === 'item' && bare(brochure, one) === tagline);
    const path = brochure.sections[passage?.section ?? -1]?.path ?? [];
    expect(withoutSpace(path[1] ?? '')).toMatch(new RegExp(`^${policy}`, 'u'));
  });

  test('a hard-wrapped paragraph is split at its sentences and nowhere else', () => {
    const own = [44, 46, 48].flatMap((line) => passagesOn(brochure, line));
    expect([...new Set(own)].map((one) => shown(brochure, one).at(-1))).toEqual(['。', '。']);
  });

  test('contact blocks are not mixed', () => {
    const office = passageWith(brochure, '042-387-9831');
    const association = passageWith(brochure, '042-316-3980');
    expect(bare(brochure, office)).toContain('184-8504');
    expect(bare(brochure, office)).not.toContain('184-0004');
    expect(bare(brochure, association)).toContain('184-0004');
    expect(bare(brochure, association)).not.toContain('184-8504');
    expect([office.kind, association.kind]).toEqual(['contact', 'contact']);
  });

  test('brackets hold no sentence ends: 「小金井市はこんなところです。」', () => {
    expect(shown(brochure, passageWith(brochure, 'こんなところです。'))).toMatch(
      /「小金井市はこんなところです。」.+。$/u,
    );
  });

  test('spaces around Latin words stay as printed', () => {
    expect(texts(brochure).some((text) => text.startsWith('市では LINE を活用し'))).toBe(true);
  });
});

describe('defects of the leaflet', () => {
  test('what comes from the scrambled columns is marked unclear, and nothing else is', () => {
    const unclear = leaflet.passages.filter(({ clear }) => !clear);
    expect(unclear.length).toBeGreaterThanOrEqual(6);
    const scrambled = new Set([11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33, 35, 37, 39, 41, 43, 45, 47, 49, 51, 53]);
    for (const line of [55, 57, 67, 69, 71, 73, 77, 79]) scrambled.add(line);
    for (const passage of unclear) {
      for (const [first, last] of linesOf(leaflet, passage)) {
        expect(scrambled.has(first) && scrambled.has(last), shown(leaflet, passage)).toBe(true);
      }
    }
    for (const line of scrambled) {
      for (const passage of passagesOn(leaflet, line)) {
        expect(passage.clear && passage.kind !== 'heading', shown(leaflet, passage)).toBe(false);
      }
    }
  });

  test('the clean topic that is interleaved with it is clear', () => {
    const passage = passageWith(leaflet, 'アトレ吉祥寺はなびの広場に');
    expect(passage.clear).toBe(true);
    expect(passage.spans).toHaveLength(1);
    expect(pathOf(leaflet, 'アトレ吉祥寺はなびの広場に').at(-1)).toBe('アトレ吉祥寺内に「吉祥寺まち案内所」を開設');
  });

  test('fragments are put in the order in which the columns read', () => {
    const challenge = passageWith(leaflet, '市内で創業する専門職種とそれらの専門知識を');
    expect(bare(leaflet, challenge)).toMatch(
      /必要とする事業者のマッチング、市内の大手飲食チェーン本部や大学・研究機関/u,
    );
  });

  test('a sentence split over two paragraphs is one passage', () => {
    const passage = passageWith(leaflet, 'ハモニカ横丁のにぎわいで、まちの活性化を図る');
    expect(linesOf(leaflet, passage)).toEqual([[89, 91]]);
    expect(linesOf(leaflet, passageWith(leaflet, '大型店などと商店会が連携'))).toEqual([[174, 176]]);
  });

  test('spaces that joined lines left inside words are not shown', () => {
    const shownAll = texts(leaflet).join('\n');
    for (const word of ['グルメなどの', 'ハモニカ横丁', '農産物', 'さまざまな', '後継者育成', '事業承継']) {
      expect(shownAll).toContain(word);
    }
    expect(shownAll).not.toMatch(/ハモ ニカ|農産 物|さま ざまな|後継者 育成|事 業承継/u);
  });

  test('duplicated lines are left out', () => {
    for (const line of [47, 139]) expect(passagesOn(leaflet, line)).toEqual([]);
    expect(passagesOn(leaflet, 103)).toEqual([]);
    const holders = leaflet.passages.filter((one) => bare(leaflet, one).includes('商業地域のリニューアル'));
    expect(holders).toHaveLength(1);
  });

  test('captions are captions, one that is split over lines joined', () => {
    const captions = leaflet.passages.filter(({ kind }) => kind === 'caption').map((one) => bare(leaflet, one));
    expect(captions).toHaveLength(4);
    expect(captions.some((text) => text.endsWith('ボランティアガイドが案内するまち歩きツアー'))).toBe(true);
  });

  test('the address of the stall is a place of the sentence, not of the contact block', () => {
    const block = passageWith(leaflet, '0422-22-0381');
    expect(block.kind).toBe('contact');
    expect(bare(leaflet, block)).not.toContain('1-1-2');
  });

  test('seven key projects stand under their two headings', () => {
    const own = leaflet.passages.filter(
      ({ section, kind }) => kind === 'item' && leaflet.sections[section]?.path[1]?.includes('7つの事業'),
    );
    expect(own).toHaveLength(7);
  });
});

describe('defects of the slides', () => {
  test('boxes broken every few characters are whole', () => {
    expect(bare(slides, passageWith(slides, '目標5'))).toBe('目標5武蔵野市内で働く多様な人材による産業振興');
    expect(bare(slides, passageWith(slides, '他計画・連携'))).toContain('都市マスタープランなど');
  });

  test('a label behind its box belongs to that box', () => {
    for (const [number, label] of [
      [1, true],
      [2, true],
      [3, true],
      [4, true],
      [5, false],
    ] as const) {
      expect(bare(slides, passageWith(slides, `変化${number}`)).endsWith('コロナ起因'), `変化${number}`).toBe(label);
    }
  });

  test('the numbers of months are no passages', () => {
    for (let line = 182; line <= 201; line++) expect(passagesOn(slides, line)).toEqual([]);
    for (let line = 248; line <= 259; line++) expect(passagesOn(slides, line)).toEqual([]);
  });

  test('the schedule whose content is lost has its heading and nothing else', () => {
    const own = slides.passages.filter(({ section }) =>
      slides.sections[section]?.path.some((title) => /令和5年度/u.test(title)),
    );
    expect(own.map(({ kind }) => kind)).toEqual(['heading']);
  });

  test('this time and last time are two sections', () => {
    const tops = slides.sections.filter(({ path }) => path.length === 2).map(({ path }) => withoutSpace(path[1] ?? ''));
    expect(tops).toEqual(expect.arrayContaining(['策定体制2カ年', '前回策定体制1カ年']));
  });

  test('cells of the flattened schedule are one meeting each', () => {
    const own = slides.passages.filter((one) => /第[0-9]回(専門部会|審議会|庁内)/u.test(bare(slides, one)));
    expect(own.map((one) => bare(slides, one).match(/第[0-9]回/gu)?.length)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('defects of the diagram', () => {
  test('the 方向性 that the file has as 1, 3, 4, 2 come in order', () => {
    const own = headings(diagram).filter((heading) => heading.startsWith('方向性'));
    expect(own.map((heading) => heading.slice(0, 4))).toEqual(['方向性１', '方向性２', '方向性３', '方向性４']);
  });

  test('groups of projects are no part of a 方向性, since the text does not say which', () => {
    for (const group of ['農地の保全と活用', '新たな価値の創造', '観光まちづくりの推進']) {
      const section = diagram.sections.find(({ path }) => path.at(-1) === group);
      expect(section?.path.some((title) => title.startsWith('方向性'))).toBe(false);
    }
  });

  test('the vertical slogan is never a passage', () => {
    for (let line = 19; line <= 38; line++) expect(passagesOn(diagram, line)).toEqual([]);
  });

  test('a heading that starts on one line and ends on another is one heading', () => {
    expect(headings(diagram)).toContain('【市の産業を取り巻く状況の現状・変化】');
  });

  test('a sentence broken by a blank line is one sentence', () => {
    const passage = passageWith(diagram, '多面的な機能やまちの「魅力」');
    expect(linesOf(diagram, passage)).toEqual([[102, 104]]);
    expect(bare(diagram, passageWith(diagram, '商店街振興の支援についての調査・研究'))).toContain('駅周辺エリアごとの');
  });

  test('words of narrow boxes are joined', () => {
    expect(texts(diagram)).toContain('(1) 国・都の動向や統計データ');
    expect(texts(diagram)).toContain('(3) 市内事業者や各種団体等に対するヒアリング調査');
  });

  test('など that trails a list is no project', () => {
    for (const text of texts(diagram)) expect(text).not.toMatch(/など$/u);
  });

  test('typing errors of the source stay as they are', () => {
    expect(texts(diagram).some((text) => text.startsWith('商店街と地域との連携図るともに'))).toBe(true);
  });
});

describe('what people read', () => {
  test('has no line breaks and no two spaces together', () => {
    for (const { document } of documents.values()) {
      for (const text of texts(document)) expect(text).not.toMatch(/\n| {2}/u);
    }
  });

  test('keeps one space between Latin words, and none between Japanese ones', () => {
    const text = 'KO-TO は\n創業 支援の Open  Space です';
    expect(readable(text, [{ start: 0, end: text.length }])).toBe('KO-TO は創業支援の Open Space です');
  });
});
