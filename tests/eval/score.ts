/** A row of a question file, in the format of `tests/questions/dev.jsonl`. */
export type Row = {
  readonly id: string;
  readonly q: string;
  readonly city: string | null;
  readonly category: string;
  readonly style: string;
  readonly answerable: boolean;
  readonly gold: readonly { readonly source: string; readonly quote: string }[];
  readonly must_contain: readonly string[];
  readonly must_not_contain: readonly string[];
};

/** The part of an answer that scoring looks at. */
export type Scored = {
  readonly status: string;
  readonly text: string;
  readonly citations: readonly { readonly quote: string }[];
};

export type Score = {
  readonly row: Row;
  readonly answer: Scored;
  readonly correct: boolean;
  /** Whether a gold quote is met by the first citation, by one of the first three. */
  readonly hit1: boolean;
  readonly hit3: boolean;
};

const compact = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/** Length of the longest run of characters that two texts share. */
export const longestCommonRun = (a: string, b: string): number => {
  let best = 0;
  let before = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const here = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      if (a[i] !== b[j]) continue;
      here[j + 1] = (before[j] ?? 0) + 1;
      best = Math.max(best, here[j + 1] ?? 0);
    }
    before = here;
  }
  return best;
};

const seen = 240;
const enoughShare = 0.6;
const enoughCharacters = 10;

/** Whether a quote overlaps a gold quote: a common run of 60 % of the gold or of 10 characters. */
export const overlaps = (quote: string, gold: string): boolean => {
  const wanted = compact(gold);
  const run = longestCommonRun(compact(quote.slice(0, seen)), wanted);
  return run >= Math.min(enoughCharacters, Math.ceil(wanted.length * enoughShare));
};

/** Scores one answer: the definition of "correct" that the project is measured by. */
export const score = (row: Row, answer: Scored): Score => {
  const answered = answer.status === 'answered';
  const met = answer.citations.slice(0, 3).map(({ quote }) => row.gold.some((gold) => overlaps(quote, gold.quote)));
  const text = compact(answer.text);
  const right =
    met.includes(true) &&
    row.must_contain.every((wanted) => text.includes(compact(wanted))) &&
    !row.must_not_contain.some((banned) => text.includes(compact(banned)));
  return {
    row,
    answer,
    correct: row.answerable ? answered && right : !answered,
    hit1: answered && met[0] === true,
    hit3: answered && met.includes(true),
  };
};

export type Report = {
  readonly questions: number;
  readonly correct: number;
  readonly hit1: number;
  readonly hit3: number;
  /** Share of unanswerable questions that were answered all the same. */
  readonly falselyAnswered: number;
  /** Share of answerable questions that were refused. */
  readonly falselyRefused: number;
};

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

export const reportOf = (scores: readonly Score[]): Report => {
  const answerable = scores.filter(({ row }) => row.answerable);
  const others = scores.filter(({ row }) => !row.answerable);
  const answered = ({ answer }: Score) => answer.status === 'answered';
  return {
    questions: scores.length,
    correct: share(scores.filter(({ correct }) => correct).length, scores.length),
    hit1: share(answerable.filter(({ hit1 }) => hit1).length, answerable.length),
    hit3: share(answerable.filter(({ hit3 }) => hit3).length, answerable.length),
    falselyAnswered: share(others.filter(answered).length, others.length),
    falselyRefused: share(answerable.filter((one) => !answered(one)).length, answerable.length),
  };
};
