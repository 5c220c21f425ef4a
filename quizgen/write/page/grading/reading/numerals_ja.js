/** Japanese numerals: 3万5000, 1億2000万, 二千五百, 二〇二二, 数千万. */

import { table } from "../tables.js";
import { amount, amountOf, parseDigits } from "./amounts.js";
import { add, isBelow, isPositive, multiply, scale, toDecimal } from "./decimal.js";

const POWERS = [16, 12, 8, 4, 0];

/** The amount that the whole of the folded text says; else null. */
export function readJapanese(text) {
  const { ORDERS } = table("reading/numerals_ja");
  const digits = parseDigits(text);
  if (digits) return amount(digits);
  if (text.startsWith("数")) return ORDERS.has(text) ? amountOf(ORDERS.get(text)) : null;
  if (text.toLowerCase().endsWith("k")) {
    const thousands = parseDigits(text.slice(0, -1));
    return thousands ? amount(multiply(thousands, toDecimal("1000"))) : null;
  }
  const value = sumMyriads(text);
  return value ? amount(value) : null;
}

/** A year, month or day in digits or kanji, where 二三 can only be 23; null where it is no number. */
export function readCalendarNumber(text) {
  const { RUN } = table("reading/numerals_ja");
  if (/^[\0-\x7f]*$/u.test(text)) return /^[0-9]+$/u.test(text) ? Number(text) : null;
  const value = RUN.fullmatch(text) ? parseRun(text) : parsePlaces(text);
  return value ? Number(value.digits) : null;
}

function sumMyriads(text) {
  const { MYRIADS, POINT, MYRIAD } = table("reading/numerals_ja");
  const match = text === "" ? null : MYRIADS.fullmatch(text);
  if (!match) return null;
  const said = POWERS.map((power, place) => [power, match[place + 1]]).filter(([, group]) => group);
  let total = toDecimal("0");
  for (const [place, [power, group]] of said.entries()) {
    const value = parseGroup(group);
    if (!value || (said.length > 1 && POINT.search(group))) return null;
    if (place > 0 && !(isPositive(value) && isBelow(value, MYRIAD))) return null;
    total = add(total, scale(value, power));
  }
  return total;
}

function parseGroup(text) {
  const { RUN } = table("reading/numerals_ja");
  const point = text.indexOf("・");
  if (point >= 0) return parseDecimals(text.slice(0, point), text.slice(point + 1));
  const digits = parseDigits(text);
  if (digits) return digits;
  if (RUN.fullmatch(text)) return saysLittle(text) ? null : parseRun(text);
  return parsePlaces(text);
}

/** Whether the run may be two numbers (二三 is "two or three"), or a placeholder (〇〇). */
function saysLittle(run) {
  return table("reading/numerals_ja").NEIGHBOURS.includes(run) || /^〇*$/u.test(run);
}

function parseDecimals(whole, decimals) {
  const { RUN, MOST_DIGITS } = table("reading/numerals_ja");
  const integer = RUN.fullmatch(whole) ? parseRun(whole) : parsePlaces(whole);
  if (!integer || decimals.length > MOST_DIGITS - whole.length || !RUN.fullmatch(decimals)) return null;
  return add(integer, toDecimal(`0.${arabic(decimals)}`));
}

function parseRun(text) {
  return text.length <= table("reading/numerals_ja").MOST_DIGITS ? toDecimal(arabic(text)) : null;
}

function arabic(run) {
  const { KANJI } = table("reading/numerals_ja");
  return Array.from(run, (kanji) => KANJI.get(kanji)).join("");
}

function parsePlaces(text) {
  const match = text === "" ? null : table("reading/numerals_ja").PLACES.fullmatch(text);
  if (!match) return null;
  const [, thousands, hasThousands, hundreds, hasHundreds, tens, hasTens, ones] = match;
  const places = [
    [thousands, hasThousands, 1000],
    [hundreds, hasHundreds, 100],
    [tens, hasTens, 10],
    [ones, ones, 1],
  ];
  const total = places.reduce((sum, [digit, sign, place]) => sum + (sign ? place * (digit ? digitOf(digit) : 1) : 0), 0);
  return toDecimal(`${total}`);
}

function digitOf(character) {
  return table("reading/numerals_ja").KANJI.get(character) ?? Number(character);
}
