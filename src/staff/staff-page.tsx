import type { Child, FC } from 'hono/jsx';
import { page } from '../web/layout.tsx';
import { mayAnywhere, type Person } from './person.ts';
import { common } from './wording/common.ja.ts';
import { words } from './wording.ja.ts';

export type StaffPageName = Exclude<keyof typeof common.nav, 'label'>;

type StaffPageProps = {
  /** Of the document; the heading where unset. */
  readonly title?: string;
  readonly heading: string;
  readonly current: StaffPageName;
  /** What has just been done, said above everything else. */
  readonly done?: string | undefined;
  readonly children: Child;
};

const addresses: Readonly<Record<StaffPageName, string>> = {
  overview: '/staff',
  questions: '/staff/questions',
  unanswered: '/staff/unanswered',
  handOffs: '/staff/hand-offs',
  answers: '/staff/answers',
  feedback: '/staff/feedback',
  proposals: '/staff/proposals',
  explain: '/staff/explain',
  switches: '/staff/switches',
  people: '/staff/people',
  audit: '/staff/audit',
};
const names = Object.keys(addresses) as readonly StaffPageName[];

/** A whole page for signed-in staff, with the way to all others. */
export const staffPage = (person: Person, { title, heading, current, done, children }: StaffPageProps) =>
  page({
    title: words.titleOf(title ?? heading),
    wide: true,
    before: <StaffNav person={person} current={current} />,
    children: (
      <>
        <h1>{heading}</h1>
        {done !== undefined && (
          <p class="done" role="status">
            {done}
          </p>
        )}
        {children}
      </>
    ),
  });

const StaffNav: FC<{ person: Person; current: StaffPageName }> = ({ person, current }) => (
  <div class="staff-bar">
    <div class="frame frame-wide">
      <nav aria-label={common.nav.label}>
        <ul>
          {names
            .filter((name) => name !== 'people' || mayAnywhere(person, 'admin'))
            .map((name) => (
              <li>
                <a class="staff-link" href={addresses[name]} aria-current={name === current ? 'page' : undefined}>
                  {common.nav[name]}
                </a>
              </li>
            ))}
        </ul>
        <div class="staff-who">
          <p>{common.signedInAs(person.name)}</p>
          {person.by === 'access' ? (
            <a href="/cdn-cgi/access/logout">{words.signOut}</a>
          ) : (
            <form method="post" action="/staff/sign-out">
              <button class="quiet" type="submit">
                {words.signOut}
              </button>
            </form>
          )}
        </div>
      </nav>
    </div>
  </div>
);
