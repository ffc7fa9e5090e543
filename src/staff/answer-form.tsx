import type { FC } from 'hono/jsx';
import type { CuratedDraft, DraftFault } from '../curation.ts';
import { longest } from '../inquiry/draft-faults.ts';
import { describedBy, Field } from './field.tsx';
import { type Option, Select } from './select.tsx';
import { answersWords } from './wording/answers.ja.ts';

type AnswerFormProps = {
  readonly action: string;
  readonly draft: CuratedDraft;
  readonly faults: readonly DraftFault[];
  readonly cities: readonly Option[];
  /** What goes with the form unseen. */
  readonly hidden: Readonly<Record<string, string>>;
};

type Name = Exclude<keyof CuratedDraft, 'city'>;

/** The form of an answer of the city's own, each box with what is wrong with it. */
export const AnswerForm: FC<AnswerFormProps> = ({ action, draft, faults, cities, hidden }) => {
  const { form, faults: sayings } = answersWords;
  const errorOf = (field: keyof CuratedDraft): string | undefined => {
    const found = faults.find((one) => one.field === field);
    return found && sayings[found.fault];
  };
  const box = (name: Name, label: string, hint: string | undefined, type: 'text' | 'date' = 'text') => (
    <Field id={name} label={label} error={errorOf(name)} {...(hint !== undefined && { hint })}>
      <input
        id={name}
        name={name}
        type={type}
        value={String(draft[name] ?? '')}
        autocomplete="off"
        {...describedBy(name, { hint: hint !== undefined, error: errorOf(name) })}
      />
    </Field>
  );
  const area = (name: 'questions' | 'text', label: string, hint: string, rows: number) => (
    <Field id={name} label={label} hint={hint} error={errorOf(name)}>
      <textarea id={name} name={name} rows={rows} {...describedBy(name, { hint: true, error: errorOf(name) })}>
        {name === 'text' ? draft.text : draft.questions.join('\n')}
      </textarea>
    </Field>
  );
  return (
    <form class="ask stacked" method="post" action={action} aria-labelledby="form-heading">
      <h2 id="form-heading">{form.heading}</h2>
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Select name="city" label={form.city} value={draft.city} options={cities} error={errorOf('city')} />
      {area('questions', form.questions, form.questionsHint(longest.questions, longest.question), 4)}
      {area('text', form.text, form.textHint(longest.text), 8)}
      {box('desk', form.desk, form.deskHint)}
      <div class="side-by-side">
        {box('validFrom', form.validFrom, form.dayHint, 'date')}
        {box('validUntil', form.validUntil, form.dayHint, 'date')}
      </div>
      {box('sourceTitle', form.sourceTitle, form.sourceTitleHint)}
      {box('sourceUrl', form.sourceUrl, undefined)}
      <button type="submit">{form.save}</button>
    </form>
  );
};
