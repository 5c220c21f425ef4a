/** Roman numerals in names, in which nobody slips: XXIII, and the III of iron(III). */

import { foldLetters } from "./spelling.js";
import { table } from "./tables.js";

/** The number that a numeral in small letters is. */
export function valueOf(numeral) {
  const values = Array.from(numeral, (letter) => table("grading/roman").VALUES.get(letter));
  return values.reduce((sum, one, place) => sum + (one < (values[place + 1] ?? 0) ? -one : one), 0);
}

/** Each numeral that stands in the name for itself. */
export function romanIn(name) {
  return table("grading/roman").NUMERAL.findall(foldLetters(name));
}
