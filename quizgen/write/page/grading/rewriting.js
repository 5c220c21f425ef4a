/** Everyday ways of saying a value, rewritten into those that the readers know. */

import { scale, show, toDecimal } from "./reading/decimal.js";

/** The replacements that a pattern alone cannot say, by their names in quizgen/grading/rewriting.py. */
const CALLS = {
  raise_power: (match) => show(scale(toDecimal(match[1]), Number(match[2]))),
  join_groups: (match) => match[0].replaceAll(" ", ""),
  add_cents: (match) => `$${match[1]}.${match[3].padStart(2, "0")}`,
  count_cents: (match) => `$0.${match[1].padStart(2, "0")}`,
};

/** The text after every rule, each as often as it fits. */
export function rewrite(text, rules) {
  return rules.reduce((said, [pattern, by]) => pattern.sub(by instanceof Map ? CALLS[by.get("call")] : by, said), text);
}
