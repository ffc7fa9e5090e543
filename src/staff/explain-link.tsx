import type { FC } from 'hono/jsx';
import { addressOf } from './forms.ts';
import { common } from './wording/common.ja.ts';

/** Leads to why a question gets its answer. */
export const ExplainLink: FC<{ question: string; city: string | null }> = ({ question, city }) => (
  <a href={addressOf({ q: question, city: city ?? '' })} aria-label={common.explainOf(question)}>
    {common.explain}
  </a>
);
