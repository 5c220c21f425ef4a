/** Months, and days of any year, as a calendar has them: 10月28日, Oct. 28, 10/28. */

import { parseEnglishDate } from "../reading/dates_en.js";
import { parseJapaneseDate } from "../reading/dates_ja.js";
import { partial, whole } from "../reading/partial_dates.js";
import { rewrite } from "../rewriting.js";
import { table } from "../tables.js";

/** Days and months of any year; of two numbers the month is the one that can be, and in doubt the first in Japanese. */
export function days(ja, en) {
  const { SLASH, MONTHS } = table("compounds/calendar_days");
  const found = [];
  for (const [date, isJapanese] of [[inJapanese(ja), true], [inEnglish(en), false]]) {
    if (date === null || date.year !== null || date.month === null) continue;
    const said = write(date);
    if (said !== "") found.push([said, isJapanese && date.day !== null ? [`~${said}`] : []]);
  }
  const match = SLASH.fullmatch(ja);
  if (match) {
    const [first, second] = [Number(match[1]), Number(match[2])];
    const [month, day] = first > MONTHS ? [second, first] : [first, second];
    const said = write(partial({ month, day }));
    if (said !== "") found.push([day > MONTHS || day === month ? said : `~${said}`, []]);
  }
  return found;
}

/** A month, or a day, with or without its year. */
export function months(text) {
  const dates = [inJapanese(text), inEnglish(text.replace(/^[ ,]+|[ ,]+$/gu, ""))];
  return dates.filter((date) => date !== null && date.month !== null).map(write).filter((said) => said !== "");
}

function inJapanese(text) {
  return parseJapaneseDate(rewrite(text, table("grading/rewriting").GROUPS.get("days")));
}

function inEnglish(text) {
  return parseEnglishDate(rewrite(text, table("grading/rewriting").GROUPS.get("days")));
}

/** Empty where no year has that day. */
function write({ year, month, day, part }) {
  const { LEAP_YEAR } = table("compounds/calendar_days");
  if (whole(partial({ year: year ?? LEAP_YEAR, month, day })) === null) return "";
  return [year, month, day, part].filter((field) => field !== null).join("-");
}
