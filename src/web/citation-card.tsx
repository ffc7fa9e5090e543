import type { FC } from 'hono/jsx';
import type { Citation } from '../answer/answer.ts';
import { ValidityBadges } from './notices.tsx';
import type { Reader } from './reader.ts';

/** The heading path in one line. */
export const SectionPath: FC<{ path: readonly string[]; reader: Reader }> = ({ path, reader }) => (
  <ol class="path" aria-label={reader.words.answer.section}>
    {path.map((heading) => (
      <li lang={reader.ofPlans}>{heading}</li>
    ))}
  </ol>
);

/** The link to a citation in its source; the hidden part tells links of one page apart. */
export const SourceLink: FC<{ citation: Citation; text?: string; reader: Reader }> = ({ citation, text, reader }) => (
  <a href={citation.url}>
    {text ?? reader.words.answer.inSource}
    <span class="visually-hidden" lang={reader.ofPlans}>
      （{[citation.plan.title, ...citation.section].join('、')}）
    </span>
  </a>
);

/** A quote with everything that says where it stands and whether it still holds. */
const CitationCard: FC<{ citation: Citation; reader: Reader }> = ({ citation, reader }) => {
  const { words, ofPlans } = reader;
  const { cityName, plan, section, page, quote, url, clear } = citation;
  return (
    <li class="card">
      <p class="card-plan">
        <span class="city" lang={ofPlans}>
          {cityName}
        </span>
        <cite lang={ofPlans}>{plan.title}</cite>
      </p>
      <ValidityBadges plan={plan} clear={clear} reader={reader} />
      <blockquote cite={url} lang={ofPlans}>
        <p>{quote}</p>
      </blockquote>
      <div class="card-place">
        {section.length > 0 && <SectionPath path={section} reader={reader} />}
        {page !== null && <span class="page">{words.answer.page(page)}</span>}
      </div>
      <p class="card-link">
        <SourceLink citation={citation} reader={reader} />
      </p>
    </li>
  );
};

type CardsProps = { readonly citations: readonly Citation[]; readonly reader: Reader };

export const CitationCards: FC<CardsProps> = ({ citations, reader }) => (
  <ol class="cards" aria-label={reader.words.answer.quotes}>
    {citations.map((citation) => (
      <CitationCard citation={citation} reader={reader} />
    ))}
  </ol>
);
