import { page } from '../web/layout.tsx';
import { describedBy, Field } from './field.tsx';
import { words } from './wording.ja.ts';

type SignInProps = {
  /** Where to go once signed in. */
  readonly to: string;
  readonly error: string | undefined;
};

/** The page with the box for the token. Where somebody wanted to go travels in a hidden field. */
export const signInPage = ({ to, error }: SignInProps) => {
  const { title, intro, token, hint, submit } = words.signIn;
  const whole = words.titleOf(title);
  return page({
    title: error === undefined ? whole : words.errorTitle(whole),
    children: (
      <>
        <h1>{title}</h1>
        <p>{intro}</p>
        <form class="ask sign-in" method="post" action="/staff/sign-in">
          {/* A name for password managers to keep the password under. */}
          <input type="text" name="username" value="staff" autocomplete="username" hidden />
          <Field id="token" label={token} hint={hint} error={error}>
            <input
              id="token"
              name="token"
              type="password"
              required={error === undefined}
              autocomplete="current-password"
              {...describedBy('token', { hint: true, error })}
            />
          </Field>
          <input type="hidden" name="to" value={to} />
          <button type="submit">{submit}</button>
        </form>
      </>
    ),
  });
};
