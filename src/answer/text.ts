import type { AnswerFact, Citation, CityAnswer, DeskAnswer, Notice } from './answer.ts';
import type { Wording } from './wording.ts';

type Parts = {
  readonly lead?: string;
  readonly kind: string;
  readonly cityAnswer: CityAnswer | null;
  readonly citations: readonly Citation[];
  readonly facts: readonly AnswerFact[];
  readonly groups?: readonly { readonly cityName: string; readonly citations: readonly Citation[] }[];
  readonly notices: readonly Notice[];
  readonly desk: DeskAnswer | null;
  readonly suggestions: readonly string[];
};

/** The whole answer as plain text, in the order in which a screen reader or an e-mail should give it. */
export const answerText = (
  { lead, kind, cityAnswer, citations, facts, groups, notices, desk, suggestions }: Parts,
  words: Wording,
): string => {
  const items = facts.filter((fact) => fact.kind === 'item');
  const body =
    groups !== undefined
      ? groups.map(({ cityName, citations: own }) => comparisonText(cityName, own, facts, words))
      : items.length > 0
        ? items.map(({ citation }) => citationText(citation, [], words))
        : citations.map((citation) => citationText(citation, facts, words));
  return [
    ...(lead === undefined ? [] : [lead]),
    ...(cityAnswer ? [cityAnswerText(cityAnswer, words)] : []),
    // What follows is the plans' again, and nobody is to take the one for the other.
    ...(cityAnswer && citations.length > 0 ? [words.cityAnswer.plansToo] : []),
    ...notices.map(({ text }) => text),
    ...body,
    // A contact's answer is one organization's; another's number beside it would be taken for it.
    // Nor does a greeting, or a word on whom to call in an emergency, end in an office's number.
    ...((kind === 'contact' && citations.length > 0) || kind === 'help'
      ? []
      : [deskText(desk, citations.length === 0, words)]),
    ...(citations.length === 0 && suggestions.length > 0
      ? [[words.instead, ...suggestions.map(words.item)].join('\n')]
      : []),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};

/** The city's own answer, under its label and over what it rests on. */
export const cityAnswerText = (answer: CityAnswer, words: Wording): string =>
  [`【${words.cityAnswer.label(answer.cityName)}】`, answer.text, ...cityAnswerNotes(answer, words)].join('\n');

/** Who answers for the city's own answer, what it rests on, since when and until when it holds. */
export const cityAnswerNotes = ({ desk, source, approved, validUntil }: CityAnswer, words: Wording): string[] => [
  ...(desk === null ? [] : [words.desk.label(desk)]),
  source === null
    ? words.cityAnswer.byStaff
    : words.cityAnswer.source(source.url === null ? source.title : `${source.title} ${source.url}`),
  words.cityAnswer.approved(approved, validUntil),
];

/** Where a quote stands: city, plan, headings, page. */
export const sourceLine = ({ cityName, plan, section, page }: Citation, words: Wording): string =>
  [`${cityName}「${plan.title}」`, section.join(words.sectionSeparator), page === null ? '' : words.printedPage(page)]
    .filter((part) => part !== '')
    .join(' ');

const citationText = (citation: Citation, facts: readonly AnswerFact[], words: Wording): string => {
  const own = facts.filter((fact) => fact.kind !== 'item' && fact.citation.passageId === citation.passageId);
  return [
    `「${citation.quote}」`,
    ...own.flatMap((fact) => factLines(fact, words)),
    words.source(sourceLine(citation, words)),
    citation.url,
  ].join('\n');
};

const comparisonText = (
  cityName: string,
  citations: readonly Citation[],
  facts: readonly AnswerFact[],
  words: Wording,
): string =>
  [
    `【${cityName}】`,
    ...(citations.length === 0
      ? [words.nothingInPlan]
      : citations.map((citation) => citationText(citation, facts, words))),
  ].join('\n');

const reaching: ReadonlySet<string> = new Set(['tel', 'email', 'url']);

/** The values of a fact, a line each. */
const factLines = (fact: AnswerFact, words: Wording): string[] => {
  switch (fact.kind) {
    case 'contact': {
      // A place is where something is, not where its organization is reached.
      const org = fact.org !== null && reaching.has(fact.type) ? words.aside(fact.org) : '';
      return [`${words.contact[fact.type] ?? fact.type}: ${fact.value}${org}`];
    }
    case 'indicator': {
      const absent = /^[-－―‐]$/u.test(fact.base.value);
      const { base, target, noBase } = words.indicator;
      return [
        fact.name,
        `${base(fact.base.year)} ${fact.base.value}${absent ? words.aside(noBase) : ''}`,
        `${target(fact.target.year)} ${fact.target.value}`,
        ...fact.footnotes.map(({ mark, text }) => `${mark} ${text}`),
      ];
    }
    case 'programme':
      return [
        fact.name,
        ...fact.years.map(({ year, cell, stage }) => `${year} ${stage}${cell === stage ? '' : words.aside('→')}`),
      ];
    case 'item':
      return [fact.text];
  }
};

const deskText = (desk: DeskAnswer | null, asked: boolean, words: Wording): string => {
  if (!desk) return asked ? words.desk.none : '';
  const named = desk.phone ? words.desk.withPhone(desk.name, desk.phone) : desk.name;
  return asked ? `${words.desk.ask}\n${named}` : words.desk.label(named);
};
