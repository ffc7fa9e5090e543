import { isRecord, parseJson } from './json.ts';
import { limits } from './limits.ts';

/** What a button has to know of the answer it stands under. It stays in Slack; nothing of it is kept here. */
export type AnswerState = {
  readonly question: string;
  readonly city?: string;
  /** Context that the question was asked in. */
  readonly context?: string;
  /** Whether the answer repeats the question. */
  readonly echo: boolean;
};

/** Writes a state, with a mark of the button's own, as a button's value; the context is left out where it is too long. */
export const writeState = (state: AnswerState, mark = ''): string => {
  const { question, city, context, echo } = state;
  const short = {
    q: question,
    ...(city === undefined ? {} : { c: city }),
    ...(echo ? { e: 1 } : {}),
    ...(mark ? { m: mark } : {}),
  };
  const long = JSON.stringify(context === undefined ? short : { ...short, x: context });
  return long.length <= limits.buttonValue ? long : JSON.stringify(short);
};

/** Reads what `writeState` wrote; null for anything else. */
export const readState = (value: string | undefined): { readonly state: AnswerState; readonly mark: string } | null => {
  const found = parseJson(value ?? '');
  if (!isRecord(found)) return null;
  const { q, c, x, e, m } = found;
  if (typeof q !== 'string') return null;
  return {
    state: {
      question: q,
      echo: e === 1,
      ...(typeof c === 'string' ? { city: c } : {}),
      ...(typeof x === 'string' ? { context: x } : {}),
    },
    mark: typeof m === 'string' ? m : '',
  };
};
