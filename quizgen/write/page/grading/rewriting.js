/** Everyday ways of saying a value, rewritten into those that the readers know. */

import { add, divide, show, timesTen, toDecimal } from "./reading/decimal.js";
import { table } from "./tables.js";

/** The replacements that a pattern alone cannot say, by their names in quizgen/grading/rewriting.py. */
const CALLS = {
  raise_power: (match) => show(timesTen(toDecimal(match[1]), exponent(match[2] ?? match[3] ?? match[4]))),
  write_power: (match) => show(timesTen(toDecimal("1"), exponent(match[1] ?? match[2]))),
  count_dozens: (match) => `${12 * (/^[0-9]+$/u.test(match[1]) ? Number(match[1]) : table("grading/rewriting").DIGITS.indexOf(match[1]))}`,
  add_fraction: (match) => show(add(toDecimal(match[1]), divide(toDecimal(match[2]), toDecimal(match[3])))),
  join_groups: (match) => match[0].replaceAll(" ", ""),
  add_cents: (match) => `$${match[1]}.${match[3].padStart(2, "0")}`,
  count_cents: (match) => `$${show(timesTen(toDecimal(match[1].replaceAll(",", "")), -2))}`,
};

function exponent(text) {
  return Number(text.replace("−", "-"));
}

/** The text after every rule, each as often as it fits. */
export function rewrite(text, rules) {
  return rules.reduce((said, [pattern, by]) => pattern.sub(by instanceof Map ? CALLS[by.get("call")] : by, said), text);
}
