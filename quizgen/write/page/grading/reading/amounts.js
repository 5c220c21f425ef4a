/** An amount as it was said: how much (`value`), and how precisely ("exact", "about" or "order"). */

import { table } from "../tables.js";
import { negate, toDecimal } from "./decimal.js";

export function amount(value, precision = "exact") {
  return { value, precision };
}

/** An amount as the tables have it. */
export function amountOf(entry) {
  return amount(toDecimal(entry.get("value")), entry.get("precision"));
}

/** The same with an "about" before it; an order of magnitude stays one. */
export function loosened(said) {
  return said.precision === "exact" ? amount(said.value, "about") : said;
}

/** The same below zero; null for an order of magnitude, which is never said so. */
export function negated(said) {
  return said.precision === "order" ? null : amount(negate(said.value), said.precision);
}

/** The number that the text is in plain digits, such as `10,000` or `2.5`; else null. */
export function parseDigits(text) {
  const { MOST_DIGITS, DIGITS } = table("reading/amounts");
  return text.length > MOST_DIGITS || !DIGITS.fullmatch(text) ? null : toDecimal(text.replaceAll(",", ""));
}
