import type { FC } from 'hono/jsx';
import type { CityAnswer } from '../answer/answer.ts';
import { cityAnswerNotes } from '../answer/text.ts';
import type { Wording } from '../answer/wording.ts';

type CityAnswerProps = {
  readonly answer: CityAnswer;
  readonly words: Wording;
  /** Whether quotes of the plans follow. */
  readonly plansToo: boolean;
};

/** The city's own answer: a box of its own, named for what it is, apart from every quote. */
export const CityAnswerCard: FC<CityAnswerProps> = ({ answer, words, plansToo }) => (
  <>
    <section class="city-answer" aria-labelledby="city-answer">
      <h3 id="city-answer">{words.cityAnswer.label(answer.cityName)}</h3>
      {answer.text.split(/\n+/u).map((line) => (
        <p lang="ja">{line}</p>
      ))}
      <ul class="city-answer-notes">
        {cityAnswerNotes({ ...answer, source: answer.source && { ...answer.source, url: null } }, words).map((note) => (
          <li>{note}</li>
        ))}
        {answer.source?.url && (
          <li>
            <a href={answer.source.url} rel="noreferrer">
              {answer.source.title}
            </a>
          </li>
        )}
      </ul>
    </section>
    {plansToo && <p class="lead">{words.cityAnswer.plansToo}</p>}
  </>
);
