import type { FC } from 'hono/jsx';
import { longestQuestion } from '../api/question.ts';
import type { City } from '../plan/plan.ts';
import { Icon } from './icons.tsx';
import { languageField, type Reader } from './reader.ts';

/** What is wrong with a form, by box. */
export type FormErrors = { readonly question?: string; readonly city?: string };

const ErrorAt: FC<{ id: string; message: string | undefined }> = ({ id, message }) =>
  message === undefined ? null : (
    <p class="error" id={id}>
      <Icon name="error" />
      <span>{message}</span>
    </p>
  );

/** Keeps the language when a form is sent. */
const KeepLanguage: FC<{ reader: Reader }> = ({ reader: { language } }) =>
  language === 'ja' ? null : <input type="hidden" name={languageField} value={language} />;

type AskFormProps = {
  readonly reader: Reader;
  readonly cities: readonly City[];
  readonly question: string;
  readonly city: string | undefined;
  readonly errors: FormErrors;
};

/** The box. It is sent by GET, so that an answer has an address; the fragment brings the answer into view. */
export const AskForm: FC<AskFormProps> = ({ reader, cities, question, city, errors }) => {
  const { words } = reader;
  return (
    <form class="ask" method="get" action="/#answer">
      <div class="field">
        <label for="q">{words.ask.question}</label>
        <p class="hint" id="q-hint">
          {words.ask.hint(longestQuestion)}
        </p>
        <ErrorAt id="q-error" message={errors.question} />
        <input
          id="q"
          name="q"
          type="text"
          value={question}
          required={errors.question === undefined}
          autocomplete="off"
          enterkeyhint="search"
          aria-invalid={errors.question === undefined ? undefined : 'true'}
          aria-describedby={errors.question === undefined ? 'q-hint' : 'q-error q-hint'}
        />
      </div>
      <div class="field field-city">
        <label for="city">{words.ask.city}</label>
        <ErrorAt id="city-error" message={errors.city} />
        <select
          id="city"
          name="city"
          aria-invalid={errors.city === undefined ? undefined : 'true'}
          aria-describedby={errors.city === undefined ? undefined : 'city-error'}
        >
          <option value="">{words.ask.everyCity}</option>
          {cities.map((one) => (
            <option value={one.id} selected={one.id === city}>
              {words.city(one)}
            </option>
          ))}
        </select>
      </div>
      <KeepLanguage reader={reader} />
      <button type="submit">{words.ask.submit}</button>
    </form>
  );
};

type FollowUpProps = { readonly reader: Reader; readonly city: string | undefined; readonly context: string };

/** The box under an answer; what a follow-up needs to be understood travels in hidden fields. */
export const FollowUpForm: FC<FollowUpProps> = ({ reader, city, context }) => {
  const { words } = reader;
  return (
    <form class="ask follow-up" method="get" action="/#answer">
      <h3>{words.answer.more}</h3>
      <div class="field">
        <label for="more">{words.ask.question}</label>
        <p class="hint" id="more-hint">
          {words.answer.moreHint}
        </p>
        <input
          id="more"
          name="q"
          type="text"
          required
          autocomplete="off"
          enterkeyhint="search"
          aria-describedby="more-hint"
        />
      </div>
      {city !== undefined && <input type="hidden" name="city" value={city} />}
      <input type="hidden" name="context" value={context} />
      <KeepLanguage reader={reader} />
      <button type="submit">{words.ask.submit}</button>
    </form>
  );
};
