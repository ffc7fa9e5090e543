import type { FC } from 'hono/jsx';
import type { Answer } from '../answer/answer.ts';
import { wordingOf } from '../answer/wordings.ts';
import { CitationCards } from './citation-card.tsx';
import { CityAnswerCard } from './city-answer.tsx';
import { Desk } from './desk.tsx';
import { Facts } from './facts.tsx';
import { Notices } from './notices.tsx';
import { QuestionLinks } from './question-links.tsx';
import { words } from './wording.ja.ts';

type AnswerViewProps = { readonly answer: Answer; readonly question: string; readonly city: string | undefined };

/** The answer under the box. */
export const AnswerView: FC<AnswerViewProps> = ({ answer, question, city }) => (
  <section class="answer" aria-labelledby="answer">
    <h2 id="answer" tabindex={-1}>
      {words.answer.heading}
    </h2>
    <p class="asked">
      <span class="asked-label">{words.answer.asked}</span>
      <bdi>{question}</bdi>
    </p>
    <Lead answer={answer} />
    {answer.cityAnswer && (
      <CityAnswerCard answer={answer.cityAnswer} words={wordingOf(undefined)} plansToo={answer.status === 'answered'} />
    )}
    <Notices notices={answer.notices} />
    {answer.status === 'answered' && <Answered answer={answer} />}
    {answer.desk && !isContact(answer) && <Desk desk={answer.desk} />}
    {answer.suggestions.length > 0 && (
      <section aria-labelledby="suggestions">
        <h3 id="suggestions">{answer.status === 'clarify' ? words.answer.choices : words.answer.suggestions}</h3>
        <QuestionLinks
          questions={answer.suggestions}
          city={city}
          context={answer.status === 'clarify' ? answer.context : undefined}
        />
      </section>
    )}
  </section>
);

/** An answer that is one organization's contacts: a desk's number beside them would be taken for it. */
const isContact = ({ status, kind }: Answer): boolean => status === 'answered' && kind === 'contact';

const Lead: FC<{ answer: Answer }> = ({ answer }) => {
  if (answer.status === 'answered') return <p class="lead">{words.answer.lead(answer.kind)}</p>;
  // Without an answer, the first paragraph of the text says why or asks back; the rest is shown below in parts.
  return <p class="lead">{answer.lead}</p>;
};

const Answered: FC<{ answer: Extract<Answer, { status: 'answered' }> }> = ({ answer }) => (
  <>
    <Facts facts={answer.facts} />
    {answer.groups ? (
      answer.groups.map(({ cityName, citations }) => (
        <section class="group">
          <h3>{cityName}</h3>
          {citations.length > 0 ? (
            <CitationCards citations={citations} label={words.answer.quotes} />
          ) : (
            <p class="nothing">{words.answer.nothingHere}</p>
          )}
        </section>
      ))
    ) : (
      <CitationCards citations={answer.citations} label={words.answer.quotes} />
    )}
  </>
);
