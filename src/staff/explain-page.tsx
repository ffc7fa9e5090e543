import type { FC } from 'hono/jsx';
import type { Explanation } from '../answer/explanation.ts';
import { longestQuestion } from '../api/question.ts';
import type { City } from '../plan/plan.ts';
import { ja as webWords } from '../web/wording.ja.ts';
import { ExplanationView } from './explanation-view.tsx';
import { describedBy, Field } from './field.tsx';
import type { Typed } from './forms.ts';
import type { Person } from './person.ts';
import { staffPage } from './staff-page.tsx';
import { words } from './wording.ja.ts';

type ExplainPageProps = {
  readonly person: Person;
  readonly cities: readonly City[];
  readonly typed: Typed;
  readonly explanation?: Explanation;
};

const titleOf = ({ typed, explanation }: ExplainPageProps): string => {
  const title = explanation ? words.explain.titleOf(typed.question) : words.explain.title;
  return Object.keys(typed.errors).length > 0 ? words.errorTitle(title) : title;
};

/** The box, and under it why the question got its answer once one was asked. */
export const explainPage = (props: ExplainPageProps) => {
  const { person, cities, typed, explanation } = props;
  return staffPage(person, {
    title: titleOf(props),
    heading: words.explain.title,
    current: 'explain',
    children: (
      <>
        {!explanation && <p>{words.explain.intro}</p>}
        <ExplainForm cities={cities} typed={typed} />
        {explanation && <ExplanationView explanation={explanation} city={typed.city} />}
      </>
    ),
  });
};

const ExplainForm: FC<{ cities: readonly City[]; typed: Typed }> = ({ cities, typed: { question, city, errors } }) => (
  <form class="ask" method="get" action="/staff/explain">
    <Field id="q" label={webWords.ask.question} hint={words.explain.hint(longestQuestion)} error={errors.question}>
      <input
        id="q"
        name="q"
        type="text"
        value={question}
        required={errors.question === undefined}
        autocomplete="off"
        enterkeyhint="search"
        {...describedBy('q', { hint: true, error: errors.question })}
      />
    </Field>
    <Field id="city" label={webWords.ask.city} error={errors.city}>
      <select id="city" name="city" {...describedBy('city', { error: errors.city })}>
        <option value="">{webWords.ask.everyCity}</option>
        {cities.map(({ id, name }) => (
          <option value={id} selected={id === city}>
            {name}
          </option>
        ))}
      </select>
    </Field>
    <button type="submit">{words.explain.submit}</button>
  </form>
);
