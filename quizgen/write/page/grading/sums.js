/** Sums of money whose unit alone does not tell the currency: 100 francs, 50 cents, 3 pounds 40 pence. */

import { NO_NAMES } from "./compounds/measures.js";
import { add, isBelow, isWhole, multiply, toDecimal } from "./reading/decimal.js";
import { fold } from "./reading/folding.js";
import { readSharedMoney } from "./reading/money.js";
import { readings, ways, wordings } from "./replies.js";
import { rewrite } from "./rewriting.js";
import { table } from "./tables.js";

/** 100 francs, in each currency that has them. */
export function sharedMoney(reply) {
  return wordings(reply, "money").flatMap((text) => ["ja", "en"].flatMap((language) => readSharedMoney(fold(text, language), language)));
}

/** 50 cents, and 3 pounds 40, in each currency that has them. */
export function minorMoney(reply) {
  const numerals = table("grading/rewriting").GROUPS.get("numerals");
  return ways(reply).map((text) => rewrite(text, numerals)).flatMap((text) => [...hundredths(text), ...mixed(text)]);
}

function hundredths(text) {
  const { MINOR, MINORS, HUNDREDTH } = table("grading/sums");
  const match = MINOR.fullmatch(text);
  if (!match) return [];
  return readings(match[1], "number", NO_NAMES).flatMap(({ value, precision }) =>
    MINORS.get(match[2].toLowerCase()).map((currency) => money(multiply(value, toDecimal(HUNDREDTH)), currency, precision)),
  );
}

/** What is whole in the greater unit, and in the lesser unit, which may go without saying, too little to be one. */
function mixed(text) {
  const { MIXED, MINORS, HUNDREDTH } = table("grading/sums");
  const match = MIXED.fullmatch(text);
  if (!match) return [];
  const more = multiply(toDecimal(match[2] ?? match[4]), toDecimal(HUNDREDTH));
  return [...readings(match[1], "money", NO_NAMES), ...sharedMoney(match[1])]
    .filter(({ value, precision }) => precision !== "order" && isWhole(value) && !isBelow(value, 0))
    .filter(({ currency }) => match[3] === undefined || MINORS.get(match[3].toLowerCase()).includes(currency))
    .map(({ value, currency, precision }) => money(add(value, more), currency, precision));
}

function money(value, currency, precision) {
  return { type: "money", value, precision, currency };
}
