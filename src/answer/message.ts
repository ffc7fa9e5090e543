import type { Block, DeskBlock, Message, QuoteBlock, Table } from '../message.ts';
import type { Answer, AnswerFact, Citation, CityAnswer, DeskAnswer } from './answer.ts';
import { cityAnswerNotes, sourceLine } from './text.ts';
import { traceOf } from './trace.ts';
import type { Wording } from './wording.ts';

const longestBrief = 400;

/** Turns an answer into blocks that any channel can render, in the words that the answer was asked for in. */
export const messageOf = (answer: Answer, words: Wording): Message => ({
  status: answer.status,
  text: answer.text,
  brief: briefOf(answer),
  blocks: blocksOf(answer, words),
  suggestions: answer.suggestions,
  context: answer.context,
  trace: traceOf(answer),
});

const briefOf = (answer: Answer): string => {
  const [first] = answer.citations;
  const own = answer.cityAnswer;
  const quoted = first ? `${first.cityName}: 「${first.quote}」` : answer.text;
  const text = own ? `${own.cityName}: ${own.text}` : quoted;
  return text.length <= longestBrief ? text : `${text.slice(0, longestBrief - 1)}…`;
};

const blocksOf = (answer: Answer, words: Wording): Block[] => {
  const lead: Block[] = answer.status === 'answered' ? [] : [{ kind: 'text', text: answer.lead }];
  const notices = answer.notices.map(
    ({ kind, text }): Block => ({ kind: 'notice', tone: warns(kind) ? 'warning' : 'information', text }),
  );
  const desk: Block[] = answer.desk ? [deskBlock(answer.desk)] : [];
  const own: Block[] = answer.cityAnswer ? [cityAnswerBlock(answer.cityAnswer, words)] : [];
  return [...lead, ...own, ...notices, ...bodyOf(answer, words), ...desk];
};

const warns = (kind: string): boolean =>
  kind !== 'other_city' && kind !== 'quotes_are_japanese' && kind !== 'corrected_spelling';

const bodyOf = (answer: Answer, words: Wording): Block[] => {
  if (answer.status !== 'answered') return [];
  if (answer.groups) {
    return answer.groups.map(({ cityName, citations }) => ({
      kind: 'group',
      title: cityName,
      blocks:
        citations.length === 0
          ? [{ kind: 'text', text: words.nothingInPlan }]
          : citations.map((citation) => quoteBlock(citation, answer.facts, words)),
    }));
  }
  const items = answer.facts.filter((fact) => fact.kind === 'item');
  const cited = items.length > 0 ? items.map(({ citation }) => citation) : answer.citations;
  return cited.map((citation) => quoteBlock(citation, answer.facts, words));
};

const quoteBlock = (citation: Citation, facts: readonly AnswerFact[], words: Wording): QuoteBlock => {
  const { cityName, plan, section, page, quote, passageId, url, clear } = citation;
  const ended = plan.period?.ended ? [words.planEnded(plan.title, plan.period.from, plan.period.to)] : [];
  return {
    kind: 'quote',
    passageId,
    quote,
    title: `${cityName} ${section.at(-1) ?? plan.title}`,
    cityName,
    plan: plan.title,
    section,
    page: page === null ? null : words.printedPage(page),
    published: plan.published ?? null,
    warnings: [...ended, ...(clear ? [] : [words.mixedColumns])],
    url,
    copy: `「${quote}」${words.aside(sourceLine(citation, words))}`,
    table: tableOf(
      facts.filter((fact) => fact.kind !== 'item' && fact.citation.passageId === passageId),
      words,
    ),
  };
};

const tableOf = (facts: readonly AnswerFact[], words: Wording): Table | null => {
  const [first] = facts;
  if (!first) return null;
  switch (first.kind) {
    case 'indicator':
      return {
        caption: first.name,
        rows: [
          { label: words.indicator.base(first.base.year), value: first.base.value },
          { label: words.indicator.target(first.target.year), value: first.target.value },
          ...first.footnotes.map(({ mark, text }) => ({ label: mark, value: text })),
        ],
        progress: progressOf(first.base.value, first.target.value),
      };
    case 'programme':
      return {
        caption: first.name,
        rows: first.years.map(({ year, stage }) => ({ label: year, value: stage })),
        progress: null,
      };
    case 'contact':
      return {
        caption: first.org ?? '',
        rows: facts.flatMap((fact) =>
          fact.kind === 'contact' ? [{ label: words.contact[fact.type] ?? fact.type, value: fact.value }] : [],
        ),
        progress: null,
      };
    case 'item':
      return null;
  }
};

/** The base value's share of the target, where both are amounts of the same unit and the target is to be reached from below. */
const progressOf = (base: string, target: string): number | null => {
  const parse = (value: string) => /^約?([0-9,.]+)(.*)$/u.exec(value.normalize('NFKC'));
  const [from, to] = [parse(base), parse(target)];
  if (!from?.[1] || !to?.[1] || from[2] !== to[2]) return null;
  const share = Number(from[1].replaceAll(',', '')) / Number(to[1].replaceAll(',', ''));
  return share > 0 && share <= 1 ? share : null;
};

const cityAnswerBlock = (answer: CityAnswer, words: Wording): Block => ({
  kind: 'cityAnswer',
  id: answer.id,
  label: words.cityAnswer.label(answer.cityName),
  cityName: answer.cityName,
  text: answer.text,
  notes: cityAnswerNotes(answer, words),
  url: answer.source?.url ?? null,
});

const deskBlock = ({ name, phone, email, address, url }: DeskAnswer): DeskBlock => ({
  kind: 'desk',
  name,
  phone: phone ?? null,
  email: email ?? null,
  address: address ?? null,
  url: url ?? null,
});
