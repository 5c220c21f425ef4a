/** Dates in Japanese: 2022年10月28日, 令和4年10月, 二〇二二年, 2023年3月初旬. */

import { table } from "../tables.js";
import { gregorianYear } from "./eras.js";
import { readCalendarNumber } from "./numerals_ja.js";
import { fallsOn, partial } from "./partial_dates.js";

/** What the whole of the folded text says of a date, in words; null where it is none, or contradicts itself. */
export function parseJapaneseDate(text) {
  const { DATE, DOTTED, PARTS } = table("reading/dates_ja");
  const said = text === "" ? undefined : (DATE.fullmatch(text) ?? DOTTED.fullmatch(text))?.groups;
  if (!said) return null;
  const [month, day] = [said.month, said.day].map((part) => (part ? readCalendarNumber(part) : null));
  if ((said.month && month === null) || (said.day && day === null)) return null;
  const date = partial({ year: parseYear(said, month, day), month, day, part: PARTS.get(said.part) ?? null });
  return isConsistent(date, said) ? date : null;
}

function isConsistent(date, said) {
  const { WEEKDAYS } = table("reading/dates_ja");
  if (said.year && date.year === null) return false;
  if (said.gloss && parseGloss(said.gloss, date) !== date.year) return false;
  return !said.weekday || fallsOn(date, [...WEEKDAYS].indexOf(said.weekday));
}

/** The year in brackets after a year: 2022年(令和4年), 令和4年(2022年), 令和4年(2022). */
function parseGloss(gloss, date) {
  const said = table("reading/dates_ja").GLOSS.fullmatch(gloss)?.groups;
  if (!said) return null;
  return said.bare ? Number(said.bare) : parseYear(said, date.month, date.day);
}

function parseYear(said, month, day) {
  const { INITIALS } = table("reading/eras");
  const { UNSAID } = table("reading/dates_ja");
  if (!said.year) return null;
  const year = said.year === "元" ? 1 : readCalendarNumber(said.year);
  if (year === null || (said.year === "元" && !said.era)) return null;
  if (said.era) return gregorianYear(INITIALS.get(said.era) ?? said.era, year, month, day);
  return year >= UNSAID ? year : null;
}
