/** Dates in English: October 28, 2022, 28 Oct 2022, October 2022, early March 2023. */

import { table } from "../tables.js";
import { fallsOn, partial } from "./partial_dates.js";

/** What the whole of the folded, lower-case text says of a date, in words; null where it is none. */
export function parseEnglishDate(said) {
  const { LEAD, WEEKDAY, WEEKDAYS } = table("reading/dates_en");
  let text = said.replaceAll("-", " ");
  const lead = LEAD.match(text);
  if (lead) text = text.slice(lead[0].length);
  const weekday = WEEKDAY.match(text);
  if (!weekday) return parseShapes(text);
  const date = parseShapes(text.slice(weekday[0].length));
  return date && fallsOn(date, WEEKDAYS.indexOf(weekday[1])) ? date : null;
}

function parseShapes(text) {
  const { SHAPES, MONTHS, PARTS } = table("reading/dates_en");
  for (const shape of SHAPES) {
    const said = shape.fullmatch(text)?.groups;
    if (!said) continue;
    return partial({
      year: number(said.year),
      month: said.month ? MONTHS.get(said.month) : null,
      day: number(said.day),
      part: PARTS.get(said.part) ?? null,
    });
  }
  return null;
}

function number(digits) {
  return digits ? Number(digits) : null;
}
