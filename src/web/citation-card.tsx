import type { FC } from 'hono/jsx';
import type { Citation } from '../answer/answer.ts';
import { ValidityBadges } from './notices.tsx';
import { words } from './wording.ja.ts';

/** The heading path in one line. */
export const SectionPath: FC<{ path: readonly string[] }> = ({ path }) => (
  <ol class="path" aria-label={words.answer.section}>
    {path.map((heading) => (
      <li>{heading}</li>
    ))}
  </ol>
);

/** The link to a citation in its source; the hidden part tells links of one page apart. */
export const SourceLink: FC<{ citation: Citation; text?: string }> = ({ citation, text = words.answer.inSource }) => (
  <a href={citation.url}>
    {text}
    <span class="visually-hidden">
      {words.answer.inSourceOf([citation.plan.title, ...citation.section].join('、'))}
    </span>
  </a>
);

/** A quote with everything that says where it stands and whether it still holds. */
export const CitationCard: FC<{ citation: Citation }> = ({ citation }) => {
  const { cityName, plan, section, page, quote, url, clear } = citation;
  return (
    <li class="card">
      <p class="card-plan">
        <span class="city">{cityName}</span>
        <cite>{plan.title}</cite>
      </p>
      <ValidityBadges plan={plan} clear={clear} />
      <blockquote cite={url}>
        <p>{quote}</p>
      </blockquote>
      <div class="card-place">
        {section.length > 0 && <SectionPath path={section} />}
        {page !== null && <span class="page">{words.answer.page(page)}</span>}
      </div>
      <p class="card-link">
        <SourceLink citation={citation} />
      </p>
    </li>
  );
};

export const CitationCards: FC<{ citations: readonly Citation[]; label: string }> = ({ citations, label }) => (
  <ol class="cards" aria-label={label}>
    {citations.map((citation) => (
      <CitationCard citation={citation} />
    ))}
  </ol>
);
