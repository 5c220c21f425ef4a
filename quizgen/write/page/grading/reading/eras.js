/** Japanese eras, from Meiji on, as Gregorian years. */

import { table } from "../tables.js";

/** The Gregorian year of an era's `year`, counted from 1; null where the era had no such year, month or day. */
export function gregorianYear(era, year, month, day) {
  const span = table("reading/eras").ERAS.get(era);
  const [first, last] = [span.get("first"), span.get("last")];
  const gregorian = first[0] + year - 1;
  if (year < 1 || gregorian < first[0] || gregorian > last[0]) return null;
  if (month === null) return gregorian;
  const isIn = order([gregorian, month, day || 31], span.get("dated_from")) >= 0 && order([gregorian, month, day || 1], last) <= 0;
  return isIn ? gregorian : null;
}

function order(one, other) {
  const place = one.findIndex((part, index) => part !== other[index]);
  return place < 0 ? 0 : one[place] - other[place];
}
