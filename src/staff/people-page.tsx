import type { FC } from 'hono/jsx';
import { addMember, type Role, removeMember, type StaffMember, staffMembers } from '../inquiry/people.ts';
import { roles } from '../inquiry/schema.ts';
import { doneIn, goOn } from './done.ts';
import { describedBy, Field } from './field.tsx';
import type { Fields } from './fields.ts';
import { cityName } from './filters.ts';
import { forbid, type Visit } from './gate.ts';
import { Moment } from './moment.tsx';
import { citiesFor, may, mayAnywhere } from './person.ts';
import { cityChoices, isCityChoice } from './scope.ts';
import { Select } from './select.tsx';
import { staffPage } from './staff-page.tsx';
import { TableRegion } from './table-region.tsx';
import { common, roleNames } from './wording/common.ja.ts';
import { peopleWords } from './wording/people.ja.ts';
import { words } from './wording.ja.ts';

type TypedMember = { readonly email: string; readonly city: string; readonly role: Role; readonly error: string };

const longestEmail = 254;
const address = /^[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"']+$/u;

/** Who may use the pages through Cloudflare Access, for those who may say so. */
export const showPeople = async (visit: Visit, typed?: TypedMember): Promise<Response> => {
  const { c, person, database, counter } = visit;
  if (!mayAnywhere(person, 'admin')) return forbid(c);
  const own = citiesFor(
    person,
    'admin',
    counter.cities.map(({ id }) => id),
  );
  const members = await staffMembers(database, may(person, 'admin', null) ? null : own);
  const { title, intro, roles: meaning, caption, columns, none, form, done } = peopleWords;
  const body = staffPage(person, {
    heading: title,
    title: typed ? words.errorTitle(title) : title,
    current: 'people',
    done: doneIn(c, done),
    children: (
      <>
        <p>{intro}</p>
        <p class="hint">{meaning}</p>
        {members.length === 0 ? (
          <p class="nothing">{none}</p>
        ) : (
          <TableRegion wordy id="members" caption={caption} columns={columns}>
            {members.map((member) => (
              <MemberRow member={member} city={cityOf(visit, member.city)} />
            ))}
          </TableRegion>
        )}
        <form class="ask stacked" method="post" action="/staff/people" aria-labelledby="form-heading">
          <h2 id="form-heading">{form.heading}</h2>
          <p class="hint">{form.hint}</p>
          <Field id="email" label={form.email} error={typed?.error}>
            <input
              id="email"
              name="email"
              type="text"
              inputmode="email"
              value={typed?.email ?? ''}
              autocomplete="off"
              {...describedBy('email', { error: typed?.error })}
            />
          </Field>
          <Select name="city" label={form.city} value={typed?.city ?? ''} options={cityChoices(visit, 'admin')} />
          <Select
            name="role"
            label={form.role}
            value={typed?.role ?? 'viewer'}
            options={roles.map((role) => [role, roleNames[role]])}
          />
          <button type="submit">{form.submit}</button>
        </form>
      </>
    ),
  });
  return c.html(body, typed ? 400 : 200);
};

/** Adds somebody, or changes what they may do. */
export const addPerson = async (visit: Visit, fields: Fields): Promise<Response> => {
  const { c, person, database, now } = visit;
  const [email, city] = [fields.text('email').toLowerCase(), fields.text('city')];
  const role = roles.find((one) => one === fields.text('role'));
  if (role === undefined || !isCityChoice(visit, city) || !may(person, 'admin', city || null)) return forbid(c);
  if (!address.test(email) || email.length > longestEmail)
    return showPeople(visit, { email, city, role, error: peopleWords.form.emailError });
  await addMember(database, { email, city, role }, { by: person.name, at: now.getTime() });
  return goOn(c, '/staff/people', 'added');
};

export const removePerson = async (visit: Visit, fields: Fields): Promise<Response> => {
  const { c, person, database, now } = visit;
  const [email, city] = [fields.text('email'), fields.text('city')];
  if (!may(person, 'admin', city || null)) return forbid(c);
  await removeMember(database, { email, city }, { by: person.name, at: now.getTime() });
  return goOn(c, '/staff/people', 'removed');
};

const cityOf = (visit: Visit, city: string): string => (city === '' ? common.everyCity : cityName(visit, city));

const MemberRow: FC<{ member: StaffMember; city: string }> = ({ member, city }) => (
  <tr>
    <th scope="row">{member.email}</th>
    <td>{city}</td>
    <td>{roleNames[member.role]}</td>
    <td>
      <Moment at={member.at} /> {member.by}
    </td>
    <td>
      <form method="post" action="/staff/people/remove">
        <input type="hidden" name="email" value={member.email} />
        <input type="hidden" name="city" value={member.city} />
        <button class="quiet" type="submit" aria-label={peopleWords.removeOf(member.email, city)}>
          {peopleWords.remove}
        </button>
      </form>
    </td>
  </tr>
);
