import type { FC } from 'hono/jsx';
import type { CityAnswer } from '../answer/answer.ts';
import { cityAnswerNotes } from '../answer/text.ts';
import { wordingOf } from '../answer/wordings.ts';
import { Mixed } from './japanese.tsx';
import type { Reader } from './reader.ts';

type CityAnswerProps = {
  readonly answer: CityAnswer;
  readonly reader: Reader;
  /** Whether quotes of the plans follow. */
  readonly plansToo: boolean;
};

/** The city's own answer: a box of its own, named for what it is, apart from every quote. */
export const CityAnswerCard: FC<CityAnswerProps> = ({ answer, reader, plansToo }) => {
  const words = wordingOf(reader.language);
  const shown = { ...answer, source: answer.source && { ...answer.source, url: null } };
  return (
    <>
      <section class="city-answer" aria-labelledby="city-answer">
        <h3 id="city-answer">
          <Mixed text={words.cityAnswer.label(answer.cityName)} reader={reader} />
        </h3>
        {answer.text.split(/\n+/u).map((line) => (
          <p lang="ja">{line}</p>
        ))}
        <ul class="city-answer-notes">
          {cityAnswerNotes(shown, words).map((note) => (
            <li>
              <Mixed text={note} reader={reader} />
            </li>
          ))}
          {answer.source?.url && (
            <li>
              <a href={answer.source.url} rel="noreferrer" lang={reader.ofPlans}>
                {answer.source.title}
              </a>
            </li>
          )}
        </ul>
      </section>
      {plansToo && <p class="lead">{words.cityAnswer.plansToo}</p>}
    </>
  );
};
