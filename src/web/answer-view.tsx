import type { FC } from 'hono/jsx';
import type { Answer } from '../answer/answer.ts';
import { CitationCards } from './citation-card.tsx';
import { CityAnswerCard } from './city-answer.tsx';
import { Desk } from './desk.tsx';
import { Facts } from './facts.tsx';
import { Mixed } from './japanese.tsx';
import { Notices } from './notices.tsx';
import { QuestionLinks } from './question-links.tsx';
import type { Reader } from './reader.ts';

type AnswerViewProps = {
  readonly reader: Reader;
  readonly answer: Answer;
  readonly question: string;
  readonly city: string | undefined;
};

/** The answer under the box. */
export const AnswerView: FC<AnswerViewProps> = ({ reader, answer, question, city }) => {
  const { words } = reader;
  return (
    <section class="answer" aria-labelledby="answer">
      <h2 id="answer" tabindex={-1}>
        {words.answer.heading}
      </h2>
      <p class="asked">
        <span class="asked-label">{words.answer.asked}</span>
        <bdi>{question}</bdi>
      </p>
      <Lead answer={answer} reader={reader} />
      {answer.cityAnswer && (
        <CityAnswerCard answer={answer.cityAnswer} reader={reader} plansToo={answer.status === 'answered'} />
      )}
      <Notices notices={answer.notices} reader={reader} />
      {answer.status === 'answered' && <Answered answer={answer} reader={reader} />}
      {answer.desk && !isContact(answer) && <Desk desk={answer.desk} reader={reader} />}
      {answer.suggestions.length > 0 && (
        <section aria-labelledby="suggestions">
          <h3 id="suggestions">{answer.status === 'clarify' ? words.answer.choices : words.answer.suggestions}</h3>
          <QuestionLinks
            reader={reader}
            questions={answer.suggestions}
            city={city}
            context={answer.status === 'clarify' ? answer.context : undefined}
          />
        </section>
      )}
    </section>
  );
};

/** An answer that is one organization's contacts: a desk's number beside them would be taken for it. */
const isContact = ({ status, kind }: Answer): boolean => status === 'answered' && kind === 'contact';

const Lead: FC<{ answer: Answer; reader: Reader }> = ({ answer, reader }) => {
  if (answer.status === 'answered') return <p class="lead">{reader.words.answer.lead[answer.kind]}</p>;
  // Without an answer, the first paragraph of the text says why or asks back; the rest is shown below in parts.
  return (
    <p class="lead">
      <Mixed text={answer.lead} reader={reader} />
    </p>
  );
};

type AnsweredProps = { readonly answer: Extract<Answer, { status: 'answered' }>; readonly reader: Reader };

const Answered: FC<AnsweredProps> = ({ answer, reader }) => (
  <>
    <Facts facts={answer.facts} reader={reader} />
    {answer.groups ? (
      answer.groups.map(({ cityName, citations }) => (
        <section class="group">
          <h3 lang={reader.ofPlans}>{cityName}</h3>
          {citations.length > 0 ? (
            <CitationCards citations={citations} reader={reader} />
          ) : (
            <p class="nothing">{reader.words.answer.nothingHere}</p>
          )}
        </section>
      ))
    ) : (
      <CitationCards citations={answer.citations} reader={reader} />
    )}
  </>
);
