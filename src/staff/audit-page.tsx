import { auditPage } from '../inquiry/audit.ts';
import { cityName, cityOptions, readCity, readCursor } from './filters.ts';
import type { Visit } from './gate.ts';
import { Moment } from './moment.tsx';
import { Pager, pageSize } from './pager.tsx';
import { FilterForm, Select } from './select.tsx';
import { staffPage } from './staff-page.tsx';
import { TableRegion } from './table-region.tsx';
import { auditWords } from './wording/audit.ja.ts';
import { common } from './wording/common.ja.ts';

const actions = new Map<string, string>(Object.entries(auditWords.actions));

/** Who changed what, newest first. */
export const showAudit = async (visit: Visit): Promise<Response> => {
  const { c, person, database } = visit;
  const city = readCity(visit);
  const { rows, next } = await auditPage(database, city, readCursor(c), pageSize);
  const body = staffPage(person, {
    heading: auditWords.title,
    current: 'audit',
    children: (
      <>
        <p>{auditWords.intro}</p>
        <FilterForm action="/staff/audit">
          <Select name="city" label={common.filter.city} value={city ?? ''} options={cityOptions(visit)} />
        </FilterForm>
        <TableRegion wordy id="changes" caption={auditWords.caption} columns={auditWords.columns}>
          {rows.map(({ at, by, action, subject, city: about, detail }) => (
            <tr>
              <th scope="row">
                <Moment at={at} />
              </th>
              <td>{by}</td>
              <td>{actions.get(action) ?? action}</td>
              <td>{subject}</td>
              <td>{about === null ? common.everyCity : cityName(visit, about)}</td>
              <td>{detail ?? ''}</td>
            </tr>
          ))}
        </TableRegion>
        <Pager c={c} next={next} />
      </>
    ),
  });
  return c.html(body);
};
