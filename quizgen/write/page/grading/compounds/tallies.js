/** Numbers that stand in an order or against each other, and those too large to write out: 第1位, 3対2, 10の80乗. */

import { readRatio } from "../fractions.js";
import { readOrdinal } from "../ordinals.js";
import { parseDigits } from "../reading/amounts.js";
import { isWhole } from "../reading/decimal.js";
import { readAmount } from "../reading/numerals.js";
import { table } from "../tables.js";
import { compound } from "./compound.js";
import { show } from "./figures.js";
import { readFigure } from "./measures.js";

/** The share of a whole. */
export function readFractions(text) {
  const share = readRatio(text);
  return share ? [compound("fraction", `${share[0]}/${share[1]}`)] : [];
}

/** 3対2 of the folded text: never 2対3. */
export function readScores(text) {
  const match = table("compounds/tallies").SCORE.fullmatch(text);
  if (!match) return [];
  const sides = [match[1], match[2]].map((side) => readAmount(side, "ja"));
  const isScore = sides.every((side) => side && isWhole(side.value));
  return isScore ? [compound("score", sides.map((side) => show(side.value)).join(":"))] : [];
}

/** 第1位, first place, No. 1 of the folded, lower-case text. */
export function readRanks(text) {
  const { FIRST, RANK_JA, RANK_EN, NUMBERED, COUNTERS } = table("compounds/tallies");
  if (FIRST.includes(text)) return [rank("1", "#位")];
  const ja = RANK_JA.fullmatch(text);
  if (ja) {
    const said = readAmount(ja[1] ?? ja[3], "ja");
    return said ? [rank(show(said.value), COUNTERS.get(ja[2] ?? ja[4] ?? "") ?? "")] : [];
  }
  const numbered = NUMBERED.fullmatch(text);
  if (numbered) {
    const figure = readFigure(numbered[1]);
    return figure && isWhole(figure) ? [rank(show(figure), "#位")] : [];
  }
  const en = RANK_EN.fullmatch(text);
  const place = en ? readOrdinal(en[1]) : null;
  return place ? [rank(`${place}`, COUNTERS.get(en[2] ?? "") ?? "")] : [];
}

function rank(number, unit) {
  return compound("rank", number, { unit, bare: number });
}

/** Powers of ten of the folded, lower-case text, whichever of its digits stand before the point. */
export function readPowers(text) {
  const { POWER, POWER_E, POWER_EN } = table("compounds/tallies");
  const match = POWER.fullmatch(text) ?? POWER_E.fullmatch(text);
  if (match) return power(match[1] ?? "1", Number(match[2]));
  const en = POWER_EN.fullmatch(text);
  if (!en) return [];
  const exponent = en[2].replace(/^-/u, "");
  const number = /^[0-9]+$/u.test(exponent) ? Number(exponent) : readOrdinal(exponent);
  return number === null ? [] : power(en[1] ?? "1", en[2].startsWith("-") ? -number : number);
}

function power(figure, exponent) {
  const digits = parseDigits(figure.replace(/^-/u, ""));
  if (!digits || digits.digits === 0n) return [];
  const whole = `${digits.digits}`;
  const top = whole.length - 1 - digits.decimals + exponent;
  return [compound("power", `${figure.startsWith("-") ? "-" : ""}${whole.replace(/0+$/u, "")}e${top}`)];
}
