/** Lengths of time: 3カ月, 半年, 1時間30分, three months, an hour and a half. */

import { table } from "../tables.js";
import { amount, loosened } from "./amounts.js";
import { add, countDigits, divide, multiply, toDecimal } from "./decimal.js";
import { readCounted, stripAbout } from "./numerals.js";

const MOST_UNITS = 7;

/** The length of time that the folded text says; several units are added up in the smallest of them. */
export function readDurations(text, language) {
  const { JOINT, HALF_YEAR, HALF_UNIT, WORDS } = table("reading/durations");
  const [isAbout, stripped] = stripAbout(text.toLowerCase(), language);
  const bare = language === "en" ? JOINT.sub(" ", stripped) : stripped;
  const half = (language === "ja" ? HALF_YEAR : HALF_UNIT).fullmatch(bare);
  const total = half ? halfOf(language === "en" ? WORDS.get(half.groups.unit) : "year") : sum(terms(bare, language));
  if (!total) return [];
  const [said, unit] = total;
  const { value, precision } = isAbout ? loosened(said) : said;
  return [{ type: "duration", value, unit, precision }];
}

/** Each number with its unit; a null among them for words that are no number. */
function terms(text, language) {
  const { JAPANESE, ENGLISH, SIGNS, WORDS, HALVES } = table("reading/durations");
  const [pattern, units] = language === "ja" ? [JAPANESE, SIGNS] : [ENGLISH, WORDS];
  const found = [];
  let end = 0;
  for (let turn = 0; turn < MOST_UNITS; turn += 1) {
    const match = pattern.match(text, end);
    if (!match) break;
    const unit = units.get(match.groups.unit);
    const said = readCounted(match.groups.count, language);
    if (match.groups.half && HALVES.has(unit)) found.push([said, unit], halfOf(unit));
    else found.push([match.groups.half ? withHalf(said) : said, unit]);
    end = match.index + match[0].length;
  }
  if (end !== text.length || text.endsWith("と")) found.push([null, "second"]);
  return found;
}

function withHalf(said) {
  return said && addsUp(said) ? amount(add(said.value, toDecimal("0.5")), said.precision) : null;
}

function halfOf(unit) {
  const [value, smaller] = table("reading/durations").HALVES.get(unit) ?? ["0.5", unit];
  return [amount(toDecimal(value)), smaller];
}

/** The sum, in the smallest unit; null where a term is no number, or the terms do not go together. */
function sum(said) {
  const units = said.map(([, unit]) => table("model/units").LENGTHS.get(unit));
  const families = new Set(units.map(([family]) => family));
  if (said.length === 0 || said.some(([one]) => !one) || families.size !== 1) return null;
  if (said.length === 1) return said[0];
  const lengths = units.map(([, length]) => length);
  const descends = lengths.every((length, place) => place === 0 || lengths[place - 1] > length);
  if (!descends || !said.every(([one]) => addsUp(one))) return null;
  const smallest = toDecimal(lengths.at(-1));
  const parts = said.map(([one], place) => divide(multiply(one.value, toDecimal(lengths[place])), smallest));
  const isPrecise = said.every(([one]) => one.precision === "exact");
  return [amount(parts.reduce(add), isPrecise ? "exact" : "about"), said.at(-1)[1]];
}

function addsUp(said) {
  const { MOST_DIGITS } = table("reading/durations");
  return said.precision !== "order" && said.value.digits >= 0n && countDigits(said.value) <= MOST_DIGITS;
}
