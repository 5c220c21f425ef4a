/** Percentages: 95%, 九十五パーセント, 9割5分, 95 per cent. */

import { table } from "../tables.js";
import { amount, loosened } from "./amounts.js";
import { add, isBelow, isWhole, multiply, scale, toDecimal } from "./decimal.js";
import { readCounted, stripAbout } from "./numerals.js";

const WORTH = ["10", "1", "0.1"];

/** The share that the folded text says; a bare number is none. */
export function readPercents(text, language) {
  const [isAbout, bare] = stripAbout(text.toLowerCase(), language);
  const match = table("reading/percents").SIGN.fullmatch(bare);
  const said = match ? readCounted(match[1], language) : language === "ja" ? readTenths(bare) : null;
  if (!said) return [];
  const { value, precision } = isAbout ? loosened(said) : said;
  return [{ type: "percent", value, precision }];
}

/** Tenths, hundredths and thousandths, as 9割5分2厘 has them. */
function readTenths(text) {
  const { TENTHS, TEN, MANY } = table("reading/percents");
  const match = TENTHS.fullmatch(text);
  if (!match) return null;
  const said = WORTH.map((worth, place) => [match[place + 1], worth])
    .filter(([digits]) => digits)
    .map(([digits, worth]) => [readCounted(digits, "ja"), toDecimal(worth)]);
  const [first] = said[0];
  if (!first || said.length === 1) return first && amount(scale(first.value, 1), first.precision);
  let total = toDecimal("0");
  for (const [place, [one, worth]] of said.entries()) {
    if (!one || !isWhole(one.value) || one.precision !== "exact") return null;
    if (one.value.digits < 0n || !isBelow(one.value, place > 0 ? TEN : MANY)) return null;
    total = add(total, multiply(one.value, worth));
  }
  return amount(total);
}
