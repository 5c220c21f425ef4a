/** Everyday ways of saying a value, rewritten into those that the readers know. */

import { show, timesTen, toDecimal } from "./reading/decimal.js";

/** The replacements that a pattern alone cannot say, by their names in quizgen/grading/rewriting.py. */
const CALLS = {
  raise_power: (match) => show(timesTen(toDecimal(match[1]), exponent(match[2] ?? match[3] ?? match[4]))),
  write_power: (match) => show(timesTen(toDecimal("1"), exponent(match[1] ?? match[2]))),
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
