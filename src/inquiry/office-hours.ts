import holidays from '@holiday-jp/holiday_jp';
import type { OfficeHours } from '../plan/plan.ts';
import { dayAfter, dayOf, startOf } from './japan.ts';

/** Monday to Friday, 8:30 to 17:15: what most of Japan's city offices have. */
export const usualHours: OfficeHours = { weekdays: [1, 2, 3, 4, 5], opens: 510, closes: 1035 };

/** How long to look for an open day: longer than any holidays. */
const longest = 30;
const minute = 60_000;

/** Whether offices are open on a day at all: no weekend, public holiday, or turn of the year (29 December to 3 January). */
export const isOfficeDay = (day: string, { weekdays }: OfficeHours): boolean =>
  weekdays.includes(new Date(`${day}T00:00:00Z`).getUTCDay()) &&
  !/-(?:12-(?:29|30|31)|01-0[1-3])$/u.test(day) &&
  !isHoliday(day);

/** The list of holidays ends some decades from now; a day behind its end counts as none. */
const isHoliday = (day: string): boolean => {
  try {
    return holidays.isHoliday(day);
  } catch {
    return false;
  }
};

/** Whether offices are open at a time, in milliseconds since 1970. */
export const isOpen = (at: number, hours: OfficeHours): boolean => {
  const day = dayOf(at);
  const minutes = (at - startOf(day)) / minute;
  return isOfficeDay(day, hours) && minutes >= hours.opens && minutes < hours.closes;
};

/** When offices open next; the time itself while they are open. */
export const nextOpening = (at: number, hours: OfficeHours): number => {
  if (isOpen(at, hours)) return at;
  const today = dayOf(at);
  for (let ahead = 0; ahead <= longest; ahead++) {
    const day = dayAfter(today, ahead);
    const opening = startOf(day) + hours.opens * minute;
    if (opening > at && isOfficeDay(day, hours)) return opening;
  }
  return at;
};

/**
 * By when an answer may be expected: the end of the office day after the one on which the question is first seen. What
 * arrives on a Friday evening is seen on Monday and answered by Tuesday.
 */
export const answerBy = (at: number, hours: OfficeHours): number => {
  const seen = dayOf(nextOpening(at, hours));
  for (let ahead = 1; ahead <= longest; ahead++) {
    const day = dayAfter(seen, ahead);
    if (isOfficeDay(day, hours)) return startOf(day) + hours.closes * minute;
  }
  return at;
};
