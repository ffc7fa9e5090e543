import type { FC } from 'hono/jsx';

type QuestionLinksProps = {
  readonly questions: readonly string[];
  readonly city: string | undefined;
  readonly context?: string | undefined;
};

/** Questions that are asked by following a link. */
export const QuestionLinks: FC<QuestionLinksProps> = ({ questions, city, context }) => (
  <ul class="questions">
    {questions.map((question) => (
      <li>
        <a href={addressOf(question, city, context)}>{question}</a>
      </li>
    ))}
  </ul>
);

const addressOf = (question: string, city: string | undefined, context: string | undefined): string => {
  const query = new URLSearchParams({ q: question });
  if (city !== undefined) query.set('city', city);
  if (context !== undefined) query.set('context', context);
  return `/?${query}#answer`;
};
