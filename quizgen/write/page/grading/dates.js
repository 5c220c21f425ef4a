/** Replies against dates and periods: the same day, month or year, said as precisely as the key says it. */

import { identity } from "./collections.js";
import { readings } from "./replies.js";
import { dayNumber, dayRange } from "./reading/calendar.js";
import { fold } from "./reading/folding.js";
import { table } from "./tables.js";

/** Neither more nor less precise than the key, and never guessed where day and month might be exchanged. */
export function judgeDate(key, reply, context) {
  const said = readings(reply, "date", context);
  if (said.some((value) => identity(value) === identity(ordered(key)))) return "same-value";
  return said.length > 0 ? compare(key, said[0]) : judgeNumeric(key, fold(reply, "ja"));
}

/** The key with its fields in the order in which they are read. */
function ordered(key) {
  if (key.type === "period") return { type: "period", start: ordered(key.start), end: ordered(key.end) };
  return { type: "date", year: key.year, month: key.month, day: key.day, part: key.part };
}

function compare(key, said) {
  const [[first, last], [begin, end]] = [dayRange(key), dayRange(said)];
  if (begin <= first && last <= end) return "too-coarse";
  return first <= begin && end <= last ? "too-fine" : "other-value";
}

/** Dates in figures that the readers leave alone: month and day in doubt, or a year in two figures. */
function judgeNumeric(key, reply) {
  const { NUMERIC, SHORT, CENTURY } = table("grading/dates");
  const numeric = NUMERIC.fullmatch(reply);
  if (numeric) {
    const [one, other, year] = [numeric[1], numeric[3], numeric[4]].map(Number);
    const isDay = dayNumber(year, one, other) !== null || dayNumber(year, other, one) !== null;
    return isDay ? "ambiguous-date" : "unreadable";
  }
  const short = SHORT.fullmatch(reply);
  if (!short) return "unreadable";
  const [a, b, c] = [short[1], short[3], short[4]].map(Number);
  const century = key.type === "date" ? key.year - (key.year % CENTURY) : 0;
  const orders = [[a, b, c], [c, a, b], [c, b, a]];
  const days = new Set(
    orders.map(([year, month, day]) => (century ? dayNumber(century + year, month, day) : null)).filter((day) => day !== null),
  );
  if (days.size !== 1) return days.size > 0 ? "ambiguous-date" : "unreadable";
  const wanted = key.month !== null && key.day !== null ? dayNumber(key.year, key.month, key.day) : null;
  return days.has(wanted) ? "same-value" : "other-value";
}
