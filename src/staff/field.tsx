import type { Child, FC } from 'hono/jsx';
import { Icon } from '../web/icons.tsx';

type FieldProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  /** The box, with `describedBy` of the same id and parts. */
  readonly children: Child;
};

/** A box with its label, its hint and what is wrong with it. */
export const Field: FC<FieldProps> = ({ id, label, hint, error, children }) => (
  <div class="field">
    <label for={id}>{label}</label>
    {hint !== undefined && (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error !== undefined && (
      <p class="error" id={`${id}-error`}>
        <Icon name="error" />
        <span>{error}</span>
      </p>
    )}
    {children}
  </div>
);

/** The attributes of a box that tie it to its error and its hint, the error first. */
export const describedBy = (id: string, { hint = false, error }: { hint?: boolean; error?: string | undefined }) => {
  const parts = [...(error === undefined ? [] : [`${id}-error`]), ...(hint ? [`${id}-hint`] : [])];
  return {
    'aria-describedby': parts.length === 0 ? undefined : parts.join(' '),
    'aria-invalid': error === undefined ? undefined : ('true' as const),
  };
};
