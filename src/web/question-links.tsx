import type { FC } from 'hono/jsx';
import { Mixed } from './japanese.tsx';
import type { Reader } from './reader.ts';

type QuestionLinksProps = {
  readonly reader: Reader;
  readonly questions: readonly string[];
  readonly city: string | undefined;
  readonly context?: string | undefined;
};

/** Questions that are asked by following a link. */
export const QuestionLinks: FC<QuestionLinksProps> = ({ reader, questions, city, context }) => (
  <ul class="questions">
    {questions.map((question) => (
      <li>
        <a href={reader.linkTo('/', { q: question, city, context }, '#answer')}>
          <Mixed text={question} reader={reader} />
        </a>
      </li>
    ))}
  </ul>
);
