import type { Child, FC } from 'hono/jsx';
import { describedBy, Field } from './field.tsx';
import { common } from './wording/common.ja.ts';

export type Option = readonly [value: string, label: string];

type SelectProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly error?: string | undefined;
};

/** A box to choose from. */
export const Select: FC<SelectProps> = ({ name, label, value, options, error }) => (
  <Field id={name} label={label} error={error}>
    <select id={name} name={name} {...describedBy(name, { error })}>
      {options.map(([option, text]) => (
        <option value={option} selected={option === value}>
          {text}
        </option>
      ))}
    </select>
  </Field>
);

/** The form above a list that says what is shown; sent by GET, so that every view has an address. */
export const FilterForm: FC<{ action: string; children: Child }> = ({ action, children }) => (
  <form class="ask filters" method="get" action={action} aria-label={common.filter.label}>
    {children}
    <button type="submit">{common.filter.submit}</button>
  </form>
);
