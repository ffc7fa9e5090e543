import type { AnswerFact, Citation, DeskAnswer, Notice } from './answer.ts';
import { ja } from './wording.ja.ts';

type Parts = {
  readonly lead?: string;
  readonly kind: string;
  readonly citations: readonly Citation[];
  readonly facts: readonly AnswerFact[];
  readonly groups?: readonly { readonly cityName: string; readonly citations: readonly Citation[] }[];
  readonly notices: readonly Notice[];
  readonly desk: DeskAnswer | null;
  readonly suggestions: readonly string[];
};

/** The whole answer as plain text, in the order in which a screen reader or an e-mail should give it. */
export const answerText = ({ lead, kind, citations, facts, groups, notices, desk, suggestions }: Parts): string => {
  const items = facts.filter((fact) => fact.kind === 'item');
  const body =
    groups !== undefined
      ? groups.map(({ cityName, citations: own }) => comparisonText(cityName, own, facts))
      : items.length > 0
        ? items.map(({ citation }) => citationText(citation, []))
        : citations.map((citation) => citationText(citation, facts));
  return [
    ...(lead === undefined ? [] : [lead]),
    ...notices.map(({ text }) => text),
    ...body,
    // A contact's answer is one organization's; another's number beside it would be taken for it.
    // Nor does a greeting, or a word on whom to call in an emergency, end in an office's number.
    ...((kind === 'contact' && citations.length > 0) || kind === 'help'
      ? []
      : [deskText(desk, citations.length === 0)]),
    ...(citations.length === 0 && suggestions.length > 0
      ? [[ja.instead, ...suggestions.map((text) => `・${text}`)].join('\n')]
      : []),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};

/** Where a quote stands: city, plan, headings, page. */
export const sourceLine = ({ cityName, plan, section, page }: Citation): string =>
  [`${cityName}「${plan.title}」`, section.join(ja.sectionSeparator), page === null ? '' : ja.printedPage(page)]
    .filter((part) => part !== '')
    .join(' ');

const citationText = (citation: Citation, facts: readonly AnswerFact[]): string => {
  const own = facts.filter((fact) => fact.kind !== 'item' && fact.citation.passageId === citation.passageId);
  return [
    `「${citation.quote}」`,
    ...own.flatMap(factLines),
    `（${ja.source}: ${sourceLine(citation)}）`,
    citation.url,
  ].join('\n');
};

const comparisonText = (cityName: string, citations: readonly Citation[], facts: readonly AnswerFact[]): string =>
  [
    `【${cityName}】`,
    ...(citations.length === 0 ? [ja.nothingInPlan] : citations.map((citation) => citationText(citation, facts))),
  ].join('\n');

const reaching: ReadonlySet<string> = new Set(['tel', 'email', 'url']);

/** The values of a fact, a line each. */
export const factLines = (fact: AnswerFact): string[] => {
  switch (fact.kind) {
    case 'contact': {
      // A place is where something is, not where its organization is reached.
      const org = fact.org !== null && reaching.has(fact.type) ? `（${fact.org}）` : '';
      return [`${ja.contact[fact.type] ?? fact.type}: ${fact.value}${org}`];
    }
    case 'indicator': {
      const absent = /^[-－―‐]$/u.test(fact.base.value);
      return [
        fact.name,
        absent
          ? `${ja.indicator.base(fact.base.year, fact.base.value)}（${ja.indicator.noBase}）`
          : ja.indicator.base(fact.base.year, fact.base.value),
        ja.indicator.target(fact.target.year, fact.target.value),
        ...fact.footnotes.map(({ mark, text }) => `${mark} ${text}`),
      ];
    }
    case 'programme':
      return [fact.name, ...fact.years.map(({ year, cell, stage }) => ja.programme(year, stage, cell !== stage))];
    case 'item':
      return [fact.text];
  }
};

const deskText = (desk: DeskAnswer | null, asked: boolean): string => {
  if (!desk) return asked ? ja.noDesk : '';
  const phone = desk.phone ? `（${ja.deskPhone} ${desk.phone}）` : '';
  return asked ? `${ja.askDesk}\n${desk.name}${phone}` : `${ja.desk}: ${desk.name}${phone}`;
};
