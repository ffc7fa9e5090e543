import { explainPage } from './explain-page.tsx';
import { blank, check } from './forms.ts';
import type { PlainVisit } from './gate.ts';

/** Why a question gets its answer; the empty box where none was asked. */
export const explain = async ({ c, person, counter, now }: PlainVisit): Promise<Response> => {
  const { cities } = counter;
  const [q, city] = [c.req.query('q'), c.req.query('city')];
  if (q === undefined) return c.html(explainPage({ person, cities, typed: blank }));
  const typed = check(counter, { q, ...(city !== undefined && { city }) });
  if (Object.keys(typed.errors).length > 0) return c.html(explainPage({ person, cities, typed }), 400);
  const ask = { question: typed.question, ...(typed.city !== undefined && { city: typed.city }) };
  const explanation = counter.explain(ask, { origin: '', now });
  return c.html(explainPage({ person, cities, typed, explanation }));
};
