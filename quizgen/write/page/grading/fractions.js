/** Shares said without a percent sign: half, 半分, 3/4, 4分の3, two thirds, one in three. */

import { readOrdinal } from "./ordinals.js";
import { divide, isWhole, toDecimal, truncate } from "./reading/decimal.js";
import { fold } from "./reading/folding.js";
import { readAmount, stripAbout } from "./reading/numerals.js";
import { table } from "./tables.js";

/** The share of one that the text says, in lowest terms: upper and lower number; else null. */
export function readRatio(text) {
  const { WORDS, SLASH, PARTS, EVERY, AMONG } = table("grading/fractions");
  const [folded, loose] = ["ja", "en"].map((language) => stripAbout(fold(text, language).toLowerCase().replaceAll("-", " "), language)[1]);
  const spaced = loose.replace(/^the /u, "");
  const share = WORDS.get(folded) ?? WORDS.get(spaced);
  if (share !== undefined) return share.map(BigInt);
  const slash = SLASH.fullmatch(folded);
  if (slash) return lowest(BigInt(slash[1]), BigInt(slash[2]));
  const parts = PARTS.fullmatch(folded);
  if (parts) return ratio(whole(parts[2]), whole(parts[1]));
  const among = EVERY.fullmatch(folded) ?? AMONG.fullmatch(spaced);
  return among ? ratio(whole(among.groups.upper), whole(among.groups.lower)) : named(spaced);
}

/** The share of one that the text says, where it has an end as a decimal; else null. */
export function readFraction(text) {
  const share = readRatio(text);
  return share ? divide(toDecimal(share[0]), toDecimal(share[1])) : null;
}

/** Two thirds, a fifth; not 3rd, which is a place. */
function named(text) {
  const { NAMED, FEWEST_PARTS } = table("grading/fractions");
  const match = readOrdinal(text) === null ? NAMED.fullmatch(text) : null;
  if (!match) return null;
  const upper = match.groups.upper === "a" ? 1n : whole(match.groups.upper);
  const lower = readOrdinal(upper === 1n ? match.groups.lower : match.groups.lower.replace(/s$/u, ""));
  return lower !== null && lower >= FEWEST_PARTS ? ratio(upper, BigInt(lower)) : null;
}

/** The whole number that the text is, in either language; else null. */
function whole(text) {
  const said = readAmount(text, "ja") ?? readAmount(text, "en");
  if (!said || said.precision !== "exact" || said.value.digits < 0n || !isWhole(said.value)) return null;
  return truncate(said.value);
}

function ratio(upper, lower) {
  return upper === null || lower === null ? null : lowest(upper, lower);
}

function lowest(upper, lower) {
  if (lower === 0n) return null;
  let [one, other] = [upper, lower];
  while (other !== 0n) [one, other] = [other, one % other];
  return [upper / one, lower / one];
}
