/** Counts: a number alone, or with one of the topic's units. */

import { table } from "../tables.js";
import { loosened } from "./amounts.js";
import { isBelow, isPositive } from "./decimal.js";
import { readAmount, readCounted, stripAbout } from "./numerals.js";

/** Every count that the folded text says: bare, and in each unit whose form it has. */
export function readCounts(folded, language, forms) {
  const text = folded.toLowerCase();
  return [...readBare(text, language), ...inUnits(text, language, forms)];
}

function readBare(text, language) {
  const said = readAmount(text, language);
  return said ? [count(said, null)] : [];
}

function inUnits(text, language, forms) {
  const [isAbout, bare] = stripAbout(text, language);
  return forms.flatMap(([unit, before, after]) => {
    if (!bare.startsWith(before) || !bare.endsWith(after)) return [];
    const middle = bare.slice(before.length, Math.max(before.length, bare.length - after.length)).trim();
    const said = readCounted(middle, language);
    if (!said || !goesWith(said, unit, after, forms)) return [];
    return [count(isAbout ? loosened(said) : said, unit)];
  });
}

/** Whether one would count so; a unit that has no other counter counts on in the general one. */
function goesWith(said, unit, after, forms) {
  const { GENERAL_COUNTER, MOST_IN_GENERAL } = table("reading/counts");
  if (after !== GENERAL_COUNTER || (isPositive(said.value) && isBelow(said.value, MOST_IN_GENERAL + 1))) return true;
  return forms.every(([other, , ending]) => other !== unit || ending === GENERAL_COUNTER);
}

function count(said, unit) {
  return { type: "number", value: said.value, precision: said.precision, unit };
}
