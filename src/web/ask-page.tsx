import type { FC } from 'hono/jsx';
import type { Answer } from '../answer/answer.ts';
import type { City } from '../plan/plan.ts';
import { AnswerView } from './answer-view.tsx';
import { AskForm, FollowUpForm, type FormErrors } from './ask-form.tsx';
import { page } from './layout.tsx';
import { QuestionLinks } from './question-links.tsx';
import type { Reader } from './reader.ts';

type AskPageProps = {
  readonly reader: Reader;
  readonly cities: readonly City[];
  readonly examples: readonly string[];
  readonly question: string;
  readonly city: string | undefined;
  readonly errors: FormErrors;
  readonly answer: Answer | null;
  /** Whether staff take what the plans do not answer. */
  readonly toStaff: boolean;
};

/** What the plans do not answer, a person may; nothing stands beside whom to call in an emergency. */
const isUnanswered = ({ status, kind }: Answer): boolean => status === 'not_found' && kind !== 'help';

type AskStaffProps = { readonly reader: Reader; readonly question: string; readonly city: string | undefined };

const AskStaff: FC<AskStaffProps> = ({ reader, question, city }) => (
  <p class="ask-staff">
    <a href={reader.linkTo('/tickets/new', { q: question, city })}>{reader.words.answer.askStaff}</a>
    <span class="hint">{reader.words.answer.askStaffHint}</span>
  </p>
);

const titleOf = ({ reader: { words }, question, errors, answer }: AskPageProps): string => {
  const title = words.titleOf(answer ? words.answer.titleOf(question) : words.ask.title);
  return Object.keys(errors).length > 0 ? words.errorTitle(title) : title;
};

/** The page with the box; with an answer under it once a question was asked. */
export const askPage = (props: AskPageProps) => {
  const { reader, cities, examples, question, city, errors, answer, toStaff } = props;
  const { words } = reader;
  return page({
    reader,
    title: titleOf(props),
    current: 'ask',
    children: (
      <>
        <h1>{words.ask.title}</h1>
        {!answer && <p class="intro">{words.ask.intro}</p>}
        <AskForm reader={reader} cities={cities} question={question} city={city} errors={errors} />
        {answer ? (
          <>
            <AnswerView reader={reader} answer={answer} question={question} city={city} />
            {toStaff && isUnanswered(answer) && <AskStaff reader={reader} question={question} city={city} />}
            <FollowUpForm reader={reader} city={city} context={answer.context} />
          </>
        ) : (
          <section aria-labelledby="examples">
            <h2 id="examples">{words.ask.examples}</h2>
            <QuestionLinks reader={reader} questions={examples} city={city} />
          </section>
        )}
      </>
    ),
  });
};
