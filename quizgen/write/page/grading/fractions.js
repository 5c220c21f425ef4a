/** Shares said without a percent sign: half, 半分, 3/4, 4分の3. */

import { divide, isZero, toDecimal } from "./reading/decimal.js";
import { fold } from "./reading/folding.js";
import { readAmount } from "./reading/numerals.js";
import { table } from "./tables.js";

/** The share of one that the text says, where it has an end as a decimal; else null. */
export function readFraction(text) {
  const { WORDS, SLASH, PARTS } = table("grading/fractions");
  const folded = fold(text, "ja").toLowerCase().replaceAll("-", " ");
  const share = WORDS.get(folded) ?? WORDS.get(text.toLowerCase().replaceAll("-", " "));
  if (share !== undefined) return toDecimal(share);
  const slash = SLASH.fullmatch(folded);
  if (slash) return share_(toDecimal(slash[1]), toDecimal(slash[2]));
  const parts = PARTS.fullmatch(folded);
  if (!parts) return null;
  const lower = readAmount(parts[1], "ja");
  const upper = readAmount(parts[2], "ja");
  return lower && upper ? share_(upper.value, lower.value) : null;
}

function share_(upper, lower) {
  return isZero(lower) ? null : divide(upper, lower);
}
