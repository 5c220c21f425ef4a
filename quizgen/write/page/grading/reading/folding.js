/** Makes texts that differ only in width, spacing or look-alike characters the same, before anything is read. */

import { squeeze } from "../collections.js";
import { translate } from "../spelling.js";
import { table } from "../tables.js";

const NUMBER = /\p{No}/u;

/** The text in one width, its spaces single, its full stop off; empty where it is too long or holds `10²`, `①` or `½`. */
export function fold(text, language) {
  const { LONGEST, SAME, COUNTER, LOOSE_SPACE } = table("reading/folding");
  if ([...text].length > LONGEST) return "";
  const folded = withoutEnd(withoutEnd(squeeze(translate(inOneWidth(text), SAME)), "。"), ".");
  return language === "ja" ? COUNTER.sub("カ", LOOSE_SPACE.sub("", folded)) : folded;
}

/** The text in the width that NFKC gives, m2 for m²; empty where that would make other figures of a number. */
export function inOneWidth(text) {
  const { SQUARED, SQUARES, RAISED } = table("reading/folding");
  const parts = RAISED.split(SQUARED.sub((match) => match[1] + SQUARES.get(match[2]), text));
  if (parts.some((part, place) => place % 2 === 0 && holdsLostNumber(part))) return "";
  return parts.map((part, place) => (place % 2 === 0 ? part.normalize("NFKC") : part)).join("");
}

/** Whether the text has a number in signs that NFKC makes others of. */
function holdsLostNumber(text) {
  return text.normalize("NFKC") !== text && NUMBER.test(text);
}

function withoutEnd(text, end) {
  return text.endsWith(end) ? text.slice(0, -1) : text;
}
