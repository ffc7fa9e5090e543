import { dayAfter, dayOf } from '../inquiry/japan.ts';
import { channels } from '../inquiry/schema.ts';
import { countsByCity, countsByDay, lostRecords, openHandOffCounts } from '../inquiry/statistics.ts';
import { bucketsOf } from './buckets.ts';
import { cityName, cityOptions, optionsOf, periodOptions, readCity, readOne, readPeriod } from './filters.ts';
import type { Visit } from './gate.ts';
import { CityChart, DayChart, ShareChart } from './overview-charts.tsx';
import { Numbers } from './overview-numbers.tsx';
import { FilterForm, Select } from './select.tsx';
import { staffPage } from './staff-page.tsx';
import { totalOf } from './totals.ts';
import { channelNames, common } from './wording/common.ja.ts';
import { overviewWords } from './wording/overview.ja.ts';

/** Where signed-in staff start: how much is asked, how much of it is answered. */
export const overview = async (visit: Visit): Promise<Response> => {
  const { c, person, database, now } = visit;
  const days = readPeriod(c, 30);
  const city = readCity(visit);
  const channel = readOne(c, 'channel', channels);
  const to = dayOf(now.getTime());
  const from = dayAfter(to, 1 - days);
  const present = { from, to, city, channel };
  const earlier = { from: dayAfter(from, -days), to: dayAfter(from, -1), city, channel };
  const [byDay, before, byCity, handOffs, lost] = await Promise.all([
    countsByDay(database, present),
    countsByDay(database, earlier),
    countsByCity(database, present),
    openHandOffCounts(database, city),
    lostRecords(database, from, to),
  ]);
  const total = totalOf(byDay);
  const buckets = bucketsOf(from, days, byDay);
  const { filter } = common;
  const body = staffPage(person, {
    heading: overviewWords.title,
    current: 'overview',
    children: (
      <>
        <FilterForm action="/staff">
          <Select name="days" label={filter.period} value={String(days)} options={periodOptions} />
          <Select name="city" label={filter.city} value={city ?? ''} options={cityOptions(visit)} />
          <Select name="channel" label={filter.channel} value={channel ?? ''} options={optionsOf(channelNames)} />
        </FilterForm>
        <Numbers total={total} handOffs={handOffs} lost={city === null ? lost : 0} />
        {total.questions === 0 ? (
          <p class="nothing">{overviewWords.nothing}</p>
        ) : (
          <div class="charts">
            <DayChart days={days} buckets={buckets} total={total} before={totalOf(before)} />
            <ShareChart days={days} buckets={buckets} total={total} before={totalOf(before)} />
            {city === null && (
              <CityChart counts={byCity.map((one) => ({ ...one, name: cityName(visit, one.city) }))} total={total} />
            )}
          </div>
        )}
      </>
    ),
  });
  return c.html(body);
};
