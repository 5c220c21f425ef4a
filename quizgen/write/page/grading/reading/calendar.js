/** Days of the Gregorian calendar, counted one after the other. */

const FIRST_YEAR = 1;
const LAST_YEAR = 9999;
const DAY = 86_400_000;
const THIRDS = { early: [1, 10], mid: [11, 20], late: [21, 31] };

/** The number of a day; null where the calendar lacks it. */
export function dayNumber(year, month, day) {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isThere = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isThere ? date.getTime() / DAY : null;
}

/** The day of the week, Monday being 0. */
export function weekdayOf(number) {
  return (((number + 3) % 7) + 7) % 7;
}

/** The first and the last day that the date or period may mean. */
export function dayRange(value) {
  if (value.type === "period") return [dayRange(value.start)[0], dayRange(value.end)[1]];
  if (value.month === null) return [dayNumber(value.year, 1, 1), dayNumber(value.year, 12, 31)];
  if (value.day !== null) return [dayNumber(value.year, value.month, value.day), dayNumber(value.year, value.month, value.day)];
  const [first, last] = value.part ? THIRDS[value.part] : [1, 31];
  const begin = dayNumber(value.year, value.month, first);
  return [begin, Math.min(dayNumber(value.year, value.month, 1) + last - 1, monthEnd(value.year, value.month))];
}

function monthEnd(year, month) {
  const days = [31, 30, 29, 28].find((day) => dayNumber(year, month, day) !== null);
  return dayNumber(year, month, days);
}
