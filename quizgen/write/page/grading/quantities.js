/** Replies against amounts: counts, sums of money, percentages and lengths of time. No wrong figure is nearly right. */

import { readMeasures } from "./compounds/measures.js";
import { sizesOf } from "./compounds/metric.js";
import { readFraction } from "./fractions.js";
import { plain, readings, ways, wordings } from "./replies.js";
import { rewrite } from "./rewriting.js";
import { equal, isBelow, isPositive, isZero, multiply, toDecimal } from "./reading/decimal.js";
import { minorMoney, sharedMoney } from "./sums.js";
import { table } from "./tables.js";

const ABSENT = null;

/** A bare number will do; a unit, if there is one, has to be the key's. */
export function judgeNumber(key, reply, context) {
  const { ORDINAL, NONE } = table("grading/quantities");
  if (key.unit !== ABSENT && isZero(key.value) && NONE.includes(plain(reply).toLowerCase())) return "same-value";
  let said = numbers(reply, context);
  if (key.unit !== ABSENT) {
    said = [...said, ...generalCounts(reply, key.unit, context).map((value) => ({ ...value, unit: key.unit }))];
    if (said.length === 0) said = numbers(ORDINAL + reply, context);
  } else {
    said = [...said, ...ratios(key, reply, context)];
  }
  const same = said.filter((value) => sameAmount(value, key));
  if (same.some((value) => value.unit === ABSENT || value.unit === key.unit)) return "same-value";
  if (key.unit !== ABSENT && isSameSize(key, reply, context)) return "same-value";
  if (same.length > 0 || countsOfOthers(reply, context).some((value) => sameAmount(value, key))) return "other-unit";
  return unlike(said);
}

/** A bare number is taken for percent, a fraction for what it is of a hundred. */
export function judgePercent(key, reply, context) {
  const { WITHOUT_TENTHS, NO_TENTHS } = table("grading/quantities");
  let said = readings(reply, "percent", context);
  if (said.length === 0) said = readings(WITHOUT_TENTHS.sub(NO_TENTHS, plain(reply)), "percent", context);
  if (said.length === 0) said = bareNumbers(reply, context);
  if (said.length === 0) {
    const share = shareOf(reply);
    if (share) said = [{ type: "percent", value: multiply(share, toDecimal("100")), precision: "exact" }];
  }
  return said.some((value) => sameAmount(value, key)) ? "same-value" : unlike(said);
}

/** The amount in the key's currency, which has to be said; whose francs they are goes without saying. */
export function judgeMoney(key, reply, context) {
  let said = readings(reply, "money", context);
  if (said.length === 0) said = sharedMoney(reply);
  const same = said.filter((value) => sameAmount(value, key));
  const lesser = minorMoney(reply);
  if ([...same, ...lesser].some((value) => value.currency === key.currency && sameAmount(value, key))) return "same-value";
  if (same.length > 0) return "other-currency";
  if (said.length === 0) said = lesser;
  return said.length > 0 ? unlike(said) : unitless(key, reply, context);
}

/** The same length in whatever unit says it exactly: half a year is 6 months, but 30 days are no month. */
export function judgeDuration(key, reply, context) {
  const said = readings(reply, "duration", context);
  if (said.some((value) => sameLength(value, key))) return "same-value";
  if (said.some((value) => sameAmount(value, key))) return "other-unit";
  return said.length > 0 ? unlike(said) : unitless(key, reply, context);
}

function unitless(key, reply, context) {
  const said = bareNumbers(reply, context);
  if (said.some((value) => sameAmount(value, key) && !isSome(value))) return "no-unit";
  return unlike(said);
}

/** Whether it is the 数 of 数年, which is no number without its unit. */
function isSome(value) {
  return value.precision === "order" && equal(value.value, toDecimal("1"));
}

function bareNumbers(reply, context) {
  return numbers(reply, context).filter((value) => value.unit === ABSENT);
}

function numbers(reply, context) {
  return readings(reply, "number", context);
}

/** What a number without a unit may be said as besides: 20 times, a half, and less than one in percent. */
function ratios(key, reply, context) {
  const { MULTIPLE, HUNDREDTH } = table("grading/quantities");
  const multiples = wordings(reply, "number").map((text) => MULTIPLE.fullmatch(text));
  const found = multiples.flatMap((match) => (match ? bareNumbers(match[1], context) : []));
  const share = shareOf(reply);
  if (share) found.push(ratio(share));
  if (isPositive(key.value) && isBelow(key.value, 1)) {
    for (const { value, precision } of readings(reply, "percent", context)) {
      found.push(ratio(multiply(value, toDecimal(HUNDREDTH)), precision));
    }
  }
  return found;
}

function ratio(value, precision = "exact") {
  return { type: "number", value, precision, unit: ABSENT };
}

/** The number that a count of something unknown begins with. */
function countsOfOthers(reply, context) {
  const matches = ways(reply).map((text) => table("grading/quantities").COUNTED.match(text));
  return matches.flatMap((match) => (match ? numbers(match[1], context) : []));
}

/** The share of one that the reply says; else null. */
function shareOf(reply) {
  return ways(reply).map(readFraction).find((share) => share !== null) ?? null;
}

/** What 2つ says: two of anything that is not a person or an animal. */
function generalCounts(reply, unit, context) {
  const { GENERAL, MOST_IN_GENERAL } = table("grading/quantities");
  const { NO_THINGS } = table("grading/counters");
  const counters = context.units.ja.filter(([name]) => name === unit).map(([, , after]) => after);
  const match = GENERAL.fullmatch(rewrite(plain(reply), table("grading/rewriting").GROUPS.get("counts")));
  if (!match || counters.some((counter) => NO_THINGS.includes(counter))) return [];
  return bareNumbers(match[1], context).filter((value) => isPositive(value.value) && isAtMost(value.value, MOST_IN_GENERAL));
}

/** Whether another unit of the same metric family says just as much: 5 km and 5,000 m. */
function isSameSize(key, reply, context) {
  if (key.precision === "order") return false;
  const forms = ["ja", "en"].flatMap((language) => context.units[language]).filter(([name]) => name === key.unit);
  const sizes = sizesOf(forms.filter(([, before]) => before === "").map(([, , after]) => after));
  return ways(reply).flatMap(readMeasures).some(({ unit, amount }) =>
    sizes.some(([family, size]) => unit === family && equal(amount, multiply(key.value, toDecimal(size)))),
  );
}

function isAtMost(value, most) {
  return value.digits <= BigInt(most) * 10n ** BigInt(value.decimals);
}

function unlike(said) {
  return said.length > 0 ? "other-value" : "unreadable";
}

/** Whether the two claim the same amount: "about" may come or go, an order of magnitude is only itself. */
function sameAmount(one, other) {
  const isOrder = one.precision === "order" || other.precision === "order";
  return equal(one.value, other.value) && (one.precision === other.precision || !isOrder);
}

function sameLength(one, other) {
  const units = table("model/units").LENGTHS;
  const [[family, length], [otherFamily, otherLength]] = [units.get(one.unit), units.get(other.unit)];
  if (family !== otherFamily) return false;
  if (!equal(multiply(one.value, toDecimal(length)), multiply(other.value, toDecimal(otherLength)))) return false;
  const isOrder = one.precision === "order" || other.precision === "order";
  return !isOrder || (one.precision === other.precision && one.unit === other.unit);
}
