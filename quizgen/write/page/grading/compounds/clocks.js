/** Times of day: 午後3時, 15時, 15:00, 3 p.m., noon, half past three. */

import { readCalendarNumber } from "../reading/numerals_ja.js";
import { parseWholeWords } from "../reading/numerals_en.js";
import { table } from "../tables.js";
import { compound } from "./compound.js";

/** Every time of day that the folded, lower-case text may say. */
export function readClocks(text) {
  const { NAMED, JA, COLON, EN, OCLOCK, PAST } = table("compounds/clocks");
  if (NAMED.has(text)) return [compound("clock", NAMED.get(text))];
  const ja = JA.fullmatch(text)?.groups;
  if (ja) {
    const minute = ja.thirty ? 30 : ja.minute ? readCalendarNumber(ja.minute) : 0;
    return times(ja.half, readCalendarNumber(ja.hour), minute);
  }
  const colon = COLON.fullmatch(text)?.groups;
  if (colon) {
    const [hour, minute] = [Number(colon.hour), Number(colon.minute)];
    return [...times(colon.half, hour, minute), ...(colon.half ? [] : at(hour, minute))];
  }
  const en = EN.fullmatch(text)?.groups;
  if (en) return times(en.half.replaceAll(".", ""), hourOf(en.hour), Number(en.minute ?? 0));
  const oclock = OCLOCK.fullmatch(text)?.groups;
  if (oclock) return times("", hourOf(oclock.hour), 0);
  const past = PAST.fullmatch(text)?.groups;
  if (!past) return [];
  return times((past.half ?? "").replaceAll(".", ""), hourOf(past.hour), past.minute === "half" ? 30 : 15);
}

function hourOf(text) {
  return "0123456789".includes(text[0]) ? Number(text) : parseWholeWords(text);
}

/** The time with what is said of its half of the day; without, an hour up to twelve may be of either. */
function times(half, hour, minute) {
  const { HALVES, NOON, MOST_MINUTES } = table("compounds/clocks");
  if (hour === null || minute === null) return [];
  if (!half && hour > 0 && hour <= NOON) return minute <= MOST_MINUTES ? [clock(`?${hour}`, minute)] : [];
  if (!half) return at(hour, minute);
  const isTwelve = hour === NOON && (half === "am" || half === "pm");
  const [more, first, last] = HALVES.get(half);
  const said = isTwelve ? 0 : hour;
  return (isTwelve ? 0 : first) <= said && said <= last ? at(said + more, minute) : [];
}

function at(hour, minute) {
  const { MOST_HOURS, MOST_MINUTES } = table("compounds/clocks");
  const isTime = hour <= MOST_HOURS && minute <= MOST_MINUTES && (hour < MOST_HOURS || minute === 0);
  return isTime ? [clock(hour % MOST_HOURS, minute)] : [];
}

function clock(hour, minute) {
  return compound("clock", `${hour}:${`${minute}`.padStart(2, "0")}`);
}
