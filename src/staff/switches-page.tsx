import type { FC } from 'hono/jsx';
import { switchNames } from '../inquiry/schema.ts';
import { allSwitches, type SwitchState, setSwitch } from '../inquiry/switches.ts';
import { doneIn, goOn } from './done.ts';
import { describedBy, Field } from './field.tsx';
import type { Fields } from './fields.ts';
import { cityName } from './filters.ts';
import { forbid, type Visit } from './gate.ts';
import { Moment } from './moment.tsx';
import { may, mayAnywhere } from './person.ts';
import { cityChoices, isCityChoice } from './scope.ts';
import { Select } from './select.tsx';
import { staffPage } from './staff-page.tsx';
import { TableRegion } from './table-region.tsx';
import { common } from './wording/common.ja.ts';
import { switchesWords } from './wording/switches.ja.ts';
import { words } from './wording.ja.ts';

/** Longest text that people are told, in characters. */
const longestText = 300;

type TypedSwitch = { readonly name: string; readonly city: string; readonly text: string; readonly error: string };

/** What is switched off now, and the form to switch something off. */
export const showSwitches = async (visit: Visit, typed?: TypedSwitch): Promise<Response> => {
  const { c, person, database } = visit;
  const thrown = (await allSwitches(database)).filter(
    (one) => one.thrown && (one.city === '' || may(person, 'viewer', one.city)),
  );
  const { title, intro, now, none, columns, form, names, notAllowed, done } = switchesWords;
  const body = staffPage(person, {
    heading: title,
    title: typed ? words.errorTitle(title) : title,
    current: 'switches',
    done: doneIn(c, done),
    children: (
      <>
        <p>{intro}</p>
        {thrown.length === 0 ? (
          <p class="nothing">{none}</p>
        ) : (
          <TableRegion wordy id="thrown" caption={now} columns={columns}>
            {thrown.map((one) => (
              <SwitchRow one={one} city={cityOf(visit, one.city)} edits={may(person, 'admin', one.city || null)} />
            ))}
          </TableRegion>
        )}
        {mayAnywhere(person, 'admin') ? (
          <form class="ask stacked" method="post" action="/staff/switches" aria-labelledby="form-heading">
            <h2 id="form-heading">{form.heading}</h2>
            <input type="hidden" name="thrown" value="1" />
            <Select
              name="name"
              label={form.name}
              value={typed?.name ?? ''}
              options={switchNames.map((name) => [name, names[name]])}
            />
            <Select name="city" label={form.city} value={typed?.city ?? ''} options={cityChoices(visit, 'admin')} />
            <Field id="text" label={form.text} hint={form.textHint(longestText)} error={typed?.error}>
              <textarea id="text" name="text" rows={3} {...describedBy('text', { hint: true, error: typed?.error })}>
                {typed?.text ?? ''}
              </textarea>
            </Field>
            <button type="submit">{form.submit}</button>
          </form>
        ) : (
          <p>{notAllowed}</p>
        )}
      </>
    ),
  });
  return c.html(body, typed ? 400 : 200);
};

/** Switches something off, or on again. */
export const changeSwitch = async (visit: Visit, fields: Fields): Promise<Response> => {
  const { c, person, database, inquiries, now } = visit;
  const name = switchNames.find((one) => one === fields.text('name'));
  const city = fields.text('city');
  if (name === undefined || !isCityChoice(visit, city) || !may(person, 'admin', city || null)) return forbid(c);
  const text = fields.text('text');
  if ([...text].length > longestText)
    return showSwitches(visit, { name, city, text, error: switchesWords.form.tooLong(longestText) });
  const thrown = fields.text('thrown') === '1';
  await setSwitch(database, {
    name,
    city,
    thrown,
    text: thrown && text !== '' ? text : null,
    at: now.getTime(),
    by: person.name,
  });
  inquiries.standing.expire();
  return goOn(c, '/staff/switches', 'changed');
};

const cityOf = (visit: Visit, city: string): string => (city === '' ? common.everyCity : cityName(visit, city));

const SwitchRow: FC<{ one: SwitchState; city: string; edits: boolean }> = ({ one, city, edits }) => {
  const name = switchesWords.names[one.name];
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{city}</td>
      <td>{one.text ?? switchesWords.usual}</td>
      <td>
        <Moment at={one.at} /> {one.by}
      </td>
      <td>
        {edits && (
          <form method="post" action="/staff/switches">
            <input type="hidden" name="name" value={one.name} />
            <input type="hidden" name="city" value={one.city} />
            <button class="quiet" type="submit" aria-label={switchesWords.resumeOf(name, city)}>
              {switchesWords.resume}
            </button>
          </form>
        )}
      </td>
    </tr>
  );
};
