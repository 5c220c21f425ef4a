/** English numerals: 10,000, ten thousand, 2.5 million, 10k, tens of millions. */

import { table } from "../tables.js";
import { amount, amountOf, parseDigits } from "./amounts.js";
import { splitWords } from "../collections.js";
import { add, isBelow, isPositive, isWhole, scale, show, toDecimal } from "./decimal.js";

const FIRST_CEILING = 10n ** 18n;

/** The amount that the whole of the folded, lower-case text says; else null. */
export function readEnglish(text, ofMoney) {
  const { ORDERS } = table("reading/numerals_en");
  const digits = parseDigits(text);
  if (digits) return amount(digits);
  const words = text.replaceAll("-", " ");
  if (ORDERS.has(words)) return amountOf(ORDERS.get(words));
  const value = parseScaled(words, ofMoney) ?? parseHalf(words) ?? parsePoint(words) ?? parseWords(words);
  return value ? amount(value) : null;
}

/** The whole number spelt out in words: "two hundred and five thousand", "a million"; else null. */
function parseWords(text) {
  const { WORDS, AND, POWERS, SCALES } = table("reading/numerals_en");
  if (!text.includes(" ")) return WORDS.has(text) ? toDecimal(WORDS.get(text)) : null;
  const words = AND.sub("\\1", text).split(" ");
  if (words[0] === "a" && POWERS.has(words[1])) words[0] = "one";
  let [total, group, ceiling] = [0n, 0, FIRST_CEILING];
  for (const word of words) {
    if (!SCALES.has(word)) {
      group = grow(group, word);
      if (group === null) return null;
      continue;
    }
    const size = BigInt(SCALES.get(word));
    if (!(group > 0 && group < SCALES.get("thousand") && size < ceiling)) return null;
    [total, group, ceiling] = [total + BigInt(group) * size, 0, size];
  }
  return toDecimal(`${total + BigInt(group)}`);
}

/** The same as a number, where it is one that counts hours; else null. */
export function parseWholeWords(text) {
  const value = parseWords(text);
  return value ? Number(value.digits) : null;
}

/** Two point five, zero point seven five, one point two million. */
function parsePoint(text) {
  const { POINTED, DECIMALS, POWERS } = table("reading/numerals_en");
  const match = POINTED.fullmatch(text);
  if (!match) return null;
  const whole = "0123456789".includes(match[1][0]) ? parseDigits(match[1]) : parseWords(match[1]);
  if (!whole || !isWhole(whole)) return null;
  const decimals = splitWords(match[2]).map((word) => DECIMALS.get(word)).join("");
  return scale(toDecimal(`${show(whole)}.${decimals}`), POWERS.get(match[3]) ?? 0);
}

/** The number below ten thousand that `group` becomes with the next word, null where none follows so. */
function grow(group, word) {
  const { TENS, SMALL, WORDS } = table("reading/numerals_en");
  if (word === "hundred") return group > 0 && group < TENS.get("twenty") && group !== SMALL.get("ten") ? group * 100 : null;
  const value = WORDS.get(word) ?? 0;
  if (group % 100 === 0 && value > 0) return group + value;
  const small = SMALL.get(word) ?? 0;
  if (group % 10 === 0 && group % 100 >= TENS.get("twenty") && small > 0 && small < SMALL.get("ten")) return group + small;
  return null;
}

function parseScaled(text, ofMoney) {
  const { SCALED, POWERS, SHORT, SHORT_MONEY } = table("reading/numerals_en");
  const match = SCALED.fullmatch(text);
  if (!match) return null;
  const power = POWERS.get(match[2]) ?? SHORT.get(match[2]) ?? (ofMoney ? SHORT_MONEY.get(match[2]) : undefined);
  const digits = power === undefined ? null : parseDigits(match[1]);
  return digits ? scale(digits, power) : null;
}

/** Half a million, two and a half, two and a half million. */
function parseHalf(text) {
  const { HALF, POWERS, HALVED, MOST_HALVED } = table("reading/numerals_en");
  if (text.startsWith("half a ")) return POWERS.has(text.slice(7)) ? scale(toDecimal(HALF), POWERS.get(text.slice(7))) : null;
  const match = HALVED.fullmatch(text);
  if (!match) return null;
  const whole = "0123456789".includes(match[1][0]) ? parseDigits(match[1]) : parseWords(match[1]);
  if (!whole || !isWhole(whole) || !isPositive(whole) || !isBelow(whole, MOST_HALVED)) return null;
  return scale(add(whole, toDecimal(HALF)), POWERS.get(match[2]) ?? 0);
}
