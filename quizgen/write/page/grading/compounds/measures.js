/** One amount of something, whatever it is measured or counted in, as the parts of a compound are. */

import { distinct } from "../collections.js";
import { add, compareDecimals, isPositive, multiply, toDecimal } from "../reading/decimal.js";
import { fold } from "../reading/folding.js";
import { readings } from "../replies.js";
import { rewrite } from "../rewriting.js";
import { table } from "../tables.js";

/** Of nobody and nothing: a compound's parts are read without the topic. */
export const NO_NAMES = { units: { ja: [], en: [] } };

/** Everything that the plain text may say as one amount; a counter only where it is nothing else. */
export function readMeasures(text) {
  const said = table("compounds/measures").TIMES.get(text.toLowerCase()) ?? text;
  const found = distinct([...typed(said), ...metric(said), ...fahrenheit(said), ...bare(said)]);
  return found.length > 0 ? found : distinct(counted(said));
}

/** The number that the plain text is, without a unit; else null. */
export function readFigure(text) {
  return bare(text)[0]?.amount ?? null;
}

function measure(amount, unit, said = amount) {
  return { amount, unit, bare: said };
}

function typed(text) {
  const { LENGTHS } = table("model/units");
  const money = said(readings(text, "money", NO_NAMES)).map((value) => measure(value.value, value.currency));
  const percent = said(readings(text, "percent", NO_NAMES)).map((value) => measure(value.value, "%"));
  const duration = said(readings(text, "duration", NO_NAMES)).map((value) => {
    const [family, length] = LENGTHS.get(value.unit);
    return measure(multiply(value.value, toDecimal(length)), family, value.value);
  });
  return [...money, ...percent, ...duration];
}

function metric(text) {
  const { METRIC, METRIC_SUM } = table("compounds/measures");
  const { UNITS } = table("compounds/metric");
  const found = splits(METRIC.fullmatch(text)).flatMap(([number, unit]) =>
    bare(number).flatMap(({ amount }) =>
      UNITS.get(unit).map(([family, size]) => measure(multiply(amount, toDecimal(size)), family, amount)),
    ),
  );
  const match = METRIC_SUM.fullmatch(text);
  if (!match) return found;
  for (const more of metric(`${match[1]}${match[2]}`)) {
    for (const less of metric(`${match[3]}${match[4]}`)) {
      if (more.unit !== less.unit || compareDecimals(more.amount, less.amount) <= 0 || !isPositive(less.amount)) continue;
      found.push(measure(add(more.amount, less.amount), more.unit));
    }
  }
  return found;
}

/** Number and unit; a unit's sign of one letter is written small, but for L. */
function splits(match) {
  const { UNITS, SIGNS } = table("compounds/metric");
  if (!match) return [];
  const unit = UNITS.has(match[2]) ? match[2] : match[2].toLowerCase();
  const isUnit = UNITS.has(unit) && (!SIGNS.includes(unit) || match[2] === unit || match[2] === "L");
  return isUnit ? [[match[1], unit]] : [];
}

function fahrenheit(text) {
  return table("compounds/measures").FAHRENHEIT.flatMap((pattern) => {
    const match = pattern.fullmatch(text.toLowerCase());
    return match ? bare(match[1]).map(({ amount }) => measure(amount, "°f")) : [];
  });
}

function bare(text) {
  return said(readings(text, "number", NO_NAMES)).filter(({ unit }) => unit === null).map(({ value }) => measure(value, ""));
}

/** What is left when a number is taken away, in either language. */
function counted(text) {
  const { COUNTED_JA, COUNTED_EN } = table("compounds/measures");
  const { KEYS } = table("grading/counters");
  const rewritten = rewrite(text.toLowerCase(), table("grading/rewriting").GROUPS.get("numerals"));
  const match = COUNTED_JA.fullmatch(fold(rewritten, "ja").replaceAll("マイナス", "-"));
  const found = match ? inCounter(match[1], match[2]) : [];
  const words = fold(rewritten, "en").split(" ");
  for (let place = words.length - 1; place > 0; place -= 1) {
    const [number, noun] = [words.slice(0, place).join(" "), words.slice(place).join(" ")];
    if (!COUNTED_EN.fullmatch(`${number} ${noun}`) || !/^\p{L}/u.test(noun)) continue;
    found.push(...inCounter(number, KEYS.has(noun) ? noun : noun.replace(/s$/u, "")));
  }
  return found;
}

function inCounter(number, counter) {
  const keys = table("grading/counters").KEYS.get(counter) ?? [counter];
  return bare(number).flatMap(({ amount }) => keys.map((key) => measure(amount, `#${key}`)));
}

/** Amounts, and not only orders of magnitude. */
function said(values) {
  return values.filter(({ precision }) => precision !== "order");
}
