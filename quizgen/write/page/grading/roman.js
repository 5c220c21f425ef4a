/** Roman numerals in names, in which nobody slips: XXIII, and the III of iron(III). */

import { foldLetters } from "./spelling.js";
import { table } from "./tables.js";

/** Each numeral that stands in the name for itself. */
export function romanIn(name) {
  return table("grading/roman").NUMERAL.findall(foldLetters(name));
}
