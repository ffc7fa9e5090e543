import type { Context } from 'hono';
import type { Counter } from '../answer/counter.ts';
import { questionSchema } from '../api/question.ts';
import { apiWords } from '../api/wording.ja.ts';
import { ja as webWords } from '../web/wording.ja.ts';

/** What the form asks to explain, as sent. */
export type Wanted = { readonly q?: string; readonly city?: string };

/** A form to fill in: what was typed, and what is wrong with it, by box. */
export type Typed = {
  readonly question: string;
  readonly city: string | undefined;
  readonly errors: { readonly question?: string; readonly city?: string };
};

export const blank: Typed = { question: '', city: undefined, errors: {} };

/** Reads what an address asks to explain. */
export const wantedIn = (c: Context): Wanted => wantedOf(c.req.query('q'), c.req.query('city'));

/** Where an explanation stands. */
export const addressOf = ({ q = '', city = '' }: Wanted): string =>
  `/staff/explain?${new URLSearchParams({ q, city })}`;

/** Checks what is to be explained, by the same rules as a resident's question. */
export const check = (counter: Counter, { q = '', city = '' }: Wanted): Typed => {
  const { data, error } = questionSchema.safeParse(q);
  const known = city === '' || counter.cities.some(({ id }) => id === city);
  return {
    question: data ?? q,
    city: known && city !== '' ? city : undefined,
    errors: {
      ...(error && { question: error.issues[0]?.message ?? apiWords.question.empty }),
      ...(!known && { city: webWords.ask.unknownCity }),
    },
  };
};

const wantedOf = (q: unknown, city: unknown): Wanted => ({
  ...(typeof q === 'string' && { q }),
  ...(typeof city === 'string' && { city }),
});
