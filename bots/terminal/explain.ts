import { asked } from '../../src/answer/asked.ja.ts';
import type {
  ExplainedHit,
  ExplainedSign,
  ExplainedSlot,
  Explanation,
  StepName,
} from '../../src/answer/explanation.ts';
import { signs } from '../../src/answer/signs.ja.ts';
import { printable } from './render.ts';

/** What each step of the pipeline does, for staff. */
const steps: Readonly<Record<StepName, string>> = {
  fixed: '定型の応答（あいさつ・緊急・相談など）',
  foreignCity: '収めていない自治体かどうかの判断',
  foreignYear: '計画の期間の外の年かどうかの判断',
  outside: '市と関係のない話かどうかの判断',
  comparison: '市どうしの比較',
  overview: '一覧（全部を挙げる）',
  contact: '連絡先',
  several: '一通に複数の質問',
  found: '本文の検索',
  fromPreset: '選ばれている市の計画での再検索',
  notFound: '見つからないことの返答',
};

const reasons: Readonly<Record<string, string>> = {
  no_match: '計画に手がかりになる言葉がない',
  weak_match: '確かさが基準に足りない',
  asked_detail_missing: '話題の記載はあるが、たずねられた事柄（金額・期限・人数など）が書かれていない',
  other_municipality: '収めていない自治体についての質問',
  out_of_scope: '計画で答える質問ではない',
  year_outside: '計画の期間や記載の外の年についての質問',
};

const statuses: Readonly<Record<string, string>> = {
  answered: '答えた',
  not_found: '答えなかった',
  clarify: '聞き返した',
};

const askedTypes: Readonly<Record<string, string>> = asked;

const relations = { same: '同じ', narrower: '狭い', broader: '広い' } as const;
const shownConcepts = 6;
/** A sign that moves the logit by less is not shown. */
const leastPart = 0.005;
const longestQuote = 90;
/** A slot counts as met from here on. */
const wellMet = 0.5;

const two = (value: number): string => value.toFixed(2);
const signed = (value: number): string => `${value < 0 ? '−' : ''}${two(Math.abs(value))}`;
const percent = (share: number): string => `${Math.round(share * 100)} %`;
const listed = (items: readonly string[], none = 'なし'): string => (items.length === 0 ? none : items.join('、'));
const section = (title: string, lines: readonly string[]): string =>
  [`■ ${title}`, ...(lines.length === 0 ? ['なし'] : lines).map((line) => `  ${line}`)].join('\n');

/** An explanation for a terminal, in Japanese, for staff who want to know why a question got its answer. */
export const explanationText = (explanation: Explanation): string => {
  const { terms, concepts, implied, slots, hits, candidates, decision } = explanation;
  return printable(
    [
      section('結果', outcomeLines(explanation)),
      section('読み取り', readingLines(explanation)),
      section(
        '語（重み、珍しさ）',
        terms.map(
          ({ text, weight, rarity, known }) =>
            `${text}  ${two(weight)}  ${two(rarity)}${known ? '' : '  ※索引にない語'}`,
        ),
      ),
      section(
        '言葉の組（分野、重み、当たった語）',
        concepts.map(
          ({ name, field, words, weight }) =>
            `[${name}] ${field}  ${two(weight)}  ← ${words.length === 0 ? 'かなの読みから' : words.join(' ')}`,
        ),
      ),
      section(
        '全体として似ている言い方（分野、近さ）',
        implied.map(({ name, field, likeness }) => `[${name}] ${field}  ${two(likeness)}`),
      ),
      section('答えに求めるもの（質問に占める割合、重み）', slots.map(slotLine)),
      section(
        `見つかった記載（${candidates}件のうち上位${hits.length}件）`,
        hits.flatMap((hit, at) => hitLines(hit, at, slots)),
      ),
      section('確かさの内訳（しるし、値、重みをかけた値）', decision.signs.filter(counts).map(signLine)),
    ].join('\n\n'),
  );
};

const outcomeLines = ({ outcome, decision }: Explanation): string[] => {
  const { step, status, kind, reason } = outcome;
  const compared = `${decision.sure.toFixed(3)} ${decision.sure < decision.threshold ? '＜' : '≧'} 基準 ${decision.threshold.toFixed(3)}`;
  const verdict = decision.answer
    ? '答えられる'
    : `答えられない — ${reasons[decision.reason ?? ''] ?? decision.reason}`;
  const deciding = step === 'found' || step === 'fromPreset' || step === 'notFound';
  return [
    `${statuses[status] ?? status}（${kind}）${reason === null ? '' : ` — ${reasons[reason] ?? reason}`}`,
    `決めた段階: ${steps[step]}`,
    `検索からの判断: ${verdict}（最も確かな記載の確かさ ${compared}）${deciding ? '' : ' ※この質問では使われていません'}`,
  ];
};

const readingLines = (explanation: Explanation): string[] => {
  const { question, normalized, mended, cities, foreign, searched, years, asked, readings } = explanation;
  const types = asked.map(({ type, demand }) => `${askedTypes[type] ?? type}${demand ? '（必須）' : ''}`);
  return [
    `質問: ${question}`,
    `整えた形: ${normalized}`,
    `名の出た市: ${listed([...cities, ...foreign.map((name) => `${name}（収めていない）`)])}`,
    `探した計画: ${listed(searched)}`,
    `たずねている事柄: ${listed(types, '特になし')}`,
    ...(mended.length === 0 ? [] : [`直した誤字: ${mended.map(({ from, to }) => `${from} → ${to}`).join('、')}`]),
    ...(readings.length === 0 ? [] : [`かなから読んだ語: ${listed(readings)}`]),
    ...(years.length === 0 ? [] : [`年: ${years.join('、')}`]),
    ...(explanation.english ? ['英語の質問として読みました'] : []),
    ...(explanation.followsUp ? ['前の答えの続きとして読みました'] : []),
  ];
};

const signLine = ({ sign, value, part }: ExplainedSign): string =>
  `${signed(part).padStart(6)}  ${two(value)}  ${signs[sign]}`;
const counts = ({ part }: ExplainedSign): boolean => Math.abs(part) >= leastPart;

const slotLine = ({ label, weight, share, concepts }: ExplainedSlot): string => {
  const shown = concepts
    .slice(0, shownConcepts)
    .map(({ name, relation, factor }) => `${relations[relation]} [${name}] ×${two(factor)}`);
  const more = concepts.length > shownConcepts ? `、ほか${concepts.length - shownConcepts}組` : '';
  const said = shown.length === 0 ? '' : `  ＝ ${shown.join('、')}${more}`;
  return `${percent(share).padStart(5)}  ${two(weight)}  ${label}${said}`;
};

const hitLines = (hit: ExplainedHit, at: number, slots: readonly ExplainedSlot[]): string[] => {
  const { parts, raw, met, missing, quote } = hit;
  const metBy = (wanted: (value: number) => boolean): string[] =>
    slots.flatMap(({ label }, slot) => (wanted(met[slot] ?? 0) ? [`${label} ${two(met[slot] ?? 0)}`] : []));
  const shown = [...quote.replace(/\s+/gu, ' ')];
  return [
    `${at + 1}. 「${shown.slice(0, longestQuote).join('')}${shown.length > longestQuote ? '…' : ''}」`,
    `   ${hit.cityName}「${hit.planTitle}」${hit.section.join(' ＞ ')}`,
    `   ${hit.url}`,
    `   点数 ${two(hit.score)} ＝ 検索 ${two(parts.engine)} ＋ 言葉 ${two(parts.coverage)} ＋ 想定質問 ${two(parts.question)} ＋ 言い方 ${two(parts.implied)} ＋ 加減 ${signed(parts.rest)}`,
    `   確かさ ${two(hit.confidence)}（言葉 ${percent(raw.coverage)}、想定質問との近さ ${percent(raw.question)}、計画にない言葉 ${percent(raw.absent)}）`,
    `   満たす: ${listed(metBy((value) => value >= wellMet))}　足りない: ${listed(metBy((value) => value < wellMet))}`,
    ...(missing.length === 0
      ? []
      : [`   書かれていない事柄: ${missing.map((type) => askedTypes[type] ?? type).join('、')}`]),
  ];
};
