/** Dates and periods, in words of either language and in the numeric forms that both share. */

import { distinct } from "../collections.js";
import { table } from "../tables.js";
import { parseEnglishDate } from "./dates_en.js";
import { parseJapaneseDate } from "./dates_ja.js";
import { join, partial, whole } from "./partial_dates.js";

/** Every date or period that the folded text says; one that the calendar lacks is none. */
export function readDates(folded, language) {
  const { SHORT_PERIOD } = table("reading/dates");
  const text = folded.toLowerCase();
  let found = parse(text, language).map(whole);
  const short = SHORT_PERIOD.fullmatch(text);
  if (short) {
    const ends = [short[2], short[3]].map((year) => partial({ year: Number(short[1] + year) }));
    found.push(join(ends[0], ends[1]));
  }
  if (found.length === 0) found = joined(language === "ja" ? endsJa(text) : endsEn(text), language);
  return distinct(found.filter((value) => value !== null));
}

/** What the text may say of one date. */
function parse(text, language) {
  const said = language === "ja" ? parseJapaneseDate(text) : parseEnglishDate(text);
  if (said !== null) return [said];
  return text !== "" && "0123456789".includes(text[0]) ? parseNumeric(text) : [];
}

function parseNumeric(text) {
  const { BARE_YEAR, YEAR_FIRST, COMPACT, YEAR_LAST } = table("reading/dates");
  if (BARE_YEAR.fullmatch(text)) return [partial({ year: Number(text) })];
  const first = YEAR_FIRST.fullmatch(text);
  if (first) {
    return [partial({ year: Number(first[1]), month: Number(first[3]), day: first[4] ? Number(first[4]) : null })];
  }
  const compact = COMPACT.fullmatch(text);
  if (compact) return [partial({ year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]) })];
  const last = YEAR_LAST.fullmatch(text);
  return last ? parseYearLast(Number(last[1]), last[3] ? Number(last[3]) : null, Number(last[4])) : [];
}

/** Month or day first: only where one of them cannot be a month, or both are the same. */
function parseYearLast(first, second, year) {
  const { MONTHS } = table("reading/dates");
  if (second === null) return [partial({ year, month: first })];
  if (second > MONTHS || first === second) return [partial({ year, month: first, day: second })];
  return first > MONTHS ? [partial({ year, month: second, day: first })] : [];
}

function joined(ends, language) {
  if (ends === null) return [];
  return parse(ends[0], language).flatMap((start) => parse(ends[1], language).map((end) => join(start, end)));
}

function endsJa(text) {
  const { JAPANESE_TO, JAPANESE_END, CENTURY, SHORT_END, SHARED_SIGN, ENDS_IN_NUMBER } = table("reading/dates");
  const { ERA_FIRST, ERA_LATER } = table("reading/dates");
  const ends = halve(JAPANESE_TO, JAPANESE_END.sub("", text));
  if (ends === null) return null;
  const [start, end] = ends;
  const [short, century] = [SHORT_END.fullmatch(end), CENTURY.fullmatch(start)];
  if (short && century) return [`${century[0].replace(/年$/u, "")}年`, `${century[1]}${short[0]}`];
  const shared = SHARED_SIGN.fullmatch(end);
  const era = ERA_LATER.match(end) ? ERA_FIRST.match(start) : null;
  return [shared && ENDS_IN_NUMBER.search(start) ? start + shared[1] : start, era ? era[0] + end : end];
}

function endsEn(text) {
  const { BETWEEN, ENGLISH_START, ENGLISH_TO } = table("reading/dates");
  const between = BETWEEN.fullmatch(text);
  if (between) return [between[1], between[2]];
  return halve(ENGLISH_TO, text.startsWith("from ") ? ENGLISH_START.sub("", text, { once: true }) : text);
}

/** The text before and after its only separator, or where there is none, its only hyphen. */
function halve(separator, text) {
  let parts = separator.split(text);
  if (parts.length === 1) parts = text.split("-");
  return parts.length === 2 ? parts : null;
}
