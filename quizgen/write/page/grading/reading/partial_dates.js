/** Dates as they are said, with what goes without saying left out, and how they are made whole. */

import { dayNumber, dayRange, weekdayOf } from "./calendar.js";
import { table } from "../tables.js";

const LAST_YEAR = 9999;

/** What was said of a date. */
export function partial(fields) {
  return { year: null, month: null, day: null, part: null, ...fields };
}

/** The date, if its year was said and the calendar has it; else null. */
export function whole(said) {
  const { year, month, day, part } = said;
  if (year === null || year < 1 || year > LAST_YEAR) return null;
  if (month === null) return day === null && part === null ? date(year, null, null, null) : null;
  return dayNumber(year, month, day ?? 1) === null ? null : date(year, month, day, part);
}

function date(year, month, day, part) {
  return { type: "date", year, month, day, part };
}

/** The same, with what the other end of a period says for both: the year of months, the month of equals. */
function completedBy(said, other) {
  const asFine = (said.day === null) === (other.day === null) && (said.part === null) === (other.part === null);
  const isFiner = said.day !== null || said.part !== null;
  const isYear = other.month === null && other.day === null;
  return {
    year: said.year === null && !isYear ? other.year : said.year,
    month: said.month === null && isFiner && asFine ? other.month : said.month,
    day: said.day,
    part: said.part,
  };
}

/** The period, if it runs forward; what one end leaves out the other says. */
export function join(start, end) {
  const [first, last] = [whole(completedBy(start, end)), whole(completedBy(end, start))];
  if (first === null || last === null) return null;
  return dayRange(first)[0] <= dayRange(last)[0] ? { type: "period", start: first, end: last } : null;
}

/** Whether the date is whole to the day and may be of that weekday, Monday being 0; of old dates, any may be right. */
export function fallsOn(said, weekday) {
  const day = whole(said);
  if (day === null || day.month === null || day.day === null) return false;
  const number = dayNumber(day.year, day.month, day.day);
  return number < dayNumber(...table("reading/partial_dates").GREGORIAN) || weekdayOf(number) === weekday;
}
